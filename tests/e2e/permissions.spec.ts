/**
 * The built extension with each permission taken out of the manifest in turn: what needs it fails and says so, all else
 * goes on, and nothing that is entered is lost. No browser takes a required permission away; one that lacks the API does.
 */
import type { NudgePhase } from '../../lib/core/state.ts'
import { answer, noNewStrain } from '../support/answer.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { hurryHeartbeat } from '../support/life.ts'
import { beforeDue, waitedFor } from '../support/moved-time.ts'
import { iconOf } from '../support/nudges.ts'
import type { RealDesk } from '../support/real-desk.ts'

/** Only our own reports of what failed; an uncaught error or rejection fails these tests like any other. */
test.use({ ownCopy: true, hours: [16, 17], ownWarning: 'midday-reset: ' })

const SECOND = 1000
declare const chrome: typeof import('webextension-polyfill')

/** Whether the background, or for Firefox a page, can reach the API: otherwise the test proves nothing. */
const hasApi = (page: Page, name: string) =>
  page.evaluate((api) => (chrome as unknown as Record<string, unknown>)[api] !== undefined, name)

const atScreen = (desk: Desk) =>
  desk.stateWhen(({ tracker }) => tracker?.phase.kind === 'atScreen', 30 * SECOND)

const reported = async (desk: Desk, words: string) =>
  expect.poll(async () => (await desk.errors()).join('\n'), { timeout: 20 * SECOND }).toContain(words)

/** An answer in the popup is stored. */
async function answers(desk: Desk, popup: Page): Promise<void> {
  await answer(popup, 6)
  await desk.rowsWhen('ratings', (rows) => rows.some(({ value }) => value === 6), 15 * SECOND)
}

/** Heartbeats come sooner than by themselves, after input, until it is so. */
const hurriedTo = (desk: Desk, hands: RealDesk, kind: NudgePhase['kind']) =>
  expect
    .poll(
      async () => {
        hands.nudgeMouse()
        await hurryHeartbeat(desk)
        return (await desk.state()).nudger.phase.kind
      },
      { timeout: 60 * SECOND, intervals: [2 * SECOND] },
    )
    .toBe(kind)

test.describe('without alarms', () => {
  test.use({ without: 'alarms' })

  test('the background still hears pages and looks when they ask; it says that there is no heartbeat', async ({
    desk,
  }) => {
    const popup = await desk.page('popup.html')
    expect(await hasApi(popup, 'alarms')).toBe(false)
    await desk.started(popup)
    await atScreen(desk)
    await answers(desk, popup)
    await reported(desk, 'alarm failed')
  })
})

test.describe('without idle', () => {
  test.use({ without: 'idle' })

  test('nothing is counted, which the diagnosis says; the popup and what is entered are as ever', async ({
    desk,
  }) => {
    const popup = await desk.page('popup.html')
    expect(await hasApi(popup, 'idle')).toBe(false)
    await desk.started(popup)
    await answers(desk, popup)
    await reported(desk, 'sample of a page failed')
    expect((await desk.state()).tracker?.last ?? null).toBeNull()
    expect(await desk.rows('bouts')).toEqual([])
    const about = await desk.page('options.html#about')
    await expect(about.getByText('idle state now: could not be asked (TypeError)')).toBeVisible()
  })
})

test.describe('without notifications', () => {
  // A nudge comes due only while somebody is there.
  test.use({ without: 'notifications', real: true })

  test('the badge still asks, and so does the popup', async ({ desk, hands }) => {
    const page = await desk.page('help.html')
    expect(await hasApi(page, 'notifications')).toBe(false)
    await hands.workUntil(async () => (await desk.state()).tracker?.phase.kind === 'atScreen')
    await beforeDue(desk, SECOND)
    await hurriedTo(desk, hands, 'waiting')
    await waitedFor(desk, 6 * 60 * SECOND)
    await hurriedTo(desk, hands, 'offering')
    await reported(desk, 'the browser refused the notification')
    await expect.poll(async () => (await iconOf(desk)).text, { timeout: 20 * SECOND }).not.toBe('')
    const popup = await desk.page('popup.html')
    await popup.getByRole('button', { name: "I'm getting up", exact: true }).click()
    await desk.stateWhen(({ nudger }) => nudger.phase.kind === 'believed', 15 * SECOND)
  })
})

test.describe('without storage', () => {
  test.use({ without: 'storage', keepsWelcome: true })

  test('the popup opens and says what was not saved', async ({ desk }) => {
    const popup = await desk.page('popup.html')
    expect(await hasApi(popup, 'storage')).toBe(false)
    await reported(desk, 'sample of a page failed')
    await noNewStrain(popup)
    await expect(popup.getByText('That could not be saved. Please try once more.')).toBeVisible()
    expect(await desk.rows('ratings')).toEqual([])
  })
})

test.describe('without unlimitedStorage', () => {
  test.use({ without: 'unlimitedStorage', ownWarning: null })

  test('all is as ever: it only keeps the browser from clearing the record', async ({ desk }) => {
    const popup = await desk.page('popup.html')
    await desk.started(popup)
    await atScreen(desk)
    await answers(desk, popup)
  })
})
