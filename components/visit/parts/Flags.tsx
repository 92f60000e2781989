/** What the patient did or ticked that a clinic will want to see first: facts with their days, and nothing made of them. */
import type { Day } from '../../../lib/core/facts.ts'
import type { FlagsSection, HighAbout } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { dateText, figure, nameOf, newestText } from '../words.ts'
import { Rows, SheetPart } from './parts.tsx'

const ABOUT = {
  stiffness_day: 'visit.high.stiffness',
  pain_day: 'visit.high.pain',
  stiffness_weekend: 'visit.high.weekend',
  stiffness_week: 'visit.high.week',
  runStart: 'visit.high.run_start',
  runEnd: 'visit.high.run_end',
  runTwoHoursAfter: 'visit.high.run_after',
  routineBefore: 'visit.high.routine_before',
  routineAfter: 'visit.high.routine_after',
} as const satisfies Record<HighAbout, string>

const MORNING = { 3: 'check_in.morning_60', 4: 'check_in.morning_over' } as const

const newestFirst = <T extends { day: Day }>(rows: T[]) => rows.toSorted((a, b) => (a.day < b.day ? 1 : -1))

export function Flags({ flags, today }: { flags: FlagsSection; today: Day }) {
  const { high, rise, morning, stops } = flags
  const on = (text: string | number, day: Day) => t('visit.on', [text, dateText(day, today)])
  const empty = high.length === 0 && rise === null && morning.length === 0 && stops.length === 0
  return (
    <SheetPart title={t('visit.flags')} empty={empty}>
      <Rows
        rows={[
          ...[...Map.groupBy(newestFirst(high), ({ about }) => about)].map(([about, each]) => ({
            label: t('visit.high.label', [t(ABOUT[about]), each.length]),
            text: newestText(each.map(({ value, day }) => on(value, day))),
          })),
          rise && {
            label: t('visit.rise', [figure(rise.first)]),
            text: newestText(rise.weeks.toReversed().map(({ mean, monday }) => on(figure(mean), monday))),
          },
          morning.length > 0
            ? {
                label: t('visit.morning'),
                text: newestText(
                  newestFirst(morning).map(({ value, day }) => on(t(MORNING[value as 3 | 4]), day)),
                ),
              }
            : null,
          stops.length > 0
            ? { label: t('visit.stops', [stops.length]), text: <Stops stops={stops} today={today} /> }
            : null,
        ]}
      />
    </SheetPart>
  )
}

/** By exercise, version and side. */
function Stops({ stops, today }: { stops: FlagsSection['stops']; today: Day }) {
  const groups = Map.groupBy(
    newestFirst(stops),
    ({ exercise, played, side }) => `${nameOf(exercise)} ${nameOf(played)} ${side}`,
  )
  return (
    <>
      {[...groups.values()].map((each, index) => {
        const { exercise, played, side } = each[0] as FlagsSection['stops'][number]
        return (
          <span key={index}>
            {index > 0 && '; '}
            <bdi>{nameOf(exercise)}</bdi>
            {played.id !== exercise.id && (
              <>
                {' '}
                (<bdi>{nameOf(played)}</bdi>)
              </>
            )}
            {side && `, ${sideText(side)}`}
            {`: ${newestText(each.map(({ day }) => dateText(day, today)))}`}
          </span>
        )
      })}
    </>
  )
}

const sideText = (side: 'left' | 'right'): string => (side === 'left' ? t('visit.left') : t('visit.right'))
