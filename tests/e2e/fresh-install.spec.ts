/** A fresh install on which nothing is ever clicked. */
import { expect, test } from '../support/fixtures.ts'

test.use({ real: true, hours: [7, 17] })
test.setTimeout(5 * 60_000)

test('it nudges', async ({ desk, hands, place }) => {
  test.skip(
    place.by !== null,
    'nowhere on Earth is it a working hour now, and Firefox does not start under libfaketime, which could make it one',
  )
  await hands.workUntil(async () => (await desk.state()).tracker?.phase.kind === 'atScreen')
  expect(await desk.rows('marks')).toMatchObject([{ kind: 'work' }])
  await desk.oneMinuteBeforeDue()
  await hands.workUntil(async () => (await desk.state()).nudger.phase.kind === 'waiting')
  expect(hands.shown()).toEqual([])

  // The hands leave the keyboard: that is the pause it waits for.
  const { nudger } = await desk.stateWhen(({ nudger: { phase } }) => phase.kind === 'shown', 90_000)
  expect(hands.onScreen()).toBe(1)
  expect(hands.shown()).toHaveLength(1)
  expect(hands.shown()[0]).toMatchObject({ title: 'Midday Reset' })
  expect(nudger.phase).toMatchObject({ nudge: { showings: 1, snoozes: 0 } })
  expect(await desk.rows('nudges')).toEqual([]) // it has not ended
})
