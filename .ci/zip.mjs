/**
 * `npm run zip [-- --prove]`: what the stores are given. The set-up under any Node from 20 on, the packing under the
 * project's own: another Node's zlib may compress to other bytes.
 */
import { ensurePackages } from './setup/packages.mjs'
import { NODE, run, Stop, toolEnv } from './setup/shell.mjs'

try {
  await ensurePackages()
  process.exitCode = await run(NODE, ['.ci/pack.mjs', ...process.argv.slice(2)], { env: toolEnv() })
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
