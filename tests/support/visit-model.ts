/** A visit page's model in which no two numbers are alike, so that each can be looked for; and the fullest that there can be. */

import type { VisitModel } from '../../lib/core/pages.ts'
import { EMPTY_PLAN } from '../../lib/core/plan/plan.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import type { RunGroup } from '../../lib/core/run-findings.ts'
import type { ExerciseLine, TrendWeek, VisitReport } from '../../lib/core/visit/report.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

const NONE = { notAtAll: 0, fromStart: 0, laterOn: 0, afterRun: 0, nextMorning: 0 }

const PERIOD = { from: '2026-08-24', to: '2026-11-23', why: 'visit', days: 92, weeks: 92 / 7 } as const

export const EMPTY_REPORT: VisitReport = {
  goal: null,
  header: {
    period: PERIOD,
    daysWithData: 0,
    firstDay: null,
    plan: null,
    plansTaken: [],
    interval: { clinicMinutes: null, setMinutes: 60, pace: 'each' },
  },
  flags: { high: [], rise: null, morning: [], stops: [] },
  adherence: {
    planned: 0,
    withData: 0,
    kept: 0,
    withReset: 0,
    resetsPerDay: null,
    resets: 0,
    resetsSelfLogged: 0,
    nudges: {
      shown: 0,
      done: 0,
      natural: 0,
      dismissed: 0,
      ignored: 0,
      withdrawn: 0,
      snoozed: 0,
      inputWentOn: 0,
    },
    breaks: { byWord: 0, byInput: 0, perDay: null },
    gentleDays: 0,
    daysOffSaid: 0,
    strength: { total: 0, played: 0, selfLogged: 0, weeks: 92 / 7, perWeek: 0, clinic: null, set: 0 },
    mobility: { total: 0, played: 0, selfLogged: 0, weeks: 92 / 7, perWeek: 0, clinic: null, set: 0 },
  },
  running: null,
  exercises: [],
  trend: {
    weeks: [],
    said: 'notYet',
    per4Weeks: null,
    range90: null,
    overWeeks: 0,
    change: null,
    control: null,
  },
  pain: null,
  weekly: [],
  workOff: {
    about: 'workOff',
    said: 'notYet',
    weeks: [],
    estimate: null,
    range90: null,
    above: 0,
    equal: 0,
    below: 0,
    workRated: 0,
    offRated: 0,
  },
  desk: null,
  checks: [],
  monthly: [],
  notes: [],
  method: {
    breakMinutes: 5,
    dayStartHour: 4,
    watchCapMinutes: 30,
    unsureDays: 0,
    corrections: 0,
    usedElsewhere: false,
    watchedDays: 0,
  },
}

const group = (given: Partial<RunGroup>): RunGroup => ({
  runs: 0,
  minutes: null,
  atStart: null,
  atEnd: null,
  twoHoursAfter: null,
  noticed: NONE,
  ...given,
})

const weeks = (from: string, count: number): TrendWeek[] =>
  Array.from({ length: count }, (_, index) => ({
    monday: Temporal.PlainDate.from(from).add({ weeks: index }).toString(),
    mean: Math.round((5.6 - index * (2.6 / count) + ((index * 7) % 5) * 0.3) * 10) / 10,
    answers: 3 + (index % 3),
  }))

