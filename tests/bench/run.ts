/**
 * `npm run bench`: ratios first, medians with their spread, as a table and as JSON. `-- --quick` leaves out the long
 * parts, `-- --pages` all but the pages, `-- --backup`
 * all but the backup.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Family } from '../support/desk-types.ts'
import { backupTimes } from './backup.ts'
import type { Seen } from './extension-pages.ts'
import { heartbeatCpu } from './heartbeat-cpu.ts'
import { pageTimes } from './page-times.ts'
import { wakes } from './wakes.ts'

const folder = join(import.meta.dirname, '../../.artifacts/bench')
const ROUNDS = 25
const PAGE_ROUNDS = 20
const BACKUP_ROUNDS = 5
const WAKE_MINUTES = 10

const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)] ?? Number.NaN

function summary(values: number[]) {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) }
}

const range = ({ median, low, high }: ReturnType<typeof summary>) =>
  `${median.toFixed(1)} ms (${low.toFixed(1)} to ${high.toFixed(1)})`

async function heartbeat() {
  const { ours, bare } = await heartbeatCpu(join(folder, 'heartbeat'), ROUNDS)
  const ratio = quantile(ours, 0.5) / quantile(bare, 0.5)
  console.log(
    `Processor time of a heartbeat, Chromium, worker started by its alarm (${ROUNDS} rounds, median and middle half)\n` +
      `  ratio ${ratio.toFixed(2)}, budget 1.50   ours ${range(summary(ours))}   bare ${range(summary(bare))}`,
  )
  return { ratio, ours: summary(ours), bare: summary(bare) }
}

/** One row of DESIGN.md section 7: a median against another. */
function compared(name: string, budget: string, ours: number[], other: number[]) {
  const ratio = quantile(ours, 0.5) / quantile(other, 0.5)
  console.log(
    `  ${name.padEnd(46)} ${ratio.toFixed(2)}, budget ${budget}   ${range(summary(ours))} / ${range(summary(other))}`,
  )
  return { name, ratio, budget, ours: summary(ours), other: summary(other) }
}

async function pages() {
  const { warm, cold } = await pageTimes(join(folder, 'pages'), PAGE_ROUNDS)
  const ms = (seen: Seen[], what: keyof Seen = 'shown') => seen.map((each) => each[what])
  console.log(`Pages with ten years, to the paint of what they show, Chromium (${PAGE_ROUNDS} rounds)`)
  const rows = [
    compared('popup / blank page, a process for it begun', '1.25', ms(cold.popupTen), ms(cold.blank)),
    compared('popup / blank page, in a process that is there', '1.25', ms(warm.popupTen), ms(warm.blank)),
    compared('popup, ten years / one day', '1.10', ms(warm.popupTen), ms(warm.popupDay)),
    compared('popup, ten years / one day, a process begun', '1.10', ms(cold.popupTen), ms(cold.popupDay)),
    compared('progress, first chart / one month', '1.50', ms(warm.progressTen), ms(warm.progressMonth)),
    compared(
      'progress, All, last chart / one month',
      '3.00',
      ms(warm.allTen, 'drawn'),
      ms(warm.allMonth, 'drawn'),
    ),
  ]
  const tasks = ms(warm.allTen, 'longestTask')
  const highest = Math.max(...tasks)
  console.log(
    `  progress, All, longest task: ${range(summary(tasks))}, highest ${highest.toFixed(0)} ms, budget 200 ms`,
  )
  return { rows, longestTask: { ...summary(tasks), highest } }
}

async function backup() {
  const times = await backupTimes(join(folder, 'backup'), BACKUP_ROUNDS)
  const megabytes = (times.bytes / 1e6).toFixed(1)
  console.log(
    `Backup of ten years, ${times.rows} rows, ${megabytes} MB, Chromium (${BACKUP_ROUNDS} rounds); restored it is ${times.same ? 'the same' : 'ANOTHER'}`,
  )
  const highest = Math.max(...times.longestTask)
  const rows = [
    compared('out / bare reading', '2.00', times.out, times.reading),
    compared('in / bare puts of the same rows', '1.80', times.in, times.putting),
  ]
  console.log(
    `  longest task: ${range(summary(times.longestTask))}, highest ${highest.toFixed(0)} ms, budget 100 ms`,
  )
  return { rows, longestTask: { ...summary(times.longestTask), highest }, same: times.same }
}

async function wakesOf(family: Family) {
  const counted = await wakes(family, join(folder, 'wakes'), WAKE_MINUTES)
  const { active, away } = counted
  console.log(`Wakes per hour, ${family}: ${active} at work, ${away} away (${WAKE_MINUTES} minutes of each)`)
  return counted
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const quick = process.argv.includes('--quick')
const pagesOnly = process.argv.includes('--pages')
const backupOnly = process.argv.includes('--backup')
const some = pagesOnly || backupOnly
const result = {
  ...(some ? {} : { heartbeat: await heartbeat() }),
  ...(backupOnly ? {} : { pages: await pages() }),
  ...(quick || pagesOnly ? {} : { backup: await backup() }),
  ...(quick || some
    ? {}
    : { wakesPerHour: { chromium: await wakesOf('chromium'), firefox: await wakesOf('firefox') } }),
}
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`)
