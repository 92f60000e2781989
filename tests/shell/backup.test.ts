/** A record goes out into a file and comes in again: all of it or nothing, and twice is the same as once. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { askingFrom } from '../../lib/core/asking.ts'
import type { ChosenPart } from '../../lib/core/backup/format.ts'
import { addDays } from '../../lib/core/day.ts'
import type { Mark, Rating } from '../../lib/core/facts.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import type { State } from '../../lib/core/state.ts'
import { restore } from '../../lib/shell/backup/restore.ts'
import { readData } from '../../lib/shell/backup/state.ts'
import { rebuildCaches } from '../../lib/shell/caches.ts'
import { readState } from '../../lib/shell/state-rows.ts'
import { SAMPLE_ROWS } from '../core/backup-rows.ts'
import { clock, MONDAY, stretch, word, ZONE } from '../core/make.ts'
import type { Awaiting, MemoryDatabase } from '../sim/memory-store.ts'
import { bodyOf, desk, emptyRecord, factsOf, LATER, recordOf } from './backup-desk.ts'

afterEach(() => vi.restoreAllMocks())

const NEXT = addDays(MONDAY, 1)
const rating = SAMPLE_ROWS.ratings[1] as Rating
const ASKING = { answer: 'asking', at: 5 } as const
const OUT = { choice: 'leaveOut', at: 5, backAt: null } as const
const PLAN_ID = '0123456789abcdef-1'
const settings = { ...DEFAULT_SETTINGS, intervalMinutes: 45 }
const practice = { ...DEFAULT_PRACTICE, speak: true }

/** As if they were built from nothing but the facts. */
async function rebuilt(record: MemoryDatabase) {
  const own = recordOf(factsOf(record))
  await own.connect().write('relaxed', (tx) => rebuildCaches(tx, MONDAY))
  return { days: own.rows('days'), streaks: own.rows('streaks') }
}
const cachesIn = (record: MemoryDatabase) => ({ days: record.rows('days'), streaks: record.rows('streaks') })

describe('out and in again', () => {
  test('the file is the same, but for its first line', async () => {
    const here = desk()
    const file = await here.save(recordOf(SAMPLE_ROWS, { settings, practice }))
    const other = emptyRecord()
    const done = await here.restore(other, file, ['settings', 'practice', 'checkIn'])
    expect(done).toEqual({ added: 13, changed: 0, kept: 0 })
    expect(factsOf(other)).toEqual(SAMPLE_ROWS)
    here.computer.now = LATER
    const again = await here.save(other)
    expect(await bodyOf(again)).toBe(await bodyOf(file))
    expect(await again.text()).not.toBe(await file.text())
    expect(cachesIn(other)).toEqual(await rebuilt(other))
    expect(other.rows('days')).toMatchObject([{ day: MONDAY, finished: 1, rating: 4, gentle: true }])
  })

  test('an empty record, too', async () => {
    const here = desk()
    const file = await here.save(emptyRecord())
    const other = emptyRecord()
    expect(await here.restore(other, file, ['settings', 'practice', 'checkIn'])).toMatchObject({ added: 0 })
    expect(await bodyOf(await here.save(other))).toBe(await bodyOf(file))
    expect(await bodyOf(await here.save(other))).toBe(await bodyOf(file))
  })

  test('twice is the same as once', async () => {
    const here = desk()
    const file = await here.save(recordOf())
    const other = emptyRecord()
    await here.restore(other, file)
    const once = other.dump()
    expect(await here.restore(other, file)).toEqual({ added: 0, changed: 0, kept: 13 })
    expect(other.dump()).toEqual(once)
  })

  test('a row that cannot be read goes out as it is, and is refused where it comes in', async () => {
    const here = desk()
    const broken = { ...rating, item: 'pain_day', value: 'much' } as unknown as Rating
    const file = await here.save(recordOf({ ratings: [broken, rating] }))
    expect(await file.text()).toContain('"much"')
    const read = await here.read(emptyRecord(), file)
    expect(read).toMatchObject({
      ok: true,
      value: { preview: { refusedLines: 1, whole: 'whole', problems: [{ line: 5, path: 'ratings.value' }] } },
    })
  })

  test('lines are in the order of keys, which is not always that of days', async () => {
    const bouts = [{ ...stretch('10:00', '10:10'), day: NEXT }, stretch('11:00', '11:10')]
    const file = await desk().save(recordOf({ bouts }))
    const starts = [...(await file.text()).matchAll(/"start":(\d{13})/g)].map(([, start]) => Number(start))
    expect(starts).toEqual([clock('10:00'), clock('11:00')])
  })

  test('slices: many rows of one day, and more than one slice of days', async () => {
    const here = desk()
    const bouts = Array.from({ length: 1300 }, (_, index) => {
      const start = clock('09:00') + index
      return { ...stretch('09:00', '09:01'), start, end: start + 1 }
    })
    const later = bouts.slice(0, 700).map((row, index) => {
      const shift = (1 + Math.floor(index / 3)) * 86_400_000
      return {
        ...row,
        start: row.start + shift,
        end: row.end + shift,
        day: addDays(MONDAY, shift / 86_400_000),
      }
    })
    const file = await here.save(recordOf({ bouts: [...bouts, ...later] }))
    const other = emptyRecord()
    await here.restore(other, file)
    expect(other.rows('bouts')).toEqual([...bouts, ...later].sort((a, b) => a.start - b.start))
  })
})

