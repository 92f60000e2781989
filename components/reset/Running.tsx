/** "Do you run?": asked once, where it matters. Without an answer nothing speaks of running. */
import { useState } from 'preact/hooks'
import type { Practice, PracticeChange } from '../../lib/core/practice.ts'
import { t } from '../../lib/shell/texts.ts'
import { clock, shortWeekday } from '../shared/formats.ts'
import { Weekdays } from './Weekdays.tsx'

/** "07:30", as an input has it. */
const timeText = (minutes: number | null) =>
  minutes === null ? '' : new Date(minutes * 60_000).toISOString().slice(11, 16)

function minutesOf(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number)
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes
}

type Props = { practice: Practice; change: (change: PracticeChange) => void }

export function Running({ practice: { running, runningSkipped }, change }: Props) {
  const [editing, setEditing] = useState(false)
  if (!editing && running !== null) {
    const days = running.days.map(shortWeekday).join(', ')
    const when = running.at === null ? days : t('choose.runs_at', [days, clock(running.at * 60_000, 'UTC')])
    return (
      <p class="runs">
        {t('choose.runs', [when])}
        <button type="button" class="plain" onClick={() => setEditing(true)}>
          {t('choose.change')}
        </button>
      </p>
    )
  }
  if (!editing && runningSkipped) return null
  return (
    <Ask
      running={running}
      onSave={(told) => {
        change({ running: told })
        setEditing(false)
      }}
      onSkip={() => {
        change({ runningSkipped: true })
        setEditing(false)
      }}
    />
  )
}

type AskProps = {
  running: Practice['running']
  onSave: (running: NonNullable<Practice['running']>) => void
  onSkip: () => void
}

function Ask({ running, onSave, onSkip }: AskProps) {
  const [days, setDays] = useState(running?.days ?? [])
  const [at, setAt] = useState(running?.at ?? null)
  const [none, setNone] = useState(false)
  return (
    <section class="card run-question" aria-labelledby="run-question">
      <h2 id="run-question">{t('choose.run')}</h2>
      <p id="run-days">{t('choose.run_which')}</p>
      <Weekdays labelledBy="run-days" days={days} onSet={setDays} />
      <div class="row">
        <label class="run-time">
          {t('choose.run_time')}
          <input
            type="time"
            value={timeText(at)}
            onInput={(event) => setAt(minutesOf(event.currentTarget.value))}
          />
        </label>
        <button type="button" onClick={() => (days.length > 0 ? onSave({ days, at }) : setNone(true))}>
          {t('choose.run_save')}
        </button>
        <button type="button" class="plain" onClick={onSkip}>
          {t('choose.run_skip')}
        </button>
      </div>
      <p role="status" class="small">
        {none && days.length === 0 ? t('choose.run_none') : ''}
      </p>
    </section>
  )
}
