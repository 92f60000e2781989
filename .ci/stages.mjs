/** Everything that `npm test` runs, in order; a stage that fails does not keep the others from running. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './setup/browsers.mjs'
import { build, builtFolder } from './setup/build.mjs'
import { BROWSERS, DESK, ensureDebianPackages } from './setup/debian.mjs'
import { lintExtension } from './setup/linter.mjs'
import { ARTIFACTS, capture, NODE, packageScript, run, Stop, say, toolEnv } from './setup/shell.mjs'

const REPORTS = join(ARTIFACTS, 'reports')
const CHECK = { passed: 1, failed: 0, skipped: 0 }
const FAILED = { passed: 0, failed: 1, skipped: 0 }

/** A program that passes or fails as a whole: counted as one. What it printed is shown when it failed. */
async function check(script, args) {
  const { code, stdout, stderr } = await capture(NODE, [packageScript(script), ...args], { env: toolEnv() })
  if (code === 0) return CHECK
  say(`${stdout}${stderr}`.trim())
  return FAILED
}

/** Reads the counts from a runner's JSON report. No report, no test, or a bad end without a failure is a failure. */
function counted(code, report, counts) {
  if (!existsSync(report)) return FAILED
  const { passed, failed, skipped } = counts(JSON.parse(readFileSync(report, 'utf8')))
  const crashed = passed + failed === 0 || (code !== 0 && failed === 0)
  if (crashed) say(`ended with code ${code} after ${passed + failed} tests`)
  return { passed, failed: failed + (crashed ? 1 : 0), skipped }
}

async function vitest() {
  const report = join(REPORTS, 'vitest.json')
  const args = [
    'run',
    '-c',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const code = await run(NODE, [packageScript('vitest/vitest.mjs'), ...args], { env: toolEnv({ CI: '1' }) })
  return counted(code, report, (json) => ({
    passed: json.numPassedTests,
    // A file that cannot be loaded fails without a test of its own.
    failed:
      json.numFailedTests +
      json.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
        .length,
    skipped: json.numPendingTests + json.numTodoTests,
  }))
}

/** Tests in Playwright's report, whatever suites they are nested in. */
function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)]
}

/** A skip must say why. */
function tellSkips(suites) {
  for (const { title, tests } of suites.flatMap(specsIn)) {
    for (const { status, projectName, annotations } of tests) {
      if (status !== 'skipped') continue
      const why = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'
      say(`skipped in ${projectName}: ${title}: ${why}`)
    }
  }
}

/** What passed only when it ran again is told with what went wrong at first: it is looked at, not forgotten. */
function tellLaterTries(suites) {
  for (const { title, tests } of suites.flatMap(specsIn)) {
    for (const { status, projectName, results } of tests) {
      if (status !== 'flaky') continue
      const [first = 'no error given'] = results.flatMap(({ errors }) => errors.map(({ message }) => message))
      say(`passed at a later try in ${projectName}: ${title}: ${first}`)
    }
  }
}

async function endToEnd() {
  const report = join(REPORTS, 'playwright.json')
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json']
  const env = toolEnv({
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    CHROME_PATH: findBrowser('chromium') ?? '',
    FIREFOX_PATH: findBrowser('firefox') ?? '',
  })
  const code = await run(NODE, [packageScript('@playwright/test/cli.js'), ...args], { env })
  return counted(code, report, ({ stats, errors, suites }) => {
    tellSkips(suites)
    tellLaterTries(suites)
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    }
  })
}

const extensionLinter = async () => ((await lintExtension(builtFolder('firefox'))) ? CHECK : FAILED)

async function built(family) {
  say(
    (await build(family))
      .split('\n')
      .filter((line) => /total size/i.test(line))
      .join('\n'),
  )
  return CHECK
}

/** Those of a group need what the groups before it made, and nothing of each other: they run side by side. */
const STAGES = [
  { 'generated types': () => check('wxt/bin/wxt.mjs', ['prepare']) },
  {
    'lint and boundaries': () => check('@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']),
    types: () => check('typescript/bin/tsc', ['--noEmit']),
  },
  { 'build for Chrome': () => built('chromium'), 'build for Firefox': () => built('firefox') },
  { 'extension linter': extensionLinter, 'unit, simulation and repository tests': vitest },
  { 'end to end in Chromium and Firefox': endToEnd },
]

const total = { passed: 0, failed: 0, skipped: 0 }
mkdirSync(REPORTS, { recursive: true })
for (const report of ['vitest.json', 'playwright.json']) rmSync(join(REPORTS, report), { force: true })
try {
  await ensureDebianPackages([...BROWSERS, ...DESK])
} catch (error) {
  if (!(error instanceof Stop)) throw error
  say(error.message) // the tests that need them will say so
}
async function runStage([name, stage]) {
  const started = Date.now()
  say(`\n== ${name}`)
  let result = FAILED
  try {
    result = await stage()
  } catch (error) {
    say(error instanceof Stop ? error.message : String(error?.stack ?? error))
  }
  for (const key of Object.keys(total)) total[key] += result[key]
  const { passed, failed, skipped } = result
  say(
    `== ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
}
for (const group of STAGES) await Promise.all(Object.entries(group).map(runStage))
say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
