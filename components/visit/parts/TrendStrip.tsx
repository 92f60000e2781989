/**
 * The weekly averages on one line of time, from 0 to 10: dots for stiffness, diamonds for pain, a short line on the
 * axis where a plan began, and the usual range between dashes. Black alone tells it.
 */
import type { Day } from '../../../lib/core/facts.ts'
import type { TrendSection, TrendWeek } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { Diamond, Dot } from '../../shared/chart/marks.tsx'
import { dateText, figure } from '../words.ts'

/** In units that are CSS pixels where the strip is as wide as a column of the printed page. */
const WIDTH = 340
const LEFT = 20
const RIGHT = 6
const TOP = 5
const BOTTOM = 62
const COUNTS = 76
const HEIGHT = 92
const LOW = 79
/** As many numbers stand side by side without touching. */
const MOST_COUNTS = 14
const WEEK_MS = 7 * 86_400_000

type Props = { trend: TrendSection; pain: TrendSection | null; plans: Day[]; today: Day }

const y = (value: number) => BOTTOM - (value / 10) * (BOTTOM - TOP)

export function TrendStrip({ trend, pain, plans, today }: Props) {
  const mondays = [...trend.weeks, ...(pain?.weeks ?? [])].map(({ monday }) => monday).sort()
  const [first, last] = [mondays[0] as Day, mondays.at(-1) as Day]
  const span = Math.max(1, (Date.parse(last) - Date.parse(first)) / WEEK_MS)
  const x = (day: Day) =>
    LEFT + 8 + ((Date.parse(day) - Date.parse(first)) / WEEK_MS / span) * (WIDTH - LEFT - RIGHT - 16)
  const shown = plans.filter((day) => first <= day && day <= last)
  const counted = span < MOST_COUNTS && !pain
  const height = counted ? HEIGHT : LOW
  const dates = height - 3
  return (
    <>
      <svg
        class="strip"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={saidOf(trend, pain, today)}
      >
        {[0, 5, 10].map((value) => (
          <g key={value}>
            <line class="strip-line" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
            <text class="strip-text strip-end" x={LEFT - 5} y={y(value) + 4}>
              {value}
            </text>
          </g>
        ))}
        {trend.control?.limits.map((limit) => (
          <line
            class="strip-limit"
            key={limit}
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={y(Math.min(10, Math.max(0, limit)))}
            y2={y(Math.min(10, Math.max(0, limit)))}
          />
        ))}
        {shown.map((day) => (
          <path class="strip-plan" key={day} d={`M${x(day)} ${TOP}V${BOTTOM}m-4 0l4 -7l4 7z`} />
        ))}
        <Line weeks={trend.weeks} x={x} />
        {pain && <Line weeks={pain.weeks} x={x} dashed />}
        {trend.weeks.map(({ monday, mean }) => (
          <Dot key={monday} x={x(monday)} y={y(mean)} size={span > 26 ? 2.4 : 3.2} />
        ))}
        {pain?.weeks.map(({ monday, mean }) => (
          <Diamond key={monday} x={x(monday)} y={y(mean)} size={span > 26 ? 3 : 4} />
        ))}
        {counted &&
          trend.weeks.map(({ monday, answers }) => (
            <text class="strip-text strip-middle" key={monday} x={x(monday)} y={COUNTS}>
              {answers}
            </text>
          ))}
        <text class="strip-text" x={LEFT} y={dates}>
          {dateText(first, today)}
        </text>
        <text class="strip-text strip-end" x={WIDTH - RIGHT} y={dates}>
          {dateText(last, today)}
        </text>
      </svg>
      <p class="sheet-note">
        {[
          pain ? t('visit.strip_both') : t('visit.strip'),
          counted ? t('visit.strip_counts') : t('visit.strip_answers', rangeOf(trend.weeks)),
          ...(trend.control ? [t('visit.strip_usual')] : []),
          ...(shown.length > 0 ? [t('visit.strip_plan')] : []),
        ].join('; ')}
      </p>{' '}
    </>
  )
}

/** Weeks without an average break it. */
function Line({
  weeks,
  x,
  dashed = false,
}: {
  weeks: TrendWeek[]
  x: (day: Day) => number
  dashed?: boolean
}) {
  const parts = weeks.map(({ monday, mean }, index) => {
    const before = weeks[index - 1]
    const next = before && Date.parse(monday) - Date.parse(before.monday) <= WEEK_MS
    return `${next ? 'L' : 'M'}${x(monday).toFixed(1)} ${y(mean).toFixed(1)}`
  })
  return <path class={dashed ? 'strip-way strip-dashed' : 'strip-way'} d={parts.join('')} />
}

function rangeOf(weeks: TrendWeek[]): [number, number] {
  const answers = weeks.map((week) => week.answers)
  return [Math.min(...answers), Math.max(...answers)]
}

/** For whoever does not see it: each week. */
function saidOf(trend: TrendSection, pain: TrendSection | null, today: Day): string {
  const told = (weeks: TrendWeek[]) =>
    weeks
      .map(({ monday, mean, answers }) =>
        t('visit.week_told', [dateText(monday, today), figure(mean), answers]),
      )
      .join('; ')
  const stiffness = t('visit.of_what', [t('visit.high.stiffness'), told(trend.weeks)])
  return pain ? `${stiffness}. ${t('visit.of_what', [t('visit.high.pain'), told(pain.weeks)])}` : stiffness
}
