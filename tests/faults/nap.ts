/** Work, a sleep of the whole browser, work again: what of it is credited. */
import type { Desk } from '../support/desk.ts'
import { hurryHeartbeat } from '../support/life.ts'
import type { RealDesk } from '../support/real-desk.ts'
import { sleep } from '../support/sleep.ts'

const SECOND = 1000
const HEARTBEAT_MS = 60 * SECOND
/** Longer than the gap after which nobody knows what happened. */
const ASLEEP_MS = 155 * SECOND

/** Time at the screen that the record holds: rows, and the stretch that is still going on. */
async function creditedMs(desk: Desk): Promise<number> {
  const rows = (await desk.rows('bouts')).map(({ activeMs, passiveMs }) => activeMs + passiveMs)
  const { phase } = (await desk.state()).tracker
  const open = phase.kind === 'atScreen' ? phase.bout.lastInput - phase.bout.start - phase.bout.pausedMs : 0
  return rows.reduce((sum, ms) => sum + ms, 0) + open
}

async function look(desk: Desk, hands: RealDesk): Promise<void> {
  const at = desk.now()
  hands.nudgeMouse()
  await hurryHeartbeat(desk)
  await hands.workUntil(async () => ((await desk.state()).tracker.last?.at ?? 0) > at, 60 * SECOND)
}

export type Nap = { asleepMs: number; awakeMs: number; creditedMs: number }

/** Real input before and after; none while everything stands still. */
export async function nap(desk: Desk, hands: RealDesk): Promise<Nap> {
  await hands.workUntil(async () => (await desk.state()).tracker?.phase.kind === 'atScreen')
  await look(desk, hands)
  const before = await creditedMs(desk)
  const from = desk.now()
  await sleep(desk, ASLEEP_MS)
  const woken = desk.now()
  await hands.work(5 * SECOND)
  await look(desk, hands)
  await hands.work(2 * SECOND)
  await look(desk, hands)
  return {
    asleepMs: woken - from,
    awakeMs: desk.now() - woken,
    creditedMs: (await creditedMs(desk)) - before,
  }
}

/** A sentence when more of the sleep was credited than a heartbeat, or work after it was not; null when right. */
export function wrongIn({ asleepMs, awakeMs, creditedMs: credited }: Nap): string | null {
  const seconds = (ms: number) => `${Math.round(ms / SECOND)} s`
  const told = `asleep ${seconds(asleepMs)}, awake after it ${seconds(awakeMs)}, credited ${seconds(credited)}`
  return credited > awakeMs + HEARTBEAT_MS || credited < awakeMs - HEARTBEAT_MS ? told : null
}
