/** `npm run faults`: the long run of stops, kills and sleeps in both browsers. About half an hour; not part of `npm test`. */
import { build } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { NODE, run, Stop, toolEnv } from './setup/shell.mjs'

try {
  await ensurePackages()
  // The product itself, for the sleeps; the stops have a build of their own.
  for (const family of ['chromium', 'firefox']) await build(family)
  process.exitCode = await run(NODE, ['.ci/fault-run.mjs'], { env: toolEnv() })
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
