/** `npm start [-- chrome | firefox] [--sample]`: the set-up under any Node from 20 on, the rest under Node 26. */
import { ensurePackages } from './setup/packages.mjs'
import { NODE, run, Stop, toolEnv } from './setup/shell.mjs'

try {
  await ensurePackages()
  process.exitCode = await run(NODE, ['.ci/open.mjs', ...process.argv.slice(2)], {
    env: toolEnv(),
    stdio: 'inherit',
  })
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
