/** What was left out of the visit page is in none of its files, and what is on it goes along. */
import { describe, expect, it, test } from 'vitest'
import { fhirBundle } from '../../lib/core/export/fhir.ts'
import type { Observation } from '../../lib/core/export/fhir-types.ts'
import { csvTables } from '../../lib/core/export/tables.ts'
import type { Choices } from '../../lib/core/export/told.ts'
import type { Rating, RatingItem } from '../../lib/core/facts.ts'
import { ITEMS } from '../../lib/core/items.ts'
import type { VisitRecord } from '../../lib/core/visit/record.ts'
import type { Note } from '../../lib/core/visit/report.ts'
import { SECTIONS, type Section } from '../../lib/core/visit/sections.ts'
import { rowsOf } from './csv-parsed.ts'
import { clock, MINUTE, MONDAY, resetAt, stretch, ZONE } from './make.ts'
import { EMPTY_RECORD, PLAN, period } from './visit-records.ts'

const DURING = period(MONDAY, '2026-03-09')
const on = (item: RatingItem, value: number, note?: string, day = MONDAY): Rating => ({
  day,
  item,
  value,
  at: clock('17:30', day),
  recallDays: 1,
  timeZone: ZONE,
  ...(note !== undefined && { note }),
})

const step = { id: 'R1', exercise: 'stand', played: 'stand', level: 'standard' as const, side: null }
const run = {
  minutes: 42,
  long: false,
  effort: null,
  backAtStart: null,
  backAtEnd: 8,
  backTwoHoursAfter: null,
}
const NUDGE = {
  at: clock('10:00'),
  kind: 'stand' as const,
  shownAt: clock('10:00'),
  showings: 1,
  answeredAt: null,
  outcome: 'ignored' as const,
  why: null,
  snoozes: 0,
  stretchMs: 61 * MINUTE,
}

/** Something of everything. */
const RECORD: VisitRecord = {
  ...EMPTY_RECORD,
  plan: PLAN,
  plans: [PLAN],
  oneThing: 'sit through a film',
  ratings: [
    ...(Object.keys(ITEMS) as RatingItem[])
      .filter((item) => item !== 'one_thing')
      .map((item) => on(item, 2, `secret of ${item}`)),
    on('one_thing', 3, 'lift Anna', '2026-03-03'),
    on('one_thing', 5, 'sit through a film', '2026-03-04'),
    on('pain_day', 8, 'secret of a bad day', '2026-03-05'),
    on('morning_stiff', 4, undefined, '2026-03-06'),
  ],
  resets: [resetAt('12:00', { steps: [{ ...step, result: 'done', seconds: 9 }] })],
  bouts: [stretch('09:00', '10:24')],
  runs: [{ ...run, id: 'a', day: MONDAY, noticed: null, at: clock('20:00'), timeZone: ZONE }],
  checks: [{ day: MONDAY, check: 'c', side: 'left' as const, question: 'far', version: 1, answer: 'half' }],
  nudges: [{ ...NUDGE, day: MONDAY, timeZone: ZONE }],
  marks: [{ day: MONDAY, kind: 'work' as const, hours: [], at: 1 }],
}

const bundle = (choices: Choices, record = RECORD) =>
  fhirBundle({
    ...choices,
    record,
    period: DURING,
    at: clock('18:00', '2026-03-09'),
    version: '1',
    name: '',
    checkText: ({ question, answer }) => ({ question: `check ${question}`, answer }),
    routineText: (name) => ({ name, exercises: '' }),
  })
const observed = (choices: Choices, record = RECORD): Observation[] =>
  bundle(choices, record).entry.flatMap(({ resource }) =>
    resource.resourceType === 'Observation' ? [resource] : [],
  )
