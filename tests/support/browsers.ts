/** The browsers that the tests run in. `npm test` installs them on Debian and Ubuntu. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../../.ci/setup/browsers.mjs'
import type { Family } from './desk-types.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export function executableOf(family: Family): string {
  const path = findBrowser(family)
  if (path === null) throw new Error(`${family} is not installed; npm test installs it on Debian and Ubuntu`)
  return path
}

export function builtExtension(family: Family): string {
  return join(ROOT, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3')
}
