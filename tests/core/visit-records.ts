/** Records for tests of the visit page: of made-up people, and of nobody, where anything goes. */
import { addDays, dayOf, dayStart, hoursOfDay } from '../../lib/core/day.ts'
import { type Bout, NOTICED, type RatingItem } from '../../lib/core/facts.ts'
import { ITEMS } from '../../lib/core/items.ts'
import { type ActivePlan, EMPTY_PLAN, NO_CLINIC } from '../../lib/core/plan/plan.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS, MINUTE } from '../../lib/core/rules.ts'
import type { VisitPeriod, VisitRecord } from '../../lib/core/visit/record.ts'
import { historyOf, type Persona } from '../support/personas.ts'
import { type Roll, rolling } from '../support/personas-dice.ts'
import { emptyHistory } from '../support/personas-rows.ts'
import { ZONE } from './make.ts'

export const EMPTY_RECORD: VisitRecord = {
  timeZone: ZONE,
  settings: DEFAULT_SETTINGS,
  practice: DEFAULT_PRACTICE,
  oneThing: null,
  plan: null,
  plans: [],
  ...emptyHistory(),
}

/** A clinic's plan, taken on that day. */
export const PLAN: ActivePlan = {
  id: '0123456789abcdef-1',
  plan: {
    ...EMPTY_PLAN,
    title: 'Desk and run',
    review: '2026-06-01',
    clinic: { ...NO_CLINIC, name: 'Clinic & Söhne' },
    intervalMinutes: 45,
    own: [
      { name: 'Wall slide', steps: ['Slide.'], reps: 8, sets: 1, seconds: 3, sides: 'none', picture: null },
      { name: '=Heel drop', steps: ['Drop.'], reps: 8, sets: 1, seconds: 3, sides: 'each', picture: null },
    ],
    mobility: 'runDays',
    running: { days: [1, 3, 5], at: null },
    strengthDays: [0, 3],
  },
  parts: ['reset'],
  taken: ['reset'],
  acceptedAt: Date.parse('2026-03-04T10:00Z'),
  day: '2026-03-04',
}

export function period(from: string, to: string): VisitPeriod {
  const days = Temporal.PlainDate.from(from).until(to).total('days') + 1
  return { from, to, why: 'chosen', days, weeks: days / 7 }
}

export function recordOf(persona: Persona, now: number): VisitRecord {
  return { ...EMPTY_RECORD, ...historyOf(persona, now, ZONE) }
}

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']
const ENDS = ['idle', 'locked', 'gap', 'stoodUp', 'reset', 'unreliable'] as const
const MEANINGS = ['up', 'away', 'sitting', 'call', 'watching', 'unsure', 'stood'] as const
const OUTCOMES = ['done', 'natural', 'dismissed', 'ignored', 'withdrawn', 'suppressed'] as const
const EXERCISES = ['stand', 'hipExtension', 'bridge', 'own.1', 'own.2', 'own.7'] as const
const SIDES = ['left', 'right', null] as const

/** From nothing at all to a busy year's worth; the same for the same seed. */
export function anyRecord(seed: number): { record: VisitRecord; period: VisitPeriod } {
  const roll = rolling(seed)
  const timeZone = roll.pick(ZONES)
  const weeks = roll.between(0, 14)
  const first = addDays('2026-02-09', roll.between(0, 300))
  const last = addDays(first, 7 * weeks + roll.between(0, 6))
  const settings = { ...DEFAULT_SETTINGS, breakMinutes: roll.pick([2, 5, 10]) }
  const record: VisitRecord = {
    ...EMPTY_RECORD,
    ...emptyHistory(),
    timeZone,
    settings,
    practice: {
      ...DEFAULT_PRACTICE,
      mobility: roll.pick(['runDays', 'daily']),
      running: roll.pick([null, { days: [2, 6], at: null }]),
      strengthDays: roll.pick([[], [0, 2, 4]]),
    },
    oneThing: roll.pick([null, 'sit through a film']),
    plan: roll.pick([null, PLAN]),
    plans: [
      PLAN,
      {
        ...PLAN,
        id: 'other-2',
        day: addDays(first, 5),
        plan: { ...PLAN.plan, own: PLAN.plan.own.toReversed() },
      },
    ],
  }
  const busy = roll.between(0, 10) / 10
  // Also what lies before the period, and after it: it must count for nothing.
  for (let day = addDays(first, -3); day <= addDays(last, 2); day = addDays(day, 1)) {
    if (roll.chance(0.9)) anyDay(record, day, timeZone, busy, roll)
  }
  return { record, period: period(first, last) }
}

