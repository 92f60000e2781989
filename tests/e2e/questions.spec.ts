/** One question of any kind a day: put once, answered with one tap, and out of the way of everything else. */

import { addDays, dayOf, isWorkingDay } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import type { OpenNudge } from '../../lib/core/state.ts'
import { problems } from '../support/accessibility.ts'
import { noNewStrain } from '../support/answer.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { focusedName } from '../support/focused.ts'
import { replaceRows } from '../support/raw-database.ts'
import { changeState } from '../support/raw-state.ts'

test.use({ hours: [9, 14] })

const MINUTE = 60_000
const DAY_START = 4

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const today = (desk: Desk, timeZone: string): Day => dayOf(desk.now(), timeZone, DAY_START)

/** Every nudge of a day before was ignored. */
const ignored = (desk: Desk, timeZone: string) =>
  changeState(desk, 'course', { ignoredDay: addDays(today(desk, timeZone), -1) })

/** At the screen for 59 minutes, in one stretch. */
async function nearlyAnHour(desk: Desk): Promise<void> {
  await desk.stateWhen((state) => state.tracker?.phase.kind === 'atScreen', 20_000)
  await desk.oneMinuteBeforeDue()
}

/** A nudge that waits for an answer. */
async function nudged(desk: Desk): Promise<void> {
  await nearlyAnHour(desk)
  const { tracker } = await desk.state()
  if (tracker.phase.kind !== 'atScreen') throw new Error('not at the screen')
  const { day, timeZone } = tracker.phase.bout
  const at = desk.now()
  const nudge: OpenNudge = {
    at,
    kind: 'stand',
    shownAt: at,
    showings: 1,
    snoozes: 0,
    stretchMs: 60 * MINUTE,
    day,
    timeZone,
    lastShownAt: at,
    inputSamples: 0,
    reoffer: 'open',
    opened: true,
    soon: false,
  }
  await changeState(desk, 'nudger', { phase: { kind: 'shown', nudge }, lastShownAt: at })
}

/** The day as it was before it was asked about anything; no popup is there that would ask at the next beat. */
async function notAsked(desk: Desk, popup: Page): Promise<void> {
  await desk.show(popup, 'icon/128.png')
  await changeState(desk, 'course', { asked: null, settled: {} })
  await changeState(desk, 'checkIn', { log: [] })
  await (await desk.still()).evaluate(replaceRows, { store: 'ratings', rows: [] })
}

test('put, kept until it is answered, and never again that day, whatever else is due', async ({
  desk,
  place,
}) => {
  await ignored(desk, place.timeZone)
  const popup = await desk.page('popup.html')
  await expect(popup.getByRole('heading', { name: 'Change the rhythm?' })).toBeVisible()
  const day = today(desk, place.timeZone)
  await desk.stateWhen(({ course }) => course.asked?.what === 'rhythm' && course.asked.day === day, 10_000)

  await desk.show(popup, 'popup.html')
  await popup.setViewportSize({ width: 360, height: 600 })
  expect(await problems(popup)).toEqual([])
  await button(popup, 'Every 90 minutes').press('Enter')
  await expect(popup.getByRole('heading', { name: 'Change the rhythm?' })).toBeHidden()
  expect(await focusedName(popup)).not.toBeNull()
  const { course, settings } = await desk.state()
  expect(settings.intervalMinutes).toBe(90)
  expect(course.settled.rhythm).toBe(day)

  await changeState(desk, 'nudger', { middayAt: desk.now() - MINUTE })
  await desk.show(popup, 'popup.html')
  await expect(popup.locator('.today svg')).toBeVisible() // it comes with the questions
  await expect(popup.getByText(/^A plan helps/)).toHaveCount(0)
  // What was offered at midday waits.
  await expect(popup.getByText(/^Ready since /)).toBeVisible()
  await expect(button(popup, 'Start')).toHaveClass(/\bmain\b/)
})

test('three days watched, days away, a plan of one’s own: each is asked about, and what is answered is done', async ({
  desk,
  place,
}) => {
  const day = today(desk, place.timeZone)
  await changeState(desk, 'course', { watching: [-3, -2, -1].map((back) => addDays(day, back)) })
  const popup = await desk.page('popup.html')

  await test.step('three days watched, and the choice that follows', async () => {
    await expect(popup.getByText('The days I watched had no screen time here.')).toBeVisible()
    await button(popup, '45 min').click()
    const { course, settings } = await desk.stateWhen(({ course }) => course.watching === null, 10_000)
    expect(settings.intervalMinutes).toBe(45)
    expect(course.settled.observed).toBe(day)
  })

  await test.step('days away become what they were, in one tap', async () => {
    await notAsked(desk, popup)
    const { settings } = await desk.stateWhen((state) => state.settings !== undefined, 10_000)
    const days = [-5, -4, -3, -2, -1].map((back) => addDays(day, back))
    const working = days.filter((each) => isWorkingDay(each, settings)).length
    const [from, to] = [days[0] as Day, days[4] as Day]
    await changeState(desk, 'course', { away: { from, to } })
    await desk.show(popup, 'popup.html')
    await expect(popup.getByText(`Welcome back. You were away ${working} days.`)).toBeVisible()
    await button(popup, 'Holiday').click()
    const marks = await desk.rowsWhen('marks', (rows) => rows.some(({ kind }) => kind === 'holiday'), 10_000)
    expect(marks.filter(({ kind }) => kind === 'holiday').map((mark) => mark.day)).toEqual(days)
    await expect(popup.getByText(/^Welcome back/)).toBeHidden()
  })

  await test.step('a plan of one’s own: the options open at it, and it is not asked again', async () => {
    await notAsked(desk, popup)
    await changeState(desk, 'nudger', { middayAt: desk.now() - MINUTE })
    await desk.show(popup, 'popup.html')
    await button(popup, 'Write it').click()
    const options = await desk.opened('options.html')
    await expect.poll(() => new URL(options.url()).hash).toBe('#sentence')
    await desk.stateWhen(({ course }) => course.settled.sentence !== undefined, 10_000)
  })
})

