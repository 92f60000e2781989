/** What was written down, in words: every kind of fact, and everything that one can hold. */
import { describe, expect, test, vi } from 'vitest'
import { entriesOf, entryId } from '../../components/progress/written/entries.ts'
import type { Bout, Check, Correction, Fact, Mark, Nudge, Rating, Reset, Run } from '../../lib/core/facts.ts'
import { keyOf } from '../../lib/shell/tables.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const DAY = '2026-08-03'
const ZONE = 'UTC'
const at = (time: string) => Date.parse(`${DAY}T${time}:00Z`)
const found = (fact: Fact) => ({ fact, key: keyOf(fact.store, fact.row) })

/** Without the narrow space of a clock with 12 hours: which one it has is the browser's. */
const clocks = (text: string | null) =>
  text?.replaceAll(/(\d+):(\d\d)[\s\u202f\u00a0]?([AP]M)?/g, (_, hour, minute, half) => {
    const hours = (Number(hour) % (half ? 12 : 24)) + (half === 'PM' ? 12 : 0)
    return `${String(hours).padStart(2, '0')}:${minute}`
  }) ?? null

function said(fact: Fact) {
  const [entry] = entriesOf([found(fact)], ZONE)
  return { when: clocks(entry?.when ?? null), text: clocks(entry?.text ?? null), more: entry?.more }
}

const bout = (given: Partial<Bout> = {}): Fact => ({
  store: 'bouts',
  row: {
    start: at('09:00'),
    end: at('10:24'),
    activeMs: 84 * 60_000,
    passiveMs: 0,
    endedBy: 'idle',
    continues: false,
    day: DAY,
    timeZone: ZONE,
    ...given,
  },
})

describe('a screen stretch', () => {
  test.each<[Partial<Bout>, string]>([
    [{}, 'At the screen, 84 min. Then no key and no mouse.'],
    [{ endedBy: 'locked' }, 'At the screen, 84 min. Then the screen was locked.'],
    [{ endedBy: 'gap' }, 'At the screen, 84 min. Then the computer slept, or the browser was closed.'],
    [{ endedBy: 'stoodUp' }, 'At the screen, 84 min. Then it looked as if you stood up.'],
    [{ endedBy: 'reset' }, 'At the screen, 84 min. Then you began a routine.'],
    [{ endedBy: 'day' }, 'At the screen, 84 min. Then a new day began.'],
    [{ endedBy: 'timeZone' }, 'At the screen, 84 min. Then the time zone changed.'],
    [
      { endedBy: 'unreliable' },
      'At the screen, 84 min. Then this computer no longer told when you were away.',
    ],
    [{ endedBy: 'corrected' }, 'At the screen, 84 min. It ended there by your word.'],
    [
      { continues: true },
      'At the screen, 84 min. Went on from the stretch before. Then no key and no mouse.',
    ],
    [
      { activeMs: 50 * 60_000, passiveMs: 30 * 60_000 },
      'At the screen, 84 min, 4 min of pauses, 30 min watching or in a meeting. Then no key and no mouse.',
    ],
    [
      { end: at('09:00') + 20_000, activeMs: 20_000 },
      'At the screen, under a minute. Then no key and no mouse.',
    ],
  ])('%j', (given, text) => {
    expect(said(bout(given)).text).toBe(text)
  })

  test('has its time, in the zone it was in', () => {
    expect(said(bout()).when).toBe('09:00 – 10:24')
    expect(said(bout({ timeZone: 'Asia/Kolkata' })).when).toBe('14:30 – 15:54')
  })
})

const nudge = (given: Partial<Nudge>): Fact => ({
  store: 'nudges',
  row: {
    at: at('11:20'),
    kind: 'stand',
    shownAt: at('11:21'),
    showings: 1,
    answeredAt: null,
    outcome: 'natural',
    why: null,
    snoozes: 0,
    stretchMs: 62 * 60_000,
    day: DAY,
    timeZone: ZONE,
    ...given,
  },
})

const unseen = { shownAt: null, showings: 0, outcome: 'suppressed' } as const

