/** Who suggests the plan, in its own words: a note, and how to reach it. */
import type { Plan } from '../../../lib/core/plan/plan.ts'
import { t } from '../../../lib/shell/texts.ts'
import { OutsideLink } from '../OutsideLink.tsx'
import { PhoneLine } from '../PhoneLine.tsx'
import { Said } from '../Said.tsx'

/** The plan's words that are no setting: nothing is chosen of them. */
export function ClinicLines({ plan }: { plan: Plan }) {
  const { name, phone, link, note, checked } = plan.clinic
  return (
    <dl class="plan-clinic">
      {plan.gentle !== '' && <Words title={t('plan.gentle')} text={plan.gentle} lang={plan.language} />}
      {note !== '' && <Words title={t('plan.note')} text={note} lang={plan.language} />}
      {(phone !== '' || link !== '') && (
        <div>
          <dt>{t('plan.reach')}</dt>
          <dd>
            {phone !== '' && <PhoneLine phone={phone} />}
            {link !== '' && (
              <p>
                <OutsideLink href={link} />
              </p>
            )}
          </dd>
        </div>
      )}
      {checked && (
        <div>
          <dt>{t('plan.exercises')}</dt>
          <dd>
            {name === '' ? (
              t('plan.checked_unnamed')
            ) : (
              <Said text={(slot) => t('plan.checked', [slot])} given={name} />
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Words({ title, text, lang }: { title: string; text: string; lang: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd class="plan-words">
        <bdi lang={lang}>{text}</bdi>
      </dd>
    </div>
  )
}
