/** How a routine is to be this time, or from now on: its version, the floor. */
import type { RoutinesModel } from '../../lib/core/pages.ts'
import type { Practice, PracticeChange } from '../../lib/core/practice.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { composed, isOfPlan, isPlannedOff, minutesOf, plannedOf } from '../shared/plans.ts'

type Props = {
  id: RoutineId
  model: RoutinesModel
  short: boolean
  onShort: (short: boolean) => void
  change: (change: PracticeChange) => void
}

type Pick = { name: string; minutes: number; on: boolean; onPick: () => void }

function Picks({ picks }: { picks: Pick[] }) {
  return (
    <fieldset class="picks" aria-label={t('choose.version')}>
      {picks.map(({ name, minutes, on, onPick }) => (
        <button key={name} type="button" aria-pressed={on} onClick={onPick}>
          {name} <span class="small">{t('progress.minutes', [minutes])}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** How long it would take today. */
function minutesWith(
  id: RoutineId,
  model: RoutinesModel,
  short: boolean,
  practice: Partial<Practice>,
): number {
  const as = { ...model, practice: { ...model.practice, ...practice } }
  return minutesOf(composed(plannedOf(id, as, short), as))
}

export function Versions({ id, model, short, onShort, change }: Props) {
  const { practice } = model
  if (isPlannedOff(id, model)) return null
  // The clinic's own steps are of one length.
  const ofPlan = isOfPlan(plannedOf(id, model, false), model)
  switch (id) {
    case 'midday-reset': {
      const pick = (quiet: boolean) => () => {
        onShort(false)
        if (quiet !== practice.quiet) change({ quiet })
      }
      const minutes = (as: boolean, quiet: boolean) => minutesWith(id, model, as, { quiet })
      return (
        <Picks
          picks={[
            {
              name: t('choose.full'),
              minutes: minutes(false, false),
              on: !short && !practice.quiet,
              onPick: pick(false),
            },
            {
              name: t('choose.short'),
              minutes: minutes(true, practice.quiet),
              on: short,
              onPick: () => onShort(true),
            },
            {
              name: t('choose.quiet'),
              minutes: minutes(false, true),
              on: !short && practice.quiet,
              onPick: pick(true),
            },
          ]}
        />
      )
    }
    case 'mobility':
      return (
        <>
          {!ofPlan && (
            <Picks
              picks={[false, true].map((mobilityLong) => ({
                name: mobilityLong ? t('choose.set_long') : t('choose.set_short'),
                minutes: minutesWith(id, model, false, { mobilityLong }),
                on: practice.mobilityLong === mobilityLong,
                onPick: () => change({ mobilityLong }),
              }))}
            />
          )}
          <p class="tick-line">
            <input
              type="checkbox"
              id="floor"
              checked={practice.floor}
              onChange={(event) => change({ floor: event.currentTarget.checked })}
            />
            <label for="floor">{t('choose.floor')}</label>
          </p>
        </>
      )
    case 'strength':
      return null
  }
}
