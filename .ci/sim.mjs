/** `npm run sim`: ten times the random days, and the made-up people, and the hostile files, of `npm test`. */
import { prepare } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { NODE, packageScript, run, Stop, toolEnv } from './setup/shell.mjs'

/** Plans, codes and backups that somebody made to do harm. */
const HOSTILE = ['plan-hostile', 'plan-code', 'backup-hostile']

try {
  await ensurePackages()
  await prepare()
  const args = ['run', '-c', 'tests/vitest.config.ts', '--project', 'unit', 'tests/sim', ...HOSTILE]
  process.exitCode = await run(NODE, [packageScript('vitest/vitest.mjs'), ...args], {
    env: toolEnv({
      SIM_DAYS: '20000',
      SIM_SHELL_DAYS: '1000',
      SIM_KILLS: '1',
      SIM_PEOPLE: '1000',
      HOSTILE_FILES: '10000',
    }),
  })
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