describe('a nudge', () => {
  test.each<[Partial<Nudge>, string]>([
    [{}, 'A nudge after 62 min. A break followed.'],
    [{ kind: 'midday' }, 'A nudge after 62 min, with the midday reset. A break followed.'],
    [{ outcome: 'done', answeredAt: at('11:22') }, 'A nudge after 62 min. You said yes to it.'],
    [
      { outcome: 'done', why: 'inputWentOn', answeredAt: at('11:22') },
      'A nudge after 62 min. You said yes to it; no break followed at once.',
    ],
    [{ outcome: 'dismissed' }, 'A nudge after 62 min. You said not now.'],
    [{ outcome: 'ignored', showings: 2 }, 'A nudge after 62 min. Shown 2 times. It got no answer.'],
    [{ snoozes: 1 }, 'A nudge after 62 min. You put it off once. A break followed.'],
    [{ snoozes: 2 }, 'A nudge after 62 min. You put it off 2 times. A break followed.'],
    [{ outcome: 'withdrawn', why: 'paused' }, 'A nudge after 62 min. It was taken back: nudges were off.'],
    [
      { outcome: 'withdrawn', why: 'outsideHours' },
      'A nudge after 62 min. It was taken back: outside your work hours.',
    ],
    [
      { outcome: 'withdrawn', why: 'unreliable' },
      'A nudge after 62 min. It was taken back: this computer did not tell when you were away.',
    ],
    [{ ...unseen, why: 'dayOff' }, 'A nudge after 62 min. It was not shown: not a work day, you said.'],
    [{ ...unseen, why: 'offHere' }, 'A nudge after 62 min. It was not shown: you use another browser.'],
    [{ ...unseen, why: 'watchFirst' }, 'A nudge after 62 min. It was not shown: a day of only watching.'],
    [{ ...unseen, why: 'meeting' }, 'A nudge after 62 min. It was not shown: you were in a meeting.'],
    [{ ...unseen, why: 'sound' }, 'A nudge after 62 min. It was not shown: sound was on.'],
    [{ ...unseen, why: 'fullScreen' }, 'A nudge after 62 min. It was not shown: full screen.'],
    [
      { ...unseen, why: 'dayLimit' },
      'A nudge after 62 min. It was not shown: there had been enough for the day.',
    ],
    [{ ...unseen, why: 'noBreakpoint' }, 'A nudge after 62 min. It was not shown: a break came first.'],
    [{ ...unseen, why: 'inputWentOn' }, 'A nudge after 62 min. It was not shown: no break followed.'],
    [unseen, 'A nudge after 62 min. It was not shown.'],
  ])('%j', (given, text) => {
    expect(said(nudge(given))).toEqual({ when: '11:20', text, more: [] })
  })
})

const step = (given: Partial<Reset['steps'][number]>): Reset['steps'][number] => ({
  id: 'R2',
  exercise: 'hipExtension',
  played: 'hipExtension',
  level: 'standard',
  result: 'done',
  side: null,
  seconds: 54.6,
  ...given,
})

const reset = (given: Partial<Reset> = {}): Fact => ({
  store: 'resets',
  row: {
    startedAt: at('12:00'),
    endedAt: at('12:04'),
    plan: { id: 'built-in', version: 1 },
    routine: 'midday-reset',
    version: 'full',
    how: 'played',
    finished: true,
    steps: [],
    before: null,
    after: null,
    day: DAY,
    timeZone: ZONE,
    ...given,
  },
})

describe('a routine', () => {
  test.each<[Partial<Reset>, string]>([
    [{}, 'Midday reset, done to the end.'],
    [{ finished: false }, 'Midday reset, left before the end.'],
    [{ version: 'short' }, 'Midday reset (short version), done to the end.'],
    [{ version: 'quiet' }, 'Midday reset (quiet version), done to the end.'],
    [{ routine: 'mobility', version: 'long' }, 'Mobility before mileage (longer version), done to the end.'],
    [{ routine: 'strength' }, 'Strength set, done to the end.'],
    [{ before: 4, after: 0 }, 'Midday reset, done to the end. Your back before: 4 of 10. After: 0 of 10.'],
  ])('%j', (given, text) => {
    expect(said(reset(given))).toEqual({ when: '12:00 – 12:04', text, more: [] })
  })

  test.each<[boolean, string]>([
    [true, 'Strength set, done on your own, you said.'],
    [false, 'Strength set, told and taken back.'],
  ])('on one’s own has no time: %s', (finished, text) => {
    const told = { routine: 'strength', how: 'selfLogged', finished, endedAt: at('12:00') } as const
    expect(said(reset(told))).toEqual({ when: null, text, more: [] })
  })

  test('with its steps', () => {
    const steps = [
      step({}),
      step({ level: 'easier', seconds: 60 }),
      step({ level: 'harder', result: 'skipped' }),
      step({ result: 'stopped' }),
      step({ result: 'stopped', side: 'right' }),
      step({ result: 'stopped', side: 'left' }),
    ]
    expect(said(reset({ steps })).more).toEqual([
      'Hip extension: done, 55 seconds',
      'Hip extension (easier version): done, 1 minute',
      'Hip extension (harder version): skipped',
      'Hip extension: stopped, it hurt',
      'Hip extension: stopped, it hurt on the right',
      'Hip extension: stopped, it hurt on the left',
    ])
  })

  test('with those of a clinic’s own by their names, as far as the plan is there', () => {
    const steps = ['own.1', 'own.2', 'own.3'].map((played) => step({ exercise: played, played }))
    const plan = { id: 'a', version: 1 }
    const more = (names: Record<string, string[]>) =>
      entriesOf([found(reset({ plan, steps }))], ZONE, names)[0]?.more
    expect(more({ a: ['Towel slide', 'Wall walk'], b: ['Other'] })).toEqual([
      '\u2068Towel slide\u2069: done, 55 seconds',
      '\u2068Wall walk\u2069: done, 55 seconds',
      'Exercise 3 from your clinic: done, 55 seconds',
    ])
    expect(more({})?.[0]).toBe('Exercise 1 from your clinic: done, 55 seconds')
  })
})

