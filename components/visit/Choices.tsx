/** What the patient puts on the page, and how far back it looks. */
import { addDays } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import type { VisitModel } from '../../lib/core/pages.ts'
import { VISIT_LETTERS, VISIT_LINES } from '../../lib/core/practice.ts'
import type { PeriodChoice } from '../../lib/core/visit/record.ts'
import { SECTIONS, type Section } from '../../lib/core/visit/sections.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Chosen } from './use-chosen.ts'
import { dateText } from './words.ts'

const SECTION_NAMES = {
  goal: 'visit.goal_switch',
  flags: 'visit.flags',
  adherence: 'visit.adherence',
  running: 'visit.running',
  exercises: 'visit.exercises',
  trend: 'visit.trend',
  workOff: 'insights.work_off',
  desk: 'visit.desk',
  checks: 'visit.checks',
  words: 'visit.words_switch',
  clinic: 'visit.clinic_switch',
  method: 'visit.method',
} as const satisfies Record<Section, string>

const PERIODS = {
  visit: 'visit.choose_visit',
  plan: 'visit.choose_plan',
  weeks4: 'visit.choose_weeks4',
  weeks12: 'visit.choose_weeks12',
  months6: 'visit.choose_months6',
  months12: 'visit.choose_months12',
} as const satisfies Record<PeriodChoice['why'], string>

const MOST_NOTES = 3
const NAME_LETTERS = 40

type PeriodProps = { model: VisitModel; onChoose: (from: Day) => void }

export function Period({ model: { choices, period, today }, onChoose }: PeriodProps) {
  const listed = choices.find(({ from }) => from === period.from)
  return (
    <fieldset class="visit-period">
      <legend>{t('visit.period')}</legend>
      <label>
        {t('visit.choose_from')}
        <select
          value={listed?.why ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const choice = choices.find(({ why }) => why === value)
            if (choice) onChoose(choice.from)
          }}
        >
          {!listed && <option value="">{t('visit.choose_own')}</option>}
          {choices.map(({ why, from }) => (
            <option value={why} key={why}>
              {t('visit.on', [t(PERIODS[why]), dateText(from, today)])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('visit.choose_date')}
        <input
          type="date"
          value={period.from}
          max={today}
          min={addDays(today, -MOST_DAYS)}
          onChange={({ currentTarget: { value } }) => {
            if (/^\d{4}-\d\d-\d\d$/.test(value) && value <= today) onChoose(value)
          }}
        />
      </label>
    </fieldset>
  )
}

/** Ten years; one page tells of no more. */
const MOST_DAYS = 3653

export function Sections({ chosen }: { chosen: Chosen }) {
  return (
    <fieldset class="visit-switches">
      <legend>{t('visit.sections')}</legend>
      {SECTIONS.map((section) => (
        <label class="visit-switch" key={section}>
          <input
            type="checkbox"
            checked={!chosen.hidden.includes(section)}
            onChange={({ currentTarget }) => chosen.show(section, currentTarget.checked)}
          />
          <span>{t(SECTION_NAMES[section])}</span>
        </label>
      ))}
    </fieldset>
  )
}

export function Notes({ model, chosen }: { model: VisitModel; chosen: Chosen }) {
  const { report, today } = model
  const full = chosen.notes.length >= MOST_NOTES
  if (report.notes.length === 0) {
    return (
      <section class="visit-notes">
        <h3>{t('visit.notes')}</h3>
        <p class="soft">{t('visit.no_notes')}</p>
      </section>
    )
  }
  return (
    <fieldset class="visit-notes">
      <legend>{t('visit.notes')}</legend>
      <p class="soft">{t('visit.notes_hint', [chosen.notes.length, MOST_NOTES])}</p>
      <div class="visit-note-list">
        {report.notes.map((note) => {
          const on = chosen.notes.includes(note.at)
          return (
            <label class="visit-note" key={note.at}>
              <input
                type="checkbox"
                checked={on}
                disabled={full && !on}
                onChange={({ currentTarget }) => chosen.tick(note.at, currentTarget.checked)}
              />
              <span>
                <b>{t('visit.named', [dateText(note.day, today)])}</b> <bdi>{note.text}</bdi>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

export function Ask({ chosen }: { chosen: Chosen }) {
  return (
    <fieldset class="visit-ask">
      <legend>{t('visit.ask')}</legend>
      {Array.from({ length: VISIT_LINES }, (_, index) => (
        <label key={index}>
          <span class="hidden">{t('visit.ask_line', [index + 1])}</span>
          <input
            type="text"
            maxLength={VISIT_LETTERS}
            value={chosen.ask[index] ?? ''}
            onInput={({ currentTarget }) => chosen.write(index, currentTarget.value)}
          />
        </label>
      ))}
    </fieldset>
  )
}

export function Name({ chosen }: { chosen: Chosen }) {
  return (
    <div class="visit-name">
      <label for="visit-name">{t('visit.name')}</label>
      <input
        type="text"
        id="visit-name"
        maxLength={NAME_LETTERS}
        autocomplete="off"
        aria-describedby="visit-name-hint"
        value={chosen.name}
        onInput={({ currentTarget }) => chosen.call(currentTarget.value)}
      />
      <p class="soft" id="visit-name-hint">
        {t('visit.name_hint')}
      </p>
    </div>
  )
}
