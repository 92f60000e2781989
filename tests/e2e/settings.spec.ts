/** Each option: set through the page it is stored, and shown again; the count at the screen goes on through all of it. */
import type { Settings } from '../../lib/core/rules.ts'
import type { State } from '../../lib/core/state.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { toOptionsPage } from '../support/options-page.ts'

test.use({ hours: [9, 14] })

const MINUTE = 60_000

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
/** Its heading names the whole section too. */
const sentence = (page: Page) => page.getByRole('textbox', { name: 'My sentence', exact: true })
const chosen = (name: string) => (page: Page) => expect(field(page, name)).toBeChecked()
const holds = (name: string, value: string) => (page: Page) => expect(field(page, name)).toHaveValue(value)
const click = (name: string) => (page: Page) => field(page, name).click()
const fill = (name: string, text: string) => (page: Page) => field(page, name).fill(text)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

type Row = {
  /** The page of the options. */
  on: string
  set: (page: Page) => Promise<void>
  stored: Partial<Settings>
  shown: (page: Page) => Promise<void>
  /** By how much later the next nudge is due. */
  laterMs?: number
}

const SENTENCE =
  'When I come back from lunch, I do my reset by the window; if I am in a call, then when it ends.'

const ROWS: Record<string, Row> = {
  interval: {
    on: 'When to nudge',
    // By keys, as `fill` on a number appends in Firefox.
    async set(page) {
      const input = field(page, 'Minutes at the screen before a nudge')
      await input.click()
      await input.press('ControlOrMeta+a')
      await input.pressSequentially('90')
    },
    stored: { intervalMinutes: 90 },
    shown: holds('Minutes at the screen before a nudge', '90'),
    laterMs: 30 * MINUTE,
  },
  pace: {
    on: 'When to nudge',
    set: click('Every second one'),
    stored: { pace: 'second' },
    shown: chosen('Every second one'),
    laterMs: 90 * MINUTE,
  },
  'midday window': {
    on: 'Midday reset',
    set: fill('Midday window, from', '10:30'),
    stored: { midday: { start: 630, end: 810 } },
    shown: holds('Midday window, from', '10:30'),
  },
  anchor: {
    on: 'Midday reset',
    set: click('When I come back from lunch'),
    stored: { anchor: 'afterLunch' },
    shown: holds('Midday window, to', '13:30'),
  },
  'time of its own, which chooses that anchor': {
    on: 'Midday reset',
    set: fill('Time of the midday reset', '15:45'),
    stored: { anchor: 'atTime', middayAt: 945 },
    async shown(page) {
      await expect(field(page, 'At')).toBeChecked()
      await expect(field(page, 'Time of the midday reset')).toHaveValue('15:45')
    },
  },
  'evening run': {
    on: 'Midday reset',
    set: click('Evening run on Tuesday'),
    stored: { eveningRuns: [1] },
    shown: chosen('Evening run on Tuesday'),
  },
  'second evening run': {
    on: 'Midday reset',
    set: click('Evening run on Monday'),
    stored: { eveningRuns: [0, 1] },
    shown: chosen('Evening run on Monday'),
  },
  sentence: {
    on: 'Midday reset',
    set: (page) => button(page, 'Start from this').first().click(),
    stored: { sentence: SENTENCE },
    shown: (page) => expect(sentence(page)).toHaveValue(SENTENCE),
  },
  'sentence in the notification': {
    on: 'How nudges look and sound',
    set: click('Show my sentence in the notification'),
    stored: { sentenceInNotification: true },
    shown: chosen('Show my sentence in the notification'),
  },
  seated: {
    on: 'Standing is not for me',
    set: click('Ask me to move instead of to stand'),
    stored: { seated: true },
    shown: chosen('Ask me to move instead of to stand'),
  },
  'detailed words': {
    on: 'How nudges look and sound',
    set: click('Words may name the body (shoulders, legs)'),
    stored: { detailed: true },
    shown: chosen('Words may name the body (shoulders, legs)'),
  },
  music: {
    on: 'How nudges look and sound',
    set: click('I play music in the browser'),
    stored: { playsMusic: true },
    shown: chosen('I play music in the browser'),
  },
  video: {
    on: 'How nudges look and sound',
    set: click('No time at the screen'),
    stored: { watchCapMinutes: 0 },
    shown: chosen('No time at the screen'),
  },
}

/** Where Firefox leaves it to the system. */
const SOUND: Row = {
  on: 'How nudges look and sound',
  set: click('Nudges make a sound'),
  stored: { sound: true },
  shown: chosen('Nudges make a sound'),
}

const ELSEWHERE = 'Stop counting and nudging in this browser'

/** At the screen for 59 minutes, in one stretch. */
async function nearlyAnHour(desk: Desk): Promise<void> {
  await desk.stateWhen(({ tracker }) => tracker?.phase.kind === 'atScreen', 20_000)
  await desk.started(await desk.still())
  await desk.oneMinuteBeforeDue()
}

/** Beginning of the stretch that is counted; it must be going on. */
function beginning({ tracker }: State): number {
  if (tracker.phase.kind !== 'atScreen') throw new Error(`Not at the screen: ${tracker.phase.kind}`)
  return tracker.phase.bout.stretchStart
}

/** Without a hand at the keys the last input lies a while before the last look, the more the later. */
const NEARLY_AN_HOUR = 57

/** Minutes that the popup counts. */
async function counted(popup: Page): Promise<number> {
  const line = popup.getByText(/^\d+ minutes at the screen/)
  return Number.parseInt((await line.textContent()) ?? '', 10)
}

