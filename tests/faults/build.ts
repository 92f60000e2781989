/** The fault build and the names of its awaits. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture, NODE, packageScript, ROOT, toolEnv } from '../../.ci/setup/shell.mjs'
import type { Family } from '../support/desk-types.ts'

const OUT = join(ROOT, '.artifacts', 'faults')

export async function buildForFaults(family: Family): Promise<{ extension: string; awaits: string[] }> {
  const browser = family === 'firefox' ? 'firefox' : 'chrome'
  const args = ['build', '-c', 'tests/faults/wxt.config.ts', '-b', browser, '--mv3']
  const { code, stdout, stderr } = await capture(NODE, [packageScript('wxt/bin/wxt.mjs'), ...args], {
    env: toolEnv(),
  })
  if (code !== 0) throw new Error(`The fault build for ${browser} failed:\n${stdout}${stderr}`)
  const awaits = JSON.parse(readFileSync(join(OUT, `${browser}.json`), 'utf8')) as string[]
  return { extension: join(OUT, `${browser}-mv3`), awaits }
}
