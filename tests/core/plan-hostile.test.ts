/** Files and codes that were damaged, or made to do harm: a plan that keeps every rule, or a refusal that reads well. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PLAN_NUMBERS } from '../../lib/content/plan-numbers.ts'
import { PRESETS } from '../../lib/content/plans.ts'
import { decodePlanCode, encodePlanCode } from '../../lib/core/plan/code.ts'
import { LARGEST, toGroups } from '../../lib/core/plan/crockford.ts'
import { decodePlan, decodePlanFile, encodePlanFile } from '../../lib/core/plan/decode-plan.ts'
import { EMPTY_PLAN, type Plan } from '../../lib/core/plan/plan.ts'
import { type Decoded, MOST_PROBLEMS } from '../../lib/core/plan/problems.ts'
import { anyPlan, IDS, PNG } from './plan-any.ts'
import { asData, ihdr, jpeg, png, pngOf } from './plan-pictures.ts'

/** `HOSTILE_FILES=10000` for the long run. */
const RUNS = Number(process.env.HOSTILE_FILES ?? 1000)
const SEED = Number(process.env.HOSTILE_SEED ?? 20260302)
const PATIENCE = 300_000

const FILES = [
  ...Object.values(PRESETS).map(encodePlanFile),
  ...fc.sample(anyPlan, { numRuns: 40, seed: SEED }).map(encodePlanFile),
]
const CODES = fc
  .sample(anyPlan, { numRuns: 40, seed: SEED + 1 })
  .map((plan) => encodePlanCode(plan, PLAN_NUMBERS).code)

const UNSEEN = /[[\p{Cc}\p{Cf}\p{Cs}]--[\n\u0600-\u0605\u06dd\u08e2\u200c\u200d]]/v
const FIELDS = [...Object.keys(EMPTY_PLAN), 'format', 'version', 'group', '']

/** A value in a plan that nobody should write. */
const WORDS = [
  '',
  ' ',
  'x'.repeat(81),
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '&lt;b&gt;',
  '{{7*7}}',
  '=HYPERLINK("https://evil.example")',
  '\u202eexe.pdf',
  '\u2066a\u2069\u200b\u200e\u061c\ufeff',
  'שלום عليكم',
  `e${'\u0301'.repeat(500)}`,
  '\u0000\u0007\u001b[31m',
  '\ud800',
  '\u{e0041}\u{e0042}',
  '__proto__',
  'constructor',
  'toString',
  'own.1',
  'own.99',
  'own.-1',
  'own.1e0',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '+275760-09-13',
  '9999-12-31',
  'javascript:alert(1)',
  'JaVaScRiPt\u0000:alert(1)',
  'https://user:pass@evil.example/',
  'https://evil.example\\@clinic.example',
  'http://clinic.example',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+',
  'data:image/png;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+',
  PNG,
  PNG.replace('png', 'jpeg'),
  asData('png', png(100_000, 100_000)),
  asData('png', pngOf(ihdr(1, 1))),
  asData('jpeg', jpeg(0, 9)),
  'midday-reset',
  'en-US-u-ca-buddhist',
  'i-klingon',
]
const NUMBERS = [0, -0, -1, 1.5, 7, 61, 1440, 1e6, 2 ** 53, 1e308, -1e308, 5e-324, 0.1 + 0.2]
const long = fc.constantFrom(300, 70_000, 600_000).map((length) => 'é<'.repeat(length / 2))
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<unknown>(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { length: 3 }) },
  { weight: 1, arbitrary: long },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
)

type Tree = Record<string, unknown>
const HOSTILE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'yoga',
  '<b>\u202e',
  '0',
  '',
]

type Change =
  | { kind: 'replace' | 'add'; at: number; value: unknown; key: string }
  | { kind: 'remove' | 'twice' | 'nest' | 'many'; at: number; times: number }

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('replace' as const, 'add' as const),
      at: fc.nat(),
      value: hostile,
      key: fc.constantFrom(...HOSTILE_KEYS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('remove' as const, 'twice' as const, 'nest' as const, 'many' as const),
      at: fc.nat(),
      times: fc.integer({ min: 1, max: 40 }),
    }),
  },
)

/** Every place of the tree: its holder and its key. */
function placesIn(tree: unknown): [Tree, string][] {
  if (typeof tree !== 'object' || tree === null) return []
  return Object.keys(tree).flatMap((key) => [
    [tree as Tree, key] as [Tree, string],
    ...placesIn((tree as Tree)[key]),
  ])
}

/** As a key of its own, whatever its name. */
const put = (holder: Tree, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

function changed(tree: unknown, given: Change): void {
  const places = placesIn(tree)
  const [holder, key] = places[given.at % Math.max(1, places.length)] ?? []
  if (!holder || key === undefined) return
  const value = holder[key]
  if (given.kind === 'replace') put(holder, key, given.value)
  else if (given.kind === 'add') put(holder, given.key, given.value)
  else if (given.kind === 'remove') delete holder[key]
  else if (given.kind === 'nest') {
    let deep = value
    for (let i = 0; i < given.times; i++) deep = i % 2 ? [deep] : { a: deep }
    put(holder, key, deep)
  } else if (Array.isArray(value) && 'times' in given) {
    const times = given.kind === 'twice' ? 2 : given.times
    put(holder, key, Array.from({ length: times }, () => value).flat())
  }
}

const spoiled: fc.Arbitrary<(text: string) => string> = fc.oneof(
  { weight: 12, arbitrary: fc.constant((text: string) => text) },
  fc.nat().map((n) => (text: string) => text.slice(0, n % text.length)),
  fc
    .tuple(fc.nat(), fc.constantFrom('\u0000', '"', '{', '}', '[', ',', '\\', '1e999', 'NaN', '\ufeff'))
    .map(([n, sign]) => (text: string) => {
      const at = n % text.length
      return text.slice(0, at) + sign + text.slice(at + 1)
    }),
  fc.constantFrom('1e999', '-1e999').map((huge) => (text: string) => text.replace(/: \d+/, `: ${huge}`)),
)

/** Every text in it, with the names of its fields. */
function textsIn(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, /^\d+$/.test(key) ? name : key))
}

