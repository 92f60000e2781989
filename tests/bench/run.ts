/**
 * `npm run bench`: every row of DESIGN.md section 7, in one run, side by side, ratios first; then how cost grows with
 * the history. A table to the terminal, and all of it in `.artifacts/bench/bench.json`. Flags choose parts (`flags.ts`):
 * `--quick` the short ones, `--growth` those that have a history with every history. The wakes per hour take 52
 * minutes and have no budget: they are counted with `--wakes` alone.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { executableOf } from '../support/browsers.ts'
import { countedTime } from './counted-time.ts'
import { type Part, partsOf } from './flags.ts'
import { GrowingCosts } from './growth.ts'
import { fillings } from './histories.ts'
import { backup, firefox, type Given, heartbeat, pages } from './parts.ts'
import type { Row } from './rows.ts'
import { sizes } from './sizes.ts'
import { rowsTable } from './table.ts'
import { wakes } from './wakes.ts'

const folder = join(import.meta.dirname, '../../.artifacts/bench')
const WAKE_MINUTES = 10

/** Nothing by which somebody's machine could be told from another like it. */
function machine() {
  const version = (family: 'chromium' | 'firefox') =>
    execFileSync(executableOf(family), ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  return {
    chromium: version('chromium'),
    firefox: version('firefox'),
    node: process.version,
    system: process.platform,
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    /** Of the minute before: what else ran meanwhile makes every number worse. */
    load: loadavg()[0],
  }
}

async function measure(parts: Set<Part>) {
  const histories = fillings()
  const costs = new GrowingCosts(histories)
  const given: Given = { folder, fillings: histories, grows: parts.has('growth'), costs }
  const rows: Row[] = []
  const part = async (name: Part, work: () => Row[] | Promise<Row[]>) => {
    if (!parts.has(name) && !(given.grows && ['heartbeat', 'pages', 'backup'].includes(name))) return
    console.error(`Measuring: ${name}`)
    rows.push(...(await work()))
  }
  await part('sizes', sizes)
  await part('counted', countedTime)
  await part('heartbeat', () => heartbeat(given))
  await part('pages', () => pages(given))
  await part('firefox', () => firefox(given))
  await part('backup', () => backup(given))
  return { rows, costs }
}

async function wakesPerHour() {
  const found: Record<string, Awaited<ReturnType<typeof wakes>>> = {}
  for (const family of ['chromium', 'firefox'] as const) {
    found[family] = await wakes(family, join(folder, 'wakes'), WAKE_MINUTES)
    const { active, away } = found[family]
    console.log(
      `Wakes per hour, ${family}: ${active} at work, ${away} away (${WAKE_MINUTES} minutes of each)`,
    )
  }
  return found
}

const parts = partsOf(process.argv.slice(2))
if ('unknown' in parts) {
  console.error(parts.unknown)
  process.exit(2)
}
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const { load, ...of } = machine()
console.log(
  `${Object.entries(of)
    .map(([what, value]) => `${what} ${value}`)
    .join(', ')}; load ${load?.toFixed(1)}`,
)
const { rows, costs } = await measure(parts)
if (rows.length > 0) console.log(`\n${rowsTable(rows)}`)
if (costs.rows.length > 0)
  console.log(`\nHow cost grows with the history, medians, Chromium\n\n${costs.table()}`)
const result = {
  machine: { ...of, load },
  rows,
  ...(costs.rows.length > 0 && {
    growth: { histories: costs.histories, rows: costs.rows, markdown: costs.table() },
  }),
  ...(parts.has('wakes') && { wakesPerHour: await wakesPerHour() }),
}
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`)
