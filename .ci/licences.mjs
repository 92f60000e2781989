/** Writes `lib/public/licences.txt`: the notices of what is built into the package, from the packages themselves. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../', import.meta.url)
export const LICENCES = 'lib/public/licences.txt'

/** Whose code is in the package, and what for. Everything else only builds or tests. */
export const SHIPPED = {
  '@wxt-dev/i18n': 'types of the texts; looks them up',
  '@wxt-dev/webextension-polyfill': 'has the build use the next but one',
  'd3-array': 'scales of the charts',
  'd3-path': 'used by d3-shape',
  'd3-shape': 'lines and areas of the charts',
  idb: 'promises over IndexedDB',
  internmap: 'used by d3-array',
  preact: 'renders the pages',
  valibot: 'checks what is read: state, plans, backups',
  'webextension-polyfill':
    'one name for the browser’s API in both browsers; all but its first lines is cut out',
  wxt: 'starts the background',
}

const manifestOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, ROOT), 'utf8'))

/** The text of the package's own licence file, or the name alone where it holds none. */
function noticeOf(name) {
  const found = ['LICENSE', 'LICENSE.md', 'LICENSE.txt']
    .map((file) => new URL(`node_modules/${name}/${file}`, ROOT))
    .find((url) => existsSync(url))
  const { version, license } = manifestOf(name)
  const head = `== ${name} ${version} (${license})`
  if (license === 'MPL-2.0') {
    return `${head}\n\nA changed copy of a part is built in; how it is changed stands in .ci/build/lean-libraries.ts, in the sources.\nThe licence: https://mozilla.org/MPL/2.0/\nThe original: https://github.com/mozilla/webextension-polyfill`
  }
  return `${head}\n\n${found ? readFileSync(found, 'utf8').trim() : 'Its package holds no licence text.'}`
}

export const licencesText = () =>
  `Built into Midday Reset, with the notices of those who made it.\n\n${Object.keys(SHIPPED).map(noticeOf).join('\n\n')}\n`

export const licenceOf = (name) => manifestOf(name).license
export const versionOf = (name) => manifestOf(name).version

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL(LICENCES, ROOT), licencesText())
