/** Names of days, weeks and months, and numbers, as the charts write them. Formats are made once: there are many marks. */
import type { Day } from '../../lib/core/facts.ts'
import { t } from '../../lib/shell/texts.ts'
import type { XLabel } from '../shared/chart/Axes.tsx'
import type { Columns } from '../shared/chart/scale.ts'
import { inLanguage, lengthText, locale } from '../shared/formats.ts'
import type { Part, Spans, Unit } from './spans.ts'

type Parts = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year'>

function writer(parts: Parts): (day: Day) => string {
  const format = () => new Intl.DateTimeFormat(locale(), { ...parts, timeZone: 'UTC' })
  return (day) => inLanguage(format).format(Date.parse(day))
}

const WRITERS = {
  /** "Tue, 3 Nov" */
  weekday: writer({ weekday: 'short', day: 'numeric', month: 'short' }),
  weekdayYear: writer({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
  day: writer({ day: 'numeric', month: 'short' }),
  dayYear: writer({ day: 'numeric', month: 'short', year: 'numeric' }),
  weekdayAlone: writer({ weekday: 'short' }),
  dayAlone: writer({ day: 'numeric' }),
  month: writer({ month: 'short' }),
  monthYear: writer({ month: 'long', year: 'numeric' }),
  year: writer({ year: 'numeric' }),
}

const sameYear = (day: Day, today: Day) => day.slice(0, 4) === today.slice(0, 4)

/** "Tue, 3 Nov"; with the year where it is another than today's. */
export const dayName = (day: Day, today: Day) =>
  sameYear(day, today) ? WRITERS.weekday(day) : WRITERS.weekdayYear(day)

export const monthName = WRITERS.monthYear
export const shortMonth = WRITERS.month
export const yearName = WRITERS.year

/** Of a part of a range: a day, "week of 2 Nov", "November 2026"; one that goes on says so. */
function partName(unit: Unit, { from, over }: Part, today: Day): string {
  if (unit === 'day') return from === today ? t('progress.today') : dayName(from, today)
  const date = sameYear(from, today) ? WRITERS.day(from) : WRITERS.dayYear(from)
  const name = unit === 'week' ? t('chart.week_of', [date]) : monthName(from)
  return over ? name : t('chart.so_far', [name])
}

export const partNames = ({ unit, parts }: Spans, today: Day): string[] =>
  parts.map((part) => partName(unit, part, today))

/** What the first column of a table is headed with. */
export function unitHead(unit: Unit): string {
  if (unit === 'day') return t('progress.day')
  return unit === 'week' ? t('chart.week') : t('chart.month')
}

const LABEL_PX = 46
/** A date needs more room than the name of a month. */
const DATE_PX = 60
/** Every second week is easily read between the names; of fewer the months are better told. */
const MOST_MONDAYS = 2
const isMonday = ({ from }: Part) => new Date(from).getUTCDay() === 1
const MONTH_STEPS = [1, 2, 3, 6, 12]

/** The names under a chart: as many as there is room for, at days, Mondays, months or years. */
export function labelsOf({ unit, parts }: Spans, columns: Columns): XLabel[] {
  const perDay = columns.step / { day: 1, week: 7, month: 30.4 }[unit]
  if (unit === 'day' && perDay >= LABEL_PX) {
    return parts.map(({ from }, index) => ({
      x: columns.middle(index),
      text: `${WRITERS.weekdayAlone(from)} ${WRITERS.dayAlone(from)}`,
    }))
  }
  const mondays = Math.ceil(DATE_PX / (perDay * 7))
  if (unit !== 'month' && mondays <= MOST_MONDAYS) {
    const first = parts.findIndex(isMonday)
    const wanted = (part: Part, index: number) =>
      isMonday(part) && Math.round((index - first) / (unit === 'day' ? 7 : 1)) % mondays === 0
    return chosen(parts, columns, wanted, WRITERS.day)
  }
  const every = MONTH_STEPS.find((step) => perDay * 30.4 * step >= LABEL_PX) ?? 12
  const years = every < 12 ? 1 : Math.max(1, Math.ceil(LABEL_PX / (perDay * 365)))
  const begins = (part: Part, index: number) => {
    const month = monthOf(part)
    const isNew = index === 0 ? part.from.endsWith('-01') : month !== monthOf(parts[index - 1] as Part)
    return isNew && month % every === 0 && (every < 12 || (month / 12) % years === 0)
  }
  const nameOf = (day: Day) => (monthOf({ from: day }) % 12 === 0 ? WRITERS.year(day) : WRITERS.month(day))
  const found = chosen(parts, columns, begins, nameOf)
  // Too short a time to have a month begin in it: its first day, then.
  return found.length > 0 ? found : chosen(parts, columns, (_, index) => index === 0, WRITERS.day)
}

/** Months since the year 0. */
const monthOf = ({ from }: Pick<Part, 'from'>) => Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1

const chosen = (
  parts: Part[],
  columns: Columns,
  wanted: (part: Part, index: number) => boolean,
  nameOf: (day: Day) => string,
): XLabel[] =>
  parts.flatMap((part, index) =>
    wanted(part, index) ? [{ x: columns.middle(index), text: nameOf(part.from) }] : [],
  )

const tenths = () => new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 })

/** "4.3", rounded to a tenth. */
export const numberOf = (value: number) => inLanguage(tenths).format(value)

/** "84 min", "2 h 5 min" */
export const minutesText = (minutes: number) => lengthText(minutes * 60_000)

/** Of an axis that ends at `top`: "30 min", or "2 h" where it goes far. */
export function tickText(minutes: number, top: number): string {
  if (minutes === 0) return '0'
  return top > 120 ? t('chart.hours', [numberOf(minutes / 60)]) : t('progress.minutes', [minutes])
}

export const hourText = (hours: number) => (hours === 0 ? '0' : t('chart.hours', [hours]))

/** Where nothing is known. */
export const orNone = (text: string | null) => text ?? '–'
