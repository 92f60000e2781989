/** From the previous version to the next, in place: what was recorded is there, and what was under way goes on. */
import { FACT_STORES, type StoreName } from '../../lib/shell/tables.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import * as life from '../support/life.ts'
import { beforeDue } from '../support/moved-time.ts'
import {
  INDEXED_IN_VERSION_1,
  RESETS_NOW,
  ROWS_OF_VERSION_1,
  STORES_OF_VERSION_1,
} from '../support/old-database.ts'
import { toOptionsPage } from '../support/options-page.ts'
import { setBack } from '../support/set-back.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const NEXT = '9.9.9'
const HEARTBEAT = { name: 'heartbeat', periodInMinutes: 1 }

// In the afternoon, when the day's question is asked and no midday reset comes with a nudge.
test.use({ real: true, ownCopy: true, hours: [16, 17] })
test.setTimeout(6 * MINUTE)

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function facts(desk: Desk): Promise<Record<string, unknown[]>> {
  const rows = FACT_STORES.map(async (name) => [name, await desk.rows(name)] as const)
  return Object.fromEntries(await Promise.all(rows))
}

/** By clicks: the first question, the day's rating, a setting. */
async function used(desk: Desk): Promise<void> {
  const popup = await desk.page('popup.html')
  await desk.started(popup)
  await button(popup, 'No').click()
  await button(popup, '4').click()
  await desk.rowsWhen('ratings', ([row]) => row?.value === 4, 10 * SECOND)
  await desk.close(popup)
  const options = await desk.page('options.html')
  await toOptionsPage(options, 'How nudges look and sound')
  await options.getByLabel('I play music in the browser', { exact: true }).click()
  await desk.stateWhen(({ settings }) => settings.playsMusic, 10 * SECOND)
  await desk.close(options)
}

/** The version of the database that is there, without making one. */
const databaseVersion = async (desk: Desk) =>
  (await desk.still()).evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'midday-reset')?.version,
  )

test('with the database of the oldest version: every row, the settings, and the nudge at its time', async ({
  desk,
  hands,
}) => {
  await hands.workUntil(async () => (await desk.state()).tracker?.phase.kind === 'atScreen')
  await used(desk)
  await beforeDue(desk, 1.5 * MINUTE)
  const before = { facts: await facts(desk), state: await desk.state() }
  const { phase } = before.state.tracker
  if (phase.kind !== 'atScreen') throw new Error('at the screen a moment ago')
  const due = phase.bout.stretchStart + HOUR
  const form = { stores: STORES_OF_VERSION_1, indexed: INDEXED_IN_VERSION_1, rows: ROWS_OF_VERSION_1 }
  // Of a part of the state that both have, the one that is in use stays.
  await (await desk.still()).evaluate(setBack, { ...form, rows: { ...form.rows, state: [] } })
  expect(await databaseVersion(desk)).toBe(1)

  hands.nudgeMouse()
  await life.updateNow(desk, NEXT)
  await expect.poll(() => life.versionOf(desk), { timeout: 20 * SECOND }).toBe(NEXT)
  hands.nudgeMouse()

  await expect.poll(() => life.alarms(desk), { timeout: 20 * SECOND }).toEqual([HEARTBEAT])
  await expect.poll(() => databaseVersion(desk), { timeout: 20 * SECOND }).toBe(3)
  const early = await desk.state()
  if (desk.now() < due) expect(early.nudger.phase.kind).toBe('notDue')
  expect(early.settings).toEqual({ ...before.state.settings, playsMusic: true })
  expect(early.tracker.phase).toMatchObject({
    kind: 'atScreen',
    bout: { stretchStart: phase.bout.stretchStart },
  })
  const old = { ...ROWS_OF_VERSION_1, resets: RESETS_NOW } as Partial<Record<StoreName, unknown[]>>
  for (const store of FACT_STORES) {
    const wanted = [...(old[store] ?? []), ...(before.facts[store] ?? [])]
    expect(await desk.rows(store), store).toEqual(wanted)
  }

  await hands.workUntil(async () => desk.now() > due)
  await life.hurryHeartbeat(desk)
  await hands.workUntil(async () => (await desk.state()).nudger.phase.kind !== 'notDue')
  const { nudger } = await desk.state()
  if (!('nudge' in nudger.phase)) throw new Error(`no nudge: ${nudger.phase.kind}`)
  const late = Math.floor((nudger.phase.nudge.at - due) / MINUTE)
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(2)

  const popup = await desk.page('popup.html')
  await expect(button(popup, 'Change')).toBeVisible() // today's question was answered
  await button(popup, 'Change').click()
  await expect(button(popup, '4')).toHaveAttribute('aria-pressed', 'true')
  expect(await life.alarms(desk)).toEqual([HEARTBEAT])
})

test('a page that is open when it is found goes on to the end, and what was done on it is kept', async ({
  desk,
  hands,
}) => {
  await hands.workUntil(async () => (await desk.state()).tracker?.phase.kind === 'atScreen')
  const popup = await desk.page('popup.html')
  await desk.started(popup)
  await button(popup, 'No').click()
  await button(popup, '4').waitFor()
  const was = await life.versionOf(desk)
  await life.offerUpdate(desk, NEXT)

  await button(popup, '4').click()
  await desk.rowsWhen('ratings', ([row]) => row?.value === 4, 10 * SECOND)
  // Parts that are loaded only now.
  const options = await desk.page('options.html')
  await toOptionsPage(options, 'Your data')
  expect(await life.versionOf(desk)).toBe(was)
  const { tracker } = await desk.state()
  const before = await facts(desk)

  await desk.close(options)
  await desk.close(popup)
  await life.hurryHeartbeat(desk)
  await desk.closeStill()
  await expect.poll(() => life.versionOf(desk), { timeout: 30 * SECOND }).toBe(NEXT)
  await expect.poll(() => life.alarms(desk), { timeout: 20 * SECOND }).toEqual([HEARTBEAT])
  expect(await facts(desk)).toEqual(before)
  const { phase } = (await desk.state()).tracker
  expect(phase).toMatchObject({
    kind: 'atScreen',
    bout: {
      stretchStart: tracker.phase.kind === 'atScreen' ? tracker.phase.bout.stretchStart : 'at the screen',
    },
  })
})
