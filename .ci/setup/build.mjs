/** Builds the extension for one browser. */
import { join } from 'node:path'
import { capture, NODE, packageScript, ROOT, Stop, toolEnv } from './shell.mjs'

/** Folder of the built extension. Its path gives an unpacked extension its id in Chromium, so it must not vary. */
export function builtFolder(family) {
  return join(ROOT, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3')
}

export async function build(family) {
  const browser = family === 'firefox' ? 'firefox' : 'chrome'
  const wxt = packageScript('wxt/bin/wxt.mjs')
  const { code, stdout, stderr } = await capture(NODE, [wxt, 'build', '-b', browser, '--mv3'], {
    env: toolEnv(),
  })
  if (code !== 0) throw new Stop(`The build for ${browser} failed:\n${stdout}${stderr}`)
  return stdout
}
