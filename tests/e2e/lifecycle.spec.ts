/** What browsers do to an extension: nothing of the record is lost, and the counting goes on by itself. */
import { FACT_STORES } from '../../lib/shell/tables.ts'
import { beforeBegin } from '../support/begin-reset.ts'
import type { Desk } from '../support/desk.ts'
import { expect, test } from '../support/fixtures.ts'
import * as life from '../support/life.ts'
import { sampleScript } from '../support/sample-script.ts'

test.use({ anyDay: true, ownCopy: true })

const SECOND = 1000
const HEARTBEAT = { name: 'heartbeat', periodInMinutes: 1 }

/** Rows that must be there afterwards, exactly as they are. */
async function facts(desk: Desk): Promise<Record<string, unknown[]>> {
  const rows = FACT_STORES.map(async (name) => [name, await desk.rows(name)] as const)
  return Object.fromEntries(await Promise.all(rows))
}

/** Twelve weeks of history, an answer, a pause, and a stretch under way. */
async function record(desk: Desk, timeZone: string): Promise<void> {
  const popup = await desk.page('popup.html')
  await desk.started(popup)
  expect(await popup.evaluate(sampleScript(desk.now(), timeZone))).toBeGreaterThan(500)
  await popup.getByRole('button', { name: 'Pause nudges' }).click()
  await popup.getByRole('button', { name: 'Nudges off for 1 hour' }).click()
  await popup.getByText('Nudges are off until').waitFor()
  await desk.stateWhen(({ tracker }) => tracker.phase.kind === 'atScreen', 20 * SECOND)
  await desk.close(popup)
}

async function beat(desk: Desk): Promise<void> {
  const at = desk.now()
  await life.hurryHeartbeat(desk)
  await desk.stateWhen(({ tracker }) => (tracker.last?.at ?? 0) > at, 20 * SECOND)
}

/** Without a page of ours: the heartbeat is there, and each brings a sample. */
async function countsOn(desk: Desk): Promise<void> {
  await expect.poll(() => life.alarms(desk), { timeout: 20 * SECOND }).toEqual([HEARTBEAT])
  await beat(desk)
  await beat(desk)
  expect(await life.alarms(desk)).toEqual([HEARTBEAT])
}

/** The record as it was, and the same stretch and pause going on. */
async function keptThrough(desk: Desk, what: () => Promise<void>): Promise<void> {
  const before = { facts: await facts(desk), state: await desk.state() }
  await what()
  await countsOn(desk)
  const { tracker, nudger, settings } = await desk.state()
  expect(await facts(desk)).toEqual(before.facts)
  expect(settings).toEqual(before.state.settings)
  expect(nudger.pausedUntil).toBe(before.state.nudger.pausedUntil)
  const was = before.state.tracker.phase
  expect(tracker.phase).toMatchObject({
    kind: 'atScreen',
    bout: { stretchStart: was.kind === 'atScreen' ? was.bout.stretchStart : 'at the screen before' },
  })
  const popup = await desk.page('popup.html')
  await expect(popup.getByText('Nudges are off until')).toBeVisible()
}

test('alarms cleared behind our back come back with a page, and with any event', async ({ desk }) => {
  await life.clearAlarms(desk)
  expect(await life.alarms(desk)).toEqual([])
  const popup = await desk.page('popup.html')
  await expect.poll(() => life.alarms(desk)).toEqual([HEARTBEAT])

  await life.clearAlarms(desk)
  await desk.stopWorker()
  await popup.getByRole('button', { name: 'Pause nudges' }).click()
  await popup.getByRole('button', { name: 'Nudges off for 30 minutes' }).click()
  await expect.poll(() => life.alarms(desk)).toEqual([HEARTBEAT])
  await countsOn(desk)
})

test('reloaded', async ({ desk, place }) => {
  await record(desk, place.timeZone)
  await keptThrough(desk, () => life.reload(desk))
})

test('disabled and enabled', async ({ desk, place }) => {
  await record(desk, place.timeZone)
  await keptThrough(desk, async () => {
    await life.disable(desk)
    await life.enable(desk)
  })
})

test('closed in good order and started again', async ({ desk, place }) => {
  await record(desk, place.timeZone)
  await keptThrough(desk, async () => {
    await desk.quit()
    await desk.relaunch()
  })
})

test('an update waits until no page of ours is open, and then comes by itself', async ({ desk, place }) => {
  await record(desk, place.timeZone)
  await keptThrough(desk, async () => {
    const reset = await desk.page('reset.html')
    await beforeBegin(reset)
    await life.offerUpdate(desk, '9.9.9')
    await beat(desk)
    expect(await life.versionOf(desk)).toBe('0.1.0')
    await desk.close(reset)
    await life.hurryHeartbeat(desk)
    await desk.closeStill()
    await expect.poll(() => life.versionOf(desk), { timeout: 20 * SECOND }).toBe('9.9.9')
  })
})