const rating = (item: Rating['item'], value: number, note?: string): Fact => ({
  store: 'ratings',
  row: {
    day: DAY,
    item,
    value,
    at: at('17:00'),
    recallDays: 1,
    timeZone: ZONE,
    ...(note !== undefined && { note }),
  },
})

test.each<[Fact, string]>([
  [rating('stiffness_day', 4), 'How stiff your lower back felt that day, on average: 4 of 10.'],
  [rating('pain_day', 0), 'How much lower-back pain you had that day, on average: 0 of 10.'],
  [
    rating('stiffness_weekend', 10),
    'How stiff your lower back felt over the days off, on average: 10 of 10.',
  ],
  [rating('stiffness_week', 3), 'How stiff your lower back felt that week, on average: 3 of 10.'],
  [rating('change_month', 0), 'Your back, compared with when you started: Very much better.'],
  [rating('change_month', 6), 'Your back, compared with when you started: Very much worse.'],
  [
    rating('morning_stiff', 2),
    'On a usual morning, how long your back feels stiff after you get up: 15 to 30 minutes.',
  ],
  [rating('standing_up', 1), 'Your back when you stand up after a long sit: Stiff for a few steps.'],
  [rating('one_thing', 6, 'Put on my shoes'), 'How able you were to do this, "Put on my shoes": 6 of 10.'],
  [rating('one_thing', 6), 'How able you were to do what you want to do more easily: 6 of 10.'],
])('an answer: %j', (fact, text) => {
  expect(said(fact)).toEqual({ when: null, text, more: [] })
})

const run = (given: Partial<Run>): Fact => ({
  store: 'runs',
  row: {
    id: `${DAY}.1`,
    day: DAY,
    minutes: null,
    long: false,
    effort: null,
    backAtStart: null,
    backAtEnd: null,
    backTwoHoursAfter: null,
    noticed: null,
    at: at('18:00'),
    timeZone: ZONE,
    ...given,
  },
})

test.each<[Partial<Run>, string, string[]]>([
  [{}, 'A run.', []],
  [{ long: true }, 'A long run.', []],
  [{ minutes: 45 }, 'A run of 45 min.', []],
  [{ minutes: 150, long: true }, 'A long run of 2 h 30 min.', []],
  [
    { effort: 0, backAtStart: 1, backAtEnd: 2, backTwoHoursAfter: 3, noticed: 'notAtAll' },
    'A run.',
    [
      'Effort: 0 of 10.',
      'Back at the start: 1 of 10.',
      'Back at the end: 2 of 10.',
      'Two hours after: 3 of 10.',
      'Noticed your back: not at all.',
    ],
  ],
  [{ noticed: 'fromStart' }, 'A run.', ['Noticed your back: from the start.']],
  [{ noticed: 'laterOn' }, 'A run.', ['Noticed your back: later on.']],
  [{ noticed: 'afterRun' }, 'A run.', ['Noticed your back: after the run.']],
  [{ noticed: 'nextMorning' }, 'A run.', ['Noticed your back: next morning.']],
])('a run: %j', (given, text, more) => {
  expect(said(run(given))).toEqual({ when: null, text, more })
})

const correction = (given: Partial<Correction>): Fact => ({
  store: 'corrections',
  row: {
    at: at('13:00'),
    from: at('10:00'),
    to: at('10:20'),
    meaning: 'up',
    undone: false,
    day: DAY,
    timeZone: ZONE,
    ...given,
  },
})

test.each<[Partial<Correction>, string]>([
  [{}, 'You said: up.'],
  [{ meaning: 'away' }, 'You said: away.'],
  [{ meaning: 'call' }, 'You said: a call.'],
  [{ meaning: 'sitting' }, 'You said: at the desk.'],
  [{ meaning: 'watching' }, 'You said: watching.'],
  [{ meaning: 'stood' }, 'You said: standing.'],
  [{ meaning: 'unsure' }, 'Not known: this computer did not tell when you were away.'],
  [{ undone: true }, 'You said: up. You took it back.'],
])('a word about the time: %j', (given, text) => {
  expect(said(correction(given))).toEqual({ when: '10:00 – 10:20', text, more: [] })
})

