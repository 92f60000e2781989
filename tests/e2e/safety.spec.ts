/** Who should ask first, what waits, and what hurts. */
import { beforeBegin, beginReset } from '../support/begin-reset.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { changeStateRow } from '../support/raw-database.ts'

test.use({ anyDay: true })

const DAY = 24 * 60 * 60_000
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const step = (page: Page, text: string) => page.getByText(text, { exact: true })
const names = (page: Page) => page.locator('.step-row .step-name')

/** As if it had been chosen on another day: pages read it anew when they are opened. */
async function changePractice(desk: Desk, change: object): Promise<void> {
  await (await desk.still()).evaluate(changeStateRow, { name: 'practice', change })
}

test('the card of who should ask first is never skipped; exercises wait for a yes, the rest goes on; what hurts is left out', async ({
  desk,
}) => {
  const page = await desk.page('reset.html')

  await test.step('nothing begins before the answer; until a clinician said yes the rest is played', async () => {
    await expect(button(page, 'None of these')).toBeVisible()
    await expect(button(page, 'Begin')).toBeHidden()
    await button(page, 'Other routines').click()
    await page.getByRole('button', { name: /^Strength set/ }).click()
    await expect(button(page, 'None of these')).toBeVisible()
    await expect(button(page, 'Begin')).toBeHidden()

    await button(page, 'One of these is true for me').click()
    await expect(page.getByText('Exercises are waiting until your clinician says yes.')).toBeVisible()
    await expect(page.getByText('Nothing of this one is left to play for now.')).toBeVisible()
    await expect(button(page, 'Begin')).toBeHidden()
    await button(page, 'Other routines').click()
    await page.getByRole('button', { name: /^Midday reset/ }).click()
    await expect(names(page)).toHaveText(['Stand up', 'Slow breathing'])
    // Which of the lines it was is nowhere: an answer and its time.
    expect(Object.keys((await desk.state()).practice?.safety ?? {}).sort()).toEqual(['answer', 'at'])
    await button(page, 'Begin').click()
    await expect(step(page, 'Step 1 of 2')).toBeVisible()
    await button(page, 'Stop here').click()
    await button(page, 'Other routines').click()
    await page.getByRole('button', { name: /^Strength set/ }).click()
  })

  // The popup says it, too, and its Start brings a window that was left elsewhere to the reset.
  await test.step('the yes is said in the popup', async () => {
    const popup = await desk.page('popup.html')
    await expect(popup.getByText('Exercises are waiting until your clinician says yes.')).toBeVisible()
    await expect(names(popup)).toHaveText(['Stand up', 'Slow breathing'])
    await button(popup, 'Start').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Midday reset' })).toBeVisible()
    await expect(names(page)).toHaveText(['Stand up', 'Slow breathing'])
    await button(popup, 'They said yes').click()
    await expect(popup.getByText('Exercises are waiting until your clinician says yes.')).toBeHidden()
    await expect(names(popup)).toHaveCount(4)
    await expect(names(page)).toHaveCount(4)
    await expect(button(page, 'Begin')).toBeVisible()
    await desk.close(popup)
  })

  await test.step('two weeks later it is one line, and the card only for whoever has something new', async () => {
    const { practice } = await desk.state()
    await changePractice(desk, { safety: { answer: 'clear', at: desk.now() - 15 * DAY } })
    expect(practice?.safety?.answer).toBe('clear')
    await desk.show(page, 'reset.html')
    await expect(page.getByText(/^Anything new since then/)).toBeVisible()
    await expect(button(page, 'Begin')).toBeHidden()
    await button(page, 'Yes').click()
    await expect(button(page, 'One of these is true for me')).toBeVisible()
    await button(page, 'None of these').click()
    await expect(button(page, 'Begin')).toBeFocused()
  })

  await test.step('what hurt is asked about, hurts again, is left out and put back', async () => {
    await beginReset(page)
    const hurt = async () => {
      await button(page, 'Next').click()
      await expect(step(page, 'Step 2 of 4')).toBeVisible()
      await button(page, 'Stop: it hurts').click()
      await expect(page.getByRole('heading', { name: 'Stopped.' })).toBeVisible()
      await button(page, 'End here').click()
      await expect(page.getByRole('heading', { name: 'Left for now.' })).toBeVisible()
      await button(page, 'Once more').click()
    }
    await hurt()
    const row = (await desk.rows('resets')).at(-1)
    expect(row?.steps).toContainEqual(
      expect.objectContaining({ id: 'R2', exercise: 'hipExtension', result: 'stopped' }),
    )

    // Nothing begins before it is said what is to be.
    await expect(page.getByText('Last time you stopped here because it hurt.')).toBeVisible()
    await page.bringToFront() // elsewhere Firefox takes no keys
    await button(page, 'Begin').press('Enter')
    await expect(page.getByText('First say what to do with what hurt last time.')).toBeVisible()
    await expect(button(page, 'Easier version')).toBeFocused()
    // The first time it was the toe-down squeeze that hurt: that is not called easier.
    await expect(page.getByText('Easier version: Seated squeeze')).toBeVisible()
    await button(page, 'As planned').click()
    await expect(page.getByText('Last time you stopped here because it hurt.')).toBeHidden()
    await button(page, 'Begin').click()

    await hurt()
    await expect(names(page)).toHaveText(['Stand up', 'Gentle turns', 'Slow breathing'])
    await expect(page.getByText('because it hurt twice within 14 days')).toBeVisible()
    await button(page, 'Put Hip extension back').click()
    await expect(page.getByText('because it hurt twice within 14 days')).toBeHidden()
    await expect(names(page)).toHaveCount(4)
    expect((await desk.state()).practice?.exercises).toMatchObject({ hipExtension: { choice: 'easier' } })
  })
})

test.describe('said in between', () => {
  test.use({ ownWarning: 'exercises wait until a clinician said yes' })

  test('what came to wait while the back was rated is not begun', async ({ desk }) => {
    const page = await desk.page('reset.html')
    await beforeBegin(page)
    await changePractice(desk, { beforeAfter: true })
    await desk.show(page, 'reset.html')
    await button(page, 'Begin').click()
    await expect(page.getByText('How does your back feel right now?')).toBeVisible()
    await changePractice(desk, { safety: { answer: 'asking', at: desk.now() } })
    await button(page, '4').click()
    await expect(page.getByText('Exercises are waiting until your clinician says yes.')).toBeVisible()
    await expect(names(page)).toHaveText(['Stand up', 'Slow breathing'])
    expect((await desk.state()).routine).toBeNull()
  })
})