/** What a person would read, and nothing else. */
function expectSound(decoded: Decoded<Plan>): void {
  expect(Object.keys(Object.prototype)).toEqual([])
  if (!decoded.ok) {
    const { problems, more } = decoded.refusal
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS)
    if (more !== 0) expect([problems.length, more > 0]).toEqual([MOST_PROBLEMS, true])
    for (const { path, given = '', limit = '' } of problems) {
      expect(FIELDS).toContain(path.split('.')[0])
      expect(path.length).toBeLessThanOrEqual(120)
      expect(given.length).toBeLessThanOrEqual(60)
      expect(limit.length).toBeLessThanOrEqual(60)
      expect(path + given + limit).not.toMatch(UNSEEN)
    }
    return
  }
  for (const [field, text] of textsIn(decoded.value)) {
    expect(text).not.toMatch(UNSEEN)
    if (!['note', 'gentle'].includes(field)) expect(text).not.toContain('\n')
    if (field === 'link') expect(text).toMatch(/^(https:\/\/[^@\s\\<>"]+)?$/)
    if (field === 'data') expect(text).toMatch(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)
  }
  expect(decodePlanFile(encodePlanFile(decoded.value), IDS)).toEqual(decoded)
  expect(decodePlan(decoded.value, IDS)).toEqual(decoded)
}

test(
  'files',
  () => {
    let taken = 0
    const file = fc.constantFrom(...FILES)
    fc.assert(
      fc.property(file, fc.array(change, { minLength: 1, maxLength: 4 }), spoiled, (text, changes, spoil) => {
        const tree = JSON.parse(text)
        for (const each of changes) changed(tree, each)
        const decoded = decodePlanFile(spoil(JSON.stringify(tree, null, 2)), IDS)
        expectSound(decoded)
        if (decoded.ok) taken++
      }),
      { numRuns: RUNS, seed: SEED },
    )
    // Of both kinds there are enough for this to mean something.
    expect(taken).toBeGreaterThan(RUNS / 20)
    expect(taken).toBeLessThan((RUNS * 19) / 20)
  },
  PATIENCE,
)

test(
  'anything that is data, as a row or a policy may hold it',
  () => {
    const odd = fc.constantFrom<unknown>(
      Number.NaN,
      Infinity,
      -0,
      undefined,
      5n,
      new Date(0),
      new Map(),
      () => 1,
      Symbol.iterator,
    )
    const field = fc.constantFrom(...Object.keys(EMPTY_PLAN))
    fc.assert(
      fc.property(
        fc.dictionary(field, fc.oneof(odd, hostile, fc.array(odd, { maxLength: 3 })), { maxKeys: 3 }),
        (given) => {
          expectSound(decodePlan(given, IDS))
        },
      ),
      { numRuns: RUNS, seed: SEED },
    )
  },
  PATIENCE,
)

test(
  'codes',
  () => {
    const noise = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...WORDS))
    const text = fc.oneof(
      fc.tuple(fc.constantFrom(...CODES), fc.nat(), noise, fc.nat(8)).map(([code, n, other, cut]) => {
        const at = n % code.length
        return code.slice(0, at) + other + code.slice(at + cut)
      }),
      fc.tuple(noise, fc.constantFrom(...CODES), noise).map((parts) => parts.join(' ')),
      noise,
      fc.string({ unit: fc.constantFrom(...'MR1-ILOU0 ABC\u202e'), maxLength: 300 }),
    )
    fc.assert(
      fc.property(text, (given) => {
        const decoded = decodePlanCode(given, PLAN_NUMBERS)
        expectSound(decoded)
        if (given.length > 200) expect(decoded.ok).toBe(false)
      }),
      { numRuns: RUNS, seed: SEED },
    )
  },
  PATIENCE,
)

test(
  'codes whose checks are right, of any number',
  () => {
    let taken = 0
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: LARGEST }), fc.integer({ min: 0, max: 165 }), (number, less) => {
        const decoded = decodePlanCode(`MR1-${toGroups(number >> BigInt(less))}`, PLAN_NUMBERS)
        expectSound(decoded)
        if (!decoded.ok) return
        taken++
        const again = encodePlanCode(decoded.value, PLAN_NUMBERS)
        expect(again.code.length).toBeLessThanOrEqual(60)
        if (again.onlyInFile.length === 0) expect(decodePlanCode(again.code, PLAN_NUMBERS)).toEqual(decoded)
      }),
      { numRuns: RUNS, seed: SEED },
    )
    expect(taken).toBeGreaterThan(RUNS / 20)
  },
  PATIENCE,
)
