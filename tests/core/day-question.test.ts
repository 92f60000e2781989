import { describe, expect, test } from 'vitest'
import { type Asking, askingFrom } from '../../lib/core/asking.ts'
import { addDays, hoursOfDay } from '../../lib/core/day.ts'
import {
  daysNeeded,
  mayBeLate,
  mayBeLook,
  type QuestionInput,
  questionOf,
} from '../../lib/core/day-question.ts'
import { type Practice, practiceFrom } from '../../lib/core/practice.ts'
import type { Settings } from '../../lib/core/rules.ts'
import {
  type Asked,
  type Course,
  INITIAL_STATE,
  type NudgerState,
  type OpenNudge,
  type State,
} from '../../lib/core/state.ts'
import { clock, HOUR, MINUTE, MONDAY, ZONE } from './make.ts'
import { summaries, summary } from './summaries.ts'

const day = (index: number) => addDays(MONDAY, index)

type Given = {
  course?: Partial<Course>
  nudger?: Partial<NudgerState>
  settings?: Partial<Settings>
  practice?: Partial<Practice>
  checkIn?: Asking
} & Partial<Omit<QuestionInput, 'state'>>

/** Monday at noon, at work since 07:00 as always, unless told. */
function given({
  course,
  nudger,
  settings,
  practice,
  checkIn = askingFrom(null),
  ...over
}: Given = {}): QuestionInput {
  const state: State = {
    ...INITIAL_STATE,
    course: { ...INITIAL_STATE.course, ...course },
    nudger: { ...INITIAL_STATE.nudger, ...nudger },
    settings: { ...INITIAL_STATE.settings, ...settings },
    practice: practiceFrom(practice),
    checkIn,
  }
  const today = over.today ?? MONDAY
  return {
    state,
    at: clock('12:00', today),
    today,
    timeZone: ZONE,
    days: [],
    todayFirst: clock('07:00', today),
    usuallyLate: 0,
    look: null,
    hours: hoursOfDay(today, ZONE, state.settings),
    ...over,
  }
}

const log = (on: string) => ({ day: on, what: 'stiffness_weekend' as const, about: on })
const heldFor = (ms: number, why: 'sound' | 'meeting' = 'sound'): Partial<NudgerState> => ({
  phase: { kind: 'holding', nudge: {} as OpenNudge, why, since: clock('12:00') - ms },
})
const AWAY = { from: day(-4), to: day(-1) }
const WATCHED = [day(-5), day(-4), day(-3)]
const UNKNOWN = { working: null, screenMs: 0, inHoursMs: 0 }
/** Eight good weeks up to yesterday. */
const GOOD = summaries('dddddoo'.repeat(8), day(-56))
/** Four weeks of 6 breaks a day, the change five weeks ago, and little since. */
const FEWER_SINCE = day(-35)
const FELL = [
  ...summaries('mmmmmoo'.repeat(4), day(-63), { breaks: 6 }),
  ...summaries('mmmmmoo'.repeat(5), day(-35), { breaks: 2 }),
]

/** Reason to ask each, alone. */
const REASONS: Record<Exclude<Asked, 'checkIn' | 'watched'>, Given> = {
  away: { course: { away: AWAY } },
  observed: { course: { watching: WATCHED } },
  music: { nudger: heldFor(20 * MINUTE) },
  rhythm: { course: { ignoredDay: day(-3) } },
  notWork: { todayFirst: clock('09:30') },
  bringBack: { settings: { pace: 'second' }, course: { settled: { fewer: FEWER_SINCE } }, days: FELL },
  fewer: { days: GOOD },
  sentence: { nudger: { middayAt: clock('11:40') } },
  look: {
    practice: { safety: { answer: 'clear', at: 0 } },
    look: { checks: [], ratings: [], resets: [], days: summaries('mm', day(-4)), strainedOn: null },
  },
}
const KINDS = Object.keys(REASONS) as (keyof typeof REASONS)[]
const about = (input: Given) => questionOf(given(input))?.about ?? null

function both(a: Given, b: Given): Given {
  return {
    ...a,
    ...b,
    course: { ...a.course, ...b.course, settled: { ...a.course?.settled, ...b.course?.settled } },
    nudger: { ...a.nudger, ...b.nudger },
    settings: { ...a.settings, ...b.settings },
    practice: { ...a.practice, ...b.practice },
    days: [...(a.days ?? []), ...(b.days ?? [])],
  }
}

test('nothing is asked without a reason', () => expect(about({})).toBeNull())

