/** The options page: two of them open at once, one thing taken back at a time, the focus kept. */
import type { Locator } from '@playwright/test'
import type { Settings } from '../../lib/core/rules.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'

test.use({ anyDay: true })

/** The stored settings, once they are as wanted. */
async function stored(desk: Desk, wanted: (settings: Settings) => boolean): Promise<Settings> {
  return (await desk.stateWhen(({ settings }) => settings && wanted(settings), 10_000)).settings
}

const INTERVAL = 'Minutes at the screen before a nudge'
const BREAK = 'Minutes away that count as a break'
const TUESDAY = 'Tuesday, hours 1, from'
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const worksOn = (page: Page, day: string) => field(page, `${day} is a working day`)

/** The page, in front: the tab that the database is looked at from is opened before it. */
async function openOptions(desk: Desk, at = ''): Promise<Page> {
  await desk.rows('state')
  return desk.page(`options.html${at}`)
}

/** By keys, as `fill` on a number appends in Firefox. */
async function type(input: Locator, text: string): Promise<void> {
  await input.click()
  await input.press('ControlOrMeta+a')
  await input.pressSequentially(text)
}

test('two pages, each with something else changed, keep both', async ({ desk }) => {
  const first = await openOptions(desk)
  const second = await openOptions(desk)
  await type(field(first, INTERVAL), '4') // on the way to 45
  await expect(first.getByRole('status')).toContainText('Nudge: please choose')

  await type(field(second, BREAK), '8')
  await expect(second.getByRole('status')).toHaveText(`Saved. ${BREAK}`)
  await expect(field(first, BREAK)).toHaveValue('8')
  await expect(field(first, INTERVAL)).toHaveValue('4')

  await field(first, INTERVAL).press('End')
  await field(first, INTERVAL).pressSequentially('5')
  const { breakMinutes } = await stored(desk, (now) => now.intervalMinutes === 45)
  expect(breakMinutes).toBe(8)
  await expect(field(second, INTERVAL)).toHaveValue('45')
})

test('hours: the last thing changed is taken back, then the one before; a day has its hours again; more are added, and removed', async ({
  desk,
}) => {
  const page = await openOptions(desk, '#hours')

  await test.step('undo takes back the last thing changed, then the one before it', async () => {
    await field(page, TUESDAY).fill('09:30')
    await field(page, 'Monday, hours 1, from').fill('08:15')
    await worksOn(page, 'Monday').click()
    await stored(desk, ({ workingHours }) => workingHours[0]?.length === 0)

    const undo = page.getByRole('button', { name: /^Undo/ })
    await expect(undo).toHaveAccessibleName('Undo: Monday is a working day')
    await undo.click()
    const once = await stored(desk, ({ workingHours }) => workingHours[0]?.length === 1)
    expect(once.workingHours[1]?.[0]?.start).toBe(570)
    expect(once.workingHours[0]).toEqual([{ start: 495, end: 1140 }])
    await expect(page.getByRole('status')).toHaveText('Back as it was. Monday is a working day: yes')
    await expect(undo).toBeFocused()

    await expect(undo).toHaveAccessibleName('Undo: Monday, hours 1, from')
    await undo.click()
    await expect(page.getByRole('status')).toHaveText(/^Back as it was\. Monday, hours 1, from: 0?7:00/)
    const twice = await stored(desk, ({ workingHours }) => workingHours[0]?.[0]?.start === 420)
    expect(twice.workingHours[1]?.[0]?.start).toBe(570)

    await undo.click()
    await stored(desk, ({ workingHours }) => workingHours[1]?.[0]?.start === 420)
    await expect(undo).toHaveCount(0)
    await expect(field(page, TUESDAY)).toBeFocused()
  })

  await test.step('a day has its hours again, or those of the other days', async () => {
    await field(page, 'Wednesday, hours 1, to').fill('15:45')
    await stored(desk, ({ workingHours }) => workingHours[2]?.[0]?.end === 945)
    await worksOn(page, 'Wednesday').click()
    await stored(desk, ({ workingHours }) => workingHours[2]?.length === 0)
    await worksOn(page, 'Wednesday').click()
    const again = await stored(desk, ({ workingHours }) => workingHours[2]?.length === 1)
    expect(again.workingHours[2]).toEqual([{ start: 420, end: 945 }])
    await worksOn(page, 'Sunday').click()
    const sunday = await stored(desk, ({ workingHours }) => workingHours[6]?.length === 1)
    expect(sunday.workingHours[6]).toEqual([{ start: 420, end: 1140 }])
  })

  await test.step('hours are added right, and removed without losing the place', async () => {
    await button(page, 'Add hours on Friday').click()
    await button(page, 'Add hours on Friday').click()
    const { workingHours } = await stored(desk, ({ workingHours }) => workingHours[4]?.length === 3)
    expect(workingHours[4]?.slice(1)).toEqual([
      { start: 1200, end: 1260 },
      { start: 1320, end: 1380 },
    ])
    await expect(page.getByRole('status')).toHaveText('Saved. Add hours on Friday')

    await button(page, 'Remove hours 1 on Friday').press('Enter')
    await stored(desk, ({ workingHours }) => workingHours[4]?.length === 2)
    await expect(button(page, 'Remove hours 1 on Friday')).toBeFocused()
    await page.keyboard.press('Enter')
    const left = await stored(desk, ({ workingHours }) => workingHours[4]?.length === 1)
    expect(left.workingHours[4]).toEqual([{ start: 1320, end: 1380 }])
    await expect(button(page, 'Add hours on Friday')).toBeFocused()

    await field(page, 'Friday, hours 1, from').fill('00:00')
    await field(page, 'Friday, hours 1, to').fill('23:30')
    await button(page, 'Add hours on Friday').click()
    await expect(page.getByRole('status')).toHaveText('Friday has no free hour left.')
  })
})
