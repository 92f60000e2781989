/** Random days at a desk with the whole shell at work, and with everything that can go wrong there. */
import fc from 'fast-check'
import { clock, HOUR, MINUTE, ZONE } from '../core/make.ts'
import { pieces } from './arbitrary.ts'
import type { Browser } from './desk.ts'
import type { ShellOptions } from './shell-options.ts'
import { type Piece, type Timeline, timeline, until } from './timeline.ts'
import { type Habits, onNudge, scriptsOf, type Visit } from './user.ts'
import { SNOOZES } from './wishes.ts'

export type ShellDay = { day: Timeline; options: ShellOptions }

const LATENCY = {
  none: () => 0,
  quick: (random: () => number) => (random() < 0.7 ? 0 : random() * 40),
  slow: (random: () => number, what: string) =>
    random() < 0.8 ? 0 : random() * (what === 'idle.queryState' || random() < 0.9 ? 300 : 3_000),
  awful: (random: () => number, what: string) => {
    if (random() < 0.85) return 0
    // What the system answers itself it answers soon; a disk may take its time.
    return random() * (what === 'idle.queryState' ? 300 : random() < 0.9 ? 2_000 : 9_000)
  },
}

const minute = fc.integer({ min: 0, max: 235 })

const habits: fc.Arbitrary<Habits> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  onNudge: fc.constantFrom<Habits['onNudge'][]>(
    'nothing',
    'button',
    'body',
    'close',
    'page',
    'twoPages',
    'routine',
  ),
  answer: fc.constantFrom('up', 'snooze', 'notNow'),
  minutes: fc.constantFrom(...SNOOZES),
  afterSeconds: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 700 })),
  visits: fc.array(
    fc.record({
      minute,
      does: fc.constantFrom<Visit[]>(
        'looks',
        'rates',
        'corrects',
        'corrects',
        'answers',
        'answers',
        'undoes',
        'pauses',
        'meets',
        'sets',
        'routine',
        'wishes',
        'wishes',
        'wishes',
      ),
      pages: fc.constantFrom<(1 | 2)[]>(1, 1, 2),
      closesAtOnce: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
})

type Trouble = {
  latency: keyof typeof LATENCY
  lateSeconds: number
  lost: number[]
  workerKilled: number[]
  crashes: number[]
  kills: number[]
}

const trouble: fc.Arbitrary<Trouble> = fc.record({
  latency: fc.constantFrom<(keyof typeof LATENCY)[]>('none', 'quick', 'quick', 'slow', 'awful'),
  /** The heartbeat is late, now and then, by at most so many seconds. */
  lateSeconds: fc.constantFrom(0, 0, 5, 120, 240),
  lost: fc.array(minute, { maxLength: 2 }),
  workerKilled: fc.array(fc.integer({ min: 0, max: 235 * 60 }), { maxLength: 6 }),
  crashes: fc.oneof(
    fc.constant<number[]>([]),
    fc.array(fc.integer({ min: 100, max: 4000 }), { maxLength: 2 }),
  ),
  kills: fc.oneof(fc.constant<number[]>([]), fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 })),
})

/** What is lost of an alarm is found again. */
const HOURLY = [30, 90, 150, 210].map((minute) => ({
  minute,
  does: 'looks' as const,
  pages: 1 as const,
  closesAtOnce: false,
}))

const CALM: Trouble = { latency: 'none', lateSeconds: 0, lost: [], workerKilled: [], crashes: [], kills: [] }

const jumps = fc.array(
  fc.record({
    minute,
    bySeconds: fc.oneof(
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: -300, max: 300 }),
      fc.integer({ min: -7200, max: 7200 }),
    ),
  }),
  { minLength: 1, maxLength: 2 },
)
const zones = fc.array(
  fc.record({ minute, zone: fc.constantFrom('America/New_York', 'Asia/Kolkata', ZONE) }),
  {
    minLength: 1,
    maxLength: 2,
  },
)

const WORKED: Piece = { what: 'work', seconds: 120 }

/**
 * Who goes and who comes back does something: a lone press between two absences is seen by nobody, and a screen
 * that is locked after a pause may have locked itself.
 */
function workedBetween(all: Piece[]): Piece[] {
  return all.flatMap((piece): Piece[] =>
    ['work', 'music', 'still'].includes(piece.what) ? [piece] : [WORKED, piece, WORKED],
  )
}

type Kind = {
  /** The clock is set, or the zone changed, in some of the days. */
  clockChanges: boolean
  browser?: Browser
  /** Nobody is asked to stand, and nobody presses anything. */
  quiet?: boolean
  /** Nothing goes wrong. */
  calm?: boolean
}

export const shellDay = ({
  clockChanges,
  browser,
  quiet = false,
  calm = false,
}: Kind): fc.Arbitrary<ShellDay> =>
  fc
    .record({
      browser: browser ? fc.constant(browser) : fc.constantFrom<Browser[]>('chrome', 'firefox'),
      begin: fc.integer({ min: 5 * 60, max: 17 * 60 }),
      offset: fc.integer({ min: 0, max: 59_999 }),
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      pieces: quiet ? pieces.map(workedBetween) : pieces,
      habits,
      trouble: calm ? fc.constant(CALM) : trouble,
      intervalMinutes: fc.constantFrom(30, 30, 60),
      breakMinutes: fc.constantFrom(2, 5, 10),
      jumps: clockChanges ? fc.option(jumps) : fc.constant(null),
      zones: clockChanges ? fc.option(zones) : fc.constant(null),
    })
    .map((given) => {
      const start = clock('00:00') + given.begin * MINUTE + given.offset
      const whole = timeline(start, [{ what: 'work', seconds: 1200 }, ...given.pieces])
      const day = until(whole, Math.min(whole.end, start + 4 * HOUR))
      const at = (minutes: number) => start + minutes * MINUTE
      const { lateSeconds, lost, workerKilled, kills, crashes } = given.trouble
      const latency: (random: () => number, what: string) => number = LATENCY[given.trouble.latency]
      const settings = { intervalMinutes: given.intervalMinutes, breakMinutes: given.breakMinutes }
      const options: ShellOptions = {
        browser: given.browser,
        zone: ZONE,
        seed: given.seed,
        settings: quiet ? { ...settings, workingHours: [[], [], [], [], [], [], []] } : settings,
        latency,
        alarmDelay: (random) => (random() < 0.9 ? 0 : random() * lateSeconds * 1000),
        alarmLost: lost.map(at),
        workerKilled: workerKilled.map((seconds) => start + seconds * 1000),
        kills,
        crashes,
        scripts: scriptsOf(quiet ? { ...given.habits, visits: HOURLY } : given.habits, start),
        ...(!quiet && { onNudge: onNudge(given.habits) }),
        ...(given.jumps && {
          jumps: given.jumps.map(({ minute, bySeconds }) => ({ at: at(minute), byMs: bySeconds * 1000 })),
        }),
        ...(given.zones && { zones: given.zones.map(({ minute, zone }) => ({ at: at(minute), zone })) }),
      }
      return { day, options, [fc.toStringMethod]: () => JSON.stringify(given) }
    })
