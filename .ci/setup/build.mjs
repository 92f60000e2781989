/** Builds the extension for one browser, and what its tests are read with. */
import { join } from 'node:path'
import { capture, NODE, packageScript, ROOT, Stop, toolEnv } from './shell.mjs'

/** Folder of the built extension. Its path gives an unpacked extension its id in Chromium, so it must not vary. */
export function builtFolder(family) {
  return join(ROOT, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3')
}

async function wxt(args, what) {
  const script = packageScript('wxt/bin/wxt.mjs')
  const { code, stdout, stderr } = await capture(NODE, [script, ...args], { env: toolEnv() })
  if (code !== 0) throw new Stop(`${what} failed:\n${stdout}${stderr}`)
  return stdout
}

export function build(family) {
  const browser = family === 'firefox' ? 'firefox' : 'chrome'
  return wxt(['build', '-b', browser, '--mv3'], `The build for ${browser}`)
}

/** The generated types, and the settings that TypeScript files are read with. */
export function prepare() {
  return wxt(['prepare'], 'Making the generated types')
}
