/**
 * The main job, once, in the real built extension, for a computer without a display: work, a nudge that
 * falls due by itself, a reset followed to its end, a check-in. Prints what the database holds then.
 */

import { mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { which } from '../../.ci/setup/shell.mjs'
import { FACT_STORES } from '../../lib/shell/tables.ts'
import { answer } from './answer.ts'
import { beginReset } from './begin-reset.ts'
import { atWork } from './clock.ts'
import { Desk } from './desk.ts'
import type { Family } from './desk-types.ts'
import { nextStep } from './next-step.ts'
import { RealDesk } from './real-desk.ts'
import { workOnWeekends } from './weekend.ts'

type Options = { family: Family; executable: string; extension: string; folder: string }

const MINUTE = 60_000
/** In the afternoon, when the question is asked, and still in working hours. */
const HOURS: [number, number] = [15, 17]

const say = (text: string) => process.stdout.write(`${text}\n`)

function deskPossible(): boolean {
  return ['Xvfb', 'openbox', 'dbus-daemon', 'dunst', 'dunstctl', 'xdotool', 'import'].every((name) =>
    which(name),
  )
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Answers "I'm getting up" where the nudge was shown; without a desk nobody sees it, but the popup asks too. */
async function getUp(desk: Desk, hands: RealDesk | null): Promise<void> {
  const label = "I'm getting up"
  if (hands === null) return press(await desk.page('popup.html'), label)
  if (desk.family === 'chromium') return hands.pressButton(label)
  hands.clickNotification()
  const button = (await desk.opened('reset.html')).getByRole('button', { name: label, exact: true })
  await button.waitFor()
  const { x, y } = await desk.onScreen(button)
  hands.clickAt(x, y)
}

async function work(
  desk: Desk,
  hands: RealDesk | null,
  picture: (name: string, page?: Page) => Promise<void>,
) {
  // Headless the browser sees input all the time, and no pause in it: the nudge then comes five minutes late.
  const until = async (phase: string, timeoutMs: number) => {
    const so = async () => (await desk.state()).nudger?.phase.kind === phase
    if (hands) await hands.workUntil(so, timeoutMs)
    else await desk.stateWhen(({ nudger }) => nudger.phase.kind === phase, timeoutMs)
  }
  const atScreen = async () => (await desk.state()).tracker?.phase.kind === 'atScreen'
  say('Working at the screen.')
  if (hands) await hands.workUntil(atScreen)
  else await desk.stateWhen(({ tracker }) => tracker?.phase.kind === 'atScreen', 2 * MINUTE)
  await desk.oneMinuteBeforeDue()
  await until('waiting', 3 * MINUTE)
  say('A nudge is due, and waits for a quiet moment.')
  await desk.stateWhen(({ nudger }) => nudger.phase.kind === 'shown', (hands ? 2 : 8) * MINUTE)
  say(`The nudge is shown${hands ? `: ${hands.shown().map(({ title, text }) => `${title}: ${text}`)}` : ''}.`)
  if (hands) await wait(1000) // the server draws it a moment later
  await picture('1-nudge')
  await getUp(desk, hands)
  await desk.stateWhen(({ nudger }) => nudger.phase.kind === 'believed', MINUTE)
  say('Answered: I am getting up.')
}

async function reset(desk: Desk, picture: (name: string, page?: Page) => Promise<void>): Promise<void> {
  const popup = await desk.page('popup.html')
  await popup.getByRole('button', { name: 'Start', exact: true }).waitFor()
  await picture('2-popup', popup)
  await press(popup, 'Start')
  const window = await desk.opened('reset.html')
  await beginReset(window)
  for (let step = 1; step <= 4; step++) {
    await window.getByText(`Step ${step} of 4`, { exact: true }).waitFor()
    await picture(`3-step-${step}`, window)
    await nextStep(window)
  }
  await window.getByRole('heading', { name: 'Done.' }).waitFor()
  await picture('4-done', window)
  say('The midday reset is done.')
  await answer(popup, 4)
  await desk.rowsWhen('ratings', (rows) => rows.length === 1, MINUTE)
  await picture('5-check-in', popup)
  say('The question of the day is answered.')
}

/** Reads everything back; what is missing, or null. */
async function verdict(desk: Desk): Promise<string | null> {
  for (const store of FACT_STORES) {
    for (const row of await desk.rows(store)) say(`  ${store}: ${JSON.stringify(row)}`)
  }
  const [bouts, nudges, resets, ratings] = await Promise.all([
    desk.rows('bouts'),
    desk.rows('nudges'),
    desk.rows('resets'),
    desk.rows('ratings'),
  ])
  if (!bouts.some(({ endedBy }) => endedBy === 'reset')) return 'a screen stretch ended by the reset'
  if (nudges.length !== 1 || nudges[0]?.outcome !== 'done') return 'one nudge, answered and done'
  if (resets.length !== 1 || resets[0]?.finished !== true) return 'one finished reset'
  if (ratings.length !== 1 || ratings[0]?.value !== 4) return 'one answer, 4'
  return null
}

/** Resolves to whether all of it was found in the database. */
export async function mainJob({ family, executable, extension, folder }: Options): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const hands = deskPossible() ? await RealDesk.start() : null
  const place = atWork(Date.now(), HOURS, family === 'chromium' && hands !== null)
  say(
    hands
      ? 'There is no display: the main job is done once, on a virtual one with a mouse and a notification server.'
      : 'There is no display and no virtual one: the main job is done once, headless.',
  )
  const desk = await Desk.open(family, {
    executable,
    extension,
    profile: join(folder, 'profile'),
    timeZone: place.by ?? place.timeZone,
    shiftMs: place.shiftMs,
    ...(hands ? { display: hands.env } : {}),
  })
  const picture = async (name: string, page?: Page) => {
    if (hands) hands.screenshot(join(folder, `${name}-screen.png`))
    if (page) await desk.screenshot(page, join(folder, `${name}.png`))
  }
  try {
    if (place.by !== null) await workOnWeekends(desk, place.timeZone)
    await work(desk, hands, picture)
    await reset(desk, picture)
    say('Recorded:')
    const missing = await verdict(desk)
    const errors = await desk.errors()
    say(`Screenshots: ${relative(process.cwd(), folder)}`)
    if (missing !== null) say(`Not found in the database: ${missing}.`)
    for (const error of errors) say(`Error in the extension: ${error}`)
    return missing === null && errors.length === 0
  } catch (error) {
    await picture('failed').catch(() => {})
    say(`The main job was not done: ${error instanceof Error ? error.stack : error}`)
    return false
  } finally {
    await desk.quit().catch(() => {})
    await hands?.stop()
  }
}