const nameOf = ({ code }: Observation) => {
  const own = code.coding?.[0]?.code
  if (own === '72514-3') return 'pain_day'
  return own && own !== '55411-3' ? own : code.text
}
const told = (hidden: Section[]) => [...new Set(observed({ hidden, notes: [] }).map(nameOf))].sort()
const tables = (choices: Choices) => csvTables(RECORD, DURING, choices)
const names = (hidden: Section[]) => tables({ hidden, notes: [] }).map(({ name }) => name)
const rows = (choices: Choices, name: string) =>
  rowsOf(tables(choices).find((table) => table.name === name)?.text ?? '')

/** All but these. */
const except = (...shown: Section[]) => SECTIONS.filter((section) => !shown.includes(section))
const note = (item: RatingItem, text: string, day = MONDAY): Note => ({
  day,
  at: clock('17:30', day),
  item,
  text,
})
const ALL_NOTES = RECORD.ratings.flatMap(({ day, item, note: text }) =>
  item !== 'one_thing' && text ? [note(item, text, day)] : [],
)

describe('of a section that is shown alone there is in the files', () => {
  const MONTHLY = ['change_month', 'morning_stiff', 'standing_up']
  const RESETS = ['Routines played to their end', 'resets_done']
  test.each<[Section, string[], string[]]>([
    ['goal', ['one_thing'], ['ratings']],
    ['flags', ['morning_stiff', 'pain_day'], ['ratings']],
    ['adherence', RESETS, ['days', 'resets', 'nudges', 'marks']],
    ['running', ['Run, as told by the patient'], ['runs']],
    ['exercises', [], ['steps']],
    ['trend', [...MONTHLY, 'pain_day', 'stiffness_day', 'stiffness_week'], ['days', 'ratings']],
    ['workOff', ['stiffness_day', 'stiffness_weekend'], ['days', 'ratings']],
    ['desk', ['longest_stretch'], ['days', 'stretches', 'corrections']],
    ['checks', ['check far'], ['checks']],
    ['words', [], []],
    ['clinic', [], []],
    ['method', [], []],
  ])('%s', (section, observations, files) => {
    expect(told(except(section))).toEqual(observations.toSorted())
    expect(names(except(section))).toEqual(files)
  })

  it('nothing of a record, where none is', () => {
    expect(told([...SECTIONS])).toEqual([])
    expect(names([...SECTIONS])).toEqual([])
  })

  it('all, where all are', () => {
    expect(told([])).toHaveLength(13)
    expect(names([])).toHaveLength(10)
  })
})

describe('beside other things what is left out is empty', () => {
  const filled = (choices: Choices, name: string) =>
    Object.entries(rows(choices, name)[0] ?? {}).flatMap(([header, cell]) => (cell === '' ? [] : [header]))
  const ALWAYS = ['day', 'work_day', 'without_nudges']
  const screen = 'screen_minutes screen_minutes_in_hours longest_stretch_minutes stretches_30 stretches_60'
  const done = 'kind gentle breaks_by_word breaks_by_input stood_after_nudge routines routines_finished'

  test.each<[Section, string]>([
    ['desk', screen],
    ['adherence', done],
    ['trend', 'stiffness'],
    ['workOff', 'stiffness'],
  ])('in a day of which %s is shown', (section, headers) => {
    const found = filled({ hidden: except(section), notes: [] }, 'days')
    expect(found.toSorted()).toEqual([...ALWAYS, ...headers.split(' ')].toSorted())
  })

  it('in a nudge how long the screen stretch was', () => {
    const stretchOf = (hidden: Section[]) => rows({ hidden, notes: [] }, 'nudges')[0]?.stretch_minutes
    expect([stretchOf([]), stretchOf(['desk'])]).toEqual(['61', ''])
  })

  it('no header ever', () => {
    const headers = (hidden: Section[]) =>
      new Map(tables({ hidden, notes: [] }).map(({ name, text }) => [name, text.split('\r\n')[0]]))
    for (const section of SECTIONS)
      for (const [name, header] of headers(except(section))) expect(header).toBe(headers([]).get(name))
  })
})