describe('each is asked for its reason', () => {
  test.each<[string, Given, object]>([
    ['away', REASONS.away, { about: 'away', ...AWAY, days: 2 }],
    [
      'observed',
      {
        ...REASONS.observed,
        days: WATCHED.map((watched, i) =>
          summary(watched, { watched: true, longestMs: (i + 1) * HOUR, stretches60: i }),
        ),
      },
      { about: 'observed', days: 3, longestMs: 2 * HOUR, over60: 1 },
    ],
    ['observed, without data', REASONS.observed, { about: 'observed', days: 0, longestMs: 0, over60: 0 }],
    ['music', REASONS.music, { about: 'music' }],
    ['rhythm', REASONS.rhythm, { about: 'rhythm' }],
    ['notWork', REASONS.notWork, { about: 'notWork' }],
    ['bringBack', REASONS.bringBack, { about: 'bringBack', before: 6, since: 2 }],
    ['fewer', REASONS.fewer, { about: 'fewer', weeks: 8, pace: 'second' }],
    ['sentence', REASONS.sentence, { about: 'sentence' }],
    ['look', REASONS.look, { about: 'look' }],
  ])('%s', (_, input, expected) => expect(questionOf(given(input))).toEqual(expected))
})

describe('the first of two reasons goes first', () => {
  const pairs = KINDS.slice(1).map((second, i) => [KINDS[i] as keyof typeof REASONS, second] as const)
  // To have fewer nudges is not offered in the weeks after the change.
  test.each(pairs.filter(([first]) => first !== 'bringBack'))('%s before %s', (first, second) => {
    expect(about(both(REASONS[first], REASONS[second]))).toBe(first)
  })
  test('bringBack before sentence', () => {
    expect(about(both(REASONS.bringBack, REASONS.sentence))).toBe('bringBack')
  })
})

describe.each(KINDS)('%s is not asked', (what) => {
  const reason = REASONS[what]
  const when = (more: Given) => about(both(reason, more))

  test.each<[string, Given]>([
    ['on a day off by the plan', { hours: [] }],
    ['on a day off by the user’s word', { course: { off: { kind: 'sick', from: day(-1), to: MONDAY } } }],
    ['while nudges are paused', { nudger: { pausedUntil: clock('12:01') } }],
    ['where another browser is used', { settings: { usedElsewhere: true } }],
    ['on a day with a check-in', { course: { asked: { day: MONDAY, what: 'checkIn' } } }],
    ['on a day that was asked about its weekend', { checkIn: askingFrom({ log: [log(MONDAY)] }) }],
    [
      'in a week with six questions',
      { checkIn: askingFrom({ log: [1, 2, 3, 4, 5, 6].map((n) => log(day(n))) }) },
    ],
    ['on a day that asked about a video', { course: { asked: { day: MONDAY, what: 'watched' } } }],
    ['when it was settled today', { course: { asked: { day: MONDAY, what }, settled: { [what]: MONDAY } } }],
  ])('%s', (_, more) => expect(when(more)).toBeNull())

  test.each<[string, Given]>([
    ['the day after a day off', { course: { off: { kind: 'sick', from: day(-3), to: day(-1) } } }],
    ['the day before one', { course: { off: { kind: 'sick', from: day(1), to: day(2) } } }],
    ['when the pause is over', { nudger: { pausedUntil: clock('12:00') } }],
    ['the day after a check-in', { course: { asked: { day: day(-1), what: 'checkIn' } } }],
    ['after a day with a question', { checkIn: askingFrom({ log: [log(day(-1))] }) }],
    ['in a week with five', { checkIn: askingFrom({ log: [1, 2, 3, 4, 5].map((n) => log(day(n))) }) }],
    ['again on its day, until it is answered', { course: { asked: { day: MONDAY, what } } }],
  ])('but is %s', (_, more) => expect(when(more)).toBe(what))

  test('when another one was put today', () => {
    const other = what === 'rhythm' ? 'sentence' : 'rhythm'
    expect(when({ course: { asked: { day: MONDAY, what: other } } })).toBeNull()
  })
})

