/**
 * Backups that somebody, or something, changed: whatever is in them, nothing breaks, nothing but sound rows comes in,
 * and what is refused is told in words, as text.
 */
import fc from 'fast-check'
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { PreviewShown } from '../../components/options/data/PreviewShown.tsx'
import { leftOutIn } from '../../components/options/left-out.ts'
import { BeginCard } from '../../components/reset/BeginCard.tsx'
import type { ResetModel } from '../../components/reset/model.ts'
import { exerciseName } from '../../components/shared/exercise-names.ts'
import { Problems } from '../../components/shared/Problems.tsx'
import { composed, plannedOf } from '../../components/shared/plans.ts'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { askingFrom } from '../../lib/core/asking.ts'
import { alike } from '../../lib/core/backup/alike.ts'
import type { BACKUP_STORES } from '../../lib/core/backup/format.ts'
import { ROWS } from '../../lib/core/backup/rows.ts'
import { DEFAULT_PRACTICE, type Practice, practiceFrom } from '../../lib/core/practice.ts'
import { routineProblems } from '../../lib/core/routine-schema.ts'
import { settingsSchema } from '../../lib/core/rules.ts'
import { readState } from '../../lib/shell/state-rows.ts'
import { SAMPLE_ROWS } from '../core/backup-rows.ts'
import { LIKE } from '../support/begin.ts'
import { desk, emptyRecord, factsOf, recordOf } from './backup-desk.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)
vi.mock('../../components/shared/second-click.ts', () => ({ isSecondClick: () => false }))

/** `npm run sim` has ten times as many. */
const FILES = Number(process.env.HOSTILE_FILES ?? 1000)

const BIDI = '\u202e\u2066\u200b\u200f'
const NASTY: unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  -0,
  2 ** 53,
  '',
  'NaN',
  '9999-99-99',
  '2026-02-30',
  '+275760-09-13',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:image/svg+xml,<svg onload=alert(1)>',
  '=HYPERLINK("https://example.org")',
  `${BIDI}gnp.exe`,
  '\ud800',
  '\0',
  'x'.repeat(100_000),
  'constructor',
  'nothing',
  [],
  {},
  [[[[[[[[[[[[1]]]]]]]]]]]],
  { constructor: { prototype: { polluted: true } } },
  JSON.parse('{"__proto__":{"polluted":true}}'),
]

/** Text as it stands in a file, for a line that is then no JSON of ours any more, or another. */
const SCRAPS = [
  '',
  '}',
  '"',
  '1e999',
  'NaN',
  '[',
  ',',
  '\\u0000',
  '"__proto__":{"polluted":1},',
  BIDI,
  '\r',
  '\n',
]

/** What was chosen, so that there is something to change in each field. */
const CHOSEN: Practice = {
  ...DEFAULT_PRACTICE,
  safety: { answer: 'asking', at: 5 },
  exercises: {
    hipExtension: { choice: 'leaveOut', at: 5, backAt: null },
    'own.1': { choice: 'easier', at: 6, backAt: 6 },
  },
  running: { days: [1, 3], at: 1080 },
  strengthDays: [0, 2],
  visitHidden: ['notes'],
  visitAsk: 'May I run again?',
}

const LIMITS_KEPT = ({ rungs, visitHidden, exercises }: Practice) =>
  Object.values(rungs).every((rung) => rung.length <= 60) &&
  visitHidden.length <= 40 &&
  visitHidden.every((section) => section.length <= 40) &&
  Object.keys(exercises).length <= 300 &&
  Object.keys(exercises).every((id) => id.length <= 80)