describe('of the flags alone', () => {
  const flagged = { hidden: except('flags'), notes: [] }
  it('there are the answers that they tell', () => {
    expect(observed(flagged).map(({ effectiveDateTime }) => effectiveDateTime)).toEqual([
      '2026-03-05',
      '2026-03-06',
    ])
    expect(rows(flagged, 'ratings').map(({ item, value }) => [item, value])).toEqual([
      ['pain_day', '8'],
      ['morning_stiff', '4'],
    ])
  })
})

describe('a note', () => {
  const text = (choices: Choices) => JSON.stringify([bundle(choices), tables(choices)])

  it('goes along only where it was ticked', () => {
    expect(text({ hidden: [], notes: [] })).not.toContain('secret')
    const choices = { hidden: [], notes: [note('pain_day', 'secret of pain_day')] }
    expect(observed(choices).flatMap((each) => each.note ?? [])).toEqual(
      [{ text: 'sit through a film' }, { text: 'secret of pain_day' }].toSorted((a, b) =>
        a.text < b.text ? -1 : 1,
      ),
    )
    expect(rows(choices, 'ratings').flatMap((row) => row.note || [])).toEqual([
      'secret of pain_day',
      'sit through a film',
    ])
  })

  it('never while the patient’s words are hidden', () => {
    expect(ALL_NOTES).toHaveLength(8)
    expect(text({ hidden: [], notes: ALL_NOTES }).match(/secret/g)).toHaveLength(16)
    expect(text({ hidden: ['words'], notes: ALL_NOTES })).not.toContain('secret')
  })

  it('of an answer that is left out goes along without it', () => {
    const choices = { hidden: except('words'), notes: [note('stiffness_day', 'secret of stiffness_day')] }
    expect(observed(choices)).toMatchObject([
      {
        code: { text: 'Note by the patient' },
        valueString: 'secret of stiffness_day',
        effectiveDateTime: MONDAY,
      },
    ])
    expect(observed(choices)[0]).not.toHaveProperty('valueInteger')
    expect(tables(choices).map(({ name, rows }) => [name, rows])).toEqual([['ratings', 1]])
    expect(rows(choices, 'ratings')).toMatchObject([
      { item: 'stiffness_day', value: '', recall_days: '', ticks: '', note: 'secret of stiffness_day' },
    ])
  })
})

describe('the goal', () => {
  const able = (choices: Choices) => observed(choices).filter((each) => nameOf(each) === 'one_thing')

  it('is named in answers about it; those about an older one are numbers alone', () => {
    const choices = { hidden: [], notes: [] }
    expect(able(choices).map(({ valueInteger, note }) => [valueInteger, note])).toEqual([
      [3, undefined],
      [5, [{ text: 'sit through a film' }]],
    ])
    const told = rows(choices, 'ratings').filter(({ item }) => item === 'one_thing')
    expect(told.map(({ value, note }) => [value, note])).toEqual([
      ['3', ''],
      ['5', 'sit through a film'],
    ])
  })

  it('that is hidden is in no file, nor ticked as a note', () => {
    const choices: Choices = {
      hidden: ['goal'],
      notes: [note('one_thing', 'sit through a film', '2026-03-04')],
    }
    expect(able(choices)).toEqual([])
    expect(JSON.stringify([bundle(choices), tables(choices)])).not.toMatch(/Anna|film|one_thing/)
  })

  it('without one now is the last that was told', () => {
    const given = { ...RECORD, oneThing: null }
    const said = observed({ hidden: [], notes: [] }, given).filter((each) => nameOf(each) === 'one_thing')
    expect(said.map(({ note }) => note?.[0]?.text)).toEqual([undefined, 'sit through a film'])
  })
})

it('the clinic’s plan goes along whatever is hidden, as it stands in the page’s head', () => {
  const kinds = bundle({ hidden: [...SECTIONS], notes: [] }).entry.map(
    ({ resource }) => resource.resourceType,
  )
  expect(kinds).toEqual(['Patient', 'Device', 'CarePlan'])
})
