/** After the last step: what was done, and what it counts. */
import { useState } from 'preact/hooks'
import type { PracticeChange } from '../../lib/core/practice.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Act } from '../shared/live-model.ts'
import { picturesOf } from '../shared/plans.ts'
import { marksOf, StepRow } from '../shared/StepRow.tsx'
import { isSecondClick } from '../shared/second-click.ts'
import { type Ended, stoppedAtEnd } from './ended.ts'
import { Feeling } from './Feeling.tsx'
import { FirstFelt } from './FirstFelt.tsx'
import { useHeading } from './heading.ts'
import type { ResetModel } from './model.ts'
import { StopWords } from './StopCard.tsx'

type Props = {
  ended: Ended
  model: ResetModel
  act: Act
  change: (change: PracticeChange) => void
  onAgain: () => void
  onOther: () => void
  onHelp: () => void
}

function outcomeText({ run, row }: Ended, { resetsToday }: ResetModel): string {
  if (row) return run.routine === 'midday-reset' ? t('reset.done_count', resetsToday) : t('reset.done_set')
  const done = run.results.filter((result) => result === 'done').length
  return done > 0 ? t('reset.closed_some', [done, run.steps.length]) : t('reset.closed_kind')
}

export function DoneCard({ ended, model, act, change, onAgain, onOther, onHelp }: Props) {
  const { run, row } = ended
  const { practice, stops } = model.routines
  const [before] = useState(practice)
  const [after, setAfter] = useState<number | 'skipped' | null>(null)
  const heading = useHeading()
  const last = stoppedAtEnd(run, stops)
  const stopped = last === null ? undefined : run.steps[last]
  const results = last === null ? run.results : run.results.with(last, 'stopped')
  const toes = row?.steps.find(
    ({ exercise, played, result }) =>
      exercise === 'hipExtension' && played === 'hipExtensionToes' && result === 'done',
  )
  const asksFelt = before.felt === null && toes
  const asksAfter = row && before.beforeAfter && after !== 'skipped'
  // Who comes to the heading by ear hears what is asked below, too.
  const asked = asksAfter ? 'feels-after' : asksFelt ? 'felt' : undefined
  return (
    <div class="done">
      {stopped ? (
        <StopWords run={run} step={stopped} routines={model.routines} onHelp={onHelp} />
      ) : (
        <h1 ref={heading} tabIndex={-1} aria-describedby={asked}>
          {row ? t('reset.done') : t('reset.closed')}
        </h1>
      )}
      <p class={stopped ? '' : 'lead'} role="status">
        {outcomeText(ended, model)}
      </p>
      <StepRow
        steps={run.steps}
        marks={row ? marksOf(run.steps, null, row) : results}
        pictures={picturesOf(run, model.routines)}
      />
      {asksAfter && (
        <Feeling
          when="after"
          saved={after}
          onRate={async (value) => {
            if (await act({ type: 'feltAfter', startedAt: row.startedAt, value })) setAfter(value)
          }}
          onSkip={() => setAfter('skipped')}
          onHelp={onHelp}
        />
      )}
      {asksFelt && <FirstFelt exercise={asksFelt.played} routines={model.routines} change={change} />}
      {row && <p class="soft">{t('reset.done_kind')}</p>}
      <div class="row">
        <button type="button" class="main large" onClick={(event) => isSecondClick(event) || window.close()}>
          {t('reset.close')}
        </button>
        <button type="button" class="plain" onClick={(event) => isSecondClick(event) || onAgain()}>
          {t('reset.once_more')}
        </button>
        <button type="button" class="plain" onClick={(event) => isSecondClick(event) || onOther()}>
          {t('choose.other')}
        </button>
      </div>
    </div>
  )
}
