/** The npm packages, and the Node that comes with them. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { answerOf, NODE, ROOT, run, Stop, say } from './shell.mjs'

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const SHELL = { shell: process.platform === 'win32' }

/** `npm ci` writes this file last, so that a newer lock file means other packages. */
function installed() {
  const mark = join(ROOT, 'node_modules', '.package-lock.json')
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
}

function nodeAnswers() {
  return existsSync(NODE) && (answerOf(NODE, ['--version']) ?? '').startsWith('v26.')
}

export async function ensurePackages() {
  if (!installed()) {
    say('Installing the npm packages (npm ci).')
    const code = await run(NPM, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], SHELL)
    if (code !== 0) throw new Stop(`npm ci ended with code ${code}; its own words are above.`)
  }
  if (nodeAnswers()) return
  // npm 11 and later may leave out a package's install script, and this one fetches Node itself.
  say('Installing Node 26 (the install script of the package "node" did not run).')
  const folder = join(ROOT, 'node_modules', 'node')
  const code = await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder })
  if (code !== 0 || !nodeAnswers()) {
    throw new Stop('Node 26 could not be installed. Try: npm rebuild node --foreground-scripts')
  }
}
