/** The midday reset, from the popup's button to the row that it leaves. */
import { beginReset } from '../support/begin-reset.ts'
import { expect, test } from '../support/fixtures.ts'
import { focusedName } from '../support/focused.ts'
import { nextStep, stepBegun } from '../support/next-step.ts'

test.use({ anyDay: true })

test('followed to its end, closed and opened again in the middle', async ({ desk }) => {
  const popup = await desk.page('popup.html')
  await popup.getByRole('button', { name: 'Start', exact: true }).click()
  const window = await desk.opened('reset.html')
  await expect(window.getByRole('heading', { level: 1, name: 'Midday reset' })).toBeFocused()
  await beginReset(window)
  await expect(window.getByText('Step 1 of 4', { exact: true })).toBeVisible()
  for (const [name, what] of [
    ['Next', 'Done with this one: on to the next'],
    ['Skip', 'Leave this one out: it does not count as done'],
    ['Stop: it hurts', 'End this exercise only, and remember that it hurt'],
    ['Stop here', 'End the whole routine'],
  ] as const) {
    for (const page of name === 'Skip' ? [window] : [window, popup]) {
      await expect(page.getByRole('button', { name, exact: true })).toHaveAccessibleDescription(what)
    }
  }
  const live = window.locator('.player [aria-live]')
  await expect(live).toHaveText('Step 1 of 4: Stand up. Get ready')
  await stepBegun(window)
  await expect(live).toHaveText('Stand up, walk')
  await nextStep(window)
  await expect(window.getByText('Step 2 of 4', { exact: true })).toBeVisible()
  await stepBegun(window)
  await desk.close(window)

  // Whoever opens it again finds the same step.
  const again = await desk.page('reset.html')
  await expect(again.getByText('Step 2 of 4', { exact: true })).toBeVisible()
  await nextStep(again)
  await expect(again.getByText('Step 3 of 4', { exact: true })).toBeVisible()

  // The popup follows, and can be followed.
  await expect(popup.getByText('Step 3 of 4', { exact: true })).toBeVisible()
  await nextStep(popup)
  await expect(again.getByText('Step 4 of 4', { exact: true })).toBeVisible()
  expect(await desk.rows('resets')).toEqual([])
  await again.getByRole('button', { name: 'Skip', exact: true }).click()
  await expect(again.getByRole('heading', { name: 'Done.' })).toBeVisible()
  await expect(popup.getByText('1 reset today')).toBeVisible()

  const rows = await desk.rows('resets')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ routine: 'midday-reset', how: 'played', finished: true })
  expect(rows[0]?.steps.map(({ id, result }) => [id, result])).toEqual([
    ['R1', 'done'],
    ['R2', 'done'],
    ['R3', 'done'],
    ['R4', 'skipped'],
  ])
  expect((await desk.state()).routine).toBeNull()
})

test('the buttons stay where they are in every window, a double click is one step; Space pauses, or presses what was tabbed to', async ({
  desk,
}) => {
  const window = await desk.page('reset.html')
  await desk.started(window)
  await beginReset(window)
  const next = window.getByRole('button', { name: 'Next', exact: true })
  await next.waitFor()
  for (const [width, height] of [
    [480, 640],
    [480, 420],
    [320, 427],
    [240, 320],
  ] as const) {
    await window.setViewportSize({ width, height })
    const places: unknown[] = []
    for (let step = 0; step < 2; step++) {
      await expect(window.getByText(`Step ${step + 1} of 4`, { exact: true })).toBeVisible()
      for (const name of ['Back', 'Pause', 'Next', 'Skip', 'Easier', 'Stop: it hurts']) {
        await expect(window.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
      }
      places.push(await next.boundingBox())
      if (step === 0) await next.dblclick()
    }
    expect(places[1]).toEqual(places[0])
    await window.waitForTimeout(300)
    await expect(window.getByText('Step 2 of 4', { exact: true })).toBeVisible()
    await window.getByRole('button', { name: 'Back', exact: true }).click()
  }

  await window.setViewportSize({ width: 480, height: 640 })
  await expect(window.getByText('Step 1 of 4', { exact: true })).toBeVisible()
  await next.click()
  await expect(window.getByText('Step 2 of 4', { exact: true })).toBeVisible()
  const resume = window.getByRole('button', { name: 'Resume', exact: true })
  await window.keyboard.press('Space')
  await expect(resume).toBeVisible()
  await window.keyboard.press('Space')
  await expect(resume).toBeHidden()
  await expect(window.getByText('Step 2 of 4', { exact: true })).toBeVisible()

  await window.keyboard.press('Tab')
  expect(await focusedName(window)).toBe('Skip')
  await window.keyboard.press('Space')
  await expect(window.getByText('Step 3 of 4', { exact: true })).toBeVisible()
  expect(await focusedName(window)).toBe('Skip')
})

test('left before its first step it leaves no row; the popup stops it; it goes on while any page shows it', async ({
  desk,
}) => {
  const window = await desk.page('reset.html')
  await beginReset(window)
  await expect(window.getByText('Step 1 of 4', { exact: true })).toBeVisible()
  await window.getByRole('button', { name: 'Stop here', exact: true }).click()
  await expect(window.getByText('Left for now.')).toBeVisible()
  expect(await desk.rows('resets')).toEqual([])
  expect((await desk.state()).tracker.phase.kind).toBe('atScreen')

  // One that waits is resumed or stopped in the popup, by keyboard too.
  await desk.show(window, 'reset.html')
  await beginReset(window)
  await window.getByRole('button', { name: 'Pause', exact: true }).click()
  const popup = await desk.page('popup.html')
  const resume = popup.getByRole('button', { name: 'Resume', exact: true })
  await expect(resume).toHaveClass('main')
  await resume.press('Enter')
  await expect(popup.getByRole('button', { name: 'Pause', exact: true })).toBeFocused()
  await popup.getByRole('button', { name: 'Stop here', exact: true }).press('Enter')
  await expect(popup.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  expect(await focusedName(popup)).not.toBeNull()
  expect((await desk.state()).routine).toBeNull()
  await desk.close(popup)

  await desk.show(window, 'reset.html')
  await beginReset(window)
  const other = await desk.page('reset.html')
  await expect(other.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await desk.close(window)
  await other.waitForTimeout(2_000)
  expect((await desk.state()).routine?.pausedAt).toBeNull()
  await desk.close(other)
  await desk.stateWhen(({ routine }) => routine !== null && routine.pausedAt !== null, 10_000)
})