test('every option is stored and shown again, and none resets the count', async ({ desk, family }) => {
  await nearlyAnHour(desk)
  const page = await desk.page('popup.html')
  const minutes = await counted(page)
  expect(minutes).toBeGreaterThanOrEqual(NEARLY_AN_HOUR)
  await desk.show(page, 'options.html')
  let before = await desk.state()
  const start = beginning(before)

  for (const [name, row] of Object.entries({ ...ROWS, ...(family === 'chromium' ? { SOUND } : {}) })) {
    await toOptionsPage(page, row.on)
    await row.set(page)
    const holdsAll = ({ settings }: State) =>
      Object.entries(row.stored).every(
        ([key, value]) => JSON.stringify(settings[key as keyof Settings]) === JSON.stringify(value),
      )
    const after = await desk.stateWhen(holdsAll, 10_000)
    expect(after.settings, name).toEqual({ ...before.settings, ...row.stored })
    expect(beginning(after), name).toBe(start)
    expect(after.nudger.notBefore - before.nudger.notBefore, name).toBe(row.laterMs ?? 0)
    before = after
  }
  await desk.show(page, 'popup.html')
  const after = await counted(page)
  expect(after).toBeGreaterThanOrEqual(NEARLY_AN_HOUR)
  expect(after).toBeLessThanOrEqual(minutes + 2)

  await desk.show(page, 'options.html')
  for (const row of Object.values(ROWS)) {
    await toOptionsPage(page, row.on)
    await row.shown(page)
  }
  if (family === 'chromium') await SOUND.shown(page)
  else {
    await expect(field(page, 'Nudges make a sound')).toHaveCount(0)
    await expect(page.getByText('In Firefox your system decides about sound.')).toBeVisible()
  }
})

test('watched first, or not; used in another browser, taken back; what is not right, named and kept', async ({
  desk,
}) => {
  await nearlyAnHour(desk)
  const page = await desk.page('options.html')

  await test.step('three days are watched first, or not', async () => {
    const start = beginning(await desk.state())
    await button(page, 'Watch first').click()
    await desk.stateWhen(({ course }) => course.watching !== null, 10_000)
    await desk.show(page, 'options.html')
    // Late in the day the next one is the first.
    await expect(page.getByText(/^(Day 1 of 3, no nudges\.|Three days without nudges, from)/)).toBeVisible()
    await button(page, 'Start nudges now').click()
    await expect(button(page, 'Watch first')).toBeFocused()
    const { course, ...state } = await desk.stateWhen(({ course }) => course.watching === null, 10_000)
    expect(beginning({ course, ...state })).toBe(start)
  })

  await test.step('in another browser, taken back, and the way back to it', async () => {
    await desk.show(page, 'options.html')
    await desk.show(page, 'options.html#elsewhere')
    await field(page, ELSEWHERE).click()
    await desk.stateWhen(({ settings }) => settings.usedElsewhere, 10_000)
    await desk.show(page, 'options.html')
    await desk.show(page, 'options.html#elsewhere')
    await expect(field(page, ELSEWHERE)).toBeChecked()
    await field(page, ELSEWHERE).click()
    const undo = button(page, `Undo: ${ELSEWHERE}`)
    await undo.click()
    await expect(page.getByRole('status')).toHaveText(`Back as it was. ${ELSEWHERE}: yes`)
    await undo.waitFor({ state: 'detached' })
    const told = page.getByRole('status').locator('span')
    const before = await told.elementHandle()
    await field(page, ELSEWHERE).click()
    await desk.stateWhen(({ settings }) => !settings.usedElsewhere, 10_000)
    await expect(told).toHaveText(`Saved. ${ELSEWHERE}: no`)
    expect(await before?.evaluate((element) => element.isConnected)).toBe(false)

    await toOptionsPage(page, 'Your data')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.evaluate(() => history.back())
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('I use it in another browser')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  await test.step('what is not right is named with its place, kept, and keeps nothing else from being saved', async () => {
    await desk.show(page, 'options.html')
    await desk.show(page, 'options.html#midday')
    const told = page.getByRole('status')
    await field(page, 'Midday window, to').fill('11:00')
    await expect(told).toContainText('Midday reset, window: at most 12 hours, please.')
    await field(page, 'Time of the midday reset').fill('')
    await expect(told).toContainText('Midday reset, at a time: the time is missing.')
    await sentence(page).fill('x'.repeat(163))
    await expect(told).toContainText('My sentence: 3 characters too many.')
    await field(page, 'Evening run on Friday').click()

    const { settings } = await desk.stateWhen(({ settings }) => settings.eveningRuns.length === 1, 10_000)
    expect(settings).toMatchObject({
      midday: { start: 690, end: 810 },
      middayAt: 720,
      anchor: 'atTime',
      sentence: '',
    })
    const wrong = [field(page, 'Midday window, to'), field(page, 'Time of the midday reset'), sentence(page)]
    for (const input of wrong) await expect(input).toHaveAttribute('aria-invalid', 'true')
    await expect(sentence(page)).toHaveValue('x'.repeat(163))

    await sentence(page).press('End')
    for (let over = 3; over > 0; over--) await sentence(page).press('Backspace')
    await desk.stateWhen(({ settings }) => settings.sentence === 'x'.repeat(160), 10_000)
    await expect(field(page, 'Midday window, to')).toHaveValue('11:00')
  })
})
