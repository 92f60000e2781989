/** Before the first step: what it is, how long, and who should ask first. */
import { MIDDAY_RESET } from '../../lib/content/midday-reset.ts'
import { routineSeconds } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { StepRow } from '../shared/StepRow.tsx'

const MINUTES = Math.round(routineSeconds(MIDDAY_RESET) / 60)

const ASK_FIRST = [
  () => t('ask.bone'),
  () => t('ask.operation'),
  () => t('ask.stress'),
  () => t('ask.pregnancy'),
  () => t('ask.dizzy'),
  () => t('ask.heart'),
  () => t('ask.spine'),
  () => t('ask.new_pain'),
  () => t('ask.nerve'),
  () => t('ask.cancer'),
  () => t('ask.age'),
]

type Props = {
  /** Nothing was ever played: the safety lines stand open. */
  first: boolean
  /** Null where another button begins. */
  onBegin: (() => void) | null
  onHelp: () => void
}

export function BeginCard({ first, onBegin, onHelp }: Props) {
  return (
    <div class="begin">
      <h1>{t('reset.title')}</h1>
      <p class="lead">{t('reset.lead', [t('page.about_minutes', MINUTES)])}</p>
      <StepRow marks={[]} />
      {onBegin && (
        <button type="button" class="main large" onClick={onBegin}>
          {t('reset.begin')}
        </button>
      )}
      <p>
        {t('reset.stop_line')}{' '}
        <a
          href="/help.html"
          onClick={(event) => {
            event.preventDefault()
            onHelp()
          }}
        >
          {t('reset.read_help')}
        </a>
      </p>
      <details class="card" open={first}>
        <summary>{t('reset.ask_first')}</summary>
        <p>{t('reset.ask_lead')}</p>
        <ul class="dots">
          {ASK_FIRST.map((text) => (
            <li key={text()}>{text()}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
