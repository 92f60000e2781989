/** The rhythm: when to nudge, what a break is, which hours. Saved with every change that is right. */
import { useState } from 'preact/hooks'
import type { PopupModel } from '../../lib/core/pages.ts'
import type { Settings } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import { weekday } from '../shared/formats.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Live } from '../shared/live-model.ts'
import { PageHead } from '../shared/PageHead.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { type Draft, draftOf, type Problem, settingsOf } from './draft.ts'
import { WeekHours } from './WeekHours.tsx'

function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'interval':
      return t('options.bad_interval')
    case 'break':
      return t('options.bad_break')
    case 'missing':
      return t('options.bad_missing', [weekday(problem.day), problem.row])
    case 'same':
      return t('options.bad_same', [weekday(problem.day), problem.row])
    case 'overlap':
      return t('options.bad_overlap', [weekday(problem.day), problem.row, problem.other])
  }
}

function placesOf(problems: Problem[]): Set<string> {
  return new Set(
    problems.flatMap((problem) => {
      if (!('day' in problem)) return []
      const places = [`${problem.day}-${problem.row - 1}`]
      return problem.kind === 'overlap' ? [...places, `${problem.day}-${problem.other - 1}`] : places
    }),
  )
}

export function OptionsPage({ live }: { live: Live<PopupModel> }) {
  const model = live.model
  const trouble = troubleOf(model)
  return (
    <>
      <PageHead here="options" />
      <main>
        <h1>{t('options.title')}</h1>
        {trouble && <Trouble mode={trouble} />}
        <Unsaved shown={live.unsaved} />
        {model && <Rhythm live={live} settings={model.settings} />}
      </main>
    </>
  )
}

/** What was last done here: nothing, saved over `before`, or put back. */
type Told = { kind: 'nothing' } | { kind: 'saved'; before: Settings; field: string } | { kind: 'undone' }

function Rhythm({ live, settings }: { live: Live<PopupModel>; settings: Settings }) {
  // Null while what is shown is what is stored.
  const [draft, setDraft] = useState<Draft | null>(null)
  const [told, setTold] = useState<Told>({ kind: 'nothing' })
  const shown = draft ?? draftOf(settings)
  const meant = settingsOf(shown, settings)
  const problems = 'problems' in meant ? meant.problems : []
  const bad = placesOf(problems)

  async function change(next: Draft, field: string) {
    setDraft(next)
    const read = settingsOf(next, settings)
    if ('problems' in read || JSON.stringify(read.settings) === JSON.stringify(settings)) return
    // Typing saves with every key: undo goes back to before this field was touched.
    const before = told.kind === 'saved' && told.field === field ? told.before : settings
    if (await live.act({ type: 'settings', settings: read.settings })) {
      setTold({ kind: 'saved', before, field })
      setDraft((draft) => (draft === next ? null : draft))
    }
  }
  async function undo(before: Settings) {
    setDraft(null)
    if (await live.act({ type: 'settings', settings: before })) setTold({ kind: 'undone' })
  }

  return (
    <form class="card rhythm" onSubmit={(event) => event.preventDefault()} noValidate>
      <section aria-labelledby="when">
        <h2 id="when">{t('options.rhythm')}</h2>
        <p class="sentence">
          <span>{t('options.interval_before')}</span>
          <input
            type="number"
            min={30}
            max={90}
            value={shown.interval}
            aria-label={t('options.interval')}
            aria-describedby="interval-range"
            aria-invalid={problems.some(({ kind }) => kind === 'interval')}
            onInput={(event) => void change({ ...shown, interval: event.currentTarget.value }, 'interval')}
          />
          <span>{t('options.interval_after')}</span>
          <span id="interval-range" class="soft">
            {t('options.interval_range')}
          </span>
        </p>
        <p class="sentence">
          <span>{t('options.break_before')}</span>
          <input
            type="number"
            min={2}
            max={10}
            value={shown.breakLength}
            aria-label={t('options.break')}
            aria-describedby="break-range"
            aria-invalid={problems.some(({ kind }) => kind === 'break')}
            onInput={(event) => void change({ ...shown, breakLength: event.currentTarget.value }, 'break')}
          />
          <span>{t('options.break_after')}</span>
          <span id="break-range" class="soft">
            {t('options.break_range')}
          </span>
        </p>
      </section>
      <section aria-labelledby="hours">
        <h2 id="hours">{t('options.hours')}</h2>
        <p class="soft">{t('options.hours_lead')}</p>
        <WeekHours
          week={shown.week}
          bad={bad}
          onChange={(week, day) => void change({ ...shown, week }, `day ${day}`)}
        />
        <p class="soft">{t('options.open_hint')}</p>
      </section>
      <div class="outcome">
        <div role="status">
          {problems.length > 0 && (
            <>
              <p class="not-yet">{t('options.not_yet')}</p>
              <ul>
                {problems.map((problem) => (
                  <li key={problemText(problem)}>{problemText(problem)}</li>
                ))}
              </ul>
            </>
          )}
          {told.kind === 'saved' && problems.length === 0 && t('page.saved')}
          {told.kind === 'undone' && problems.length === 0 && t('options.undone')}
        </div>
        {told.kind === 'saved' && (
          <button type="button" class="undo" onClick={() => void undo(told.before)}>
            <Icon name="undo" />
            {t('options.undo')}
          </button>
        )}
      </div>
    </form>
  )
}
