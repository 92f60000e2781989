/** What an organisation set here: it is always said who did, and whom to ask. */
import type { Policy } from '../../lib/core/policy.ts'
import { t } from '../../lib/shell/texts.ts'

const nameOf = ({ organisation }: Policy) => organisation || t('policy.organisation')

/** Beside what cannot be changed. */
export function LockedBy({ policy }: { policy: Policy }) {
  return (
    <p class="soft">
      <bdi>{t('policy.hours_locked', [nameOf(policy)])}</bdi>
    </p>
  )
}

/** Whom to ask, what is set, and that nobody reads along; nothing where there is no policy. */
export function FromOrganisation({ policy }: { policy: Policy }) {
  const { support, hours, lockHours, noNotes, unread } = policy
  return (
    <>
      <p>{t('policy.lead', [nameOf(policy)])}</p>
      <ul class="dots">
        {hours && <li>{t(lockHours ? 'policy.locks_hours' : 'policy.sets_hours')}</li>}
        {noNotes && <li>{t('policy.no_notes')}</li>}
        <li>{t('policy.reads_nothing')}</li>
      </ul>
      {support !== '' && (
        <p>
          <bdi>{support}</bdi>
        </p>
      )}
      {unread.length > 0 && (
        <p class="soft" role="status">
          {t('policy.unread', [unread.join(', ')])}
        </p>
      )}
    </>
  )
}
