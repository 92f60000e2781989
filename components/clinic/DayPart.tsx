/** The rhythm of the day: when to nudge, what counts as a break, which hours, when the midday reset comes. */
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import type { PlanDraft } from '../../lib/shell/plan-draft.ts'
import { t } from '../../lib/shell/texts.ts'
import { hoursOf, rangesOf, WEEKDAYS, type Weekday } from '../options/draft.ts'
import { Tick } from '../options/parts.tsx'
import { hoursAgain, oneMore } from '../options/propose.ts'
import { type Week, WeekHours } from '../options/WeekHours.tsx'
import { NumberSentence, Part, Pick, Time } from './Fields.tsx'
import type { Form } from './form.ts'

const ANCHORS: { value: PlanDraft['anchor']; label: () => string }[] = [
  { value: '', label: () => t('clinic.own_choice') },
  { value: 'nextNudge', label: () => t('options.anchor_next') },
  { value: 'afterLunch', label: () => t('clinic.anchor_after') },
  { value: 'beforeLunch', label: () => t('options.anchor_before') },
  { value: 'atTime', label: () => t('clinic.anchor_at') },
]

export function DayPart({ form }: { form: Form }) {
  const { draft, change } = form
  const set = (fields: Partial<PlanDraft>) => change((now) => ({ ...now, ...fields }))
  return (
    <Part number={2} id="day" title={t('clinic.day')} lead={t('clinic.day_lead')}>
      <NumberSentence
        form={form}
        path="intervalMinutes"
        before={t('clinic.interval_before')}
        after={t('options.interval_after')}
        label={t('options.interval')}
        hint={t('options.interval_range')}
        value={draft.interval}
        onInput={(interval) => set({ interval })}
      />
      <NumberSentence
        form={form}
        path="breakMinutes"
        before={t('options.break_before')}
        after={t('options.break_after')}
        label={t('options.break')}
        hint={t('options.break_range')}
        value={draft.breakLength}
        onInput={(breakLength) => set({ breakLength })}
      />
      <Midday form={form} />
      <WorkingHours form={form} />
    </Part>
  )
}

function Midday({ form }: { form: Form }) {
  const { draft, change } = form
  const { anchor, midday } = draft
  const range = (part: Partial<PlanDraft['midday']>) =>
    change((now) => ({ ...now, midday: { ...now.midday, ...part } }))
  return (
    <p class="sentence">
      <span>{t('clinic.midday')}</span>
      <Pick
        form={form}
        path="anchor"
        label={t('options.anchor')}
        value={anchor}
        options={ANCHORS.map(({ value, label }) => ({ value, label: label() }))}
        onChoose={(chosen) => change((now) => ({ ...now, anchor: chosen }))}
      />
      {anchor === 'atTime' ? (
        <Time
          form={form}
          path="middayAt"
          label={t('options.midday_at')}
          value={draft.middayAt}
          onInput={(middayAt) => change((now) => ({ ...now, middayAt }))}
        />
      ) : (
        <>
          <span>{t('clinic.between')}</span>
          <Time
            form={form}
            path="midday.start"
            label={t('options.window_from')}
            value={midday.from}
            onInput={(from) => range({ from })}
          />
          <span>{t('clinic.and')}</span>
          <Time
            form={form}
            path="midday.end"
            label={t('options.window_to')}
            value={midday.to}
            onInput={(to) => range({ to })}
          />
        </>
      )}
    </p>
  )
}

/** Hours to begin with: those of the patient's own settings before anything was set. */
const usual = (): PlanDraft['hours'] => DEFAULT_SETTINGS.workingHours.map(rangesOf)

function WorkingHours({ form }: { form: Form }) {
  const { draft, problems } = form
  const bad = problems.flatMap(({ path }) => {
    const found = /^workingHours\.(\d)\.(\d+)/.exec(path)
    return found ? [`${found[1]}-${found[2]}`] : []
  })
  return (
    <div>
      <Tick
        id="workingHours"
        label={t('clinic.hours')}
        hint={t('clinic.hours_hint')}
        checked={draft.hours !== null}
        onChange={(set) => form.change((now) => ({ ...now, hours: set ? usual() : null }))}
      />
      {draft.hours && <WeekHours rhythm={weekOf(form, draft.hours)} bad={new Set(bad)} />}
    </div>
  )
}

function weekOf({ change, focusAfter }: Form, hours: NonNullable<PlanDraft['hours']>): Week {
  const shown = Object.fromEntries(WEEKDAYS.map((day) => [day, hours[day] ?? []])) as Week['shown']
  const set: Week['type'] = (edits) =>
    change((now) => ({
      ...now,
      hours: WEEKDAYS.map((day) => edits[day] ?? now.hours?.[day] ?? []),
    }))
  return {
    shown,
    type: set,
    press: (edits, control, focus = []) => {
      focusAfter(focus)
      set(edits, control)
    },
    work: (day, works, control) =>
      set(
        {
          [day]: works
            ? hoursAgain(
                undefined,
                hours.map((ranges) => ranges.flatMap((range) => hoursOf(range) ?? [])),
              )
            : [],
        },
        control,
      ),
    addHours: (day, control) => {
      const range = oneMore(shown[day], shown[((day + 6) % 7) as Weekday])
      if (range) set({ [day]: [...shown[day], range] }, control)
    },
  }
}
