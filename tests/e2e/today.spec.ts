/** Today by the hour: any part of it is corrected in two taps, and the correction undone. */
import type { Desk } from '../support/desk.ts'
import { expect, test } from '../support/fixtures.ts'

test.use({ hours: [9, 14] })

const MINUTE = 60_000

/** Without a hand at the keys the last input lies a while before the last look. */
const NEARLY_AN_HOUR = /^(5[789]|60) minutes at the screen/

/** At the screen for 59 minutes, in one stretch. */
async function nearlyAnHour(desk: Desk) {
  await desk.stateWhen((state) => state.tracker?.phase.kind === 'atScreen', 20_000)
  await desk.started(await desk.still())
  await desk.oneMinuteBeforeDue()
}

test('a stretch at the screen is corrected in two taps or two clicks, which can be undone; nonsense is refused', async ({
  desk,
}) => {
  await nearlyAnHour(desk)
  const popup = await desk.page('popup.html')
  const strip = popup.getByRole('listbox', { name: /^Today by the hour/ })

  await test.step('a time outside the stretch is refused, and nothing is stored', async () => {
    await strip.focus()
    await popup.keyboard.press('Enter')
    await popup.getByLabel('From').fill('00:01')
    await expect(popup.getByText(/^Choose a time between /)).toBeVisible()
    await expect(popup.getByRole('button', { name: 'I was up', exact: true })).toBeDisabled()
    await popup.keyboard.press('Escape')
    await expect(popup.getByRole('button', { name: 'I was up', exact: true })).toBeHidden()
    expect(await desk.rows('corrections')).toEqual([])
  })

  await test.step('two taps, and back', async () => {
    await nearlyAnHour(desk)
    await desk.show(popup, 'popup.html')
    await expect(popup.getByText(NEARLY_AN_HOUR)).toBeVisible()
    await expect(strip.getByRole('option')).toHaveCount(1)
    await strip.focus()
    await popup.keyboard.press('Enter')
    await popup.getByRole('button', { name: 'I was up', exact: true }).click()

    const [row] = await desk.rowsWhen('corrections', (rows) => rows.length === 1, 10_000)
    expect(row).toMatchObject({ meaning: 'up', undone: false })
    expect((row?.to ?? 0) - (row?.from ?? 0)).toBe(10 * MINUTE)
    await expect(popup.getByText(/^You said: up, /)).toBeVisible()
    await expect(strip.getByRole('option', { name: /a break by your word/ })).toHaveCount(1)
    // What was before the break is not nudged for any more, and stays on record.
    await desk.stateWhen(({ tracker }) => tracker.said?.from === row?.to, 10_000)
    await expect(popup.getByText(NEARLY_AN_HOUR)).toBeHidden()
    expect(await desk.rows('bouts')).toEqual([])

    await popup.getByRole('button', { name: 'Undo', exact: true }).click()
    await desk.rowsWhen('corrections', (rows) => rows.length === 1 && rows[0]?.undone === true, 10_000)
    await expect(strip.getByRole('option')).toHaveCount(1)
    expect((await desk.state()).tracker.said).toBeNull()
  })

  await test.step('two clicks of the mouse, each for the ten minutes it was on', async () => {
    await nearlyAnHour(desk)
    await desk.show(popup, 'popup.html')
    await expect(popup.getByText(NEARLY_AN_HOUR)).toBeVisible()
    const stretch = popup.locator('.today-stretch')
    const clickAt = async (share: number) => {
      const box = await stretch.boundingBox()
      if (!box) throw new Error('no stretch is drawn')
      await popup.mouse.click(box.x + box.width * share, box.y + box.height / 2)
      return popup.getByLabel('From').inputValue()
    }
    const early = await clickAt(0.3)
    const late = await clickAt(0.7)
    expect(early < late).toBe(true)
    await popup.getByRole('button', { name: 'I was away', exact: true }).click()
    const [, row] = await desk.rowsWhen('corrections', (rows) => rows.length === 2, 10_000)
    expect(row).toMatchObject({ meaning: 'away' })
    expect((row?.to ?? 0) - (row?.from ?? 0)).toBe(10 * MINUTE)
  })
})
