/** The database against the journal, and against itself. Each finding is a sentence; none is what is wanted. */
import { isDeepStrictEqual } from 'node:util'
import { dayOf } from '../../lib/core/day.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import { wantedSurfaces } from '../../lib/core/surfaces.ts'
import { rebuildCaches } from '../../lib/shell/caches.ts'
import {
  FACT_STORES,
  keyOf,
  type Rows,
  STORE_NAMES,
  type StoreName,
  type Tx,
} from '../../lib/shell/tables.ts'
import type { Script } from './script.ts'

declare const chrome: typeof import('webextension-polyfill')

type Tables = { [S in StoreName]: Rows[S][] }

/** Two rows closer than this are one act stored twice. */
const TWICE_MS = 20

async function read({ desk }: Script): Promise<Tables> {
  const all = []
  for (const store of STORE_NAMES) all.push([store, await desk.rows(store)] as const)
  return Object.fromEntries(all) as unknown as Tables
}

/** A transaction over rows in memory, for the product's own function that builds the caches. */
function over(tables: Tables): Tx {
  const rows = <S extends StoreName>(store: S) => tables[store] as Rows[S][]
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return {
    get: async (store, key) => rows(store).find((row) => same(keyOf(store, row), key)),
    async put(store, row) {
      const others = rows(store).filter((each) => !same(keyOf(store, each), keyOf(store, row)))
      Object.assign(tables, { [store]: [...others, row] })
    },
    async delete(store, key) {
      Object.assign(tables, { [store]: rows(store).filter((row) => !same(keyOf(store, row), key)) })
    },
    all: async (store) => rows(store),
    correctionsSince: async (from) => tables.corrections.filter(({ at }) => at >= from),
    byDay: async (store, from, to, most) =>
      (rows(store) as (Rows[typeof store] & { day: string })[])
        .filter(({ day }) => from <= day && day <= to)
        .slice(0, most),
  }
}

async function wrongCaches(script: Script, tables: Tables): Promise<string[]> {
  const state = await script.desk.state()
  const last = tables.bouts.at(-1)
  const timeZone = state.tracker.last?.timeZone ?? last?.timeZone ?? 'Etc/UTC'
  const today = dayOf(script.desk.now(), timeZone, state.settings.dayStartHour)
  const built = { ...tables, days: [], streaks: [] }
  await rebuildCaches(over(built), today)
  const byDay = (rows: { day: string }[]) => rows.toSorted((a, b) => a.day.localeCompare(b.day))
  const wrong: string[] = []
  if (!isDeepStrictEqual(byDay(tables.days), byDay(built.days)))
    wrong.push(`days are ${JSON.stringify(tables.days)}, and built from facts ${JSON.stringify(built.days)}`)
  if (!isDeepStrictEqual(tables.streaks, built.streaks))
    wrong.push(
      `streaks are ${JSON.stringify(tables.streaks)}, and built from facts ${JSON.stringify(built.streaks)}`,
    )
  return wrong
}

function wrongFacts(tables: Tables): string[] {
  const wrong: string[] = []
  const bouts = tables.bouts.toSorted((a, b) => a.start - b.start)
  bouts.forEach((bout, index) => {
    const before = bouts[index - 1]
    if (before && before.end > bout.start)
      wrong.push(`bouts overlap: ${JSON.stringify(before)} and ${JSON.stringify(bout)}`)
    if (bout.end <= bout.start || bout.activeMs + bout.passiveMs > bout.end - bout.start)
      wrong.push(`a bout is no length of time: ${JSON.stringify(bout)}`)
  })
  const twice = (store: 'nudges' | 'resets', times: number[]) =>
    times
      .toSorted((a, b) => a - b)
      .forEach((at, index, all) => {
        if (index > 0 && at - (all[index - 1] ?? 0) < TWICE_MS)
          wrong.push(`${store} holds one act twice, at ${at}`)
      })
  twice(
    'nudges',
    tables.nudges.map(({ at }) => at),
  )
  twice(
    'resets',
    tables.resets.map(({ startedAt }) => startedAt),
  )
  const kinds = tables.marks.filter(({ kind }) => kind === 'work' || kind === 'off').map(({ day }) => day)
  if (new Set(kinds).size !== kinds.length)
    wrong.push(`a day is marked twice: ${JSON.stringify(tables.marks)}`)
  return wrong
}

