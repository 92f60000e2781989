/** An exercise of the clinic's own: its name, its steps, its numbers and a picture. */
import type { OwnDraft } from '../../lib/shell/plan-draft.ts'
import { t } from '../../lib/shell/texts.ts'
import { NEW_OWN } from './edit.ts'
import { Asked, NumberField, Words } from './Fields.tsx'
import { type Form, LONGEST } from './form.ts'
import { PictureField } from './PictureField.tsx'
import { SIDES } from './sides.ts'

export function OwnFields({ form, index }: { form: Form; index: number }) {
  const own = form.draft.own[index] ?? NEW_OWN
  const path = `own.${index}`
  const set = (fields: Partial<OwnDraft>) =>
    form.change((draft) => ({
      ...draft,
      own: draft.own.map((one, i) => (i === index ? { ...one, ...fields } : one)),
    }))
  return (
    <>
      <Words
        form={form}
        path={`${path}.name`}
        label={t('clinic.own_name')}
        most={LONGEST.own}
        value={own.name}
        onInput={(name) => set({ name })}
      />
      <Words
        form={form}
        path={`${path}.steps`}
        rows={4}
        label={t('clinic.own_steps')}
        hint={t('clinic.own_steps_hint')}
        value={own.steps}
        onInput={(steps) => set({ steps })}
      />
      <Asked
        form={form}
        path={`${path}.sides`}
        label={t('clinic.sides')}
        value={own.sides}
        options={SIDES.map(({ value, label }) => ({ value, label: label() }))}
        onChoose={(sides) => set({ sides })}
      />
      <div class="numbers">
        <NumberField
          form={form}
          path={`${path}.reps`}
          label={t('clinic.reps')}
          value={own.reps}
          onInput={(reps) => set({ reps })}
        />
        <NumberField
          form={form}
          path={`${path}.seconds`}
          label={t('clinic.own_seconds')}
          value={own.seconds}
          onInput={(seconds) => set({ seconds })}
        />
        <NumberField
          form={form}
          path={`${path}.sets`}
          label={t('clinic.sets')}
          value={own.sets}
          onInput={(sets) => set({ sets })}
        />
      </div>
      <PictureField
        form={form}
        path={`${path}.picture`}
        kind="picture"
        label={t('clinic.own_picture')}
        picture={own.picture}
        onPicture={(picture) => set({ picture })}
      />
    </>
  )
}