describe('into a record that is lived in', () => {
  const own = {
    bouts: [stretch('09:30', '10:20'), stretch('15:00', '15:30')],
    ratings: [{ ...rating, value: 7, at: LATER }],
    marks: [{ day: MONDAY, kind: 'off', hours: [], at: clock('09:00') } as Mark],
    runs: SAMPLE_ROWS.runs,
  }

  test('what is new is added, the later word stands, and the preview says so', async () => {
    const here = desk()
    const file = await here.save(recordOf())
    const record = recordOf(own)
    const before = record.dump()
    const read = await here.read(record, file)
    if (!read.ok) throw new Error()
    expect(record.dump()).toEqual(before)
    const { counts, differing, chosen, untouched } = read.value.preview
    expect(counts.filter(({ added, same, differ }) => added + same + differ > 0)).toEqual([
      { store: 'plans', added: 1, same: 0, differ: 0 },
      { store: 'bouts', added: 2, same: 0, differ: 0 },
      { store: 'nudges', added: 2, same: 0, differ: 0 },
      { store: 'resets', added: 1, same: 0, differ: 0 },
      { store: 'ratings', added: 1, same: 0, differ: 1 },
      { store: 'marks', added: 1, same: 0, differ: 1 },
      { store: 'corrections', added: 1, same: 0, differ: 0 },
      { store: 'checks', added: 1, same: 0, differ: 0 },
      { store: 'runs', added: 0, same: 1, differ: 0 },
    ])
    expect(differing).toEqual([
      { store: 'ratings', day: MONDAY, what: 'stiffness_day', stands: 'ours' },
      { store: 'marks', day: MONDAY, what: 'work', stands: 'theirs' },
    ])
    expect({ chosen, untouched }).toEqual({ chosen: [], untouched: ['settings', 'practice', 'checkIn'] })

    await here.restore(record, file)
    expect(record.rows('ratings').map(({ value }) => value)).toEqual([2, 7])
    expect(record.rows('marks').map(({ kind }) => kind)).toEqual(['gentle', 'work'])
    expect(record.rows('bouts')).toHaveLength(4)
    expect(cachesIn(record)).toEqual(await rebuilt(record))
    // The stretches of two computers that overlap are counted once, less a break by word.
    expect(record.rows('days')[0]?.screenMs).toBe((120 + 30 - 9) * 60_000)
  })

  test('two files in any order make one record', async () => {
    const here = desk()
    const files = [await here.save(recordOf()), await here.save(recordOf(own))] as const
    const both = async (...order: Blob[]) => {
      const record = emptyRecord()
      for (const file of order) await here.restore(record, file)
      return record.dump()
    }
    const sorted = (dump: { store: string; key: string }[]) =>
      dump.toSorted((a, b) => `${a.store} ${a.key}`.localeCompare(`${b.store} ${b.key}`))
    expect(sorted(await both(files[0], files[1]))).toEqual(sorted(await both(files[1], files[0])))
  })

  test('a stored row that cannot be read gives way', async () => {
    const here = desk()
    const file = await here.save(recordOf())
    const record = recordOf({ ratings: [{ ...rating, value: 'much', at: LATER } as unknown as Rating] })
    await here.restore(record, file)
    expect(record.rows('ratings')).toEqual(SAMPLE_ROWS.ratings)
  })

  test('days that a word of the file reaches are counted anew', async () => {
    const here = desk()
    const night = [
      { ...stretch('26:00', '28:00'), day: MONDAY, endedBy: 'day' as const },
      { ...stretch('28:00', '29:00'), day: NEXT, continues: true },
    ]
    const file = await here.save(
      recordOf({ bouts: [stretch('09:00', '09:10')], corrections: [word('up', '26:30', '28:30')] }),
    )
    const record = recordOf({ bouts: night })
    await here.restore(record, file)
    expect(cachesIn(record)).toEqual(await rebuilt(record))
    expect(record.rows('days').map(({ day, screenMs }) => [day, screenMs / 60_000])).toEqual([
      [MONDAY, 40],
      [NEXT, 30],
    ])
  })
})

