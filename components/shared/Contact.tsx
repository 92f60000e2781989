/**
 * Whom to ask: the clinic of the plan that is followed, else the one of the article. It stands on the help page, at
 * the end of the visit page and on the hand-out, and nowhere else; a test looks.
 */
import { BUILT_IN_CONTACT } from '../../lib/content/plans.ts'
import { type ActivePlan, type Clinic, NO_CLINIC } from '../../lib/core/plan/plan.ts'
import { EDITION_PLAN } from '../../lib/shell/edition.ts'
import { t } from '../../lib/shell/texts.ts'
import { OutsideLink } from './OutsideLink.tsx'
import { PhoneLine } from './PhoneLine.tsx'

type Known = Pick<Clinic, 'name' | 'phone' | 'link'>

/** Of a clinic's own edition: its plan was decoded when it was built. */
const edition: Known | null =
  EDITION_PLAN === null ? null : { ...NO_CLINIC, ...JSON.parse(EDITION_PLAN).clinic }

const isNamed = (clinic: Known | null | undefined): clinic is Known =>
  clinic != null && [clinic.name, clinic.phone, clinic.link].some((text) => text !== '')

/** A plan that names nobody leaves the clinic of the edition, or the article's. */
export function contactOf(active: Pick<ActivePlan, 'plan'> | null): Known & { builtIn: boolean } {
  const clinic = [active?.plan.clinic, edition].find(isNamed)
  return clinic ? { ...clinic, builtIn: false } : { ...BUILT_IN_CONTACT, builtIn: true }
}

/** Without its heading, which is of the page that it stands on. */
export function Contact({ active }: { active: Pick<ActivePlan, 'plan'> | null }) {
  const { name, phone, link, builtIn } = contactOf(active)
  return (
    <address class="contact">
      {name !== '' && (
        <p class="contact-name">
          <bdi>{name}</bdi>
        </p>
      )}
      {phone !== '' && <PhoneLine phone={phone} />}
      {link !== '' && (
        <>
          <p>
            <OutsideLink href={link}>{builtIn ? t('contact.visit') : null}</OutsideLink>
          </p>
          <p class="soft">{t('contact.more')}</p>
        </>
      )}
    </address>
  )
}
