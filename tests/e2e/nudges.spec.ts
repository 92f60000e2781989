/** A nudge at a real desk, from the quiet moment that it comes in to what becomes of it. */
import { SHOWN_BY_DEFAULT } from '../../lib/core/nudge-lines.ts'
import type { State } from '../../lib/core/state.ts'
import texts from '../../lib/locales/en.json' with { type: 'json' }
import { beginReset } from '../support/begin-reset.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { hurryHeartbeat } from '../support/life.ts'
import { nextStep } from '../support/next-step.ts'
import { DUE, hurriedTo, iconOf, nudged, nudgedAgain, phaseWhen, SOON } from '../support/nudges.ts'
import type { RealDesk } from '../support/real-desk.ts'
import { inSmallWindow } from '../support/small-window.ts'

declare const chrome: typeof import('webextension-polyfill')

const SECOND = 1000
const MINUTE = 60 * SECOND

// In the afternoon, when no midday reset comes with a nudge.
test.use({ real: true, hours: [14, 16] })
test.setTimeout(6 * MINUTE)

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** What anybody may read in a notification by default. */
const LINES = SHOWN_BY_DEFAULT.map((key) => {
  const line = key.split('.').at(-1) as keyof typeof texts.nudge.lines
  return texts.nudge.lines[line].replace('$1', '60')
})
const BODY =
  /\b((?<!and )back|spine|hips?|neck|shoulders?|legs?|feet|knees?|arms?|body|muscles?|breath\w*|pain\w*|sore|stiff\w*|hurts?|exercis\w*|stretch\w*|posture|clinic\w*|physio\w*|doctor|patient)\b/i

/** Real clicks: on the notification itself, then on the answer in the small window that it opens. */
async function answerInWindow(desk: Desk, hands: RealDesk, answer: string): Promise<void> {
  hands.clickNotification()
  const { x, y } = await inSmallWindow(desk, answer)
  hands.clickAt(x, y)
}

async function off(desk: Desk, choice: string): Promise<Page> {
  const popup = await desk.page('popup.html')
  await button(popup, 'Pause nudges').click()
  await button(popup, choice).click()
  return popup
}

/** The nudge that is open, whatever its phase. */
function openIn({ nudger: { phase } }: State) {
  if (!('nudge' in phase)) throw new Error(`No nudge is open: ${phase.kind}`)
  return phase.nudge
}

const gone = async (hands: RealDesk) => expect.poll(() => hands.onScreen()).toBe(0)
const icon = (desk: Desk) => expect.poll(() => iconOf(desk))

test('one for all windows; "I\'m getting up" and standing still is a stretch that ended', async ({
  desk,
  hands,
}) => {
  const windows = await (await desk.still()).evaluate(async () => {
    for (;;) {
      const all = await chrome.windows.getAll()
      if (all.length >= 3) return all.length
      await chrome.windows.create({ url: 'about:blank' })
    }
  })
  expect(windows).toBeGreaterThanOrEqual(3) // Playwright gives each page in Firefox one of its own

  await nudged(desk, hands)
  await expect.poll(() => hands.onScreen()).toBe(1)
  expect(hands.shown()).toHaveLength(1)
  const { title, text } = hands.shown()[0] ?? { title: '', text: '' }
  expect(title).toBe('Midday Reset')
  expect(LINES.filter((line) => text.includes(line))).toHaveLength(1)
  expect(text).not.toMatch(BODY)
  await icon(desk).toEqual({ text: '60', colour: DUE, title: 'Midday Reset' })

  await desk.stopWorker() // the answer must wake it
  if (desk.family === 'chromium') await hands.pressButton("I'm getting up")
  // Firefox has no buttons.
  else await answerInWindow(desk, hands, "I'm getting up")
  const answered = desk.now()
  const { nudger } = await phaseWhen(desk, 'believed', 10 * SECOND)
  await gone(hands)

  const [nudge] = await desk.rowsWhen('nudges', (rows) => rows.length === 1, 80 * SECOND)
  expect(desk.now() - answered).toBeGreaterThan(40 * SECOND)
  expect(nudge).toMatchObject({ kind: 'stand', outcome: 'done', why: null, showings: 1, snoozes: 0 })
  expect(nudge?.answeredAt).toBe(nudger.phase.kind === 'believed' && nudger.phase.at)
  expect(await desk.rows('bouts')).toMatchObject([{ endedBy: 'stoodUp', continues: false }])
  expect((await desk.state()).tracker.phase).toMatchObject({ kind: 'away', why: 'stoodUp' })
  await icon(desk).toMatchObject({ text: '' })
  expect(hands.onScreen()).toBe(0)
  expect(hands.shown()).toHaveLength(1)
})