describe('what was chosen', () => {
  test('is shown, and taken only where it is asked for', async () => {
    const here = desk()
    const file = await here.save(recordOf({}, { settings, practice: { ...practice, backupAt: 7 } }))
    const record = recordOf({}, { practice: { ...DEFAULT_PRACTICE, backupAt: 9 } })
    const read = await here.read(record, file)
    if (!read.ok) throw new Error()
    expect(read.value.preview.chosen).toEqual([
      { part: 'settings', field: 'intervalMinutes', ours: 60, theirs: 45, stands: 'theirs' },
      { part: 'practice', field: 'speak', ours: false, theirs: true, stands: 'theirs' },
    ])
    await here.restore(record, file)
    const stateOf = () => record.connect().read(readState)
    expect((await stateOf())?.settings.intervalMinutes).toBe(60)
    await here.restore(record, file, ['practice'])
    expect((await stateOf())?.settings.intervalMinutes).toBe(60)
    expect((await stateOf())?.practice).toEqual({ ...practice, backupAt: 9 })
    await here.restore(record, file, ['settings'])
    expect((await stateOf())?.settings).toEqual(settings)
  })

  test.each<[string, Partial<State>, ChosenPart[]]>([
    ['nothing', {}, ['settings', 'practice', 'checkIn']],
    // Of this browser, not of the person.
    [
      'that a backup was saved',
      { practice: { ...DEFAULT_PRACTICE, backupAt: 9 } },
      ['settings', 'practice', 'checkIn'],
    ],
    ['a setting', { settings }, ['practice', 'checkIn']],
    [
      'the card of who should ask first',
      { practice: { ...DEFAULT_PRACTICE, safety: ASKING } },
      ['settings', 'checkIn'],
    ],
    [
      'an exercise left out',
      { practice: { ...DEFAULT_PRACTICE, exercises: { bridge: OUT } } },
      ['settings', 'checkIn'],
    ],
    ['a plan', { practice: { ...DEFAULT_PRACTICE, plan: PLAN_ID } }, ['settings', 'checkIn']],
    ['a question', { checkIn: askingFrom({ pain: true }) }, ['settings', 'practice']],
  ])('where %s was said here, only the other parts are ticked beforehand', async (_, state, untouched) => {
    const here = desk()
    const other = {
      settings: { ...settings, intervalMinutes: 90 },
      practice,
      checkIn: askingFrom({ monthly: false }),
    }
    const read = await here.read(recordOf({}, state), await here.save(recordOf({}, other)))
    if (!read.ok) throw new Error()
    expect(read.value.preview.untouched).toEqual(untouched)
  })

  test('an older file is no word against what was said here', async () => {
    const here = desk()
    const old = { ...DEFAULT_PRACTICE, safety: { answer: 'clear', at: 1 } as const, speak: true }
    const own = { ...DEFAULT_PRACTICE, safety: ASKING, plan: PLAN_ID, exercises: { bridge: OUT } }
    const record = recordOf({}, { practice: own })
    await here.restore(record, await here.save(recordOf({}, { practice: old })), [
      'settings',
      'practice',
      'checkIn',
    ])
    expect((await record.connect().read(readState))?.practice).toEqual({ ...own, speak: true })
  })

  test('hours that the organisation locked stay', async () => {
    const here = desk()
    const other = { ...settings, workingHours: [[], [], [], [], [], [], []] }
    const file = await here.save(recordOf({}, { settings: other }))
    const policy = {
      organisation: 'Acme',
      hours: DEFAULT_SETTINGS.workingHours,
      lockHours: true,
      noNotes: false,
      support: '',
      unread: [],
    }
    const record = recordOf({}, { practice: { ...DEFAULT_PRACTICE, policy } })
    await here.restore(record, file, ['settings'])
    const state = await record.connect().read(readState)
    expect(state?.settings).toEqual({ ...settings, workingHours: DEFAULT_SETTINGS.workingHours })
  })

  test('the recovery copy and the other pages hear of it', async () => {
    const here = desk()
    const file = await here.save(recordOf({}, { settings }))
    await here.restore(emptyRecord(), file, ['settings'])
    expect(here.computer.announced).toEqual([true])
    expect(here.computer.stored.get('recovery')).toContain('"intervalMinutes":45')
  })

  test('a midday reset of today that was done elsewhere is done', async () => {
    const here = desk()
    const file = await here.save(recordOf())
    const record = emptyRecord()
    await here.restore(record, file)
    expect((await record.connect().read(readState))?.nudger.resetDay).toBe(MONDAY)
    const late = desk()
    late.computer.now += 86_400_000
    const other = emptyRecord()
    await late.restore(other, file)
    expect((await other.connect().read(readState))?.nudger.resetDay ?? null).toBeNull()
  })
})

