/** Short ways to tell a day with the whole shell at work, from 09:00 on Monday, and what came of it. */
import { expect, vi } from 'vitest'
import type { Action, Answer } from '../../lib/core/events.ts'
import type { Correction, Rating, Reset } from '../../lib/core/facts.ts'
import { FACT_STORES, type Rows } from '../../lib/shell/tables.ts'
import { boutLine, clock, MONDAY, nudgeLine, wall, ZONE } from '../core/make.ts'
import type { Browser } from './desk.ts'
import { ShellDesk } from './shell-desk.ts'
import type { Script, ShellOptions } from './shell-options.ts'
import { pieces, timeline } from './timeline.ts'

export async function story(
  browser: Browser,
  text: string,
  options: Partial<ShellOptions> = {},
): Promise<ShellDesk> {
  const day = timeline(clock('09:00'), pieces(text))
  const desk = new ShellDesk(day, { browser, zone: ZONE, ...options })
  // The one timer of the shell outside the worker: before IndexedDB is tried a second time.
  vi.stubGlobal('setTimeout', (run: () => void, ms: number) => desk.time.at(desk.time.now + ms, run))
  await desk.live()
  vi.unstubAllGlobals()
  expect(desk.errors).toEqual([])
  return desk
}

type FactStore = (typeof FACT_STORES)[number]

const LINES: { [S in FactStore]: (row: Rows[S]) => string } = {
  bouts: (row) => `stretch ${boutLine(row)}`,
  nudges: (row) => `nudge ${nudgeLine(row)}`,
  resets: (row) => resetLine(row),
  ratings: ({ day, item, value }: Rating) =>
    `rating ${day} ${item === 'stiffness_day' ? '' : `${item} `}${value}`,
  marks: ({ day, kind }) => `${day} ${kind}`,
  corrections: ({ from, to, meaning, undone }: Correction) =>
    `correction ${wall(from)}-${wall(to)} ${meaning}${undone ? ' undone' : ''}`,
  runs: ({ id, long }) => `run ${id}${long ? ' long' : ''}`,
  checks: ({ check, side, answer }) => `look ${check} ${side} ${answer}`,
}

function resetLine({ startedAt, endedAt, finished, steps }: Reset): string {
  const results = steps.map(({ result }) => result).join(' ')
  return `reset ${wall(startedAt)}-${wall(endedAt)} ${finished ? 'finished' : 'left'}: ${results}`
}

/** Every row of every store of facts, store by store, in the order of keys. Monday's mark, which is always there, goes without saying. */
export function facts(desk: ShellDesk): string[] {
  const all = FACT_STORES.flatMap((name) =>
    desk.profile.database.rows(name).map(LINES[name] as (row: object) => string),
  )
  const mark = `${MONDAY} work`
  expect(all.filter((line) => line === mark)).toHaveLength(1)
  return all.filter((line) => line !== mark)
}

/** Every change of what can be seen outside our pages. The badge's number goes up with each minute: only its colour is told. */
export function seen(desk: ShellDesk): string[] {
  let tone = 'none'
  return desk.browser.surfaces.flatMap((change) => {
    const at = wall(desk.computer.clock(change.at))
    if ('notification' in change) return [`${at} notification ${change.notification}`]
    if (change.tone === tone) return []
    tone = change.tone
    return [`${at} badge ${tone}`]
  })
}

/** A page of ours is opened at `time`, does one thing after the other, and is closed. */
export function onPage(time: string, ...actions: Action[]): Script {
  return async (desk) => {
    await desk.until(clock(time))
    const page = desk.openPage()
    for (const action of actions) await page?.act(action)
    page?.close()
  }
}

/** Each notification is answered on a page, so many seconds later. */
export function answering(seconds: number, answer: Answer): NonNullable<ShellOptions['onNudge']> {
  return async (desk) => {
    await desk.after(seconds)
    const page = desk.openPage('reset')
    await page?.act({ type: 'answer', answer })
    page?.close()
  }
}

export const rate = (value: number): Action => ({
  type: 'rate',
  item: 'stiffness_day',
  day: MONDAY,
  value,
  recallDays: 1,
})
