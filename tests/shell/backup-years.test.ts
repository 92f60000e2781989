/** Ten years of history go out and come in again: the same record, byte for byte but for the first line. */
import { expect, test } from 'vitest'
import { dayOf } from '../../lib/core/day.ts'
import { historyOf, TEN_YEARS } from '../support/personas.ts'
import { cachesOf, rowsIn } from '../support/personas-rows.ts'
import { bodyOf, desk, emptyRecord, recordOf } from './backup-desk.ts'

const NOW = Date.UTC(2026, 2, 2, 9)
const ZONE = 'Europe/Berlin'

test('ten years', { timeout: 120_000 }, async () => {
  const here = desk()
  here.computer.now = NOW
  const history = historyOf(TEN_YEARS, NOW, ZONE)
  const file = await here.save(recordOf(history))
  expect(rowsIn(history)).toBeGreaterThan(70_000)
  const other = emptyRecord()
  const done = await here.restore(other, file, ['settings', 'practice', 'checkIn'])
  expect(done).toEqual({ added: rowsIn(history), changed: 0, kept: 0 })
  expect((await bodyOf(await here.save(other))) === (await bodyOf(file))).toBe(true)
  const caches = cachesOf(history, dayOf(NOW, ZONE, 4))
  expect(other.rows('days')).toEqual(caches.days)
  expect(other.rows('streaks')).toEqual(caches.streaks)
})
