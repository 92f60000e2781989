/**
 * `npm run store [-- en]`: the pictures for the stores' pages, in every language or those named, from the built
 * extension with sample data. They go to `.github/store/<language>/`; their captions come from `listing.md` there.
 */
import { findBrowser } from './setup/browsers.mjs'
import { build } from './setup/build.mjs'
import { BROWSERS, DESK, ensureDebianPackages } from './setup/debian.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { NODE, run, Stop, toolEnv } from './setup/shell.mjs'

try {
  await ensurePackages()
  await ensureDebianPackages([...BROWSERS.slice(0, 1), ...DESK])
  await build('chromium')
  const env = toolEnv({ CHROME_PATH: findBrowser('chromium') ?? '' })
  process.exitCode = await run(NODE, ['tests/store/run.ts', ...process.argv.slice(2)], { env })
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
