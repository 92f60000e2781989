/** `npm run bench`, with the flags of `tests/bench/flags.ts`: the set-up under any Node from 20 on, the measuring under Node 26. */

import { findBrowser } from './setup/browsers.mjs'
import { build } from './setup/build.mjs'
import { BROWSERS, DESK, ensureDebianPackages } from './setup/debian.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { NODE, run, Stop, toolEnv } from './setup/shell.mjs'

try {
  await ensurePackages()
  await ensureDebianPackages([...BROWSERS, ...DESK])
  for (const family of ['chromium', 'firefox']) await build(family)
  const env = toolEnv({
    CHROME_PATH: findBrowser('chromium') ?? '',
    FIREFOX_PATH: findBrowser('firefox') ?? '',
  })
  process.exitCode = await run(NODE, ['tests/bench/run.ts', ...process.argv.slice(2)], { env })
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