test('a call is taken standing; a nudge is put off in the popup, and in the small window', async ({
  desk,
}) => {
  await nearlyAnHour(desk)
  await changeState(desk, 'tracker', { meetingUntil: desk.now() + 30 * MINUTE })
  const popup = await desk.page('popup.html')

  await test.step('a call is taken standing, and is seen on the strip when it was', async () => {
    await expect(popup.getByText('Take this call standing?')).toBeVisible()
    await button(popup, "I'm standing").click()
    await expect(popup.getByText('Take this call standing?')).toBeHidden()
    const { nudger } = await desk.stateWhen(({ nudger }) => nudger.call?.standing === 'yes', 10_000)
    if (!nudger.call) throw new Error('no call')
    const since = desk.now() - 10 * MINUTE
    await changeState(desk, 'nudger', { call: { ...nudger.call, from: since }, silentSince: since })
    await changeState(desk, 'tracker', { meetingUntil: null })

    await desk.show(popup, 'popup.html')
    const [row] = await desk.rowsWhen('corrections', (rows) => rows.length === 1, 20_000)
    expect(row).toMatchObject({ meaning: 'stood', undone: false })
    await expect(popup.locator('.today-stood')).toHaveCount(1)
  })

  await test.step('put off by twenty minutes in the popup', async () => {
    await nudged(desk)
    await desk.show(popup, 'popup.html')
    const at = desk.now()
    await button(popup, 'In 20 minutes').click()
    const { nudger } = await desk.stateWhen(({ nudger }) => nudger.phase.kind === 'snoozed', 10_000)
    const until = nudger.phase.kind === 'snoozed' ? nudger.phase.until : 0
    expect(Math.abs(until - at - 20 * MINUTE)).toBeLessThan(30_000)
    await expect(popup.getByText(/^I'll ask again at /)).toBeVisible()
  })

  await test.step('in the small window the own sentence stands above, and the answer is told', async () => {
    await changeState(desk, 'settings', { sentence: 'After lunch, by the window.', seated: true })
    await nudged(desk)
    await desk.show(popup, 'reset.html')
    await expect(popup.getByText('After lunch, by the window.')).toBeVisible()
    await expect(button(popup, "I'm moving")).toBeVisible()
    await button(popup, 'In 5 minutes').click()
    await expect(popup.getByRole('heading', { name: "I'll ask again in 5 minutes." })).toBeFocused()
  })
})

test.describe('in the hours of the check-in', () => {
  test.use({ hours: [16, 17] })

  test('the check-in is the day’s question, with its answer and without; after another it waits', async ({
    desk,
    place,
  }) => {
    await ignored(desk, place.timeZone)
    const popup = await desk.page('popup.html')

    await test.step('the check-in is the day’s question, and no other comes', async () => {
      await desk.stateWhen(({ course }) => course.asked?.what === 'checkIn', 10_000)
      await noNewStrain(popup)
      await button(popup, '3').click()
      await expect(popup.getByText('Saved. You can change it until tomorrow night.')).toBeVisible()
      await desk.show(popup, 'popup.html')
      await expect(button(popup, 'Change')).toBeVisible()
      await expect(popup.getByText('Change the rhythm?')).toHaveCount(0)
    })

    await test.step('where nothing could be stored of it being asked, it still stays after its answer', async () => {
      await notAsked(desk, popup)
      await ignored(desk, place.timeZone)
      await desk.show(popup, 'popup.html')
      await desk.stateWhen(({ course }) => course.asked?.what === 'checkIn', 10_000)
      await changeState(desk, 'course', { asked: null })
      await noNewStrain(popup)
      await button(popup, '3').click()
      await expect(popup.getByRole('button', { name: '3', exact: true, pressed: true })).toBeVisible()
      await popup.waitForTimeout(1_000)
      await expect(popup.getByText('Change the rhythm?')).toHaveCount(0)
      await expect(popup.getByText('Saved. You can change it until tomorrow night.')).toBeVisible()
    })

    await test.step('after another question it waits behind a button', async () => {
      await notAsked(desk, popup)
      const day = today(desk, place.timeZone)
      await changeState(desk, 'course', { asked: { day, what: 'music' }, settled: { music: day } })
      // On the first day after days off there may be two.
      const log = (['watched', 'music'] as const).map((what) => ({ day, what, about: day }))
      await changeState(desk, 'checkIn', { log })
      await desk.show(popup, 'popup.html')
      const add = button(popup, "Add today's answer")
      await expect(add).toBeVisible()
      await expect(button(popup, '3')).toHaveCount(0)
      await popup.keyboard.press('3')
      await add.press('Enter')
      await noNewStrain(popup)
      await button(popup, '4').click()
      const [row] = await desk.rowsWhen('ratings', (rows) => rows.length === 1, 10_000)
      expect(row).toMatchObject({ item: 'stiffness_day', value: 4 })
      expect((await desk.state()).course.asked).toEqual({ day, what: 'music' })
    })
  })
})
