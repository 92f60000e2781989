/** Dates and numbers, as the visit page writes them: short, each with its counts. */
import type { Day } from '../../lib/core/facts.ts'
import type { ExerciseName, SessionsLine } from '../../lib/core/visit/report.ts'
import { t } from '../../lib/shell/texts.ts'
import { exerciseName } from '../shared/exercise-names.ts'
import { inLanguage, locale, numberText } from '../shared/formats.ts'

const writers = () => ({
  day: new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }),
})

/** "3 Nov"; with the year where it is another than today's. */
export function dateText(day: Day, today: Day): string {
  const writer = day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'year'
  return inLanguage(writers)[writer].format(Date.parse(day))
}

/** "4.3", "85" */
export const figure = (value: number): string => numberText(value, { maximumFractionDigits: 1 })

/** "+0.6", "−0.4", "0" */
export const signed = (value: number, places = 1): string =>
  numberText(value, { maximumFractionDigits: places, signDisplay: 'exceptZero' }).replace('-', '\u2212')

/** "−30 %" */
export const signedPercent = (percent: number): string =>
  numberText(percent / 100, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).replace('-', '\u2212')

const percent = (share: number) => numberText(share, { style: 'percent', maximumFractionDigits: 0 })

/** "31 of 38 (82%)" */
export function shareText(part: number, whole: number): string {
  return whole === 0
    ? t('progress.of', [part, whole])
    : t('visit.share', [part, whole, percent(part / whole)])
}

/** "60 (50%)" */
export const partText = (part: number, whole: number): string =>
  whole === 0 ? String(part) : t('visit.part', [part, percent(part / whole)])

/** "6.8 h" */
export const hoursText = (ms: number): string => t('chart.hours', [figure(ms / 3_600_000)])

/** "84 min" */
export const minutesText = (ms: number): string => t('progress.minutes', [Math.round(ms / 60_000)])

/** Of the catalogue, or as the clinic calls it; one that is not known any more by its id. */
export function nameOf({ id, name }: ExerciseName): string {
  return name ?? (exerciseName(id) || id)
}

/** So many of a list are written out; of the others it is told how many there are. */
const MOST = 3

/** The newest, then how many more: "9 Nov, 3 Nov, and 6 earlier". */
export function newestText(texts: string[]): string {
  const shown = texts.slice(0, MOST)
  const more = texts.length - shown.length
  return [...shown, ...(more > 0 ? [t('visit.earlier', more)] : [])].join(', ')
}

/** "11, 0.9 a week (plan: 2, set: 2), 3 without the player" */
export function sessionsText({ total, perWeek, clinic, set, selfLogged }: SessionsLine): string {
  const planned =
    clinic === null ? t('visit.set_week', [set]) : t('visit.planned_week', [figure(clinic), figure(set)])
  return [
    t('visit.per_week', [total, figure(perWeek), planned]),
    ...(selfLogged > 0 ? [t('visit.self_logged', [selfLogged])] : []),
  ].join(', ')
}
