/**
 * `npm run figures`: every exercise with its figure, texts and doses on one sheet, to be read by a clinician.
 * `npm run figures -- --approve <id> "what was looked at"` takes today's picture of a figure as the approved one.
 */
import { findBrowser } from './setup/browsers.mjs'
import { prepare } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { NODE, run, Stop, toolEnv } from './setup/shell.mjs'

try {
  await ensurePackages()
  await prepare()
  const env = toolEnv({ CHROME_PATH: findBrowser('chromium') ?? '' })
  process.exitCode = await run(NODE, ['tests/figures/run.ts', ...process.argv.slice(2)], { env })
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
