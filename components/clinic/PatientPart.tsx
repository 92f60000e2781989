/** What is this patient's own: the goal, running, what is asked, a bad day, the next visit. Never a name. */
import { PLAN_NUMBERS } from '../../lib/content/plan-numbers.ts'
import type { PlanDraft } from '../../lib/shell/plan-draft.ts'
import { t } from '../../lib/shell/texts.ts'
import { Days } from '../options/parts.tsx'
import { locale } from '../shared/formats.ts'
import { Asked, Part, Pick, Time, Words } from './Fields.tsx'
import { type Form, LONGEST } from './form.ts'

type Set = (fields: Partial<PlanDraft>) => void
type Props = { form: Form }

const setOf =
  ({ change }: Form): Set =>
  (fields) =>
    change((now) => ({ ...now, ...fields }))

export function WeekPart({ form }: Props) {
  const { draft } = form
  const set = setOf(form)
  const { days, at } = draft.running
  return (
    <Part number={5} id="week" title={t('clinic.week')} lead={t('clinic.week_lead')}>
      <Days
        name="running"
        legend={t('clinic.running')}
        days={days}
        label={(day) => t('clinic.run_on', [day])}
        onChange={(chosen) => set({ running: { days: chosen, at } })}
      />
      {days.length > 0 && (
        <>
          <p class="sentence">
            <span>{t('routines.run_at')}</span>
            <Time
              form={form}
              path="running.at"
              label={t('clinic.run_at')}
              value={at}
              onInput={(time) => set({ running: { days, at: time } })}
            />
          </p>
          <Days
            name="eveningRuns"
            legend={t('options.runs')}
            hint={t('options.runs_hint')}
            days={draft.eveningRuns}
            label={(day) => t('options.run_on', [day])}
            onChange={(eveningRuns) => set({ eveningRuns })}
          />
        </>
      )}
      <Asked
        form={form}
        path="mobility"
        label={t('routines.mobility')}
        value={draft.mobility}
        options={[
          { value: '', label: t('clinic.own_choice') },
          { value: 'runDays', label: t('clinic.mobility_run_days') },
          { value: 'daily', label: t('clinic.mobility_daily') },
        ]}
        onChoose={(mobility) => set({ mobility })}
      />
      <Days
        name="strengthDays"
        legend={t('routines.strength')}
        hint={t('clinic.strength_hint')}
        days={draft.strengthDays}
        label={(day) => t('routines.strength_on', [day])}
        onChange={(strengthDays) => set({ strengthDays })}
      />
    </Part>
  )
}

export function PatientPart({ form }: Props) {
  const { draft } = form
  const set = setOf(form)
  return (
    <Part number={6} id="patient" title={t('clinic.patient')} lead={t('clinic.no_names')}>
      <Words
        form={form}
        path="goal"
        label={t('clinic.goal')}
        hint={t('clinic.goal_hint')}
        most={LONGEST.goal}
        value={draft.goal}
        onInput={(goal) => set({ goal })}
      />
      <Words
        form={form}
        path="gentle"
        rows={2}
        label={t('clinic.gentle')}
        hint={t('clinic.gentle_hint')}
        most={LONGEST.gentle}
        value={draft.gentle}
        onInput={(gentle) => set({ gentle })}
      />
      <Asked
        form={form}
        path="stiffness"
        label={t('clinic.stiffness')}
        value={draft.stiffness}
        options={[
          { value: '', label: t('clinic.own_choice') },
          { value: 'daily', label: t('clinic.ask_daily') },
          { value: 'weekly', label: t('clinic.ask_weekly') },
          { value: 'off', label: t('clinic.ask_off') },
        ]}
        onChoose={(stiffness) => set({ stiffness })}
      />
      <Asked
        form={form}
        path="pain"
        label={t('clinic.pain')}
        value={draft.pain}
        options={[
          { value: '', label: t('clinic.own_choice') },
          { value: 'yes', label: t('clinic.yes') },
          { value: 'no', label: t('clinic.no') },
        ]}
        onChoose={(pain) => set({ pain })}
      />
      <div class="pair">
        <Words
          form={form}
          path="review"
          type="date"
          label={t('clinic.review')}
          hint={t('clinic.review_hint')}
          value={draft.review}
          onInput={(review) => set({ review })}
        />
        <Language form={form} />
      </div>
      <Words
        form={form}
        path="title"
        label={t('clinic.plan_title')}
        most={LONGEST.title}
        value={draft.title}
        onInput={(title) => set({ title })}
      />
    </Part>
  )
}

/** In which the clinic's own words are written. */
function Language({ form }: Props) {
  const { language } = form.draft
  const names = new Intl.DisplayNames(locale(), { type: 'language' })
  const { languages } = PLAN_NUMBERS
  const offered = languages.includes(language) ? languages : [language, ...languages]
  return (
    <div class="words">
      <div class="words-head">
        <label for="language">{t('clinic.language')}</label>
      </div>
      <p class="soft small">{t('clinic.language_hint')}</p>
      <Pick
        form={form}
        path="language"
        label={t('clinic.language')}
        value={language}
        options={offered.map((value) => ({ value, label: names.of(value) ?? value }))}
        onChoose={(chosen) => form.change((now) => ({ ...now, language: chosen }))}
      />
    </div>
  )
}
