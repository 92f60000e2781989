/** What the tests of nudges do again and again. */
import { setTimeout as wait } from 'node:timers/promises'
import type { NudgePhase } from '../../lib/core/state.ts'
import type { Desk } from './desk.ts'
import { hurryHeartbeat } from './life.ts'
import { beforeAgain, beforeDue } from './moved-time.ts'
import type { RealDesk } from './real-desk.ts'

declare const chrome: typeof import('webextension-polyfill')

const SECOND = 1000

export function phaseWhen(desk: Desk, kind: NudgePhase['kind'], timeoutMs = 60 * SECOND) {
  return desk.stateWhen(({ nudger }) => nudger?.phase.kind === kind, timeoutMs)
}

/** Works until the hour is full, and a nudge waits for a quiet moment. */
export async function comeDue(desk: Desk, hands: RealDesk): Promise<void> {
  await hands.workUntil(async () => (await desk.state()).tracker?.phase.kind === 'atScreen')
  await beforeDue(desk, SECOND)
  await hurriedTo('waiting', desk, hands)
}

/** Works until the hour is full, then leaves the keys alone until the nudge is there. */
export async function nudged(desk: Desk, hands: RealDesk): Promise<void> {
  await comeDue(desk, hands)
  await seen(desk, hands)
}

/** The time that it was put off for is over. */
export async function nudgedAgain(desk: Desk, hands: RealDesk): Promise<void> {
  await beforeAgain(desk, SECOND)
  await hurriedTo('waiting', desk, hands)
  await seen(desk, hands)
}

/** Accepted by the browser, and then on the screen. */
async function seen(desk: Desk, hands: RealDesk): Promise<void> {
  await phaseWhen(desk, 'shown')
  for (const end = Date.now() + 10 * SECOND; hands.onScreen() === 0; await wait(100)) {
    if (Date.now() > end) throw new Error('The notification is not on the screen')
  }
}

/** Works until it is so, and a heartbeat comes sooner than by itself. */
export async function hurriedTo(kind: NudgePhase['kind'], desk: Desk, hands: RealDesk): Promise<void> {
  hands.nudgeMouse()
  await hurryHeartbeat(desk)
  await hands.workUntil(async () => (await desk.state()).nudger.phase.kind === kind)
}

/** What the icon says: text, colour and tooltip. */
export async function iconOf(desk: Desk): Promise<{ text: string; colour: number[]; title: string }> {
  return (await desk.still()).evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    colour: [...(await chrome.action.getBadgeBackgroundColor({}))],
    title: await chrome.action.getTitle({}),
  }))
}

/** Colours of the badge. */
export const DUE = [224, 138, 60, 255]
export const SOON = [241, 211, 168, 255]