/** Everything is recorded. */
export const FULL_REPORT: VisitReport = {
  goal: {
    text: 'Run ten kilometres without thinking of my back',
    first: { day: '2026-09-03', value: 4 },
    latest: { day: '2026-10-29', value: 7 },
    answers: 3,
  },
  header: {
    period: PERIOD,
    daysWithData: 71,
    firstDay: '2026-08-25',
    plan: {
      title: 'Office athlete',
      clinic: 'Clinic at the River',
      day: '2026-08-26',
      issued: '2026-08-20',
      review: '2026-11-26',
    },
    plansTaken: [{ day: '2026-10-14', title: 'Office athlete', clinic: 'Clinic at the River' }],
    interval: { clinicMinutes: 45, setMinutes: 50, pace: 'second' },
  },
  flags: {
    high: [
      { day: '2026-09-08', about: 'stiffness_day', value: 8 },
      { day: '2026-09-09', about: 'stiffness_day', value: 7 },
      { day: '2026-10-02', about: 'pain_day', value: 9 },
      { day: '2026-10-04', about: 'runEnd', value: 7 },
    ],
    rise: {
      first: 3.3,
      weeks: [
        { monday: '2026-09-14', mean: 5.4, answers: 4 },
        { monday: '2026-09-21', mean: 5.8, answers: 5 },
      ],
    },
    morning: [{ day: '2026-09-17', value: 3 }],
    stops: [
      {
        day: '2026-09-11',
        exercise: { id: 'hipExtension', name: null },
        played: { id: 'hipExtension', name: null },
        side: 'right',
      },
      {
        day: '2026-09-18',
        exercise: { id: 'own.1', name: 'Towel slide' },
        played: { id: 'own.1', name: 'Towel slide' },
        side: null,
      },
    ],
  },
  adherence: {
    planned: 63,
    withData: 58,
    kept: 49,
    withReset: 46,
    resetsPerDay: 0.9,
    resets: 53,
    resetsSelfLogged: 6,
    nudges: {
      shown: 240,
      done: 132,
      natural: 37,
      dismissed: 33,
      ignored: 29,
      withdrawn: 11,
      snoozed: 44,
      inputWentOn: 13,
    },
    breaks: { byWord: 141, byInput: 187, perDay: 5.7 },
    gentleDays: 2,
    daysOffSaid: 8,
    strength: { total: 21, played: 16, selfLogged: 5, weeks: 92 / 7, perWeek: 1.6, clinic: 2, set: 1 },
    mobility: { total: 34, played: 24, selfLogged: 10, weeks: 92 / 7, perWeek: 2.6, clinic: 3, set: 3 },
  },
  running: {
    runs: 28,
    minutesPerWeek: { weeks: 12, median: 85, lowest: 20, highest: 155 },
    runsPerWeek: { weeks: 12, median: 2, lowest: 1, highest: 4 },
    runsWithMinutes: 26,
    longest: { day: '2026-11-08', minutes: 95 },
    long: 7,
    change: { runs: 19, median: 1.5 },
    noticed: { ...NONE, notAtAll: 14, laterOn: 9, nextMorning: 3 },
    groups: {
      all: group({ runs: 28 }),
      onWorkDays: group({ runs: 12, atStart: 2.2, atEnd: 3.2, twoHoursAfter: 2.7 }),
      onDaysOff: group({ runs: 16, atStart: 1.8, atEnd: 2.4 }),
      afterReset: group({ runs: 15, atStart: 1.9, atEnd: 2.6 }),
      afterNoReset: group({ runs: 4 }),
    },
  },
  exercises: [
    {
      id: 'stand',
      name: null,
      times: 47,
      done: 45,
      skipped: 2,
      easier: 0,
      stopped: [],
    },
    {
      id: 'hipExtension',
      name: null,
      times: 48,
      done: 39,
      skipped: 3,
      easier: 12,
      stopped: [{ day: '2026-09-11', side: 'right' }],
    },
    {
      id: 'own.1',
      name: 'Towel slide',
      times: 22,
      done: 18,
      skipped: 1,
      easier: 0,
      stopped: [{ day: '2026-09-18', side: null }],
    },
  ],
  trend: {
    weeks: weeks('2026-08-31', 11),
    said: 'easing',
    per4Weeks: -0.93,
    range90: [-1.37, -0.41],
    overWeeks: 12,
    change: { first: 5.9, last: 3.1, points: -2.8, percent: -47, size: 'clear' },
    control: { mean: 5.1, limits: [2.9, 7.3], outside: ['2026-11-09'], baselineWeeks: 6 },
  },
  pain: {
    weeks: weeks('2026-09-28', 5),
    said: 'notYet',
    per4Weeks: null,
    range90: null,
    overWeeks: 5,
    change: null,
    control: null,
  },
  weekly: [{ day: '2026-09-04', value: 6 }],
  workOff: {
    about: 'workOff',
    said: 'workStiffer',
    weeks: Array.from({ length: 9 }, (_, index) => ({
      monday: Temporal.PlainDate.from('2026-09-07').add({ weeks: index }).toString(),
      work: 5,
      off: 3.5,
      workDays: 4,
      offDays: 1,
    })),
    estimate: 1.4,
    range90: [0.8, 2.1],
    above: 8,
    equal: 0,
    below: 1,
    workRated: 52,
    offRated: 17,
  },
  desk: {
    days: 57,
    screenMs: 6.4 * HOUR,
    longestMs: { median: 83 * MINUTE, highest: 171 * MINUTE, highestDay: '2026-10-06' },
    stretches30: 4.3,
    stretches60: 1.2,
    stood: { times: 15, ms: 5.5 * HOUR },
    sinceWatched: {
      before: { days: 3, longestMs: 112 * MINUTE },
      after: { days: 9, longestMs: 68 * MINUTE },
    },
    groups: {
      about: 'groups',
      said: 'differ',
      days: 51,
      groups: [
        { name: 'under60', days: 18, typical: 3 },
        { name: 'to90', days: 23, typical: 4 },
        { name: 'over90', days: 10, typical: 5.5 },
      ],
      shift: 2,
    },
    spearman: { rho: 0.42, range95: [0.07, 0.68], changeRho: 0.31, days: 51, nEff: 34.4 },
  },
  checks: [
    {
      check: 'hip-extension-1',
      version: 1,
      side: 'right',
      question: 'first',
      first: { day: '2026-09-01', answer: 'back' },
      latest: { day: '2026-11-10', answer: 'front' },
      times: 3,
    },
    {
      check: 'hip-extension-1',
      version: 1,
      side: 'left',
      question: 'first',
      first: { day: '2026-09-01', answer: 'hurt' },
      latest: { day: '2026-11-10', answer: 'free' },
      times: 3,
    },
    {
      check: 'pelvis-1',
      version: 1,
      side: 'both',
      question: 'harder',
      first: { day: '2026-11-10', answer: 'tuck' },
      latest: { day: '2026-11-10', answer: 'tuck' },
      times: 1,
    },
  ],
  monthly: [
    {
      item: 'change_month',
      first: { day: '2026-09-24', value: 3 },
      latest: { day: '2026-11-19', value: 2 },
      answers: 3,
    },
    {
      item: 'standing_up',
      first: { day: '2026-10-01', value: 1 },
      latest: { day: '2026-10-01', value: 1 },
      answers: 1,
    },
  ],
  notes: [
    { day: '2026-11-17', at: 5, item: 'stiffness_day', text: 'Long train ride, stiff until noon.' },
    { day: '2026-10-05', at: 4, item: 'stiffness_day', text: 'Sat on a ball all day.' },
    { day: '2026-09-30', at: 3, item: 'pain_day', text: 'Pulled the left side at the gym.' },
    { day: '2026-09-09', at: 2, item: 'stiffness_day', text: 'Moved house.' },
  ],
  method: {
    breakMinutes: 6,
    dayStartHour: 4,
    watchCapMinutes: 30,
    unsureDays: 1,
    corrections: 25,
    usedElsewhere: true,
    watchedDays: 3,
  },
}

