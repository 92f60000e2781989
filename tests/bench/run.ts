/** `npm run bench`: ratios first, medians with their spread, as a table and as JSON. `-- --quick` leaves out the long parts. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Family } from '../support/desk-types.ts'
import { heartbeatCpu } from './heartbeat-cpu.ts'
import { wakes } from './wakes.ts'

const folder = join(import.meta.dirname, '../../.artifacts/bench')
const ROUNDS = 25
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

async function wakesOf(family: Family) {
  const counted = await wakes(family, join(folder, 'wakes'), WAKE_MINUTES)
  const { active, away } = counted
  console.log(`Wakes per hour, ${family}: ${active} at work, ${away} away (${WAKE_MINUTES} minutes of each)`)
  return counted
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const quick = process.argv.includes('--quick')
const result = {
  heartbeat: await heartbeat(),
  ...(quick
    ? {}
    : { wakesPerHour: { chromium: await wakesOf('chromium'), firefox: await wakesOf('firefox') } }),
}
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`)