function anyDay(record: VisitRecord, day: string, timeZone: string, busy: number, roll: Roll): void {
  const begins = dayStart(day, timeZone, record.settings.dayStartHour)
  const moment = () => begins + roll.between(0, 23 * 60 * 60) * 1000
  const scale = () => (roll.chance(0.3) ? null : roll.between(0, 10))
  const at = moment()
  if (roll.chance(0.9)) {
    const kind = Temporal.PlainDate.from(day).dayOfWeek <= 5 ? 'work' : 'off'
    record.marks.push({ day, kind, hours: hoursOfDay(day, timeZone, record.settings), at })
  }
  for (const kind of ['sick', 'holiday', 'travel', 'notWork', 'gentle', 'watched', 'visit'] as const) {
    if (roll.chance(0.03)) record.marks.push({ day, kind, at, undone: roll.chance(0.3) })
  }
  if (roll.chance(busy)) stretches(record, day, timeZone, begins, roll)
  for (let n = roll.between(0, 4); n > 0; n--) {
    const [outcome, shown] = [roll.pick(OUTCOMES), roll.chance(0.8)]
    const due = moment()
    record.nudges.push({
      at: due,
      kind: roll.pick(['stand', 'midday']),
      shownAt: shown ? due + 1000 : null,
      showings: shown ? 1 : 0,
      answeredAt: roll.chance(0.5) ? due + roll.between(0, 900) * 1000 : null,
      outcome,
      why: outcome === 'done' && roll.chance(0.3) ? 'inputWentOn' : null,
      snoozes: roll.between(0, 2),
      stretchMs: roll.between(30, 120) * MINUTE,
      day,
      timeZone,
    })
  }
  for (let n = roll.between(0, 2); n > 0; n--) {
    const startedAt = moment()
    const how = roll.pick(['played', 'played', 'selfLogged'] as const)
    record.resets.push({
      startedAt,
      endedAt: how === 'played' ? startedAt + roll.between(30, 600) * 1000 : startedAt,
      plan: { id: roll.pick(['article', PLAN.id, 'other-2']), version: 1 },
      routine: roll.pick(['midday-reset', 'midday-reset', 'mobility', 'strength']),
      version: 'full',
      how,
      finished: roll.chance(0.7),
      steps: Array.from({ length: how === 'played' ? roll.between(0, 4) : 0 }, (_, i) => {
        const exercise = roll.pick(EXERCISES)
        return {
          id: `S${i}`,
          exercise,
          played: roll.chance(0.8) ? exercise : roll.pick(EXERCISES),
          level: roll.pick(['easier', 'standard', 'harder']),
          result: roll.pick(['done', 'done', 'skipped', 'stopped']),
          side: roll.pick(SIDES),
          seconds: roll.between(0, 60),
        }
      }),
      before: scale(),
      after: scale(),
      day,
      timeZone,
    })
  }
  for (const item of Object.keys(ITEMS) as RatingItem[]) {
    const often = item === 'stiffness_day' ? 0.8 : item === 'pain_day' ? 0.5 : 0.06
    if (!roll.chance(often)) continue
    const value = roll.between(0, ITEMS[item].highest)
    const note =
      item === 'one_thing' ? roll.pick(['sit through a film', 'run']) : roll.chance(0.1) ? 'a note' : ''
    record.ratings.push({ day, item, value, at: moment(), recallDays: 1, timeZone, ...(note && { note }) })
  }
  for (let n = roll.chance(0.25) ? roll.between(1, 2) : 0; n > 0; n--) {
    record.runs.push({
      id: `${day}.${n}`,
      day,
      minutes: roll.chance(0.3) ? null : roll.between(1, 180),
      long: roll.chance(0.3),
      effort: scale(),
      backAtStart: scale(),
      backAtEnd: scale(),
      backTwoHoursAfter: scale(),
      noticed: roll.pick([null, ...NOTICED]),
      at: moment(),
      timeZone,
    })
  }
  if (roll.chance(0.05)) {
    for (const side of ['right', 'left'] as const) {
      const version = roll.pick([1, 1, 2])
      const answer = roll.pick(['front', 'back', 'unsure'])
      record.checks.push({ day, check: 'hip-extension-1', side, question: 'first', version, answer })
    }
  }
}

/** Some of them reach into each other, as those of two browsers do, or into the next day. */
function stretches(record: VisitRecord, day: string, timeZone: string, begins: number, roll: Roll): void {
  let at = begins + roll.between(0, 6 * 60) * MINUTE
  for (let n = roll.between(1, 8); n > 0 && at < begins + 22 * 60 * MINUTE; n--) {
    const end = at + roll.between(1, 130 * 60) * 1000
    const continues = roll.chance(0.08)
    const endedBy: Bout['endedBy'] = roll.pick(ENDS)
    const row = { activeMs: end - at, passiveMs: 0, endedBy, continues, day, timeZone }
    record.bouts.push({ start: at, end, ...row })
    at = end + roll.pick([-20 * 60, 0, 30, 80, 200, 400, 1500, 5000]) * 1000
    if (record.bouts.some(({ start }) => start === at)) at += 1
  }
  for (let n = roll.chance(0.3) ? roll.between(1, 3) : 0; n > 0; n--) {
    const from = begins + roll.between(0, 20 * 60) * MINUTE
    const to = from + roll.between(1, 150) * MINUTE
    const [meaning, undone] = [roll.pick(MEANINGS), roll.chance(0.2)]
    record.corrections.push({
      at: to + n,
      from,
      to,
      meaning,
      undone,
      day: dayOf(from, timeZone, 4),
      timeZone,
    })
  }
}
