/** A backup line by line: what is taken, what is refused and where, and which of two rows stands. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { chosenChanges, chosenOf, readChosen, withChosen } from '../../lib/core/backup/chosen.ts'
import { contentsOf, decodeHeader } from '../../lib/core/backup/decode.ts'
import { lineOf } from '../../lib/core/backup/encode.ts'
import {
  BACKUP_STORES,
  type BackupRows,
  type BackupStore,
  Checksum,
  endLine,
  type Header,
  headerLine,
  LIMITS,
  noCounts,
  rowLine,
} from '../../lib/core/backup/format.ts'
import { slotOf, stands } from '../../lib/core/backup/merge.ts'
import { broughtUp } from '../../lib/core/backup/older.ts'
import { emptyMerge, mergeInto } from '../../lib/core/backup/preview.ts'
import { backupDue } from '../../lib/core/backup/reminder.ts'
import type { Mark, Rating } from '../../lib/core/facts.ts'
import { decodePlan } from '../../lib/core/plan/decode-plan.ts'
import { DEFAULT_PRACTICE, type ExerciseWord, type Practice } from '../../lib/core/practice.ts'
import { INITIAL_STATE } from '../../lib/core/state.ts'
import { DATABASE_VERSION } from '../../lib/shell/database.ts'
import { keyOf } from '../../lib/shell/tables.ts'
import { RESETS_NOW, ROWS_OF_VERSION_1 } from '../support/old-database.ts'
import { SAMPLE_ROWS } from './backup-rows.ts'
import { clock, MONDAY, resetAt, stretch, word } from './make.ts'

const IDS = Object.keys(EXERCISES)
const KNOWN = { database: DATABASE_VERSION, plan: (given: unknown) => decodePlan(given, IDS) }

const HEAD = { app: '1', database: DATABASE_VERSION, savedAt: 0, counts: noCounts() }
const headerOf = (over: object = {}) => headerLine({ ...HEAD, ...over })

/** The lines after the first, read. */
function read(lines: string[], over: Partial<Header> = {}) {
  const header = decodeHeader(headerOf(over), KNOWN)
  if (!header.ok) throw new Error(JSON.stringify(header))
  const reading = contentsOf(header.value, KNOWN)
  for (const line of lines) reading.line(line)
  return reading.contents
}

const problemsOf = (...lines: string[]) =>
  read(lines).problems.map(({ line, path, kind }) => `${line} ${path}: ${kind}`)

function withEnd(lines: string[]): string[] {
  const checksum = new Checksum()
  for (const line of lines) checksum.add(line)
  return [...lines, endLine(checksum.end)]
}

describe('the first line', () => {
  const refusedAs = (line: string) => {
    const read = decodeHeader(line, KNOWN)
    return read.ok ? 'taken' : read.refusal.problems.map(({ path, kind }) => `${path}: ${kind}`).join(', ')
  }
  test.each([
    ['as it is written', headerOf(), 'taken'],
    ['of a newer format', JSON.stringify({ ...JSON.parse(headerOf()), version: 2, more: [] }), ': newer'],
    ['of a newer database', headerOf({ database: DATABASE_VERSION + 1 }), ': newer'],
    ['of an older database', headerOf({ database: 1 }), 'taken'],
    ['of another file', '{"format":"midday-reset-plan","version":1}', ': notOurs'],
    ['that is a list', '["midday-reset-backup"]', ': notOurs'],
    ['that is no JSON', 'PK\u0003\u0004', ': notJson'],
    ['that is nested too deep', '['.repeat(13), ': tooDeep'],
    ['with a field that is not ours', headerOf({ run: 'this' }), 'run: type'],
    ['with a date that is none', headerOf({ savedAt: 1e300 }), 'savedAt: number'],
    ['with a count that is none', headerOf({ counts: { ...noCounts(), runs: -1 } }), 'counts.runs: number'],
  ])('%s', (_, line, expected) => {
    expect(refusedAs(line)).toBe(expected)
  })
})

