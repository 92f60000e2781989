/** The settings as they are being typed, and what is wrong with them. Pure. */
import { type Hours, LONGEST_SENTENCE, type Settings, type SettingsChange } from '../../lib/core/rules.ts'

export type HoursDraft = { from: string; to: string }

export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Chosen, not typed: nothing can be wrong with them. */
const CHOICES = [
  'pace',
  'plainReminders',
  'dayStartHour',
  'anchor',
  'eveningRuns',
  'sentenceInNotification',
  'sound',
  'seated',
  'detailed',
  'playsMusic',
  'watchCapMinutes',
  'usedElsewhere',
  'language',
  'appearance',
] as const satisfies (keyof Settings)[]

/** Each field is saved by itself; a weekday, 0 for Monday, is one. */
export type Draft = {
  interval: string
  breakLength: string
  midday: HoursDraft
  middayAt: string
  sentence: string
} & Pick<Settings, (typeof CHOICES)[number]> &
  Record<Weekday, HoursDraft[]>

/** The fields that were touched and are not stored as they are typed. */
export type Edits = Partial<Draft>

export type Problem =
  | { kind: 'interval' }
  | { kind: 'break' }
  /** `row` and `other` count from 1. */
  | { kind: 'missing' | 'same'; day: Weekday; row: number }
  | { kind: 'overlap'; day: Weekday; row: number; other: number }
  /** Of the window of the midday reset, and of its own time. */
  | { kind: 'middayMissing' | 'middaySame' | 'middayLong' | 'middayAt' }
  /** By so many characters. */
  | { kind: 'sentence'; over: number }

/** Of hours that are not right, as `day-row`, both from 0. */
export function placesOf(problems: Problem[]): Set<string> {
  return new Set(
    problems.flatMap((problem) => {
      if (!('day' in problem)) return []
      const places = [`${problem.day}-${problem.row - 1}`]
      return problem.kind === 'overlap' ? [...places, `${problem.day}-${problem.other - 1}`] : places
    }),
  )
}

const DAY = 24 * 60
const LONGEST_WINDOW = 12 * 60

export function clockOf(minutes: number): string {
  const inDay = minutes % DAY
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** Minutes since midnight, or null while it is not a time. */
export function minutesOf(clock: string): number | null {
  const match = /^(\d\d):(\d\d)$/.exec(clock)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** Null while a time is missing. Hours that end before their beginning end on the next day. */
export function hoursOf({ from, to }: HoursDraft): Hours | null {
  const start = minutesOf(from)
  const end = minutesOf(to)
  return start === null || end === null ? null : { start, end: end < start ? end + DAY : end }
}

export const endsNextDay = (range: HoursDraft): boolean => (hoursOf(range)?.end ?? 0) > DAY

/** As the inputs show them. */
export const draftOfHours = ({ start, end }: Hours): HoursDraft => ({
  from: clockOf(start),
  to: clockOf(end),
})

export const rangesOf = (hours: Hours[]): HoursDraft[] => hours.map(draftOfHours)

export function draftOf(settings: Settings): Draft {
  const { intervalMinutes, breakMinutes, workingHours, midday, middayAt, sentence } = settings
  const week = WEEKDAYS.map((day) => [day, rangesOf(workingHours[day] ?? [])] as const)
  const choices = CHOICES.map((field) => [field, settings[field]] as const)
  return {
    interval: String(intervalMinutes),
    breakLength: String(breakMinutes),
    midday: draftOfHours(midday),
    middayAt: clockOf(middayAt),
    sentence,
    ...(Object.fromEntries(choices) as Pick<Settings, (typeof CHOICES)[number]>),
    ...(Object.fromEntries(week) as Record<Weekday, HoursDraft[]>),
  }
}

function whole(text: string, least: number, most: number): number | null {
  const value = Number(text)
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most ? value : null
}

/** The hours in the order typed: sorting would move the row from under the cursor. */
function dayOf(ranges: HoursDraft[], day: Weekday): { hours: Hours[]; problems: Problem[] } {
  const hours: Hours[] = []
  const problems: Problem[] = []
  for (const [i, range] of ranges.entries()) {
    const read = hoursOf(range)
    if (read === null) problems.push({ kind: 'missing', day, row: i + 1 })
    else if (read.start === read.end) problems.push({ kind: 'same', day, row: i + 1 })
    else hours.push(read)
  }
  if (problems.length > 0) return { hours, problems }
  for (const [i, a] of hours.entries()) {
    const other = hours.findIndex((b, j) => j > i && a.start < b.end && b.start < a.end)
    if (other > 0) problems.push({ kind: 'overlap', day, row: i + 1, other: other + 1 })
  }
  return { hours, problems }
}

/** The window of the midday reset, or what is wrong with it. */
function windowOf(draft: HoursDraft): Hours | Problem {
  const window = hoursOf(draft)
  if (window === null) return { kind: 'middayMissing' }
  if (window.start === window.end) return { kind: 'middaySame' }
  return window.end - window.start > LONGEST_WINDOW ? { kind: 'middayLong' } : window
}

/** What can be saved of the edits, and what keeps each of the others from it, with its place. */
export function read(edits: Edits): { change: SettingsChange; saved: Edits; problems: Problem[] } {
  const change: SettingsChange = {}
  const saved: Edits = {}
  const problems: Problem[] = []
  const { interval, breakLength } = edits
  if (interval !== undefined) {
    const minutes = whole(interval, 30, 90)
    if (minutes === null) problems.push({ kind: 'interval' })
    else [change.intervalMinutes, saved.interval] = [minutes, interval]
  }
  if (breakLength !== undefined) {
    const minutes = whole(breakLength, 2, 10)
    if (minutes === null) problems.push({ kind: 'break' })
    else [change.breakMinutes, saved.breakLength] = [minutes, breakLength]
  }
  for (const day of WEEKDAYS) {
    const ranges = edits[day]
    if (ranges === undefined) continue
    const found = dayOf(ranges, day)
    problems.push(...found.problems)
    if (found.problems.length > 0) continue
    change.workingHours = (change.workingHours ?? WEEKDAYS.map(() => null)).with(day, found.hours)
    saved[day] = ranges
  }
  const { midday, middayAt, sentence } = edits
  if (midday !== undefined) {
    const window = windowOf(midday)
    if ('kind' in window) problems.push(window)
    else [change.midday, saved.midday] = [window, midday]
  }
  if (middayAt !== undefined) {
    const at = minutesOf(middayAt)
    if (at === null) problems.push({ kind: 'middayAt' })
    else [change.middayAt, saved.middayAt] = [at, middayAt]
  }
  if (sentence !== undefined) {
    const over = sentence.length - LONGEST_SENTENCE
    if (over > 0) problems.push({ kind: 'sentence', over })
    // Only blanks are no sentence.
    else [change.sentence, saved.sentence] = [sentence.trim() === '' ? '' : sentence, sentence]
  }
  const chosen = Object.fromEntries(
    CHOICES.filter((field) => edits[field] !== undefined).map((field) => [field, edits[field]]),
  )
  return { change: { ...change, ...chosen }, saved: { ...saved, ...chosen }, problems }
}

/** The edits without those that were saved, unless they went on being typed meanwhile. */
export function without(edits: Edits, saved: Edits): Edits {
  const left = Object.entries(edits).filter(([field, value]) => saved[field as keyof Edits] !== value)
  return Object.fromEntries(left)
}
