/** The questions that come on some days only, reached without living the weeks until then; last week's digest. */
import { type Asking, askingFrom } from '../../lib/core/asking.ts'
import { addDays, dayOf, weekday } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { replaceRows } from '../support/raw-database.ts'
import { changeState } from '../support/raw-state.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { name })
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })
const today = (desk: Desk, timeZone: string): Day => dayOf(desk.now(), timeZone, 4)

/** Somebody whose only working day is this weekday, all day long, so that every question of the week falls on it. */
async function onlyToday(desk: Desk, day: Day): Promise<void> {
  const workingHours = Array.from({ length: 7 }, (_, index) =>
    index === weekday(day) ? [{ start: 7 * 60, end: 19 * 60 }] : [],
  )
  await changeState(desk, 'settings', { workingHours })
}

/** The popup with these answers of before, and none of today. */
async function opened(desk: Desk, popup: Page, asking: Partial<Asking>): Promise<void> {
  await changeState(desk, 'checkIn', { ...askingFrom({}), ...asking })
  await (await desk.still()).evaluate(replaceRows, { store: 'ratings', rows: [] })
  await desk.show(popup, 'popup.html')
}

test.describe('in the evening', () => {
  test.use({ hours: [16, 17] })

  test('every four weeks each of these; my one thing: first what it is, then how able', async ({
    desk,
    place,
  }) => {
    const day = today(desk, place.timeZone)
    await onlyToday(desk, day)
    const popup = await desk.page('help.html')
    for (const [item, weeks, question, answer, value] of [
      ['standing_up', 2, 'When you stand up after a long sit, how is your back?', 'Stiff for a few steps', 1],
      ['change_month', 3, 'Compared with when you started, your back is…', 'Very much worse', 6],
      [
        'morning_stiff',
        4,
        'On a usual morning, how long does your back feel stiff after you get up?',
        '15 to 30 minutes',
        2,
      ],
    ] as const) {
      await test.step(item, async () => {
        const since = addDays(day, -7 * weeks)
        await opened(desk, popup, { strain: { answer: 'no', day: since }, since })
        await expect(heading(popup, question)).toBeVisible()
        await popup.keyboard.press('3')
        await button(popup, answer).click()
        const rows = await desk.rowsWhen('ratings', (found) => found.length === 1, 10_000)
        expect(rows).toMatchObject([{ item, day, value, recallDays: 28 }])
        await expect(popup.getByText('Saved. You can change it until tomorrow night.')).toBeVisible()
        await expect(button(popup, answer)).toHaveAttribute('aria-pressed', 'true')
      })
    }

    const since = addDays(day, -7)
    await opened(desk, popup, { strain: { answer: 'no', day: since }, since })
    await expect(heading(popup, 'What would you like to do more easily?')).toBeVisible()
    await expect(button(popup, 'Save')).toBeDisabled()
    await popup.getByRole('textbox').fill(' Sit through 2 films ')
    await popup.keyboard.press('Enter')
    await expect(heading(popup, 'How able are you to do this?')).toBeFocused()
    await expect(popup.getByText('Sit through 2 films')).toBeVisible()
    await popup.keyboard.press('8')
    const rows = await desk.rowsWhen('ratings', (found) => found.length === 1, 10_000)
    expect(rows).toMatchObject([{ item: 'one_thing', day, value: 8, note: 'Sit through 2 films' }])
    await expect(button(popup, 'When to get help')).toHaveCount(0)
    expect((await desk.state()).checkIn?.oneThing).toBe('Sit through 2 films')
  })

  test('once a week, and after six weeks one offer to be asked every work day', async ({ desk, place }) => {
    const day = today(desk, place.timeZone)
    await onlyToday(desk, day)
    await changeState(desk, 'checkIn', {
      rhythm: 'weekly',
      strain: { answer: 'yes', day: addDays(day, -43) },
      since: addDays(day, -43),
    })
    const popup = await desk.page('popup.html')
    await expect(heading(popup, 'Six weeks with one question a week.')).toBeVisible()
    await button(popup, 'Keep once a week').click()
    await expect(heading(popup, 'This week, on average, how stiff did your lower back feel?')).toBeVisible()
    await button(popup, '5').click()
    const rows = await desk.rowsWhen('ratings', (found) => found.length === 1, 10_000)
    expect(rows).toMatchObject([{ item: 'stiffness_week', day, value: 5, recallDays: 7 }])
    expect((await desk.state()).checkIn).toMatchObject({ rhythm: 'weekly', dailyOffered: true })
  })
})

