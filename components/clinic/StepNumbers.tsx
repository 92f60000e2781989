/** How an exercise is to be done: its version, its numbers, its days, and the clinician's own words. */
import { REST_SECONDS } from '../../lib/core/planned-dose.ts'
import type { Level } from '../../lib/core/routine.ts'
import type { StepDraft } from '../../lib/shell/plan-draft.ts'
import { t } from '../../lib/shell/texts.ts'
import { WEEKDAYS } from '../options/draft.ts'
import { Days } from '../options/parts.tsx'
import { doseBefore, levelsOf, numbersOf, ownIndex, secondsOf } from './doses.ts'
import { type Place, pathOf, withStep } from './edit.ts'
import { Asked, NumberField, Words } from './Fields.tsx'
import { type Form, LONGEST } from './form.ts'
import { OwnFields } from './OwnFields.tsx'
import { SIDES } from './sides.ts'

const levelName = (level: Level): string => {
  switch (level) {
    case 'easier':
      return t('clinic.level_easier')
    case 'standard':
      return t('clinic.level_standard')
    case 'harder':
      return t('clinic.level_harder')
  }
}

type Props = { form: Form; place: Place; index: number; step: StepDraft }

export function StepNumbers({ form, place, index, step }: Props) {
  const path = `${pathOf(place)}.${index}`
  const own = ownIndex(step.exercise)
  const set = (fields: Partial<StepDraft>) => form.change((draft) => withStep(draft, place, index, fields))
  const days = step.days ?? [...WEEKDAYS]
  return (
    <div class="step-numbers">
      {own === null ? (
        <Doses form={form} path={path} step={step} set={set} />
      ) : (
        <OwnFields form={form} index={own} />
      )}
      <Words
        form={form}
        path={`${path}.cue`}
        label={t('clinic.cue')}
        hint={t('clinic.cue_hint')}
        most={LONGEST.cue}
        value={step.cue}
        onInput={(cue) => set({ cue })}
      />
      <Days
        name={`${path}.days`}
        legend={t('clinic.days')}
        days={days}
        label={(day) => t('clinic.on_day', [day])}
        onChange={(chosen) => set({ days: chosen.length === 7 ? null : chosen })}
      />
    </div>
  )
}

type DosesProps = {
  form: Form
  path: string
  step: StepDraft
  set: (fields: Partial<StepDraft>) => void
}

/** An empty field takes the number that stands in it greyed. A number that says nothing of this exercise is not asked. */
function Doses({ form, path, step, set }: DosesProps) {
  const base = doseBefore(step)
  if (!base) return null
  const numbers = numbersOf(base)
  const two = (step.sides || base.sides) !== 'none'
  const inSets = base.sets > 1 || !['', '1'].includes(step.sets)
  const own = String(base.reps)
  const field = (name: 'reps' | 'hold' | 'tempo' | 'sets' | 'rest', label: string, own: number | null) => (
    <NumberField
      form={form}
      path={`${path}.${name}`}
      label={label}
      value={step[name]}
      own={own}
      onInput={(value) => set({ [name]: value })}
    />
  )
  return (
    <>
      <div class="choices">
        <Asked
          form={form}
          path={`${path}.level`}
          label={t('clinic.level')}
          value={step.level}
          options={levelsOf(step.exercise).map((value) => ({ value, label: levelName(value) }))}
          onChoose={(level) => set({ level })}
        />
        <Asked
          form={form}
          path={`${path}.sides`}
          label={t('clinic.sides')}
          value={step.sides || base.sides}
          options={SIDES.map(({ value, label }) => ({ value, label: label() }))}
          onChoose={(sides) => set({ sides: sides === base.sides ? '' : sides })}
        />
      </div>
      <div class="numbers">
        {(numbers.reps || step.reps) &&
          field('reps', two ? t('clinic.reps_right') : t('clinic.reps'), base.reps)}
        {((two && numbers.reps) || step.leftReps) && (
          <NumberField
            form={form}
            path={`${path}.leftReps`}
            label={t('clinic.reps_left')}
            value={step.leftReps}
            own={Number(step.reps) || base.reps}
            // Where the sides differ both are said.
            onInput={(leftReps) => set({ leftReps, ...(leftReps && !step.reps && { reps: own }) })}
          />
        )}
        {(numbers.hold || step.hold) && field('hold', t('clinic.hold'), secondsOf(base, 'hold'))}
        {(numbers.tempo || step.tempo) && field('tempo', t('clinic.tempo'), secondsOf(base, 'tempo'))}
        {field('sets', t('clinic.sets'), base.sets)}
        {(inSets || step.rest) && field('rest', t('clinic.rest'), base.restSeconds || REST_SECONDS)}
      </div>
    </>
  )
}
