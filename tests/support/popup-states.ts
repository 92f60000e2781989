/** What the popup can show, each brought about by what the database holds. */
import type { Asking } from '../../lib/core/asking.ts'
import { addDays, isoWeek, weekday } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import type { Practice } from '../../lib/core/practice.ts'
import type { OpenNudge, State } from '../../lib/core/state.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { runAt } from './begin.ts'
import { LONG } from './full-record.ts'

const MINUTE = 60_000

type Changes = { [Part in Exclude<keyof State, 'checkIn' | 'practice'>]?: Partial<State[Part]> } & {
  checkIn?: Partial<Asking>
  practice?: Partial<Practice>
}

export type Card = {
  name: string
  state: Changes
  /** It is there once this is. */
  shown: string
}

export type Moment = { at: number; today: Day; timeZone: string }

/** Of a desk with a record, on which nothing is asked, told or under way. */
export function quietState({ today }: Moment): Changes {
  return {
    tracker: { question: null, meetingUntil: null },
    nudger: { phase: { kind: 'notDue' }, middayAt: null, call: null, silentSince: null, pausedUntil: null },
    course: {
      off: null,
      gentle: null,
      away: null,
      watching: null,
      ignoredDay: null,
      asked: null,
      // One of those that come now and then was a week's.
      settled: { rhythm: today },
    },
    checkIn: {
      rhythm: 'off',
      pain: false,
      strain: { answer: 'no', day: addDays(today, -50) },
      log: [],
      oneThing: null,
      skipped: {},
      digestSeen: isoWeek(addDays(today, -7)),
    },
    practice: { visitLater: today, safety: { answer: 'clear', at: 0 }, running: null, strengthDays: [] },
    notice: { setAsideAt: null },
    settings: {
      workingHours: hoursOn(today, 23),
      intervalMinutes: 90,
      pace: 'each',
      sentence: '',
      usedElsewhere: false,
    },
  }
}

/** This weekday alone is one of work, from four to `end`: every question of the week falls on it. */
export const hoursOn = (day: Day, end: number) =>
  Array.from({ length: 7 }, (_, index) => (index === weekday(day) ? [{ start: 4 * 60, end: end * 60 }] : []))

/** A whole week, five weeks ago: half of one would be no good week, and which half hangs on today's weekday. */
const awayWeek = (today: Day) => {
  const from = addDays(today, -weekday(today) - 35)
  return { from, to: addDays(from, 6) }
}

/** With a hole that was away, a last day that was missed, and fewer breaks of late. */
export function daysFor(days: DaySummary[], today: Day): DaySummary[] {
  const [monday, late] = [addDays(today, -weekday(today)), addDays(today, -14)]
  const away = awayWeek(today)
  const kept = days.filter(({ day }) => day < monday && (day < away.from || away.to < day))
  const last = kept.findLast(({ working }) => working === true)
  return kept.map((day) => ({
    ...day,
    breaks: day.day >= late ? 2 : 9,
    finished: day === last ? 0 : Math.max(1, day.finished),
    inHoursMs: Math.max(day.inHoursMs, 90 * MINUTE),
  }))
}

const nudge = ({ at, today, timeZone }: Moment, kind: OpenNudge['kind']): Changes => ({
  nudger: {
    middayAt: kind === 'midday' ? at - MINUTE : null,
    phase: {
      kind: 'shown',
      nudge: {
        at,
        kind,
        shownAt: at,
        showings: 1,
        snoozes: 0,
        stretchMs: 60 * MINUTE,
        day: today,
        timeZone,
        lastShownAt: at,
        inputSamples: 0,
        reoffer: 'open',
        opened: true,
        soon: false,
      },
    },
  },
})

function questions({ at, today }: Moment): Card[] {
  const asked = (what: NonNullable<State['course']['asked']>['what'], more: Changes = {}): Card => ({
    name: `question: ${what}`,
    state: { ...more, course: { asked: { day: today, what }, ...more.course } },
    shown: '#question-title',
  })
  return [
    asked('music'),
    asked('rhythm', { course: { ignoredDay: addDays(today, -1), settled: {} } }),
    asked('away', { course: { away: awayWeek(today) } }),
    asked('observed', { course: { watching: [-12, -11, -10].map((back) => addDays(today, back)) } }),
    asked('sentence', { nudger: { middayAt: at - MINUTE } }),
    asked('fewer', { course: { settled: { fewer: addDays(today, -80) } } }),
    asked('bringBack', { course: { settled: { fewer: addDays(today, -20) } }, settings: { pace: 'second' } }),
    asked('look'),
  ]
}

