/** Tests that stay green with a mistake in the code prove nothing: each seeded fault must turn one red. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { SEEDED_FAULTS, type SeededResult } from '../seeded/faults.ts'
import { ROOT } from './tree.ts'

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')
/** So many run in one process: starting one costs more than most of them, and all in one would leave a core idle. */
const BATCH = 30

const folder = mkdtempSync(join(tmpdir(), 'seeded-faults-'))
afterAll(() => rmSync(folder, { recursive: true }))

function runWith(from: number, to: number): Promise<SeededResult[]> {
  const report = join(folder, `${from}.json`)
  const env = {
    ...process.env,
    SEEDED_FAULTS: JSON.stringify([from, to]),
    SEEDED_REPORT: report,
    SIM_DAYS: '100',
  }
  const args = [VITEST, 'run', '-c', 'tests/seeded/vitest.config.ts']
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: ROOT, env }, (_red, stdout, stderr) => {
      try {
        resolve(JSON.parse(readFileSync(report, 'utf8')))
      } catch (error) {
        reject(new Error(`${stdout}${stderr}`, { cause: error }))
      }
    })
  })
}

test('there are at least fifteen, each with a name of its own', () => {
  expect(new Set(SEEDED_FAULTS.map(({ name }) => name)).size).toBe(SEEDED_FAULTS.length)
  expect(SEEDED_FAULTS.length).toBeGreaterThanOrEqual(15)
})

const starts = Array.from({ length: Math.ceil(SEEDED_FAULTS.length / BATCH) }, (_, index) => index * BATCH)

describe.concurrent.each(starts)('faults from %i on', (from) => {
  let results: Promise<SeededResult[]> | undefined
  test.each(SEEDED_FAULTS.slice(from, from + BATCH))(
    '$name: $foundBy turns red',
    async ({ name }) => {
      results ??= runWith(from, from + BATCH)
      const found = (await results).filter((result) => result.name === name)
      expect(found).toMatchObject([{ name, broken: [] }])
      expect(found[0]?.red).toBeGreaterThan(0)
    },
    600_000,
  )
})