describe('once in a while means at most once a week, all of them together', () => {
  const rare = ['rhythm', 'bringBack', 'fewer', 'sentence', 'look'] as const
  test.each(rare.flatMap((what) => rare.map((other) => [what, other] as const)).filter(([a, b]) => a !== b))(
    '%s after %s',
    (what, other) => {
      // Whether nudges became fewer five weeks ago is told by the same field.
      if (what === 'bringBack' && other === 'fewer') return
      const settled = (ago: number): Given => ({
        course: { settled: { [other]: day(-ago) }, fewerOffers: 0 },
      })
      expect(about(both(REASONS[what], settled(6)))).toBeNull()
      if (!(what === 'fewer' && other === 'fewer')) expect(about(both(REASONS[what], settled(7)))).toBe(what)
    },
  )

  test.each(['away', 'observed', 'music', 'notWork'] as const)('%s comes when it matters', (what) => {
    const settled = { rhythm: day(-1), sentence: day(-1) }
    expect(about(both(REASONS[what], { course: { settled } }))).toBe(what)
  })

  test('one of these that was left alone counts for its day', () => {
    const asked = (ago: number): Given => ({ course: { asked: { day: day(-ago), what: 'sentence' } } })
    expect(about(both(REASONS.rhythm, asked(6)))).toBeNull()
    expect(about(both(REASONS.rhythm, asked(7)))).toBe('rhythm')
  })
})

describe('left alone on its day, it is not put again', () => {
  test.each<[keyof typeof REASONS, number]>([
    ['away', 1],
    ['observed', 1],
    ['music', 1],
    ['music', 300],
    ['rhythm', 1],
    ['rhythm', 3],
    ['bringBack', 1],
    ['bringBack', 20],
    ['fewer', 30],
    ['sentence', 300],
    ['look', 1],
    ['look', 27],
  ])('%s, %d days later', (what, ago) => {
    const reason = what === 'rhythm' ? { course: { ignoredDay: day(-ago - 1) } } : REASONS[what]
    const from = what === 'away' ? { course: { away: { from: day(-4), to: day(-2) } } } : {}
    const left: Given = { course: { asked: { day: day(-ago), what } } }
    expect(about(both(both(reason, from), left))).toBeNull()
  })

  test('a time of watching that ended since is asked about', () => {
    const left: Given = { course: { asked: { day: day(-3), what: 'observed' } } }
    expect(about(both({ course: { watching: [day(-5), day(-4), day(-3)] } }, left))).toBe('observed')
  })
})

describe('settled on a day to come, when the clock was ahead, it was settled long ago', () => {
  const ahead = (what: Asked, on = 300): Given => ({ course: { settled: { [what]: day(on) } } })
  test.each<[keyof typeof REASONS, Asked]>([
    ['rhythm', 'rhythm'],
    ['rhythm', 'sentence'],
    ['sentence', 'rhythm'],
    ['notWork', 'notWork'],
    ['away', 'away'],
    ['observed', 'observed'],
  ])('%s, for %s', (what, settled) => {
    expect(about(both(REASONS[what], ahead(settled)))).toBe(what)
    expect(about(both(REASONS[what], ahead(settled, 1)))).toBe(what)
    const asked = { asked: { day: MONDAY, what } }
    expect(about(both(REASONS[what], both(ahead(settled), { course: asked })))).toBe(what)
  })

  test('what is asked once is not asked again', () => {
    expect(about(both(REASONS.sentence, ahead('sentence')))).toBeNull()
    expect(about(both(REASONS.music, ahead('music')))).toBeNull()
  })
})

