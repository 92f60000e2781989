/** IndexedDB does not open for a few minutes, and somebody is killed at each await of them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clock } from '../core/make.ts'
import type { ShellDesk } from './shell-desk.ts'
import { onPage, rate, story } from './story.ts'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())

const isOut = (at: number) => clock('09:03:30') <= at && at < clock('09:05:30')

/** A question answered while it is out; `number` is the await at which somebody dies, of those from then on. */
async function lived(number: number): Promise<{ desk: ShellDesk; awaits: number }> {
  let awaits = 0
  const desk: ShellDesk = await story('chrome', 'work 12', {
    trouble: { hasNoDatabase: isOut },
    scripts: [onPage('09:04:30', rate(3))],
    reaper: { strikes: (_who, _what, _side, at) => at >= clock('09:04:30') && awaits++ === number },
  })
  return { desk, awaits }
}

test('what was told to be stored moves in, whoever is killed', { timeout: 60_000 }, async () => {
  const { awaits } = await lived(Number.POSITIVE_INFINITY)
  const lost: unknown[] = []
  for (let number = 0; number < awaits; number++) {
    const { desk } = await lived(number)
    const told = desk.journal.some((done) => done.told)
    const values = desk.profile.database.rows('ratings').map(({ value }) => value)
    if (told && values.length !== 1) lost.push({ number, values, waiting: desk.profile.local.has('rows') })
    if (desk.profile.local.has('rows')) lost.push({ number, waiting: true })
  }
  expect(lost).toEqual([])
})