/** Dies at the given await: before it is done, or after and nobody is told. */
function dyingAt(number: number, side: 'before' | 'after'): Awaiting & { awaits: number } {
  const cleaners = new Set<() => void>()
  const never = () => new Promise<never>(() => {})
  const process = {
    awaits: 0,
    async call<T>(_what: string, effect: () => T): Promise<T> {
      process.awaits++
      if (process.awaits > number) return never()
      if (process.awaits < number) return effect()
      if (side === 'after') effect()
      for (const clean of cleaners) clean()
      return never()
    },
    onKill(clean: () => void) {
      cleaners.add(clean)
      return () => cleaners.delete(clean)
    },
  }
  return process
}

test('killed at any await, all of it or nothing is there', async () => {
  const here = desk()
  const file = await here.save(recordOf(SAMPLE_ROWS, { settings }))
  const calm = dyingAt(Number.POSITIVE_INFINITY, 'before')
  const whole = emptyRecord()
  await here.restore(whole, file, ['settings'], calm)
  const all = JSON.stringify(whole.dump())
  const nothing = JSON.stringify(emptyRecord().dump())
  const found = { all: 0, nothing: 0, part: [] as unknown[] }
  for (let number = 1; number <= calm.awaits; number++) {
    for (const side of ['before', 'after'] as const) {
      const record = emptyRecord()
      void here.restore(record, file, ['settings'], dyingAt(number, side))
      for (let turns = 0; turns < 12; turns++) await new Promise((resolve) => setImmediate(resolve))
      const left = JSON.stringify(record.dump())
      if (left === all) found.all++
      else if (left === nothing) found.nothing++
      else found.part.push({ number, side })
    }
  }
  expect(calm.awaits).toBeGreaterThan(40)
  expect(found.part).toEqual([])
  // Only the last of them, and only once it was done.
  expect(found.all).toBe(1)
})