const RECORD = {
  timeZone: 'Europe/Berlin',
  settings: DEFAULT_SETTINGS,
  practice: DEFAULT_PRACTICE,
  oneThing: null,
  plan: null,
  plans: [],
  bouts: [],
  corrections: [],
  nudges: [],
  resets: [],
  ratings: [],
  runs: [],
  checks: [],
  marks: [],
}

export const modelOf = (report: VisitReport, given: Partial<VisitModel> = {}): VisitModel => ({
  at: Date.parse('2026-11-23T15:00:00Z'),
  timeZone: 'Europe/Berlin',
  today: '2026-11-23',
  period: report.header.period,
  choices: [
    { why: 'visit', from: '2026-08-24' },
    { why: 'weeks4', from: '2026-10-27' },
  ],
  report,
  record: RECORD,
  plan: null,
  offered: false,
  visitedToday: false,
  version: '1.0.0',
  setAside: 0,
  storage: 'idb',
  ...given,
})

/** A pixel, as a clinic's logo. */
export const LOGO = {
  data: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  alt: 'Clinic at the River',
}

export const ACTIVE = {
  id: '0123456789abcdef-1',
  plan: {
    ...EMPTY_PLAN,
    title: 'Office athlete',
    clinic: {
      ...EMPTY_PLAN.clinic,
      name: 'Clinic at the River',
      phone: '0123 456',
      link: 'https://river.example/',
      logo: LOGO,
    },
  },
  parts: [],
  taken: [],
  acceptedAt: 1,
  day: '2026-08-26',
}