async function wrongState(script: Script, tables: Tables): Promise<string[]> {
  const { journal, desk } = script
  const wrong: string[] = []
  const { tracker, nudger } = await desk.state()
  const is = (what: string, value: unknown, first: unknown) => {
    const possible = journal.possible(what, first)
    if (journal.all(what).length > 0 && !possible.includes(value))
      wrong.push(`${what} is ${value}, and by the journal ${JSON.stringify(possible)}`)
  }
  is('pause', nudger.pausedUntil !== null, nudger.pausedUntil !== null)
  is('meeting', tracker.meetingUntil !== null, tracker.meetingUntil !== null)
  const rating = tables.ratings.filter(({ day }) => day > '2021').at(-1)?.value
  is('rating', rating, undefined)
  for (const { value } of journal.all('moved')) {
    const { day } = value as Rows['ratings']
    const own = tables.ratings.filter((row) => row.day === day)
    if (own.length !== 1) wrong.push(`the row that waited for ${day} is there ${own.length} times`)
  }
  for (const { value, told } of journal.all('reset')) {
    const own = tables.resets.filter(({ startedAt }) => Math.abs(startedAt - Number(value)) < TWICE_MS)
    if (own.length > 1 || (told && own.length === 0))
      wrong.push(
        `the reset begun at ${value}, ${told ? 'told' : 'not told'} as stored, is there ${own.length} times`,
      )
  }
  return wrong
}

async function wrongSurfaces(script: Script): Promise<string[]> {
  const { desk } = script
  const page = await desk.still()
  const state = await desk.state()
  const timeZone = state.tracker.last?.timeZone ?? 'Etc/UTC'
  const { badge, notification } = wantedSurfaces(state, desk.now(), timeZone, rulesFrom(state.settings))
  const seen = await page.evaluate(async () => ({
    badge: await chrome.action.getBadgeText({}),
    shown: Object.keys(await chrome.notifications.getAll()),
    alarms: (await chrome.alarms.getAll()).map(({ name, periodInMinutes }) => `${name} ${periodInMinutes}`),
  }))
  const wrong: string[] = []
  if (Math.abs(Number(seen.badge) - Number(badge.text)) > 1 || (seen.badge === '') !== (badge.text === ''))
    wrong.push(`the badge says "${seen.badge}" and should "${badge.text}"`)
  if (notification === null && seen.shown.length > 0)
    wrong.push(`a notification is shown and should not be: ${JSON.stringify(state.nudger.phase)}`)
  if (notification?.do === 'create') wrong.push('a notification should be shown and is not')
  if (!isDeepStrictEqual(seen.alarms, ['heartbeat 1'])) wrong.push(`the alarms are ${seen.alarms}`)
  return wrong
}

export class Check {
  private known: { store: StoreName; key: string; row: unknown }[] = []

  /** After one undisturbed look, in which everything mends itself. */
  async findings(script: Script): Promise<string[]> {
    await script.closePages()
    await script.order({})
    const from = script.desk.now()
    await script.message('look')
    await script.desk.stateWhen(({ tracker }) => (tracker?.last?.at ?? 0) > from, 15_000)
    await script.message('look') // what was moved in, and the surfaces, are seen to after the sample
    await script.desk.stateWhen(({ tracker }) => (tracker?.last?.at ?? 0) > from + 1, 15_000)
    await new Promise((resolve) => setTimeout(resolve, 700))
    const tables = await read(script)
    return [
      ...this.lost(tables),
      ...wrongFacts(tables),
      ...(await wrongCaches(script, tables)),
      ...(await wrongState(script, tables)),
      ...(await wrongSurfaces(script)),
    ]
  }

  /** A fact once seen stays as it was; an answer about a day may be changed, and the script itself takes marks away. */
  private lost(tables: Tables): string[] {
    const now = FACT_STORES.flatMap((store) =>
      tables[store].map((row) => ({
        store,
        key: JSON.stringify(keyOf(store, row as never)),
        row: row as unknown,
      })),
    )
    const wrong = this.known.flatMap(({ store, key, row }) => {
      const still = now.find((each) => each.store === store && each.key === key)
      if (!still) return [`${store} lost ${JSON.stringify(row)}`]
      if (store === 'ratings' || store === 'marks' || isDeepStrictEqual(still.row, row)) return []
      return [`${store} changed ${JSON.stringify(row)} to ${JSON.stringify(still.row)}`]
    })
    this.known = now
    return wrong
  }
}
