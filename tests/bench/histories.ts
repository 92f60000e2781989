/** The same person's record of one day, one month, one year and ten years, each to be kept by a copy of the extension. */
import { askingFrom } from '../../lib/core/asking.ts'
import { addDays, dayOf } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import { FACT_STORES } from '../../lib/shell/tables.ts'
import { historyOf, TEN_YEARS } from '../support/personas.ts'
import { replaceScripts, stateScript } from '../support/personas-database.ts'
import { cachesOf, type History, rowsIn } from '../support/personas-rows.ts'

/** How many days; all of them where there is no number. */
const SPANS = { day: 1, month: 30, year: 365, ten: null } as const

export type Copy = keyof typeof SPANS
export const COPIES = Object.keys(SPANS) as Copy[]
export const COPY_NAMES: Record<Copy, string> = {
  day: '1 day',
  month: '1 month',
  year: '1 year',
  ten: '10 years',
}

export type Filling = { rows: number; scripts: string[] }

/** As many days up to the latest of work, and what follows it. */
function lastDays(history: History, many: number): History {
  const latest = history.marks.findLast(({ kind }) => kind === 'work')?.day
  if (latest === undefined) throw new Error('Nobody ever worked')
  const from = addDays(latest, 1 - many)
  return Object.fromEntries(
    FACT_STORES.map((store) => [store, history[store].filter(({ day }) => day >= from)]),
  ) as History
}

/** As many questions as are asked in a day were asked: none stands in the way, at whatever hour the bench runs. */
function nothingAsked(today: Day): string {
  const asked = { day: today, what: 'stiffness_day', about: addDays(today, -1000) }
  const value = askingFrom({ since: today, log: [asked, asked] })
  return stateScript([{ name: 'checkIn', version: 1, value }])
}

/** What fills the database of each copy. */
export function fillings(): Record<Copy, Filling> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const now = Date.now()
  const today = dayOf(now, timeZone, 4)
  const whole = historyOf(TEN_YEARS, now, timeZone)
  const filling = (many: number | null): Filling => {
    const history = many === null ? whole : lastDays(whole, many)
    const scripts = [...replaceScripts(history, cachesOf(history, today)), nothingAsked(today)]
    return { rows: rowsIn(history), scripts }
  }
  return Object.fromEntries(COPIES.map((copy) => [copy, filling(SPANS[copy])])) as Record<Copy, Filling>
}