const mark = (kind: Exclude<Mark['kind'], 'work' | 'off'>, undone = false): Fact => ({
  store: 'marks',
  row: { day: DAY, kind, at: at('09:00'), undone },
})
const plan = (kind: 'work' | 'off', hours: { start: number; end: number }[]): Fact => ({
  store: 'marks',
  row: { day: DAY, kind, hours, at: at('09:00') },
})

test.each<[Fact, string]>([
  [
    plan('work', [
      { start: at('08:00'), end: at('12:00') },
      { start: at('13:00'), end: at('17:00') },
    ]),
    'A work day, by your plan: 08:00 – 12:00, 13:00 – 17:00.',
  ],
  [plan('work', []), 'A work day, by your plan.'],
  [plan('off', []), 'A day off, by your plan.'],
  [mark('sick'), 'Ill, you said.'],
  [mark('holiday'), 'A holiday, you said.'],
  [mark('travel'), 'Travelling, you said.'],
  [mark('notWork'), 'Not a work day, you said.'],
  [mark('gentle'), 'A gentle day, you said.'],
  [mark('watched'), 'Only watched, without nudges.'],
  [mark('visit'), 'A visit to your clinic, you said.'],
  [mark('sick', true), 'Ill, you said. You took it back.'],
])('a word about the day: %j', (fact, text) => {
  expect(said(fact)).toEqual({ when: null, text, more: [] })
})

const check = (given: Partial<Check>): Fact => ({
  store: 'checks',
  row: {
    day: DAY,
    check: 'pelvis-1',
    side: 'both',
    question: 'harder',
    version: 1,
    answer: 'tuck',
    ...given,
  },
})
const hip = { check: 'hip-extension-1', question: 'first' }

test.each<[Partial<Check>, string]>([
  [{}, 'Pelvis. Tucking felt harder.'],
  [{ answer: 'unsure' }, "Pelvis. Which way was harder: can't tell."],
  [{ answer: 'hurt' }, 'Pelvis. It hurt, so you stopped.'],
  [{ ...hip, side: 'right', answer: 'front' }, 'Hip extension. Right: front of the hip first.'],
  [{ ...hip, side: 'left', question: 'gap', answer: '2' }, 'Hip extension. Left: at two shoe-lengths.'],
  [{ version: 9 }, 'An answer from another version: pelvis-1, harder, tuck.'],
  [{ check: 'pelvis-9' }, 'An answer from another version: pelvis-9, harder, tuck.'],
])('a self-check: %j', (given, text) => {
  expect(said(check(given))).toEqual({ when: null, text, more: [] })
})

test.each<[unknown, string, string[]]>([
  [
    { title: 'Back on track', clinic: { name: 'Clinic' } },
    'You took the plan “\u2068Back on track\u2069”.',
    ['From \u2068Clinic\u2069'],
  ],
  [{ title: '', clinic: { name: '' } }, 'You took a plan.', []],
  // What can no longer be read is told all the same.
  [null, 'You took a plan.', []],
  [{ title: 5, clinic: 'x' }, 'You took a plan.', []],
])('a plan that was taken: %j', (given, text, more) => {
  const row = {
    id: 'a-1',
    plan: given,
    source: 'file',
    parts: [],
    acceptedAt: at('10:00'),
    day: DAY,
    before: null,
  }
  expect(said({ store: 'plans', row } as unknown as Fact)).toEqual({ when: null, text, more })
})

test('they come in the order of the page, and of time within a group; no two share an id', () => {
  const facts = [
    bout({ start: at('13:00'), end: at('13:30') }),
    correction({}),
    bout(),
    mark('gentle'),
    { ...plan('work', []), row: { ...plan('work', []).row, at: at('10:00') } } as Fact,
    nudge({}),
    rating('stiffness_day', 4),
    rating('pain_day', 4),
  ].map(found)
  const entries = entriesOf(facts, ZONE)
  expect(entries.filter(({ group }) => group === 'screen').map(({ when }) => clocks(when))).toEqual([
    '09:00 – 10:24',
    '10:00 – 10:20',
    '13:00 – 13:30',
  ])
  expect(entries.filter(({ group }) => group === 'day').map(({ text }) => text)).toEqual([
    'A work day, by your plan.',
    'A gentle day, you said.',
  ])
  expect(new Set(facts.map(entryId)).size).toBe(facts.length)
  expect(entries.every(({ id }) => /^\S+$/.test(id))).toBe(true)
})
