/** `npm run sim`: ten times the random days of `npm test`. */
import { ensurePackages } from './setup/packages.mjs'
import { capture, NODE, packageScript, run, Stop, toolEnv } from './setup/shell.mjs'

try {
  await ensurePackages()
  // The types and settings that the tests are read with.
  await capture(NODE, [packageScript('wxt/bin/wxt.mjs'), 'prepare'], { env: toolEnv() })
  const args = ['run', '-c', 'tests/vitest.config.ts', '--project', 'unit', 'tests/sim']
  process.exitCode = await run(NODE, [packageScript('vitest/vitest.mjs'), ...args], {
    env: toolEnv({ SIM_DAYS: '20000', SIM_SHELL_DAYS: '1000', SIM_KILLS: '1' }),
  })
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