test.describe('in the morning', () => {
  test.use({ hours: [9, 14] })

  test('last week is told until it is put aside; after days off one answer for all of them, with what was run and lifted', async ({
    desk,
    place,
  }) => {
    const day = today(desk, place.timeZone)
    const popup = await desk.page('popup.html')
    await expect(popup.locator('.today svg')).toBeVisible()
    const [own] = await desk.rowsWhen('days', (rows) => rows.length > 0, 20_000)
    const monday = addDays(day, -weekday(day))
    const lived = (back: number, more: Partial<DaySummary>) => ({
      ...own,
      day: addDays(monday, back),
      working: true,
      inHoursMs: 8 * 3_600_000,
      ...more,
    })
    const done = { finished: 1, resets: 1, breaks: 5, longestMs: 62 * 60_000 }
    const days = [
      lived(-14, { ...done, longestMs: 75 * 60_000 }),
      lived(-7, done),
      lived(-6, { breaks: 3, longestMs: 62 * 60_000, finished: 0, resets: 0 }),
      { ...own, day },
    ]
    await (await desk.still()).evaluate(replaceRows, { store: 'days', rows: days })
    await desk.show(popup, 'popup.html')
    await expect(
      popup.getByText(
        'Last week: 1 of 2 work days with a reset, 8 breaks. Usual longest stretch 75 → 62 min.',
      ),
    ).toBeVisible()
    await button(popup, 'Put aside').press('Enter')
    await expect(popup.getByText('Last week:')).toHaveCount(0)
    await desk.stateWhen(({ checkIn }) => checkIn?.digestSeen !== null, 10_000)
    await desk.show(popup, 'popup.html')
    await expect(popup.locator('.today svg')).toBeVisible()
    await expect(popup.getByText('Last week:')).toHaveCount(0)

    const last = addDays(day, -1)
    // Two days ago was worked; of a Sunday nothing is known, and any other yesterday was off by the plan.
    const marks = await desk.rows('marks')
    const before = { day: addDays(day, -2), kind: 'work', hours: [], at: desk.now() }
    const off = weekday(last) >= 5 ? [] : [{ ...before, day: last, kind: 'off' }]
    await (await desk.still()).evaluate(replaceRows, { store: 'marks', rows: [...marks, before, ...off] })
    await changeState(desk, 'checkIn', { strain: { answer: 'no', day: last }, since: last })
    await desk.show(popup, 'popup.html')
    const over = weekday(last) >= 5 ? 'Over the weekend' : 'Over your days off'
    await expect(heading(popup, `${over}, on average, how stiff did your lower back feel?`)).toBeVisible()

    await tick(popup, 'ran long').check()
    await desk.rowsWhen('runs', ([run]) => run?.long === true, 10_000)
    await expect(tick(popup, 'ran')).toBeChecked()
    await tick(popup, 'did strength').check()
    await desk.rowsWhen('resets', (rows) => rows.length === 1, 10_000)
    await button(popup, '6').click()
    const rows = await desk.rowsWhen('ratings', (found) => found.length === 1, 10_000)
    expect(rows).toMatchObject([{ item: 'stiffness_weekend', day: last, value: 6 }])
    expect(await desk.rows('resets')).toMatchObject([{ routine: 'strength', day: last, how: 'selfLogged' }])
    expect((await desk.state()).checkIn?.log).toMatchObject([{ day, what: 'stiffness_weekend', about: last }])

    await tick(popup, 'ran long').uncheck()
    await desk.rowsWhen('runs', ([run]) => run?.long === false, 10_000)
    await tick(popup, 'ran').uncheck()
    await desk.rowsWhen('runs', (found) => found.length === 0, 10_000)
  })
})
