/** The day's question, where it is open: before any answer of other days is shown, so that none leads this one. */
import { useRef, useState } from 'preact/hooks'
import type { Day } from '../../lib/core/facts.ts'
import type { TodayModel } from '../../lib/core/pages.ts'
import { isPlayedStrength } from '../../lib/core/resets.ts'
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { CheckInCard } from '../popup/check-in/CheckInCard.tsx'
import { StrainTold, type ToldStrain } from '../popup/check-in/First.tsx'
import type { Act } from '../shared/live-model.ts'

type Props = { today: TodayModel; session: Session; act: Act }

/** Once it was open it stays, to be changed, until the page is left. */
export function AskedFirst({ today, session, act }: Props) {
  const { checkIn, resets } = today
  const openedFor = useRef<Day | null>(null)
  const [told, setTold] = useState<ToldStrain | null>(null)
  if (checkIn?.opens) openedFor.current = checkIn.day
  if (told && told.answer !== 'no') return <StrainTold told={told} act={act} onChanged={setTold} />
  if (!checkIn || openedFor.current !== checkIn.day) return null
  return (
    <section class="asked-first" aria-label={t('check_in.label')}>
      {checkIn.opens && <p class="soft">{t('progress.asked_first')}</p>}
      <CheckInCard
        checkIn={checkIn}
        open
        byHand={told?.answer === 'no'}
        playedStrength={resets.some((reset) => reset.day === checkIn.day && isPlayedStrength(reset))}
        notes={today.notes}
        act={act}
        onOpen={() => {}}
        onTold={setTold}
        onHelp={() => void session.openPage('help')}
        onRecord={() => document.getElementById('runs-title')?.focus()}
      />
    </section>
  )
}
