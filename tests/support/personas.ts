/**
 * Made-up people at a desk, for months or years up to yesterday: every row as the product would have written it.
 * Each has something that is true of them, or nothing, so that what is said of them can be told from what is so. The
 * same for the same person and as many weeks ago, whatever today is.
 */
import { askingFrom } from '../../lib/core/asking.ts'
import { dayOf, hoursOfDay } from '../../lib/core/day.ts'
import type { Day, DayOff } from '../../lib/core/facts.ts'
import { DEFAULT_SETTINGS, MINUTE } from '../../lib/core/rules.ts'
import { type Asks, evening, looked, ONE_THING, ran, type ToldDay, weekend } from './personas-answers.ts'
import { type Desk, type DeskDay, dayOffAtScreen, night, type Present, workday } from './personas-desk.ts'
import { rolling } from './personas-dice.ts'
import { emptyHistory, type History } from './personas-rows.ts'
import { live, NOBODY, type Person } from './ratings-generator.ts'

export type Persona = {
  seed: number
  /** How the back feels, and for how many weeks. */
  person: Person
  desk: Desk
  asks: Asks
  /** Weeks without a look at the screen, from the first on: holidays, or nobody knows. */
  gone: { from: number; to: number; kind: DayOff | null }[]
  /** The first three days are without nudges. */
  watchFirst: boolean
}

const OFFICE: Desk = {
  begins: [8.3 * 60, 9.3 * 60],
  stretches: [7, 10],
  usual: [15, 58],
  mostMinutes: 240,
  intervalMinutes: 60,
  resets: [0.6, 0.8],
  mobility: 0.1,
  strengthDays: [1, 3],
  beforeAfter: false,
  daysOff: 0.4,
  nights: 0,
}

const TELLS: Asks = { everyWeek: false, pain: false, runs: [], looks: true }
const STEADY: Person = { ...NOBODY, weeks: 26, sd: 1 }
const DRIFTING: Person = { ...STEADY, sd: 0.7, answers: 0.95 }

const base = { desk: OFFICE, asks: TELLS, gone: [], watchFirst: true } satisfies Partial<Persona>

export const PERSONAS = {
  improving: {
    ...base,
    seed: 11,
    person: { ...DRIFTING, level: 8, drift: -6.5 },
    desk: { ...OFFICE, resets: [0.3, 0.95], beforeAfter: true },
  },
  /** Slowly stiffer, for whatever reason. */
  worsening: { ...base, seed: 12, person: { ...DRIFTING, level: 1.5, drift: 6.5 } },
  worseOnWorkDays: { ...base, seed: 10, person: { ...STEADY, level: 2.5, gap: 3 } },
  offStiffer: { ...base, seed: 14, person: { ...STEADY, level: 6, gap: -3 } },
  busyDaysStiffer: { ...base, seed: 8, person: { ...STEADY, level: 4.5, perHour: 4.5, sd: 0.7 } },
  quietDaysStiffer: { ...base, seed: 16, person: { ...STEADY, level: 4.5, perHour: -4.5, sd: 0.7 } },
  noEffect: { ...base, seed: 17, person: STEADY },
  neverStiff: { ...base, seed: 21, person: { ...STEADY, level: -2, sd: 0.5 } },
  /** Gets up before any stretch is long. */
  shortStretches: { ...base, seed: 22, person: STEADY, desk: { ...OFFICE, mostMinutes: 80 } },
  /** Stretches become longer and the back stiffer, week by week: nobody can tell whether one has to do with the other. */
  bothRise: { ...base, seed: 16, person: { ...DRIFTING, level: 1, drift: 7, phi: 0.9, stretchDrift: 70 } },
  weekendRunner: {
    ...base,
    seed: 18,
    person: STEADY,
    asks: {
      ...TELLS,
      runs: [
        { weekday: 5, chance: 0.8, minutes: [40, 75] },
        { weekday: 6, chance: 0.9, minutes: [70, 130] },
        { weekday: 2, chance: 0.6, minutes: [25, 45] },
      ],
    },
  },
  irregular: {
    ...base,
    seed: 19,
    person: { ...STEADY, sd: 2, answers: 0.4, weekends: [0.2, 0.2] },
    desk: { ...OFFICE, begins: [8 * 60, 12 * 60], stretches: [3, 9], nights: 0.1, resets: [0.2, 0.4] },
    gone: [
      { from: 6, to: 6, kind: 'holiday' },
      { from: 14, to: 15, kind: null },
    ],
  },
  stopsForMonths: {
    ...base,
    seed: 20,
    person: { ...STEADY, weeks: 40 },
    gone: [{ from: 12, to: 29, kind: null }],
  },
} satisfies Record<string, Persona>

const TEN_YEARS_WEEKS = 522

