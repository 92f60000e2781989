/** Who suggests the plan: what stands on the hand-out and where the patient finds the clinic. */
import { BUILT_IN_CONTACT } from '../../lib/content/plans.ts'
import type { Clinic } from '../../lib/core/plan/plan.ts'
import { t } from '../../lib/shell/texts.ts'
import { Tick } from '../options/parts.tsx'
import { Part, Words } from './Fields.tsx'
import { type Form, LONGEST } from './form.ts'
import { PictureField } from './PictureField.tsx'

export function ClinicPart({ form }: { form: Form }) {
  const { clinic } = form.draft
  const set = (change: Partial<Clinic>) =>
    form.change((draft) => ({ ...draft, clinic: { ...draft.clinic, ...change } }))
  return (
    <Part number={1} id="clinic" title={t('clinic.clinic')} lead={t('clinic.clinic_lead')}>
      <div class="pair">
        <Words
          form={form}
          path="clinic.name"
          label={t('clinic.name')}
          value={clinic.name}
          onInput={(name) => set({ name })}
        />
        <Words
          form={form}
          path="clinic.phone"
          type="tel"
          label={t('clinic.phone')}
          value={clinic.phone}
          onInput={(phone) => set({ phone })}
        />
      </div>
      <div class="pair">
        <Words
          form={form}
          path="clinic.link"
          type="url"
          label={t('clinic.link')}
          hint={t('clinic.link_hint')}
          value={clinic.link}
          onInput={(link) => set({ link })}
        />
        <PictureField
          form={form}
          path="clinic.logo"
          kind="logo"
          label={t('clinic.logo')}
          picture={clinic.logo}
          onPicture={(logo) => set({ logo })}
        />
      </div>
      <Words
        form={form}
        path="clinic.note"
        rows={2}
        most={LONGEST.note}
        label={t('clinic.note')}
        hint={t('clinic.no_names')}
        value={clinic.note}
        onInput={(note) => set({ note })}
      />
      <Tick
        id="clinic.checked"
        label={t('clinic.checked')}
        hint={t('clinic.checked_hint')}
        checked={clinic.checked}
        onChange={(checked) => set({ checked })}
      />
      {clinic.name === '' && <p class="soft small">{t('clinic.without_name', [BUILT_IN_CONTACT.name])}</p>}
    </Part>
  )
}
