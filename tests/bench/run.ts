/** `npm run bench`: ratios first, medians with their spread, as a table and as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { heartbeatCpu } from './heartbeat-cpu.ts'

const folder = join(import.meta.dirname, '../../.artifacts/bench')
const ROUNDS = 25

const sorted = (values: number[]) => values.toSorted((a, b) => a - b)
const quantile = (values: number[], share: number) =>
  sorted(values)[Math.round((values.length - 1) * share)] ?? Number.NaN

function summary(values: number[]) {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) }
}

mkdirSync(folder, { recursive: true })
const { ours, bare } = await heartbeatCpu(join(folder, 'heartbeat'), ROUNDS)
const result = { ratio: quantile(ours, 0.5) / quantile(bare, 0.5), ours: summary(ours), bare: summary(bare) }
const range = ({ median, low, high }: ReturnType<typeof summary>) =>
  `${median.toFixed(1)} ms (${low.toFixed(1)} to ${high.toFixed(1)})`
console.log(
  [
    'Processor time of one heartbeat, Chromium, worker started by its alarm:',
    `  ratio ${result.ratio.toFixed(2)} (budget 1.50)   ours ${range(result.ours)}   bare ${range(result.bare)}   ${ROUNDS} rounds`,
  ].join('\n'),
)
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ heartbeat: result }, null, 2)}\n`)