describe('when there is reason to ask', () => {
  const shortHours = { workingHours: Array.from({ length: 7 }, () => [{ start: 22 * 60, end: 30 * 60 }]) }
  const atNight = {
    settings: shortHours,
    hours: hoursOfDay(MONDAY, ZONE, { ...INITIAL_STATE.settings, ...shortHours }),
  }
  test.each<[string, Given, string | null]>([
    ['away: no working day among them', { course: { away: { from: day(-2), to: day(-1) } } }, null],
    ['away: not before it is over', { course: { away: { from: day(-4), to: MONDAY } } }, null],
    ['observed: not after two days', { course: { watching: WATCHED.slice(1) } }, null],
    ['observed: not on the last of them', { course: { watching: [day(-2), day(-1), MONDAY] } }, null],
    ['observed: the day after', { course: { watching: [day(-3), day(-2), day(-1)] } }, 'observed'],
    ['music: not before 20 minutes', { nudger: heldFor(20 * MINUTE - 1) }, null],
    ['music: not in a meeting', { nudger: heldFor(HOUR, 'meeting') }, null],
    ['music: not when it is known', both(REASONS.music, { settings: { playsMusic: true } }), null],
    ['music: never again', both(REASONS.music, { course: { settled: { music: day(-300) } } }), null],
    [
      'music: still there when the sound stops',
      { course: { asked: { day: MONDAY, what: 'music' } } },
      'music',
    ],
    ['rhythm: not on the day itself', { course: { ignoredDay: MONDAY } }, null],
    ['rhythm: on the next working day', { course: { ignoredDay: day(-3) } }, 'rhythm'],
    ['rhythm: not a working day later', { course: { ignoredDay: day(-4) } }, null],
    [
      'rhythm: back after days off, which are no working days',
      { course: { ignoredDay: day(-10), off: { kind: 'sick', from: day(-9), to: day(-2) } } },
      'rhythm',
    ],
    [
      'rhythm: not when one of those days was worked',
      { course: { ignoredDay: day(-10), off: { kind: 'sick', from: day(-7), to: day(-4) } } },
      null,
    ],
    ['notWork: not a moment earlier', { todayFirst: clock('09:00') - 1 }, null],
    ['notWork: two hours late', { todayFirst: clock('09:00') }, 'notWork'],
    ['notWork: for four hours', { todayFirst: clock('09:00'), at: clock('13:00') }, 'notWork'],
    ['notWork: not for longer', { todayFirst: clock('09:00'), at: clock('13:00') + 1 }, null],
    ['notWork: not before the first stretch', { todayFirst: null }, null],
    ['notWork: not when it is usual', { ...REASONS.notWork, usuallyLate: HOUR }, null],
    ['notWork: two hours later than usual', { todayFirst: clock('10:00'), usuallyLate: HOUR }, 'notWork'],
    ['notWork: early days make no difference', { ...REASONS.notWork, usuallyLate: -2 * HOUR }, 'notWork'],
    [
      'notWork: an early day is none that is late',
      { todayFirst: clock('08:00'), usuallyLate: -2 * HOUR },
      null,
    ],
    ['notWork: not when nobody knows what is usual', { ...REASONS.notWork, usuallyLate: null }, null],
    ['notWork: not on a gentle day', both(REASONS.notWork, { course: { gentle: MONDAY } }), null],
    [
      'notWork: not for whoever works nights',
      { ...atNight, todayFirst: clock('23:00'), at: clock('23:30') },
      null,
    ],
    ['notWork: nor who was on since before the day began', { ...atNight, todayFirst: clock('04:00') }, null],
    [
      'notWork: but when the night begins late',
      { ...atNight, todayFirst: clock('24:00'), at: clock('24:30') },
      'notWork',
    ],
    ['fewer: not twice for nothing', both(REASONS.fewer, { course: { fewerOffers: 2 } }), null],
    ['sentence: not where there is one', both(REASONS.sentence, { settings: { sentence: 'When …' } }), null],
    ['sentence: never again', both(REASONS.sentence, { course: { settled: { sentence: day(-300) } } }), null],
    ['look: not when nobody read what tells it', { ...REASONS.look, look: null }, null],
    [
      'look: the day of its answer "Never"',
      both(REASONS.look, { course: { asked: { day: MONDAY, what: 'look' } }, practice: { lookNever: true } }),
      null,
    ],
    [
      'look: the day of its answer "Not today"',
      both(REASONS.look, {
        course: { asked: { day: MONDAY, what: 'look' } },
        practice: { lookFrom: day(7) },
      }),
      null,
    ],
    [
      'look: "Not today" a week ago, though it was put then',
      both(REASONS.look, {
        course: { asked: { day: day(-7), what: 'look' } },
        practice: { lookFrom: MONDAY },
      }),
      'look',
    ],
    ['sentence: not before the reset was offered', { nudger: { middayAt: null } }, null],
  ])('%s', (_, input, expected) => {
    expect(about(input)).toBe(expected)
  })

  test('a long absence is asked about as far back as the answer reaches', () => {
    expect(questionOf(given({ course: { away: { from: day(-200), to: day(-3) } } }))).toEqual({
      about: 'away',
      from: day(-60),
      to: day(-3),
      days: 42,
    })
  })

  test.each<[string, QuestionInput['days'], { from: number; to: number; days: number } | null]>([
    ['nothing is known of them', [], { from: -11, to: -1, days: 7 }],
    ['rows that tell nothing', [summary(day(-4), UNKNOWN)], { from: -11, to: -1, days: 7 }],
    ['the first days were worked', summaries('mm', day(-11)), { from: -9, to: -1, days: 5 }],
    ['the last days were', summaries('mm', day(-4)), { from: -11, to: -5, days: 5 }],
    ['all were, but the weekends', summaries('mm..mmmmm..', day(-11)), null],
    ['one between was: the days since then', summaries('m', day(-5)), { from: -4, to: -1, days: 2 }],
    [
      'a working day by the plan, with nothing on it',
      [summary(day(-4), { ...UNKNOWN, working: true })],
      {
        from: -3,
        to: -1,
        days: 1,
      },
    ],
    [
      'a day off by the user’s word',
      [summary(day(-4), { ...UNKNOWN, working: false })],
      {
        from: -3,
        to: -1,
        days: 1,
      },
    ],
    [
      'time at the screen, though no plan',
      [summary(day(-4), { ...UNKNOWN, screenMs: 1 })],
      {
        from: -3,
        to: -1,
        days: 1,
      },
    ],
  ])('away, where %s', (_, days, range) => {
    const away = { from: day(-11), to: day(-1) } // a Thursday
    const question = questionOf(given({ course: { away, settled: { rhythm: day(-1) } }, days }))
    expect(question).toEqual(
      range && { about: 'away', from: day(range.from), to: day(range.to), days: range.days },
    )
  })

  test('a clock a year back, and right again, asks about no day that was worked', () => {
    const away = { from: day(-365), to: day(-1) }
    const worked = summaries('mmmmm..'.repeat(10), day(-70))
    const question = questionOf(given({ course: { away, settled: { rhythm: day(-1) } }, days: worked }))
    expect(question).toBeNull()
  })

  test('only the days of this time of watching are told', () => {
    const before = summary(day(-60), { watched: true, longestMs: 9 * HOUR })
    const days = [before, ...WATCHED.map((watched) => summary(watched, { watched: true }))]
    expect(questionOf(given({ ...REASONS.observed, days }))).toMatchObject({ days: 3, longestMs: HOUR })
  })
})