test('a record in the small store takes no backup', async () => {
  const here = desk()
  const file = await here.save(recordOf())
  const read = await here.read(emptyRecord(), file)
  if (!read.ok) throw new Error()
  const small = { ...emptyRecord().connect(), mode: 'local' as const }
  await expect(restore(small, here.ports, read.value, [], () => {})).rejects.toThrow('no database')
})

describe('a file that is', () => {
  const refusal = async (file: Blob) => {
    const read = await desk().read(emptyRecord(), file)
    return read.ok ? 'taken' : read.refusal.problems.map(({ kind }) => kind).join()
  }
  test.each([
    ['empty', new Blob([]), 'notOurs'],
    ['blank', new Blob(['\n\n  \n']), 'notOurs'],
    ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])]), 'notJson'],
    ['one long line', new Blob(['x'.repeat(3_000_000)]), 'notOurs'],
    ['larger than any', { size: 65 * 1024 * 1024 } as Blob, 'tooBig'],
  ])('%s', async (_, file, expected) => {
    expect(await refusal(file)).toBe(expected)
  })

  test('cut off is noticed, and what is there can be restored', async () => {
    const here = desk()
    const text = await (await here.save(recordOf())).text()
    const read = await here.read(emptyRecord(), new Blob([text.slice(0, text.length / 2)]))
    if (!read.ok) throw new Error()
    expect(read.value.preview.whole).toBe('cutOff')
    expect(read.value.preview.refusedLines).toBe(1)
  })

  test('with a line that is far too long has its other lines', async () => {
    const here = desk()
    const text = await (await here.save(recordOf())).text()
    const lines = text.split('\n')
    lines.splice(5, 0, `["ratings",{"note":"${'é'.repeat(2_500_000)}"}]`)
    const read = await here.read(emptyRecord(), new Blob([lines.join('\n')]))
    if (!read.ok) throw new Error()
    expect(read.value.preview.problems).toEqual([{ path: '', kind: 'tooLong', limit: '1048576', line: 6 }])
    expect(read.value.contents.rows.ratings).toHaveLength(2)
  })

  test('of another system’s line ends, with a mark at its beginning, is the same', async () => {
    const here = desk()
    const text = await (await here.save(recordOf())).text()
    const read = await here.read(emptyRecord(), new Blob([`\ufeff${text.replaceAll('\n', '\r\n')}`]))
    if (!read.ok) throw new Error()
    expect(read.value.preview).toMatchObject({ whole: 'whole', refusedLines: 0 })
  })
})

test('the reminder: after four weeks with entries since the last backup, and off in one click', async () => {
  const days = Array.from({ length: 5 }, (_, week) => addDays(MONDAY, 7 * week))
  const ratings = days.map((day) => ({ ...rating, day, at: clock('17:00', day) }))
  const now = clock('20:00', days[4])
  const state = async (record: MemoryDatabase) => readData(record.connect(), now, ZONE)
  expect(await state(recordOf({ ratings }))).toEqual({
    today: days[4],
    savedAt: null,
    reminder: true,
    due: true,
    storage: 'idb',
  })
  const saved = { ...DEFAULT_PRACTICE, backupAt: clock('20:00', days[2]) }
  expect(await state(recordOf({ ratings }, { practice: saved }))).toMatchObject({ due: false })
  const off = { ...DEFAULT_PRACTICE, backupReminder: false }
  expect(await state(recordOf({ ratings }, { practice: off }))).toMatchObject({ due: false, reminder: false })
  expect(await state(recordOf())).toMatchObject({ due: false })
})
