/** A computer that sleeps: the browser stands still, and that time is nobody's. */
import { nap, wrongIn } from '../faults/nap.ts'
import { expect, test } from '../support/fixtures.ts'

test.use({ real: true, anyDay: true })
test.setTimeout(6 * 60_000)

test('no more than one heartbeat of a sleep is credited', async ({ desk, hands }) => {
  test.skip(process.platform !== 'linux', 'the processes of a browser are found in /proc')
  const slept = await nap(desk, hands)
  expect(slept.asleepMs).toBeGreaterThan(150_000)
  expect(wrongIn(slept)).toBeNull()
  expect(slept.awakeMs).toBeGreaterThan(7_000)
})