describe('the days that it must know', () => {
  test.each<[string, Given, string | null]>([
    ['fourteen weeks, for the good ones', {}, day(-98)],
    ['none once fewer nudges were offered twice', { course: { fewerOffers: 2 } }, null],
    ['none where the midday reset alone comes', { settings: { pace: 'midday' } }, null],
    ['none on a day off', { hours: [] }, null],
    ['none when something else was put today', { course: { asked: { day: MONDAY, what: 'music' } } }, null],
    ['none in the week of another one', { course: { settled: { rhythm: day(-2) } } }, null],
    [
      'from the first watched day on',
      { course: { watching: WATCHED, settled: { rhythm: day(-2) } } },
      WATCHED[0] as string,
    ],
    ['those of an absence', { course: { away: AWAY, settled: { rhythm: day(-2) } } }, AWAY.from],
    [
      'those of a long one, as far back as the answer reaches',
      { course: { away: { from: day(-200), to: day(-1) }, settled: { rhythm: day(-2) } } },
      day(-60),
    ],
    [
      'none of one that is not over',
      { course: { away: { from: day(-4), to: MONDAY }, settled: { rhythm: day(-2) } } },
      null,
    ],
    [
      'from four weeks before nudges became fewer',
      { settings: { pace: 'midday' }, course: { settled: { fewer: day(-200) } } },
      day(-228),
    ],
    [
      'not for nudges that were offered back',
      { settings: { pace: 'midday' }, course: { settled: { fewer: day(-200), bringBack: day(-180) } } },
      null,
    ],
    [
      'the earliest of several',
      { settings: { pace: 'second' }, course: { settled: { fewer: day(-20) } } },
      day(-98),
    ],
  ])('%s', (_, input, expected) => expect(daysNeeded(given(input))).toBe(expected))
})

describe('what is usual must be known', () => {
  test.each<[string, Given, boolean]>([
    ['when today began late by the plan', REASONS.notWork, true],
    ['not when it did not', {}, false],
    [
      'not when something else was put today',
      both(REASONS.notWork, { course: { asked: { day: MONDAY, what: 'music' } } }),
      false,
    ],
    ['not on a day off', { ...REASONS.notWork, hours: [] }, false],
  ])('%s', (_, input, expected) => expect(mayBeLate(given(input))).toBe(expected))
})

describe('what the record tells about looks must be known', () => {
  test.each<[string, Given, boolean]>([
    ['when one may be offered', REASONS.look, true],
    ['not before the safety card was read', {}, false],
    ['not on a gentle day', both(REASONS.look, { course: { gentle: MONDAY } }), false],
    [
      'not when something else was put today',
      both(REASONS.look, { course: { asked: { day: MONDAY, what: 'music' } } }),
      false,
    ],
    [
      'not in the week after another one of these',
      both(REASONS.look, { course: { settled: { rhythm: day(-6) } } }),
      false,
    ],
    ['not on a day off', { ...REASONS.look, hours: [] }, false],
  ])('%s', (_, input, expected) => expect(mayBeLook(given(input))).toBe(expected))
})