/** Much of everything. */
export const TEN_YEARS: Persona = {
  seed: 10,
  person: { ...NOBODY, weeks: TEN_YEARS_WEEKS },
  desk: {
    begins: [7.2 * 60, 7.8 * 60],
    stretches: [13, 15],
    usual: [15, 48],
    mostMinutes: 240,
    intervalMinutes: 30,
    resets: [0.8, 0.9],
    mobility: 0.7,
    strengthDays: [0, 2, 4],
    beforeAfter: true,
    daysOff: 0.5,
    nights: 0,
  },
  asks: {
    everyWeek: true,
    pain: true,
    runs: [
      { weekday: 1, chance: 0.8, minutes: [25, 50] },
      { weekday: 3, chance: 0.7, minutes: [25, 60] },
      { weekday: 5, chance: 0.8, minutes: [60, 140] },
    ],
    looks: true,
  },
  gone: Array.from({ length: 10 }, (_, year) => ({
    from: 52 * year + 30,
    to: 52 * year + 30,
    kind: 'holiday',
  })),
  watchFirst: true,
}

/** The first weeks of somebody. */
export const forWeeks = (persona: Persona, weeks: number): Persona => ({
  ...persona,
  person: { ...persona.person, weeks },
})

type Lives = 'work' | 'sick' | 'gone' | 'off' | 'offAtScreen'

const WATCHED_DAYS = 3

/** `now` in UTC milliseconds, `timeZone` an IANA name. The last day is yesterday. */
export function historyOf(persona: Persona, now: number, timeZone: string): History {
  const { person, desk, asks, gone, seed } = persona
  const history = emptyHistory()
  const settings = DEFAULT_SETTINGS
  const today = Temporal.PlainDate.from(dayOf(now, timeZone, settings.dayStartHour))
  const first = today.subtract({ days: 7 * person.weeks + today.dayOfWeek - 1 })
  const asking = askingFrom({ since: first.toString(), oneThing: ONE_THING, skipped: {} })
  const many = first.until(today).days
  // The week that goes on is lived as well, as far as it is over.
  const lived = live({ ...person, weeks: person.weeks + 1 }, seed)
  const rollOf = (index: number, what: number) => rolling(seed * 1_000_003 + index * 31 + what)
  const goneIn = (week: number) => gone.find(({ from, to }) => from <= week && week <= to)
  const lives = (index: number): Lives => {
    const roll = rollOf(index, 1)
    if (goneIn(Math.floor(index / 7))) return 'gone'
    if (lived[index]?.kind === 'off') return roll.chance(desk.daysOff) ? 'offAtScreen' : 'off'
    return index > 4 && roll.chance(0.01) ? 'sick' : 'work'
  }
  const midnightOf = (index: number) =>
    first.add({ days: index }).toZonedDateTime({ timeZone }).epochMilliseconds
  const fromOf = (index: number) => {
    const [earliest, latest] = lives(index) === 'work' ? desk.begins : ([540, 720] as const)
    return midnightOf(index) + rollOf(index, 2).between(60 * earliest, 60 * latest) * 1000
  }

  for (let index = 0; index < many; index++) {
    const day: Day = first.add({ days: index }).toString()
    const [week, weekday] = [Math.floor(index / 7), index % 7]
    const { rating = null, longestMinutes = null } = lived[index] ?? {}
    const how = lives(index)
    const midnight = midnightOf(index)
    const mark = (kind: 'work' | 'off', at: number) =>
      history.marks.push({ day, kind, hours: hoursOfDay(day, timeZone, settings), at })
    const said = (kind: DayOff | 'gentle' | 'watched', at: number) =>
      history.marks.push({ day, kind, at, undone: false })

    if (how === 'gone') {
      const kind = goneIn(week)?.kind
      if (kind) said(kind, midnight - 2 * 24 * 60 * MINUTE)
      continue
    }
    const roll = rollOf(index, 3)
    const from = fromOf(index)
    const gentle = how === 'work' && roll.chance(0.01)
    const watched = how === 'work' && persona.watchFirst && index < WATCHED_DAYS
    const felt = rating ?? person.level
    const along = index / many
    const longest = Math.min(longestMinutes ?? 0, desk.mostMinutes)
    const given: DeskDay = {
      day,
      timeZone,
      midnight,
      from,
      gentle,
      watched,
      desk,
      roll,
      history,
      longestMinutes: longest,
      along,
      felt,
    }
    const told: ToldDay = { day, timeZone, week, weekday, asking, asks, roll, history, rating, felt }
    const nextMorning = index + 1 < many && lives(index + 1) === 'work' ? fromOf(index + 1) : null
    let present: Present | null = null
    if (how === 'sick') {
      mark('work', from)
      said('sick', from + MINUTE)
    }
    if (how === 'work') {
      if (roll.chance(desk.nights) && lives(index - 1) === 'work') night(given)
      mark('work', from)
      if (watched) said('watched', from)
      if (gentle) said('gentle', from + 5 * MINUTE)
      present = workday(given)
      looked(told)
      evening(told, present, nextMorning)
    }
    if (how === 'offAtScreen') {
      mark('off', from)
      present = dayOffAtScreen(given)
    }
    if (weekday === 6) weekend(told, nextMorning)
    const toldAt = present ? present.to + 90 * MINUTE : nextMorning
    if (how !== 'sick' && toldAt !== null) ran(told, toldAt)
  }
  return history
}
