/** Screen 2: the working week, a plan from a clinic, and how to begin. */
import { useEffect, useState } from 'preact/hooks'
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { Outcome } from '../options/Outcome.tsx'
import { Tick } from '../options/parts.tsx'
import { useRhythm } from '../options/use-rhythm.ts'
import type { Live } from '../shared/live-model.ts'
import { LockedBy } from '../shared/Organisation.tsx'
import { NOTHING_TOLD } from '../shared/told.tsx'
import { FromClinic } from './FromClinic.tsx'
import { Hours } from './Hours.tsx'
import { usualOf } from './usual-hours.ts'

export function When({ live, model }: { live: Live<PopupModel>; model: PopupModel }) {
  const { policy, settings, watched } = model
  const rhythm = useRhythm(live, settings)
  // Once there are hours by the day they are not put together again under one's hands.
  const differ = usualOf(rhythm.shown) === null
  const [asked, setByDay] = useState(false)
  useEffect(() => {
    if (differ) setByDay(true)
  }, [differ])
  const byDay = asked || differ
  const wrong = rhythm.problems.length > 0
  return (
    <div class="welcome-when" onFocusOut={rhythm.leave}>
      <section aria-label={t('options.hours')}>
        <p class="soft">{t('options.hours_lead')}</p>
        {policy?.lockHours && <LockedBy policy={policy} />}
        <fieldset disabled={policy?.lockHours === true} class="welcome-hours">
          <legend class="hidden">{t('options.hours')}</legend>
          <Hours rhythm={rhythm} byDay={byDay} onByDay={() => setByDay(true)} />
        </fieldset>
        <p class="welcome-note">{t('options.open_hint')}</p>
      </section>
      <FromClinic session={live.session} act={live.act} />
      <section class="picks" aria-label={t('welcome.begin_how')}>
        <Tick
          id="watch"
          label={t('welcome.watch')}
          hint={t('welcome.watch_hint')}
          checked={watched !== null}
          onChange={(on) => void live.act({ type: 'watchFirst', on })}
        />
        <Tick
          id="seated"
          label={t('options.seated')}
          hint={t('options.seated_hint')}
          checked={rhythm.shown.seated}
          onChange={(seated, id) => rhythm.press({ seated }, id)}
        />
      </section>
      {/* What is wrong with the one time for all days stands beside it. */}
      <div class="welcome-outcome" id="week-wrong">
        <Outcome {...rhythm} {...(!byDay && wrong && { problems: [], told: NOTHING_TOLD })} />
      </div>
    </div>
  )
}
