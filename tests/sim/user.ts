/** Somebody at the desk who looks into the popup and presses things, the same for the same seed. */
import type { Action, Answer, SnoozeMinutes } from '../../lib/core/events.ts'
import { RefusedError } from '../../lib/core/state.ts'
import type { NudgeNotification } from '../../lib/core/surfaces.ts'
import { BEGIN, RESET } from '../support/begin.ts'
import type { Page } from './page-model.ts'
import { attended, type ShellDesk } from './shell-desk.ts'
import type { Script } from './shell-options.ts'
import { randomFrom } from './virtual-time.ts'
import { oneOf, WISHES, actionOf as wished } from './wishes.ts'

export type Habits = {
  seed: number
  /** What is done with a notification. */
  onNudge: 'nothing' | 'button' | 'body' | 'close' | 'page' | 'twoPages' | 'routine'
  answer: Answer
  /** Of a snooze. */
  minutes: SnoozeMinutes
  afterSeconds: number
  /** Minutes after the start of the day at which the popup is opened. */
  visits: { minute: number; does: Visit; pages: 1 | 2; closesAtOnce: boolean }[]
}

export type Visit =
  | 'looks'
  | 'rates'
  | 'pauses'
  | 'meets'
  | 'sets'
  | 'routine'
  | 'corrects'
  | 'answers'
  | 'undoes'
  | 'wishes'

const MINUTE = 60_000

export function scriptsOf(habits: Habits, start: number): Script[] {
  return habits.visits.map((visit, index) => async (desk) => {
    await desk.until(start + visit.minute * MINUTE)
    if (!attended(desk)) return
    const random = randomFrom(habits.seed + index)
    const pages = Array.from({ length: visit.pages }, () => desk.openPage()).filter((page) => page !== null)
    const works = pages.map((page) => visitOf(desk, page, visit.does, random))
    if (visit.closesAtOnce) await desk.after(random())
    else await Promise.race([Promise.all(works), desk.after(900)])
    for (const page of pages) page.close()
  })
}

async function visitOf(desk: ShellDesk, page: Page, does: Visit, random: () => number): Promise<void> {
  const { at, today, question } = await page.read()
  if (does === 'routine') return followRoutine(desk, page, random)
  const stands = desk.profile.database.rows('corrections').filter(({ undone }) => !undone)
  const correction = stands[Math.floor(random() * stands.length)]
  const action: Action | null =
    does === 'undoes'
      ? correction
        ? { type: 'undoCorrection', correction }
        : null
      : does === 'answers'
        ? question && { type: 'correct', from: question.from, to: question.to, meaning: 'call' }
        : does === 'wishes'
          ? wished(oneOf(WISHES, number(random)), number(random), at, desk.computer.zone(at), desk.state())
          : actionOf(does, at, today, random)
  if (action) {
    await page.act(action).catch((error: unknown) => {
      // As the page says: of a time at the screen where a day begins, in some zone.
      if (!(error instanceof RefusedError)) throw error
    })
  }
  await page.read()
}

const number = (random: () => number) => Math.floor(random() * 1000)

function actionOf(does: Visit, at: number, day: string, random: () => number): Action | null {
  const minutes = Math.ceil(random() * 60)
  switch (does) {
    case 'rates':
      return { type: 'rate', item: 'stiffness_day', day, value: Math.floor(random() * 11), recallDays: 1 }
    case 'pauses':
      return { type: 'pause', until: random() < 0.3 ? null : at + minutes * MINUTE }
    case 'meets':
      return { type: 'meeting', until: random() < 0.3 ? null : at + minutes * MINUTE }
    case 'corrects': {
      const from = at - minutes * MINUTE - 1000
      const to = from + Math.ceil(random() * minutes) * MINUTE
      const meanings = ['up', 'away', 'call', 'sitting', 'watching'] as const
      return { type: 'correct', from, to, meaning: meanings[Math.floor(random() * 5)] ?? 'up' }
    }
    case 'sets':
      return { type: 'settings', settings: { intervalMinutes: 30 + minutes } }
    default:
      return null
  }
}

/** Most steps to their end, some skipped or stopped because it hurt, sometimes left in between; as the page of the routine presses. */
async function followRoutine(desk: ShellDesk, page: Page, random: () => number): Promise<void> {
  await page.act({ ...BEGIN, handsFree: random() < 0.8 })
  for (const step of RESET.steps.keys()) {
    await desk.after(5 + random() * 50)
    if (!desk.browser.running) return
    if (random() < 0.05) return desk.worker.happen('leave', { type: 'routine', do: 'leave' })
    const pressed = random()
    if (pressed < 0.05) await page.act({ type: 'routine', do: 'hurts', step, side: 'left' })
    else await page.act({ type: 'routine', do: pressed < 0.8 ? 'next' : 'skip', step })
    if (pressed < 0.05) await page.act({ type: 'routine', do: 'resume', step: step + 1 })
  }
}

/** What is done with a notification that came up. */
export function onNudge(habits: Habits) {
  return async (desk: ShellDesk, _nudge: NudgeNotification, number: number): Promise<void> => {
    if (habits.onNudge === 'nothing') return
    await desk.after(habits.afterSeconds)
    if (!attended(desk) || desk.browser.notification === null) return
    const random = randomFrom(habits.seed + 1000 + number)
    const { answer, minutes } = habits
    const action = { type: 'answer', answer, ...(answer === 'snooze' && { minutes }) } as const
    const chrome = desk.browser.kind === 'chrome'
    switch (habits.onNudge) {
      case 'button':
        if (chrome && habits.answer !== 'notNow') return desk.worker.happen('notification answered', action)
        return onPage(desk, 1, (page) => page.act(action))
      case 'close':
        if (!chrome) return
        desk.browser.clearNotification('gone')
        return desk.worker.closedByHand()
      case 'body':
        desk.worker.happen('notification clicked', { type: 'nudgeOpened' })
        return onPage(desk, 1, (page) => page.act(action))
      case 'page':
        return onPage(desk, 1, (page) => page.act(action))
      case 'twoPages':
        return onPage(desk, 2, (page) => page.act(action))
      case 'routine':
        return onPage(desk, 1, (page) => followRoutine(desk, page, random))
    }
  }
}

async function onPage(desk: ShellDesk, count: number, does: (page: Page) => Promise<unknown>): Promise<void> {
  const pages = Array.from({ length: count }, () => desk.openPage('reset')).filter((page) => page !== null)
  await Promise.race([Promise.all(pages.map(does)), desk.after(900)])
  for (const page of pages) page.close()
}
