/** The parts of the bench in Chromium, each as rows against the budgets; what grows is kept for the table of growth. */
import { join } from 'node:path'
import { backupTimes } from './backup.ts'
import { firefoxPageTimes } from './firefox-pages.ts'
import type { GrowingCosts } from './growth.ts'
import { heartbeatCpu } from './heartbeat-cpu.ts'
import { COPIES, type Copy, type Filling } from './histories.ts'
import { type COLD, GROWING, pageTimes, type Timed, WARM } from './page-times.ts'
import { highestRow, type Row, ratioRow } from './rows.ts'
import type { Seen } from './watched.ts'

export type Given = {
  folder: string
  fillings: Record<Copy, Filling>
  /** Every history, or those alone that the rows need. */
  grows: boolean
  costs: GrowingCosts
}

const HEARTBEAT_ROUNDS = 12
const PAGE_ROUNDS = 10
const COLD_ROUNDS = 10
const FIREFOX_ROUNDS = 10
const BACKUP_ROUNDS = 4

const where = 'Chromium'

function some<C extends Copy>({ fillings, grows }: Given, needed: readonly C[]): Record<C, Filling> {
  const copies = grows ? COPIES : needed
  return Object.fromEntries(copies.map((copy) => [copy, fillings[copy]])) as Record<C, Filling>
}

export async function heartbeat(given: Given): Promise<Row[]> {
  const cpu = await heartbeatCpu(
    join(given.folder, 'heartbeat'),
    some(given, ['ten']) as Record<Copy, Filling>,
    HEARTBEAT_ROUNDS,
  )
  if (given.grows) given.costs.add('heartbeat, processor time', 'ms', 'flat', (copy) => cpu[copy])
  return [
    ratioRow({ what: 'heartbeat, processor time / bare worker', where, budget: 1.5 }, cpu.ten, cpu.bare),
  ]
}

const shown = (seen: Seen[]) => seen.map((each) => each.shown)
const done = (seen: Seen[]) => seen.map((each) => each.done)

/** The rows that both browsers have. */
function pageRows(browser: string, warm: Record<(typeof WARM)[number], Seen[]>): Row[] {
  const row = (what: string, budget: number, ours: number[], other: number[]) =>
    ratioRow({ what, where: browser, budget }, ours, other)
  return [
    row('popup, 10 years / blank page', 1.25, shown(warm['popup ten']), shown(warm['blank ten'])),
    row('popup, 10 years / 1 day', 1.1, shown(warm['popup ten']), shown(warm['popup day'])),
    row(
      'progress, first chart, 10 years / 1 month',
      1.5,
      shown(warm['progress ten']),
      shown(warm['progress month']),
    ),
    row(
      'progress with All, last chart, 10 years / 1 month',
      3,
      done(warm['all ten']),
      done(warm['all month']),
    ),
  ]
}

export async function pages(given: Given): Promise<Row[]> {
  const timed = (given.grows ? [...new Set<Timed>([...WARM, ...GROWING])] : WARM) as Timed[]
  const { warm, cold } = await pageTimes(join(given.folder, 'pages'), timed, {
    fillings: some(given, ['ten', 'month', 'day']),
    rounds: PAGE_ROUNDS,
    coldRounds: COLD_ROUNDS,
  })
  if (given.grows) {
    const { costs } = given
    costs.add('popup, to its paint', 'ms', 'flat', (copy) => shown(warm[`popup ${copy}`]))
    costs.add('progress, first chart', 'ms', 'linear', (copy) => shown(warm[`progress ${copy}`]))
    costs.add('progress with All, last chart', 'ms', 'linear', (copy) => done(warm[`all ${copy}`]))
    costs.add('visit page, its sheet', 'ms', 'linear', (copy) => done(warm[`visit ${copy}`]))
    for (const [what, kind, wanted] of [
      ['popup', 'popup', 'flat'],
      ['progress with All', 'all', 'linear'],
      ['visit page', 'visit', 'linear'],
    ] as const) {
      const heap = (copy: Copy) => warm[`${kind} ${copy}`].map(({ heapBytes }) => (heapBytes ?? 0) / 1e6)
      costs.add(`${what}, memory (scripts, after a collection)`, 'MB', wanted, heap)
    }
  }
  const coldRow = (what: string, budget: number, other: (typeof COLD)[number]) =>
    ratioRow({ what, where, budget }, shown(cold['popup ten']), shown(cold[other]))
  return [
    ...pageRows(where, warm),
    coldRow('popup, 10 years / blank page, with its process begun', 1.25, 'blank ten'),
    coldRow('popup, 10 years / 1 day, with its process begun', 1.1, 'popup day'),
    highestRow(
      { what: 'progress with All, longest task', where, budget: 200, unit: 'ms' },
      warm['all ten'].map(({ longestTask }) => longestTask),
    ),
  ]
}

export async function firefox({ folder, fillings }: Given): Promise<Row[]> {
  return pageRows('Firefox', await firefoxPageTimes(join(folder, 'firefox'), fillings, FIREFOX_ROUNDS))
}

export async function backup(given: Given): Promise<Row[]> {
  const { times, sizes } = await backupTimes(
    join(given.folder, 'backup'),
    some(given, ['ten']) as Record<Copy, Filling>,
    BACKUP_ROUNDS,
  )
  const all = Object.values(times).flat()
  if (!all.every(({ same }) => same)) throw new Error('What was restored is not what was saved')
  const ms = (copy: Copy, what: 'out' | 'in' | 'reading' | 'putting' | 'longestTask') =>
    times[copy].map((round) => round[what])
  if (given.grows) {
    const { costs } = given
    costs.add('backup, out', 'ms', 'linear', (copy) => ms(copy, 'out'))
    costs.add('backup, in', 'ms', 'linear', (copy) => ms(copy, 'in'))
    costs.add('backup, file', 'MB', 'linear', (copy) => times[copy].map(({ bytes }) => bytes / 1e6))
    costs.add('database, as the browser counts', 'MB', 'linear', (copy) => [sizes[copy].usage / 1e6])
    costs.add('database, files on disk', 'MB', 'linear', (copy) => [sizes[copy].onDisk / 1e6])
  }
  const row = (what: string, budget: number, ours: number[], other: number[]) =>
    ratioRow({ what, where, budget }, ours, other)
  return [
    row('backup of 10 years, in / bare puts', 1.8, ms('ten', 'in'), ms('ten', 'putting')),
    row('backup of 10 years, out / bare reading', 2, ms('ten', 'out'), ms('ten', 'reading')),
    highestRow(
      { what: 'backup of 10 years, in and out, longest task', where, budget: 100, unit: 'ms' },
      ms('ten', 'longestTask'),
    ),
  ]
}
