/** Tests that stay green with a mistake in the code prove nothing: each seeded fault must turn one red. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SEEDED_FAULTS } from '../seeded/faults.ts'
import { ROOT } from './tree.ts'

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')

function runWith(name: string): Promise<{ code: number; output: string }> {
  const args = [VITEST, 'run', '-c', 'tests/seeded/vitest.config.ts', '--reporter=default']
  const env = { ...process.env, SEEDED_FAULT: name, NO_COLOR: '1', SIM_DAYS: '100' }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr })
    })
  })
}

test('there are at least fifteen, each with a name of its own', () => {
  expect(new Set(SEEDED_FAULTS.map(({ name }) => name)).size).toBe(SEEDED_FAULTS.length)
  expect(SEEDED_FAULTS.length).toBeGreaterThanOrEqual(15)
})

// Each is a process of its own: several at once keep both cores busy.
test.concurrent.each(SEEDED_FAULTS)('$name: $foundBy turns red', async ({ name }) => {
  const { code, output } = await runWith(name)
  // A patch that no longer fits, or a file that cannot be loaded, is no test that failed.
  expect(output).not.toMatch(/SEED:|Failed Suites|No test files/)
  expect(output).toMatch(/Failed Tests \d+|Tests +\d+ failed/)
  expect(code).toBe(1)
})
