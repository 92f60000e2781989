/** Both browsers' long runs at once; the last line says what came of them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { findBrowser } from './setup/browsers.mjs'
import { BROWSERS, DESK, ensureDebianPackages } from './setup/debian.mjs'
import { ARTIFACTS, capture, NODE, ROOT, Stop, say, toolEnv } from './setup/shell.mjs'

const FOLDER = join(ARTIFACTS, 'faults')

/** What it did is in its log; the findings, the table of awaits and the sum are said here. */
async function long(family) {
  const env = toolEnv({
    CHROME_PATH: findBrowser('chromium') ?? '',
    FIREFOX_PATH: findBrowser('firefox') ?? '',
  })
  const { code, stdout, stderr } = await capture(NODE, ['tests/faults/run.ts', family], { cwd: ROOT, env })
  const log = join(FOLDER, `${family}.log`)
  writeFileSync(log, stdout + stderr)
  const from = stdout.indexOf('== ')
  say(from < 0 ? `${stdout}${stderr}` : stdout.slice(from).trim())
  say(`${family}: every stop is in ${relative(ROOT, log)}`)
  const sum = stdout.trim().split('\n').at(-1) ?? ''
  return { code, sum: from < 0 ? `${family}: the run broke off` : sum }
}

mkdirSync(FOLDER, { recursive: true })
try {
  await ensureDebianPackages([...BROWSERS, ...DESK])
} catch (error) {
  if (!(error instanceof Stop)) throw error
  say(error.message)
}
// One after the other would double the time; they share nothing but the processor.
const ends = await Promise.all(['chromium', 'firefox'].map(long))
say(`\n${ends.map(({ sum }) => sum).join(' · ')}`)
process.exitCode = ends.every(({ code }) => code === 0) ? 0 : 1