/** Every routine opens, and what is told as left out has a name. */
function opens(practice: Practice): void {
  expect(practice).toSatisfy(LIMITS_KEPT)
  const like = { ...LIKE, waiting: practice.safety?.answer === 'asking' }
  const routines = { today: '2026-11-23', practice, gate: null, stops: {}, like, latest: null, plan: null }
  const model = { gentle: false, routines } as unknown as ResetModel
  const none = () => {}
  const rest = { onShort: none, change: none, onBegin: none, onOther: none, onHow: none, onHelp: none }
  for (const id of ['midday-reset', 'mobility', 'strength'] as const) {
    const routine = composed(plannedOf(id, routines, false), routines)
    if (routine.steps.length > 0) expect(routineProblems(routine)).toEqual([])
    const card = h(BeginCard, { id, model, short: false, act: async () => true, ...rest })
    expect(renderToStaticMarkup(card)).not.toMatch(/undefined|\[object|\bNaN\b|<script/)
  }
  for (const id of leftOutIn(practice, {})) expect(exerciseName(id)).not.toBe('')
}

type Change = { line: number; kind: number; place: number; what: number }
const changes = fc.array(
  fc.record({ line: fc.nat(40), kind: fc.nat(8), place: fc.nat(1000), what: fc.nat(1000) }),
  { minLength: 1, maxLength: 4 },
)

/** Every place in some JSON at which a value lies. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const inner =
    value instanceof Object
      ? Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]))
      : []
  return [path, ...inner]
}

function replaced(value: unknown, [first, ...rest]: (string | number)[], by: unknown): unknown {
  if (first === undefined) return by
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[first] = replaced(copy[first], rest, by)
  return copy
}

function changed(lines: string[], { line, kind, place, what }: Change): string[] {
  const at = line % lines.length
  const text = lines[at] ?? ''
  const put = (...by: string[]) => lines.toSpliced(at, 1, ...by)
  const scrap = SCRAPS[what % SCRAPS.length] ?? ''
  const cut = place % (text.length + 1)
  switch (kind) {
    case 0:
      return put()
    case 1:
      return put(text, text)
    case 2:
      return put(text.slice(0, cut))
    case 3:
      return put(text.slice(0, cut) + scrap + text.slice(cut))
    case 4:
      return put(text.slice(0, cut) + scrap + text.slice(cut + 1))
    case 5:
      return lines.toSpliced(at, 1).toSpliced(place % lines.length, 0, text)
    default:
      try {
        const value: unknown = JSON.parse(text)
        const places = placesIn(value)
        return put(
          JSON.stringify(replaced(value, places[place % places.length] ?? [], NASTY[what % NASTY.length])),
        )
      } catch {
        return put(scrap)
      }
  }
}

const TAGS = new Set([
  ...['div', 'p', 'ul', 'li', 'bdi', 'table', 'thead', 'tbody', 'tr', 'td', 'th'],
  ...['fieldset', 'legend', 'input', 'label', 'button'],
])

function readsWell(markup: string): void {
  for (const [, tag = ''] of markup.matchAll(/<\/?([^\s/>]*)/g)) expect(TAGS).toContain(tag)
  const own = markup.replace(/<bdi.*?<\/bdi>/gs, '')
  expect(own).not.toMatch(/undefined|\[object|\bNaN\b|\$\d|[\u202e\u2066]/)
}

test(`${FILES} changed files`, { timeout: 60_000 + FILES * 100 }, async () => {
  const here = desk()
  const file = await here.save(recordOf(SAMPLE_ROWS, { practice: CHOSEN }))
  const lines = (await file.text()).trimEnd().split('\n')
  const seen = { refused: 0, some: 0, all: 0, problems: 0, practices: 0 }
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const text = list.reduce(changed, lines).join('\n')
      const record = emptyRecord()
      const read = await here.read(record, new Blob([text]))
      expect(record.dump()).toEqual([])
      if (!read.ok) {
        seen.refused++
        const { refusal } = read
        expect(refusal.problems.length).toBeLessThanOrEqual(20)
        expect(refusal.problems.length).toBeGreaterThan(0)
        readsWell(renderToStaticMarkup(h(Problems, { refusal })))
        return
      }
      const { preview } = read.value
      expect(preview.problems.length).toBeLessThanOrEqual(20)
      expect(preview.refusedLines > 0).toBe(preview.problems.length > 0)
      seen[preview.refusedLines > 0 ? 'some' : 'all']++
      seen.problems += preview.problems.length
      readsWell(renderToStaticMarkup(h(PreviewShown, { preview, onRestore() {}, onCancel() {} })))
      await here.restore(record, new Blob([text]), ['settings', 'practice', 'checkIn'])
      for (const [store, rows] of Object.entries(factsOf(record))) {
        for (const row of rows) expect(v.is(ROWS[store as (typeof BACKUP_STORES)[number]], row)).toBe(true)
      }
      const state = await record.connect().read(readState)
      // Where nothing of it came in, there is none yet.
      expect(state === null || v.is(settingsSchema, state.settings)).toBe(true)
      const practice = practiceFrom(state?.practice)
      if (state?.practice && !alike({ ...CHOSEN, ...practice }, CHOSEN)) {
        seen.practices++
        opens(practice)
      }
      // What came in goes out again, and is taken by whoever reads it. A part of them tells as much.
      if (seen.all % 5 > 0) return
      const again = await here.read(emptyRecord(), await here.save(record))
      expect(again).toMatchObject({ ok: true, value: { preview: { refusedLines: 0, whole: 'whole' } } })
    }),
    { numRuns: FILES, seed: 7 },
  )
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(seen.practices).toBeGreaterThan(FILES / 100)
  // The changes hit what they are meant to.
  expect(seen.refused).toBeGreaterThan(FILES / 50)
  expect(seen.some).toBeGreaterThan(FILES / 4)
  expect(seen.all).toBeGreaterThan(FILES / 50)
  expect(seen.problems).toBeGreaterThan(FILES / 4)
})

const out = { choice: 'leaveOut', at: 5, backAt: null }
const wordsOf = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, out]))
const RUNGS = DEFAULT_PRACTICE.rungs
const LONG = 'x'.repeat(100_000)

test.each<[string, unknown]>([
  ...['nothing', 'constructor', '__proto__', '', BIDI, LONG].map((rung): [string, unknown] => [
    `a rung ${rung.slice(0, 12)}`,
    { rungs: { ...RUNGS, gluteMax: rung } },
  ]),
  [
    'exercises that nobody knows',
    { exercises: wordsOf(['nothing', '', 'constructor', 'own.', 'own.x', BIDI]) },
  ],
  [
    'exercises without end',
    { exercises: wordsOf(Array.from({ length: 5000 }, (_, number) => `own.${number}`)) },
  ],
  ['an exercise of a long name', { exercises: wordsOf([LONG]) }],
  ['sections without end', { visitHidden: Array.from({ length: 5000 }, () => 'notes') }],
  ['a section of a long name', { visitHidden: [LONG] }],
  ['all that is known left out', { exercises: wordsOf(Object.keys(EXERCISES)) }],
])('every routine opens after a file with %s', async (_, chosen) => {
  const here = desk()
  const lines = (await (await here.save(recordOf({}))).text()).split('\n')
  const log = Array.from({ length: 1500 }, () => ({ day: '2026-11-20', what: 'look', about: '2026-11-20' }))
  const told: Record<string, unknown> = {
    practice: { speak: true, ...(chosen as object) },
    checkIn: { pain: true, log },
  }
  const text = lines.map((line) => {
    const part = Object.keys(told).find((name) => line.startsWith(`["${name}"`))
    return part ? JSON.stringify([part, told[part]]) : line
  })
  const record = recordOf({})
  await here.restore(record, new Blob([text.join('\n')]), ['settings', 'practice', 'checkIn'])
  const state = await record.connect().read(readState)
  expect(state?.practice).toMatchObject({ speak: true })
  expect(state?.checkIn).toMatchObject({ pain: true })
  expect(askingFrom(state?.checkIn).log.length).toBeLessThanOrEqual(1000)
  opens(practiceFrom(state?.practice))
  // Nor does it matter where it was stored before it was looked at as closely.
  opens(practiceFrom({ ...DEFAULT_PRACTICE, ...(chosen as object) }))
})
