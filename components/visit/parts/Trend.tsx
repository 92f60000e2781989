/** Weekly averages of the answers: a small picture, and what may be said of them (CLINICAL.md 5.2 and 5.4). */
import type { Day } from '../../../lib/core/facts.ts'
import { GATES } from '../../../lib/core/insights.ts'
import type { MonthlyLine, TrendSection, VisitReport } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { monthlyText } from '../monthly-words.ts'
import { dateText, figure, newestText, signed, signedPercent } from '../words.ts'
import { type Row, Rows, SheetPart } from './parts.tsx'
import { TrendStrip } from './TrendStrip.tsx'

const SAID = {
  easing: 'visit.easing',
  rising: 'visit.rising',
  steady: 'visit.steady',
} as const

const SIZES = {
  same: 'visit.size_same',
  small: 'visit.size_small',
  clear: 'visit.size_clear',
} as const

function slopeText({ said, weeks, per4Weeks, range90 }: TrendSection): string {
  if (said === 'notYet' || per4Weeks === null || range90 === null) {
    return t('insights.trend_so_far', [weeks.length, GATES.weeks])
  }
  const likely = t('insights.likely', [signed(range90[0], 2), signed(range90[1], 2)])
  const from = t('visit.from_weeks', [weeks.length])
  return `${signed(per4Weeks, 2)} (${likely}), ${from}: ${t(SAID[said])}`
}

/** Rows of one of the questions; `name` stands in front where there are two. */
function rowsOf(trend: TrendSection, name: string | null, today: Day): (Row | null)[] {
  const { weeks, change, control } = trend
  const label = (text: string) => (name === null ? text : t('visit.of_what', [name, text]))
  if (weeks.length === 0) return []
  return [
    { label: label(t('visit.per_four_weeks')), text: slopeText(trend) },
    change && {
      label: label(t('visit.first_last')),
      text: `${t('visit.to', [figure(change.first), figure(change.last)])}: ${signed(change.points)}${
        change.percent === null ? '' : ` (${signedPercent(change.percent)})`
      }, ${t(SIZES[change.size])}`,
    },
    control && {
      label: label(t('visit.usual_range')),
      text: `${t('visit.to', [figure(control.limits[0]), figure(control.limits[1])])}; ${
        control.outside.length === 0
          ? t('visit.none_outside')
          : t('visit.outside', [newestText(control.outside.toReversed().map((day) => dateText(day, today)))])
      }`,
    },
  ]
}

function monthlyRow(line: MonthlyLine, today: Day): Row {
  const { item, first, latest, answers } = line
  const told = (each: MonthlyLine['first']) =>
    t('visit.on', [monthlyText(item, each.value), dateText(each.day, today)])
  return {
    label: t(MONTHLY[item]),
    text: answers > 1 ? t('visit.to', [told(first), told(latest)]) : told(latest),
  }
}

const MONTHLY = {
  change_month: 'visit.change_month',
  morning_stiff: 'visit.morning_stiff',
  standing_up: 'visit.standing_up',
} as const satisfies Record<MonthlyLine['item'], string>

type Props = { report: VisitReport; today: Day }

export function Trend({ report, today }: Props) {
  const { trend, pain, weekly, monthly, header } = report
  const drawn = [...trend.weeks, ...(pain?.weeks ?? [])]
  const empty = drawn.length + weekly.length + monthly.length === 0
  const both = pain !== null && pain.weeks.length > 0
  const names = both ? [t('visit.high.stiffness'), t('visit.high.pain')] : [null, null]
  return (
    <SheetPart title={t('visit.trend')} empty={empty}>
      {new Set(drawn.map(({ monday }) => monday)).size > 1 && (
        <TrendStrip
          trend={trend}
          pain={both ? pain : null}
          plans={header.plansTaken.map(({ day }) => day)}
          today={today}
        />
      )}
      <Rows
        rows={[
          ...rowsOf(trend, names[0] ?? null, today),
          ...(both ? rowsOf(pain, names[1] ?? null, today) : []),
          weekly.length > 0
            ? {
                label: t('visit.weekly'),
                text: newestText(
                  weekly.toReversed().map(({ value, day }) => t('visit.on', [value, dateText(day, today)])),
                ),
              }
            : null,
          ...monthly.map((line) => monthlyRow(line, today)),
        ]}
      />
    </SheetPart>
  )
}