describe('rows', () => {
  test.each(BACKUP_STORES)('%s come out as they went in, whatever the order of their fields', (store) => {
    for (const row of SAMPLE_ROWS[store]) {
      const turned = Object.fromEntries(Object.entries(row).reverse())
      const line = lineOf(store, turned) ?? ''
      expect(line).toBe(lineOf(store, row))
      const contents = read([line])
      expect(contents.problems).toEqual([])
      expect(contents.rows[store]).toEqual([row])
    }
  })

  test.each(BACKUP_STORES)(
    '%s with a field that is missing, not ours, or of another kind are refused',
    (store) => {
      const row = SAMPLE_ROWS[store][0] as unknown as Record<string, unknown>
      const optional = ['ticks', 'note']
      for (const field of Object.keys(row).filter((name) => !optional.includes(name))) {
        const { [field]: _, ...others } = row
        // A day that somebody tells is of another kind than one that the plan fixed.
        expect(problemsOf(rowLine(store, others)).join(), `${field} missing`).toMatch(`2 ${store}`)
        for (const bad of [{}, 1e300, '<script>', [null]]) {
          if (field === 'plan' && store === 'plans') continue
          expect(
            problemsOf(rowLine(store, { ...row, [field]: bad })).length,
            `${field}: ${bad}`,
          ).toBeGreaterThan(0)
        }
      }
      for (const name of ['more', 'constructor', '__proto__', 'toString']) {
        const line = rowLine(store, row).replace(/\{/, `{"${name}":1,`)
        expect(problemsOf(line).length, name).toBeGreaterThan(0)
      }
    },
  )

  const { bouts, ratings, checks, marks, resets, runs } = SAMPLE_ROWS
  test.each([
    ['a day that is none', 'checks', { ...checks[0], day: '2026-02-30' }, 'checks.day: type'],
    ['a day of another age', 'checks', { ...checks[0], day: '0001-01-01' }, 'checks.day: date'],
    ['a zone that is none', 'runs', { ...runs[0], timeZone: 'Moon/Base' }, 'runs.timeZone: choice'],
    ['an end before its beginning', 'bouts', { ...bouts[0], end: clock('08:00') }, 'bouts: order'],
    ['a day far from its time', 'bouts', { ...bouts[0], day: '2020-03-02' }, 'bouts: order'],
    ['an answer over its scale', 'ratings', { ...ratings[0], value: 11 }, 'ratings: number'],
    ['an answer to no question', 'ratings', { ...ratings[0], item: 'mood' }, 'ratings.item: choice'],
    ['a note that is too long', 'ratings', { ...ratings[0], note: 'n'.repeat(141) }, 'ratings.note: tooLong'],
    ['a mark of no kind', 'marks', { ...marks[0], kind: 'lazy' }, 'marks.kind: type'],
    [
      'a step too many',
      'resets',
      { ...resets[0], steps: Array(61).fill(resets[0]?.steps[0]) },
      'resets.steps: tooMany',
    ],
  ] as const)('%s', (_, store, row, expected) => {
    expect(problemsOf(rowLine(store, row))).toEqual([`2 ${expected}`])
  })

  test('a plan is decoded as a clinic’s own file is', () => {
    const [row] = SAMPLE_ROWS.plans as [BackupRows['plans']]
    const plan = { ...(row.plan as object), intervalMinutes: 5, clinic: { name: 7 } }
    const problems = problemsOf(rowLine('plans', { ...row, plan }))
    expect(problems.join()).toMatch('2 plans.intervalMinutes: number')
    expect(problems.join()).toMatch('2 plans.clinic')
  })

  test.each([
    ['days', '["days",{"day":"2026-03-02"}]', '2 : choice'],
    ['a line that is no pair', '{"bouts":{}}', '2 : type'],
    ['a line that was cut', '["bouts",{"start":1', '2 : notJson'],
    ['one that is nested too deep', `["bouts",${'['.repeat(12)}`, '2 : tooDeep'],
  ])('%s', (_, line, expected) => {
    expect(problemsOf(line)).toEqual([expected])
  })

  test('at most twenty problems are named, the others are counted', () => {
    const contents = read(Array.from({ length: 30 }, () => '["bouts",{"more":1}]'))
    expect(contents.problems).toHaveLength(20)
    expect(contents.refusedLines).toBe(30)
    expect(contents.problems.length + contents.more).toBeGreaterThan(30)
  })

  test('a line that is too long for any of ours is not read', () => {
    const header = decodeHeader(headerOf(), KNOWN)
    if (!header.ok) throw new Error()
    const reading = contentsOf(header.value, KNOWN)
    reading.tooLong()
    expect(reading.contents.problems).toEqual([
      { path: '', kind: 'tooLong', limit: `${LIMITS.line}`, line: 2 },
    ])
  })
})

describe('the end', () => {
  const lines = SAMPLE_ROWS.bouts.map((row) => rowLine('bouts', row))
  const counts = { ...noCounts(), bouts: 2 }
  test.each([
    ['that is there', withEnd(lines), counts, 'whole'],
    ['that is missing', lines, counts, 'cutOff'],
    ['of more lines than there are', [lines[0] ?? '', ...withEnd(lines).slice(2)], counts, 'changed'],
    [
      'after a line that was changed',
      [lines[0]?.replace('idle', 'gap') ?? '', ...withEnd(lines).slice(1)],
      counts,
      'changed',
    ],
    ['of other counts than the first line has', withEnd(lines), noCounts(), 'changed'],
  ])('%s', (_, given, counts, expected) => {
    expect(read(given, { counts }).whole).toBe(expected)
  })

  test('nothing is taken after it', () => {
    const contents = read([...withEnd(lines), lines[0] ?? ''], { counts })
    expect(contents.rows.bouts).toHaveLength(2)
    expect(contents.problems).toMatchObject([{ line: 5, kind: 'order' }])
  })
})

describe('what was chosen', () => {
  test('comes out as it went in; what is of this browser alone is not in it', () => {
    const practice = { ...DEFAULT_PRACTICE, speak: true, backupAt: 5, backupPutOff: 6 }
    const told = chosenOf('practice', practice)
    expect(told).not.toHaveProperty('backupAt')
    expect(told).not.toHaveProperty('policy')
    expect(readChosen('practice', JSON.parse(JSON.stringify(told)))).toEqual({ fields: told, wrong: [] })
  })

  test('field by field: the others of a part with a wrong one are taken', () => {
    const { fields, wrong } = readChosen('settings', { intervalMinutes: 45, breakMinutes: 500, more: 1 })
    expect(fields).toEqual({ intervalMinutes: 45 })
    expect(wrong).toEqual(['breakMinutes', 'more'])
    expect(problemsOf('["settings",{"breakMinutes":500}]')).toEqual(['2 settings.breakMinutes: type'])
  })

  const safety = (answer: 'clear' | 'asking', at: number) => ({ answer, at })
  const said = (choice: ExerciseWord['choice'], at: number): ExerciseWord => ({ choice, at, backAt: null })
  const MERGED: [string, Partial<Practice>, Partial<Practice>, Partial<Practice>][] = [
    ['safety, later here', { safety: safety('asking', 9) }, { safety: safety('clear', 8) }, {}],
    ['safety, at one time', { safety: safety('asking', 9) }, { safety: safety('clear', 9) }, {}],
    [
      'safety, later there',
      { safety: safety('clear', 8) },
      { safety: safety('asking', 9) },
      { safety: safety('asking', 9) },
    ],
    ['safety, only here', { safety: safety('clear', 8) }, { safety: null }, {}],
    ['safety, only there', { safety: null }, { safety: safety('clear', 8) }, { safety: safety('clear', 8) }],
    ['a plan here', { plan: 'a' }, { plan: 'b', planDeclined: 'c' }, { planDeclined: 'c' }],
    ['a plan there', { plan: null }, { plan: 'b' }, { plan: 'b' }],
    ['no plan there', { plan: 'a', planDeclined: 'c' }, { plan: null, planDeclined: null }, {}],
    [
      'exercises, each by itself',
      { exercises: { bridge: said('leaveOut', 9), clam: said('leaveOut', 3), plank: said('harder', 4) } },
      { exercises: { bridge: said('asPlanned', 8), clam: said('easier', 4), walk: said('leaveOut', 1) } },
      {
        exercises: {
          bridge: said('leaveOut', 9),
          clam: said('easier', 4),
          plank: said('harder', 4),
          walk: said('leaveOut', 1),
        },
      },
    ],
    ['a plain choice', { speak: true, breatheIn: 6 }, { speak: false }, { speak: false }],
    ['a file without these', { safety: safety('asking', 9), plan: 'a' }, { tones: true }, { tones: true }],
  ]
  test.each(MERGED)('%s', (_, here, theirs, changed) => {
    const ours = { ...DEFAULT_PRACTICE, ...here }
    const after = { ...ours, ...changed }
    expect(withChosen('practice', ours, { practice: theirs })).toEqual(after)
    expect(withChosen('practice', after, { practice: theirs })).toEqual(after)
    const changes = chosenChanges({ ...INITIAL_STATE, practice: ours }, { practice: theirs })
    const standing = changes.filter(({ stands }) => stands === 'theirs')
    expect(Object.fromEntries(standing.map(({ field, theirs }) => [field, theirs]))).toEqual(changed)
    for (const { field, stands } of changes) if (stands === 'ours') expect(changed).not.toHaveProperty(field)
  })

  test.each([[null], ['all'], [[1]]])('%j is none', (given) => {
    expect(readChosen('settings', given).fields).toEqual({})
  })
})

describe('which of two stands', () => {
  const rating = SAMPLE_ROWS.ratings[1] as Rating
  const work = SAMPLE_ROWS.marks[1] as Mark
  const gentle = SAMPLE_ROWS.marks[0] as Mark
  const [check] = SAMPLE_ROWS.checks as [BackupRows['checks']]
  const cases: { [S in BackupStore]?: [string, BackupRows[S], BackupRows[S], string][] } = {
    ratings: [
      ['alike', rating, { ...rating }, 'same'],
      ['later there', rating, { ...rating, value: 9, at: rating.at + 1 }, 'theirs'],
      ['later here', rating, { ...rating, value: 9, at: rating.at - 1 }, 'ours'],
      ['at one time', rating, { ...rating, value: 9 }, 'ours'],
    ],
    marks: [
      ['a later word of the user', gentle, { ...gentle, undone: true, at: gentle.at + 1 } as Mark, 'theirs'],
      ['a later plan', work, { ...work, at: work.at + 1 }, 'ours'],
      ['an earlier plan', work, { ...work, at: work.at - 1 }, 'theirs'],
    ],
    bouts: [
      ['longer there', stretch('09:00', '09:30'), stretch('09:00', '09:40'), 'theirs'],
      ['longer here', stretch('09:00', '09:30'), stretch('09:00', '09:20'), 'ours'],
    ],
    corrections: [
      [
        'taken back there',
        word('up', '09:00', '09:30'),
        word('up', '09:00', '09:30', { undone: true }),
        'theirs',
      ],
      [
        'taken back here',
        word('up', '09:00', '09:30', { undone: true }),
        word('up', '09:00', '09:30'),
        'ours',
      ],
    ],
    resets: [
      ['told more there', resetAt('12:00'), resetAt('12:00', { after: 3 }), 'theirs'],
      ['told more here', resetAt('12:00', { after: 3 }), resetAt('12:00'), 'ours'],
      [
        'taken back there',
        resetAt('12:00', { how: 'selfLogged' }),
        resetAt('12:00', { how: 'selfLogged', finished: false }),
        'theirs',
      ],
    ],
    checks: [['without a time', check, { ...check, answer: 'tuck' }, 'ours']],
  }
  const all = Object.entries(cases).flatMap(([store, rows]) =>
    rows.map(
      ([name, ours, theirs, expected]) => [store as BackupStore, name, ours, theirs, expected] as const,
    ),
  )
  test.each(all)('%s: %s', (store, _, ours, theirs, expected) => {
    expect(stands(store, ours, theirs)).toBe(expected)
  })

  test('what the plan made of a day is one thing: another kind goes', () => {
    const ours = { ...work, kind: 'off', at: work.at + 5, hours: [] } as Mark
    const key = (row: Mark) => keyOf('marks', row)
    const standing = new Map([[slotOf('marks', ours, key(ours)), ours as unknown]])
    const merge = emptyMerge()
    mergeInto(merge, 'marks', [work], standing, key)
    expect(merge.put.marks).toEqual([work])
    expect(merge.gone.marks).toEqual([ours])
    expect(merge.counts.marks).toMatchObject({ added: 0, differ: 1 })
    expect(merge.differing).toEqual([{ store: 'marks', day: MONDAY, what: 'work', stands: 'theirs' }])
  })

  test('of answers, in any order and twice, the same stand', () => {
    const some = fc.array(
      fc.record({ item: fc.constantFrom('stiffness_day', 'pain_day'), at: fc.integer({ min: 1, max: 40 }) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), (files) => {
        // Two words at one time are one word.
        const rows = files.map((file) =>
          file.map(({ item, at }) => ({ ...rating, item, at, value: at % 10 }) as Rating),
        )
        const standingAfter = (order: Rating[][]) => {
          const standing = new Map<string, unknown>()
          for (const file of order)
            mergeInto(emptyMerge(), 'ratings', file, standing, (row) => keyOf('ratings', row))
          return [...standing].sort(([a], [b]) => (a < b ? -1 : 1))
        }
        expect(standingAfter(rows.toReversed())).toEqual(standingAfter(rows))
        expect(standingAfter([...rows, ...rows])).toEqual(standingAfter(rows))
      }),
      { seed: 5 },
    )
  })
})

describe('older versions', () => {
  test('rows of an older database are brought up as the database itself brings them', () => {
    const lines = ROWS_OF_VERSION_1.resets.map((row) => rowLine('resets', row))
    for (const database of [1, 2]) {
      expect(read(lines, { database }).rows.resets).toEqual(RESETS_NOW)
      expect(read(lines, { database }).problems).toEqual([])
    }
    expect(read(lines).refusedLines).toBe(1)
  })

  test('every row of the first database is taken', () => {
    for (const store of BACKUP_STORES) {
      const rows = (ROWS_OF_VERSION_1 as Partial<Record<BackupStore, object[]>>)[store] ?? []
      expect(
        read(
          rows.map((row) => rowLine(store, row)),
          { database: 1 },
        ).problems,
      ).toEqual([])
    }
  })

  test('a line of an older format goes through every step between', () => {
    const formats = {
      1: ([kind, row]: [string, unknown]): [string, unknown] => [kind === 'answers' ? 'ratings' : kind, row],
      2: ([kind, row]: [string, unknown]): [string, unknown] => [kind, { ...(row as object), recallDays: 1 }],
    }
    const up = (version: number) =>
      broughtUp(['answers', {}], { version, database: 3 }, { database: 3, version: 3 }, formats)
    expect(up(1)).toEqual(['ratings', { recallDays: 1 }])
    expect(up(3)).toEqual(['answers', {}])
  })

  test('a step without rows of the kind, and rows that are none, are left', () => {
    expect(broughtUp(['resets', { steps: 'none' }], { version: 1, database: 2 }, { database: 3 })).toEqual([
      'resets',
      { steps: 'none', version: 'full', before: null, after: null },
    ])
    expect(broughtUp(['resets', 5], { version: 1, database: 2 }, { database: 3 })).toEqual(['resets', 5])
  })
})

describe('the reminder', () => {
  const DAY = 86_400_000
  const now = Date.UTC(2026, 2, 30)
  const four = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']
  const due = (over: Partial<typeof DEFAULT_PRACTICE>, days = four) =>
    backupDue({ ...DEFAULT_PRACTICE, ...over }, days, now)
  test.each([
    ['after four weeks with entries', due({}), true],
    ['not after three', due({}, four.slice(1)), false],
    [
      'nor after four days of one week',
      due({}, ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']),
      false,
    ],
    ['not within four weeks of a backup', due({ backupAt: now - 27 * DAY }), false],
    ['four weeks after one', due({ backupAt: now - 28 * DAY }), true],
    ['not within four weeks of "not now"', due({ backupPutOff: now - 27 * DAY }), false],
    ['four weeks after that', due({ backupAt: now - 60 * DAY, backupPutOff: now - 28 * DAY }), true],
    ['never once it is off', due({ backupReminder: false }), false],
  ])('%s', (_, is, expected) => {
    expect(is).toBe(expected)
  })
})

test('that it is off in this browser goes into no backup, and comes from none', () => {
  const off = { ...INITIAL_STATE.settings, usedElsewhere: true }
  expect(chosenOf('settings', off)).not.toHaveProperty('usedElsewhere')
  expect(readChosen('settings', off).fields).not.toHaveProperty('usedElsewhere')
})
