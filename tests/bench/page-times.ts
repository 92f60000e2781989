/**
 * How long the popup and the progress page take with ten years of history, against a blank page, one day and one
 * month: in turns, in one browser. Chromium only, where several copies can lie side by side.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { addDays, dayOf } from '../../lib/core/day.ts'
import { FACT_STORES } from '../../lib/shell/tables.ts'
import { historyOf, TEN_YEARS } from '../support/personas.ts'
import { replaceScripts, settleScript } from '../support/personas-database.ts'
import { rolling } from '../support/personas-dice.ts'
import { cachesOf, type History } from '../support/personas-rows.ts'
import { ExtensionPages, type Seen } from './extension-pages.ts'

type Copy = 'ten' | 'month' | 'day'

/** How far back each copy's record goes; all of it where there is no number. */
const DAYS: Record<Copy, number | null> = { ten: null, month: 28, day: 4 }
const COPIES = Object.keys(DAYS) as Copy[]

type Timed = { copy: Copy; path: string; last?: 'drawn' }

const POPUPS = {
  blank: { copy: 'ten', path: '/blank.html' },
  popupDay: { copy: 'day', path: '/popup.html' },
  popupTen: { copy: 'ten', path: '/popup.html' },
} satisfies Record<string, Timed>

const PAGES = {
  ...POPUPS,
  progressMonth: { copy: 'month', path: '/progress.html' },
  progressTen: { copy: 'ten', path: '/progress.html' },
  allMonth: { copy: 'month', path: '/progress.html#all', last: 'drawn' },
  allTen: { copy: 'ten', path: '/progress.html#all', last: 'drawn' },
} satisfies Record<string, Timed>

type Times<Names extends PropertyKey> = Record<Names, Seen[]>

/** `cold`: no page and no worker of the extension ran before, so the browser begins with a process for it. */
export type PageTimes = { warm: Times<keyof typeof PAGES>; cold: Times<keyof typeof POPUPS> }

const lastDays = (history: History, from: string) =>
  Object.fromEntries(
    FACT_STORES.map((store) => [store, history[store].filter(({ day }) => day >= from)]),
  ) as History

async function fill(pages: ExtensionPages): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const now = Date.now()
  const today = dayOf(now, timeZone, 4)
  const whole = historyOf(TEN_YEARS, now, timeZone)
  for (const copy of COPIES) {
    const days = DAYS[copy]
    const history = days === null ? whole : lastDays(whole, addDays(today, -days))
    const still = await pages.still(copy)
    for (const script of replaceScripts(history, cachesOf(history, today))) await still.evaluate(script)
    await still.evaluate(settleScript())
  }
}

/** What a page leaves behind when it closes is over by then. */
const REST_MS = 300

/** Each once a round, in another order each time: what one leaves behind must not always meet the same. */
async function inTurns<Names extends string>(
  pages: ExtensionPages,
  timed: Record<Names, Timed>,
  rounds: number,
  before: () => Promise<void> = async () => {},
): Promise<Times<Names>> {
  const names = Object.keys(timed) as Names[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Times<Names>
  for (let round = -1; round < rounds; round++) {
    const roll = rolling(round)
    const order = names.map((name) => ({ name, place: roll.between(0, 1e6) }))
    for (const { name } of order.sort((a, b) => a.place - b.place)) {
      const { copy, path, last } = timed[name]
      await before()
      await wait(REST_MS)
      const seen = await pages.watch(copy, path, last)
      if (round >= 0) times[name].push(seen) // the first round warms up
    }
  }
  return times
}

/** The browser lets go of a database some seconds after its last page. */
const LET_GO_MS = 2_500

export async function pageTimes(folder: string, rounds: number): Promise<PageTimes> {
  let pages = await ExtensionPages.open(folder, COPIES)
  try {
    await fill(pages)
    pages = await pages.again()
    const stills = []
    for (const copy of COPIES) stills.push(await pages.still(copy))
    await wait(LET_GO_MS)
    const warm = await inTurns(pages, PAGES, rounds)
    for (const still of stills) await still.close()
    const cold = await inTurns(pages, POPUPS, Math.ceil(rounds / 2), async () => {
      await pages.stopWorkers()
      await wait(LET_GO_MS)
    })
    return { warm, cold }
  } finally {
    await pages.quit()
  }
}
