/** Real keys and mouse, a real notification server: what the extension sees of them and what it makes of the answers. */
import { expect, test } from '../support/fixtures.ts'
import { nudged } from '../support/nudges.ts'
import { inSmallWindow } from '../support/small-window.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

test.use({ real: true })
test.setTimeout(8 * MINUTE)

test.describe('counting', () => {
  test.use({ anyDay: true })

  test('input is seen as active, silence as idle, and the minutes are right', async ({ desk, hands }) => {
    const options = await desk.page('options.html')
    const minutes = options.getByRole('spinbutton', { name: 'Minutes away that count as a break' })
    for (const value of ['4', '3', '2']) {
      await minutes.press('ArrowDown')
      await expect(minutes).toHaveValue(value)
    }
    await desk.stateWhen(({ settings }) => settings.breakMinutes === 2, 10 * SECOND)
    await desk.close(options)
    await desk.stopWorker() // it reads the length of a break when it starts, as it does every few minutes

    await hands.workUntil(async () => (await desk.state()).tracker.phase.kind === 'atScreen')
    await hands.work(70 * SECOND)
    const stopped = desk.now()
    const active = await desk.state()
    expect(active.tracker.phase.kind).toBe('atScreen')
    expect(active.tracker.last?.lastInput).toBeGreaterThan(stopped - 65 * SECOND)

    const idle = await desk.stateWhen(({ tracker }) => tracker.phase.kind === 'away', 4 * MINUTE)
    expect(desk.now() - stopped).toBeGreaterThanOrEqual(2 * MINUTE - SECOND)
    const [bout] = await desk.rows('bouts')
    expect(bout).toMatchObject({ endedBy: 'idle', continues: false, passiveMs: 0 })
    expect(Math.abs((bout?.end ?? 0) - stopped)).toBeLessThan(3 * SECOND)
    expect(idle.tracker.phase).toMatchObject({ since: bout?.end })
    expect(bout?.activeMs).toBe((bout?.end ?? 0) - (bout?.start ?? 0))
    expect(bout?.activeMs).toBeGreaterThan(70 * SECOND)

    const returned = desk.now()
    await hands.workUntil(async () => (await desk.state()).tracker.phase.kind === 'atScreen')
    const { tracker } = await desk.state()
    if (tracker.phase.kind !== 'atScreen') throw new Error('at the screen a moment ago')
    // Chromium tells the moment of return; elsewhere it lies halfway between two samples, a minute apart or,
    // where the second came late, a little more.
    const tolerance = desk.family === 'chromium' ? 3 * SECOND : 33 * SECOND
    expect(Math.abs(tracker.phase.bout.start - returned)).toBeLessThan(tolerance)

    // The absence is asked about once, and the answer is a fact of its own.
    const popup = await desk.page('popup.html')
    await popup.getByRole('button', { name: 'It was a call', exact: true }).click()
    const [said] = await desk.rowsWhen('corrections', (rows) => rows.length === 1, 10 * SECOND)
    expect(said).toMatchObject({ meaning: 'call', from: bout?.end, to: tracker.phase.bout.start })
    expect(await desk.rows('bouts')).toEqual([bout])
    // From now on it is one stretch, for the status and for the next nudge too.
    expect((await desk.state()).tracker.said?.from).toBe(bout?.start)
    const together = Math.floor((desk.now() - (bout?.start ?? 0)) / MINUTE)
    await expect(
      popup.getByText(new RegExp(`^(${together - 1}|${together}|${together + 1}) minutes? at`)),
    ).toBeVisible()
    await desk.close(popup)
    const again = await desk.page('popup.html')
    await expect(again.getByRole('listbox').getByRole('option')).toHaveCount(1) // one stretch, no break
    await expect(again.getByRole('button', { name: 'It was a call', exact: true })).toBeHidden()
  })
})

test('a nudge is put off where it was shown', async ({ desk, hands }) => {
  await nudged(desk, hands)
  const [shown] = hands.shown()
  expect(shown).toMatchObject({ title: 'Midday Reset' })
  await desk.stopWorker() // the answer must wake it
  const answered = desk.now()
  if (desk.family === 'chromium') {
    await hands.pressButton('In 10 minutes')
  } else {
    // Firefox has no buttons: a click on the notification opens the small window with every answer.
    hands.clickNotification()
    const { x, y } = await inSmallWindow(desk, 'In 10 minutes')
    hands.clickAt(x, y)
  }
  const { nudger } = await desk.stateWhen(({ nudger: { phase } }) => phase.kind === 'snoozed', 15 * SECOND)
  if (nudger.phase.kind !== 'snoozed') throw new Error('snoozed a moment ago')
  expect(nudger.phase.nudge).toMatchObject({ showings: 1, snoozes: 1 })
  expect(Math.abs(nudger.phase.until - answered - 10 * MINUTE)).toBeLessThan(15 * SECOND)
  await expect.poll(() => hands.onScreen()).toBe(0)
  expect(await desk.rows('nudges')).toEqual([]) // put off is not ended
})

test('closed by hand it is "not now"', async ({ desk, hands, family }) => {
  test.skip(family === 'firefox', 'Firefox does not tell a close by hand from one by the system')
  await nudged(desk, hands)
  await desk.stopWorker()
  hands.closeNotification()
  const rows = await desk.rowsWhen('nudges', (all) => all.length === 1, 15 * SECOND)
  expect(rows[0]).toMatchObject({ outcome: 'dismissed', showings: 1, snoozes: 0, why: null })
  expect((await desk.state()).nudger.phase.kind).toBe('badgeOnly')
})
