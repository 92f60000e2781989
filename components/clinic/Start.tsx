/** What a new plan begins with: a preset, the last plan, a plan file. */

import { useState } from 'preact/hooks'
import type { PresetId } from '../../lib/content/plans.ts'
import type { Refusal } from '../../lib/core/plan/problems.ts'
import { t } from '../../lib/shell/texts.ts'
import { Figure } from '../shared/Figure.tsx'
import { Problems } from '../shared/Problems.tsx'
import { planIn } from '../shared/plan-file.ts'
import { useTold, Words } from '../shared/told.tsx'
import { draftOf } from './draft.ts'
import { fresh, presetOf } from './edit.ts'
import type { Drafting } from './use-draft.ts'

const PRESETS: { id: PresetId; figure: string; name: () => string; about: () => string }[] = [
  {
    id: 'article',
    figure: 'hipExtension',
    name: () => t('clinic.preset_article'),
    about: () => t('clinic.preset_article_about'),
  },
  {
    id: 'quiet',
    figure: 'breathing',
    name: () => t('clinic.preset_quiet'),
    about: () => t('clinic.preset_quiet_about'),
  },
  {
    id: 'runner',
    figure: 'legSwing',
    name: () => t('clinic.preset_runner'),
    about: () => t('clinic.preset_runner_about'),
  },
]

export function Start({ drafting }: { drafting: Drafting }) {
  const { draft, last, start } = drafting
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [told, tell] = useTold()
  const now = presetOf(draft)
  const begin = (next: typeof draft, name?: string) => {
    start(next)
    setRefusal(null)
    tell(name === undefined ? t('clinic.started') : t('clinic.started_named', [name]))
  }

  async function open(file: File | undefined) {
    if (!file) return
    const read = await planIn(file)
    if (read.ok) begin(draftOf(read.value))
    else setRefusal(read.refusal)
  }

  return (
    <section class="start" aria-labelledby="start">
      <h2 id="start">{t('clinic.start')}</h2>
      <ul class="presets">
        {PRESETS.map(({ id, figure, name, about }) => (
          <li key={id}>
            <button
              type="button"
              class="preset"
              aria-pressed={now === id}
              onClick={() => begin(fresh(id, draft), name())}
            >
              <Figure exercise={figure} arrows={false} />
              <span>
                <span class="preset-name">{name()}</span>
                <span class="soft">{about()}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class="row start-more">
        {last && (
          <button type="button" onClick={() => begin(last)}>
            {t('clinic.start_last')}
          </button>
        )}
        <label class="file">
          <span>{t('clinic.start_file')}</span>
          <input
            type="file"
            id="start-file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              void open(currentTarget.files?.[0])
              currentTarget.value = ''
            }}
          />
        </label>
        <p class="soft small" role="status">
          <Words told={told} />
        </p>
      </div>
      {refusal && (
        <div class="refused" role="alert">
          <p>{t('clinic.file_refused')}</p>
          <Problems refusal={refusal} />
        </div>
      )}
    </section>
  )
}