test('put off for 5 minutes it comes once more; after a crash the badge alone says it', async ({
  desk,
  hands,
}) => {
  await nudged(desk, hands)
  await desk.stopWorker() // the click must wake it
  await answerInWindow(desk, hands, 'In 5 minutes')
  const answered = desk.now()
  const first = await phaseWhen(desk, 'snoozed', 10 * SECOND)
  if (first.nudger.phase.kind !== 'snoozed') throw new Error('put off a moment ago')
  expect(Math.abs(first.nudger.phase.until - answered - 5 * MINUTE)).toBeLessThan(15 * SECOND)
  expect(openIn(first)).toMatchObject({ showings: 1, snoozes: 1 })
  await gone(hands)
  await icon(desk).toMatchObject({ text: '' })

  await nudgedAgain(desk, hands)
  expect(openIn(await desk.state())).toMatchObject({ at: openIn(first).at, showings: 2, snoozes: 1 })
  await expect.poll(() => hands.onScreen()).toBe(1)
  expect(hands.shown()).toHaveLength(2)

  await hands.work(SECOND) // or the time without the browser would be standing up
  await desk.kill()
  hands.closeNotification() // this server keeps it though its program is gone
  await desk.relaunch()
  await phaseWhen(desk, 'waiting', 30 * SECOND)
  await icon(desk).toMatchObject({ colour: DUE, text: expect.stringMatching(/^6\d$/) })
  expect(openIn(await desk.state())).toMatchObject({ showings: 2 })
  expect(hands.onScreen()).toBe(0)
  expect(hands.shown()).toHaveLength(2)
})

test('nobody answers, and a break comes by itself', async ({ desk, hands }) => {
  await nudged(desk, hands)
  await expect.poll(() => hands.onScreen()).toBe(1)
  const { shownAt } = openIn(await desk.state())

  const [nudge] = await desk.rowsWhen('nudges', (rows) => rows.length === 1, 2 * MINUTE)
  expect(nudge).toMatchObject({ outcome: 'natural', why: null, answeredAt: null, shownAt, showings: 1 })
  // Once shown, so long without input is a break, however long it must be otherwise.
  expect(desk.now() - (shownAt ?? 0)).toBeGreaterThan(75 * SECOND)
  expect(await desk.rows('bouts')).toMatchObject([{ endedBy: 'stoodUp' }])
  await gone(hands)
  await icon(desk).toMatchObject({ text: '' })
  expect(hands.shown()).toHaveLength(1)
})

test('a pause takes it away, and so does a meeting', async ({ desk, hands }) => {
  await nudged(desk, hands)
  await expect.poll(() => hands.onScreen()).toBe(1)
  const popup = await off(desk, 'Nudges off for 30 minutes')
  await gone(hands)
  await expect(popup.getByText(/^Nudges are off until \d/)).toBeVisible()
  const [paused] = await desk.rowsWhen('nudges', (rows) => rows.length === 1, 20 * SECOND)
  expect(paused).toMatchObject({ outcome: 'withdrawn', why: 'paused', answeredAt: null, showings: 1 })
  await icon(desk).toMatchObject({ text: '' })
  const { pausedUntil } = (await desk.state()).nudger
  expect(Math.abs((pausedUntil ?? 0) - desk.now() - 30 * MINUTE)).toBeLessThan(MINUTE)

  await button(popup, 'Turn on').click()
  await expect(popup.getByText(/^Nudges are off/)).toBeHidden()
  await desk.stateWhen(({ nudger }) => nudger.pausedUntil === null, 10 * SECOND)
  await desk.close(popup)

  await nudged(desk, hands)
  await expect.poll(() => hands.onScreen()).toBe(1)
  const meeting = await off(desk, 'In a meeting for 15 minutes')
  await gone(hands)
  await expect(meeting.getByText(/^In a meeting until \d/)).toBeVisible()
  const [, met] = await desk.rowsWhen('nudges', (rows) => rows.length === 2, 20 * SECOND)
  expect(met).toMatchObject({ outcome: 'withdrawn', why: 'meeting', answeredAt: null, showings: 1 })
  expect(hands.shown()).toHaveLength(2)
})

