/** Mozilla's linter, over a built folder or a package; its warnings would be a reviewer's questions. */
import { capture, NODE, packageScript, Stop, say, toolEnv } from './shell.mjs'

/** Says what it found. Resolves to whether a reviewer would have nothing to ask. */
export async function lintExtension(source) {
  const args = [packageScript('web-ext/bin/web-ext.js'), 'lint', '--source-dir', source, '--output', 'json']
  const { stdout, stderr } = await capture(NODE, args, { env: toolEnv() })
  const from = stdout.indexOf('{')
  if (from < 0) throw new Stop(`The extension linter did not run:\n${stdout}${stderr}`)
  const { summary, ...found } = JSON.parse(stdout.slice(from))
  for (const kind of ['errors', 'warnings', 'notices'])
    for (const { code, message, file, line } of found[kind]) say(`${file}:${line} ${code} ${message}`)
  say(`${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`)
  const clean = summary.errors + summary.warnings === 0
  if (!clean) say(stderr.trim())
  return clean
}