const words = (length: number) =>
  'We moved the desk and I stood up less than I meant to. '.repeat(9).slice(0, length)

const IDS = [
  'stand',
  'hipExtension',
  'thoracicRotation',
  'breathing',
  'pelvicRock',
  'hipFlexorStretch',
  'bridge',
  'clam',
  'heelTaps',
  'longLeverBridge',
]

/** Twelve months, ten exercises, three full notes and questions, everything that can be there. */
export const FULLEST_REPORT: VisitReport = {
  ...FULL_REPORT,
  goal: { ...(FULL_REPORT.goal as NonNullable<VisitReport['goal']>), text: words(120) },
  header: {
    ...FULL_REPORT.header,
    period: { from: '2025-11-24', to: '2026-11-23', why: 'chosen', days: 365, weeks: 365 / 7 },
    plansTaken: ['2026-01-07', '2026-04-14', '2026-08-26'].map((day) => ({
      day,
      title: 'Office athlete',
      clinic: 'Clinic at the River',
    })),
  },
  flags: {
    ...FULL_REPORT.flags,
    high: (['stiffness_day', 'pain_day', 'runEnd', 'stiffness_weekend'] as const).flatMap((about) =>
      Array.from({ length: 14 }, (_, index) => ({
        day: Temporal.PlainDate.from('2026-01-12')
          .add({ days: index * 17 })
          .toString(),
        about,
        value: 7 + (index % 3),
      })),
    ),
    rise: { first: 3.3, weeks: weeks('2026-03-02', 9) },
    morning: Array.from({ length: 7 }, (_, index) => ({
      day: Temporal.PlainDate.from('2026-01-12')
        .add({ weeks: index * 4 })
        .toString(),
      value: 3 + (index % 2),
    })),
  },
  exercises: IDS.map(
    (id, index): ExerciseLine => ({
      id: index === 4 ? 'own.1' : id,
      name: index === 4 ? 'Towel slide along the wall, both hands' : null,
      times: 210 - index,
      done: 180 - index * 3,
      skipped: 10 + index,
      easier: 30 - index,
      stopped:
        index % 3 === 0
          ? [
              { day: '2026-09-11', side: 'right' },
              { day: '2025-12-14', side: 'left' },
            ]
          : [],
    }),
  ),
  trend: { ...FULL_REPORT.trend, weeks: weeks('2025-12-01', 50) },
  pain: {
    ...FULL_REPORT.trend,
    weeks: weeks('2025-12-15', 46),
  },
  weekly: [],
  checks: ['pelvis-1', 'hip-extension-1', 'rotation-1', 'glute-1'].flatMap((check) =>
    check === 'pelvis-1'
      ? [line(check, 'both', 'harder', 'tuck', 'tuck'), line(check, 'both', 'rest', 'middle', 'arched')]
      : (['right', 'left'] as const).flatMap((side) => {
          switch (check) {
            case 'hip-extension-1':
              return [line(check, side, 'first', 'back', 'front'), line(check, side, 'gap', '2', '2')]
            case 'rotation-1':
              return [line(check, side, 'far', 'less', 'half')]
            default:
              return [
                line(check, side, 'squeeze', 'effort', 'effort'),
                line(check, side, 'strongest', 'back', 'thigh'),
              ]
          }
        }),
  ),
  monthly: (['change_month', 'morning_stiff', 'standing_up'] as const).map((item) => ({
    item,
    first: { day: '2025-12-24', value: 2 },
    latest: { day: '2026-11-19', value: 1 },
    answers: 12,
  })),
  notes: [3, 2, 1].map((at) => ({ day: `2026-10-0${at}`, at, item: 'stiffness_day', text: words(140) })),
}

function line(
  check: string,
  side: 'left' | 'right' | 'both',
  question: string,
  first: string,
  latest: string,
): VisitReport['checks'][number] {
  return {
    check,
    version: 1,
    side,
    question,
    first: { day: '2026-02-03', answer: first },
    latest: { day: '2026-11-10', answer: latest },
    times: 9,
  }
}

export const FULL_ASK = [1, 2, 3].map(() => words(140))