test('a call is taken standing; the midday reset waits for its end, and then in the popup', async ({
  desk,
  hands,
}) => {
  await hands.workUntil(async () => (await desk.state()).tracker?.phase.kind === 'atScreen')
  const options = await desk.page('options.html#midday')
  const time = await options.evaluate((ahead) => {
    const at = new Date(Date.now() + ahead)
    return [at.getHours(), at.getMinutes()] as const
  }, MINUTE)
  await options
    .getByLabel('Time of the midday reset', { exact: true })
    .fill(time.map((part) => String(part).padStart(2, '0')).join(':'))
  await desk.stateWhen(({ settings }) => settings.anchor === 'atTime', 10 * SECOND)
  expect((await desk.state()).settings.middayAt).toBe(time[0] * 60 + time[1])
  await desk.close(options)

  const popup = await off(desk, 'In a meeting for 15 minutes')
  await expect(popup.getByRole('heading', { name: 'Take this call standing?' })).toBeVisible()
  await icon(desk).toMatchObject({ text: '↑', colour: SOON })
  await button(popup, "I'm standing").click()
  const { call } = (await desk.stateWhen(({ nudger }) => nudger.call?.standing === 'yes', 10 * SECOND)).nudger
  await icon(desk).toMatchObject({ text: '' })
  await expect(popup.getByText(/^In a meeting until \d/)).toBeVisible()

  // The chosen minute comes meanwhile, and nobody is asked to stand who stands.
  await expect
    .poll(() => desk.now() - (call?.from ?? 0), { timeout: 80 * SECOND })
    .toBeGreaterThan(62 * SECOND)
  const then = desk.now()
  await hurryHeartbeat(desk)
  const { nudger } = await desk.stateWhen(({ tracker }) => (tracker.last?.at ?? 0) > then, 20 * SECOND)
  expect(nudger.phase.kind).toBe('notDue')
  expect(hands.shown()).toEqual([])
  await button(popup, 'End meeting').click()
  await hurriedTo('waiting', desk, hands)
  const [stood] = await desk.rows('corrections')
  expect(stood).toMatchObject({ meaning: 'stood', from: call?.from, undone: false })
  expect((stood?.to ?? 0) - (stood?.from ?? 0)).toBeGreaterThan(MINUTE)
  expect((await desk.state()).nudger.call).toBeNull()

  await phaseWhen(desk, 'shown')
  await expect.poll(() => hands.onScreen()).toBe(1)
  expect(hands.shown()).toHaveLength(1)
  expect(hands.shown()[0]?.text).toContain(
    'Your midday reset is ready. It takes about 3 minutes. Do it now, or find it here later today.',
  )
  await button(popup, 'Not now').click()
  await gone(hands)
  const [nudge] = await desk.rowsWhen('nudges', (rows) => rows.length === 1, 10 * SECOND)
  expect(nudge).toMatchObject({ kind: 'midday', outcome: 'dismissed', why: null })
  await expect(popup.getByText(/^Ready since \d/)).toBeVisible()

  const reset = await desk.page('reset.html')
  await beginReset(reset)
  for (let step = 1; step <= 4; step++) {
    await expect(reset.getByText(`Step ${step} of 4`, { exact: true })).toBeVisible()
    if (step % 2 === 1) await nextStep(reset)
    else await button(reset, 'Skip').click()
  }
  await desk.rowsWhen('resets', ([row]) => row?.finished === true, 10 * SECOND)
  const again = await desk.page('popup.html')
  await expect(again.getByText('Done today', { exact: true })).toBeVisible()
  await expect(again.getByText(/^Ready since/)).toBeHidden()
})