/** `evening`: from half past eight on, where work ends at noon. */
function checkIns({ today }: Moment): Card[] {
  const evening = { workingHours: hoursOn(today, 12) }
  const weeks = (count: number) => ({
    strain: { answer: 'no' as const, day: addDays(today, -50) },
    since: addDays(today, -7 * count),
  })
  const card = (name: string, checkIn: Partial<Asking>, shown = '.check-in'): Card => ({
    name: `check-in: ${name}`,
    state: { checkIn: { rhythm: 'daily', ...checkIn }, settings: evening },
    shown,
  })
  const strain = { answer: 'yes', day: addDays(today, -43) } as const
  return [
    card('strain', { strain: null, since: null }),
    card('offer to go daily', { rhythm: 'weekly', strain, since: addDays(today, -43) }),
    card(
      'of the week',
      { rhythm: 'weekly', strain, dailyOffered: true, since: addDays(today, -43) },
      '.scale',
    ),
    card('one thing', weeks(1), '.check-in-form'),
    card('able', { ...weeks(1), oneThing: LONG }, '.check-in-thing'),
    card('standing up', weeks(2), '.check-in-words'),
    card('change', weeks(3), '.check-in-words'),
    card('morning', weeks(4), '.check-in-words'),
    { ...card('days off', weeks(1), '.scale'), state: { checkIn: { rhythm: 'daily', ...weeks(1) } } },
  ]
}

/** Each by itself. What a click leads to from there is the test's. */
export function cardsAt(moment: Moment): Card[] {
  const { at, today } = moment
  const run = { ...runAt(at), pausedAt: at }
  const absence = (about: 'break' | 'watched'): Card => ({
    name: `absence: ${about}`,
    state: { tracker: { question: { about, from: at - 45 * MINUTE, to: at - 30 * MINUTE, asked: false } } },
    shown: '#absence-title',
  })
  // As many questions as there may be on a day: the check-in waits behind a button.
  const log = (['watched', 'music'] as const).map((what) => ({ day: today, what, about: today }))
  const toAdd = (more: Partial<Asking>): Changes => ({
    checkIn: { rhythm: 'daily', log, ...more },
    settings: { workingHours: hoursOn(today, 12) },
  })
  const call = { since: at, standing: 'offered', from: null } as const
  return [
    { name: 'nothing', state: {}, shown: '.step-row' },
    { name: 'nudge', state: nudge(moment, 'stand'), shown: '#nudge-title' },
    { name: 'nudge at midday', state: nudge(moment, 'midday'), shown: '#nudge-title' },
    {
      name: 'nudge with a routine under way',
      state: { ...nudge(moment, 'stand'), routine: run },
      shown: '#nudge-title',
    },
    {
      name: 'call',
      state: { nudger: { call }, tracker: { meetingUntil: at + 30 * MINUTE } },
      shown: '#call-title',
    },
    { name: 'run', state: { routine: run }, shown: '#run-name' },
    {
      name: 'run after what was stopped, off here',
      state: {
        routine: { ...run, step: 2, stepStartedAt: at, results: ['done', 'stopped', null, null] },
        settings: { usedElsewhere: true },
      },
      shown: '#run-name',
    },
    absence('break'),
    absence('watched'),
    { name: 'visit', state: { practice: { visitLater: null } }, shown: '.card.question' },
    {
      name: 'visit, with an answer to add',
      state: { ...toAdd({}), practice: { visitLater: null } },
      shown: '.check-in-add',
    },
    {
      name: 'visit on a gentle day',
      state: { practice: { visitLater: null }, course: { gentle: today } },
      shown: '.card.question',
    },
    { name: 'digest', state: { checkIn: { digestSeen: null } }, shown: '.digest' },
    { name: 'digest, with an answer to add', state: toAdd({ digestSeen: null }), shown: '.check-in-add' },
    ...questions(moment),
    ...checkIns(moment),
    {
      name: 'exercises wait',
      state: { practice: { safety: { answer: 'asking', at: 0 } } },
      shown: '.waiting',
    },
    {
      name: 'strength',
      state: { practice: { running: { days: [weekday(today)], at: 24 * 60 - 1 } } },
      shown: '.step-row',
    },
    {
      name: 'set aside',
      state: { notice: { setAsideAt: at } },
      shown: 'section[role="alert"]',
    },
    { name: 'off here', state: { settings: { usedElsewhere: true } }, shown: '.status-end' },
    {
      name: 'standing, on a gentle day',
      state: { course: { gentle: today }, nudger: { call: { since: at, standing: 'yes', from: at } } },
      shown: '.status-end',
    },
    {
      name: 'standing in a meeting',
      state: {
        nudger: { call: { since: at, standing: 'yes', from: at } },
        tracker: { meetingUntil: at + 30 * MINUTE },
      },
      shown: '.status-end',
    },
    {
      name: 'off for days',
      state: { course: { off: { kind: 'travel', from: today, to: addDays(today, 20) } } },
      shown: '.status-end',
    },
  ]
}
