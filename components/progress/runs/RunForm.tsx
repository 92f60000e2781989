/** What can be told of a run. Only the day is needed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { addDays } from '../../../lib/core/day.ts'
import type { RunChange } from '../../../lib/core/events.ts'
import { type Day, NOTICED, type Run } from '../../../lib/core/facts.ts'
import { t } from '../../../lib/shell/texts.ts'
import { dayText } from '../../shared/formats.ts'
import {
  changeOf,
  draftOf,
  emptyDraft,
  longOf,
  RUN_DAYS_BACK,
  tickedOn,
  toldOf,
  type Wrong,
  wrongIn,
} from './draft.ts'
import { NOTICED_TEXTS } from './run-words.ts'
import { ZeroToTen } from './ZeroToTen.tsx'

const DAY_WRONG = {
  missing: 'runs.day_missing',
  future: 'runs.day_future',
  far: 'runs.day_far',
} as const satisfies Record<NonNullable<Wrong['day']>, string>

type Props = {
  /** The one to change; null for a new one. */
  run: Run | null
  runs: Run[]
  today: Day
  /** Resolves to whether it was stored. */
  onSave: (id: string | null, day: Day, change: RunChange) => Promise<boolean>
  onClose: () => void
}

export function RunForm({ run, runs, today, onSave, onClose }: Props) {
  const [draft, setDraft] = useState(() => (run ? draftOf(run) : emptyDraft(today)))
  /** What is wrong is said once it was tried. */
  const [tried, setTried] = useState(false)
  /** A second press while it is being stored is no second run. */
  const saving = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const ticked = run ? null : tickedOn(draft.day, runs)
  const wrong = wrongIn(draft, today)
  const told = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const wrongDay = tried ? wrong.day : null
  const wrongMinutes = tried && wrong.minutes

  const save = async (event: Event) => {
    event.preventDefault()
    if (saving.current) return
    setTried(true)
    if (wrong.day !== null) document.getElementById('run-day')?.focus()
    else if (wrong.minutes) document.getElementById('run-minutes')?.focus()
    else {
      saving.current = true
      try {
        if (await onSave(run?.id ?? null, draft.day, run ? changeOf(draft) : toldOf(draft))) onClose()
      } finally {
        saving.current = false
      }
    }
  }
  const feels = { least: t('reset.feels_least'), most: t('reset.feels_most') }

  return (
    <form
      class="card run-form"
      aria-labelledby="run-form-title"
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div>
        <h3 id="run-form-title" ref={heading} tabIndex={-1}>
          {run ? t('runs.change_title', [dayText(run.day, today)]) : t('runs.new_title')}
        </h3>
        <p class="soft">{run ? t('runs.change_lead') : t('runs.new_lead')}</p>
      </div>
      <div class="run-fields">
        {!run && (
          <div class="run-field">
            <label for="run-day">{t('runs.day')}</label>
            <input
              type="date"
              id="run-day"
              value={draft.day}
              min={addDays(today, -RUN_DAYS_BACK)}
              max={today}
              aria-invalid={wrongDay !== null}
              aria-describedby="run-day-wrong"
              onInput={({ currentTarget }) => told({ day: currentTarget.value })}
            />
            <p class="field-wrong" id="run-day-wrong">
              {wrongDay && t(DAY_WRONG[wrongDay])}
            </p>
          </div>
        )}
        <div class="run-field">
          <label for="run-minutes">{t('runs.minutes')}</label>
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            id="run-minutes"
            value={draft.minutes}
            aria-invalid={wrongMinutes}
            aria-describedby="run-minutes-wrong"
            onInput={({ currentTarget }) => told({ minutes: currentTarget.value })}
          />
          <p class="field-wrong" id="run-minutes-wrong">
            {wrongMinutes && t('runs.minutes_wrong')}
          </p>
        </div>
        <label class="run-long">
          <input
            type="checkbox"
            checked={longOf(draft, ticked)}
            onChange={({ currentTarget }) => told({ long: currentTarget.checked })}
          />
          {t('runs.long')}
        </label>
      </div>
      {ticked && <p class="soft">{t('runs.fills_in')}</p>}
      <div class="run-scales">
        <ZeroToTen
          name="run-effort"
          legend={t('runs.effort')}
          least={t('runs.effort_least')}
          most={t('runs.effort_most')}
          value={draft.effort}
          onChange={(effort) => told({ effort })}
        />
        <ZeroToTen
          name="run-start"
          legend={t('runs.back_start')}
          {...feels}
          value={draft.backAtStart}
          onChange={(backAtStart) => told({ backAtStart })}
        />
        <ZeroToTen
          name="run-end"
          legend={t('runs.back_end')}
          {...feels}
          value={draft.backAtEnd}
          onChange={(backAtEnd) => told({ backAtEnd })}
        />
        <ZeroToTen
          name="run-after"
          legend={t('runs.back_after')}
          {...feels}
          value={draft.backTwoHoursAfter}
          onChange={(backTwoHoursAfter) => told({ backTwoHoursAfter })}
        />
      </div>
      <fieldset class="run-noticed">
        <legend>{t('runs.when_noticed')}</legend>
        {NOTICED.map((when) => (
          <label key={when}>
            <input
              type="radio"
              name="run-noticed"
              checked={draft.noticed === when}
              onChange={() => told({ noticed: when })}
            />
            {t(NOTICED_TEXTS[when])}
          </label>
        ))}
        {draft.noticed !== null && (
          <button
            type="button"
            class="plain small"
            aria-label={t('runs.clear_named', [t('runs.when_noticed')])}
            onClick={(event) => {
              const group = event.currentTarget.closest('fieldset')
              told({ noticed: null })
              group?.querySelector('input')?.focus()
            }}
          >
            {t('runs.clear')}
          </button>
        )}
      </fieldset>
      <div class="row">
        <button type="submit" class="main">
          {t('runs.save')}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {t('runs.cancel')}
        </button>
      </div>
    </form>
  )
}
