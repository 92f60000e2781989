/** Asked once about the latest absence: what it counted as, and whether that is right. */
import { useEffect } from 'preact/hooks'
import type { Action } from '../../../lib/core/events.ts'
import type { PopupModel } from '../../../lib/core/pages.ts'
import { t } from '../../../lib/shell/texts.ts'
import { clock } from '../../shared/formats.ts'

type Props = {
  question: NonNullable<PopupModel['question']>
  timeZone: string
  act: (action: Action) => Promise<boolean>
  onChange: () => void
}

export function AbsenceCard({ question: { about, from, to }, timeZone, act, onChange }: Props) {
  useEffect(() => {
    // A break is told; this is a question, and the day's one.
    const isQuestion = about === 'watched'
    void act({ type: 'absenceAsked' }).then(() => isQuestion && act({ type: 'asked', what: 'watched' }))
    // Once, when it is first seen.
  }, [])
  const times = [clock(from, timeZone), clock(to, timeZone)] as const
  const right = () => void act({ type: 'absenceSettled' })
  const say = (meaning: 'call' | 'away') => void act({ type: 'correct', from, to, meaning })
  return (
    <section class="card question" aria-labelledby="absence-title">
      <h2 class="card-line" id="absence-title">
        {t(about === 'break' ? 'absence.break' : 'absence.watched', [...times])}
      </h2>
      <div class="row">
        <button type="button" onClick={right}>
          {t(about === 'break' ? 'absence.right' : 'absence.watching')}
        </button>
        <button type="button" onClick={() => say(about === 'break' ? 'call' : 'away')}>
          {t(about === 'break' ? 'absence.call' : 'absence.away')}
        </button>
        {about === 'break' && (
          <button type="button" class="plain" onClick={onChange}>
            {t('absence.change')}
          </button>
        )}
      </div>
    </section>
  )
}
