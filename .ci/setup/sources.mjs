/** Which files a store's reviewer needs to build both packages, byte for byte. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './shell.mjs'
import { filesIn } from './xpi.mjs'

/** Folders with all that is in them, and files. Nothing of the tests: their weight is twice the product's. */
const SOURCES = [
  'components',
  'entrypoints',
  'lib',
  '.ci/build',
  '.ci/setup',
  '.ci/build.mjs',
  '.ci/pack.mjs',
  '.ci/zip.mjs',
  '.github/CHANGELOG.md',
  '.github/RELEASE.md',
  'LICENSE',
  'README.md',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
]

/** What an editor or a file manager leaves behind. */
const JUNK = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$|(~|\.(log|orig|rej|bak|swp|tmp))$/i

/** Paths of the sources in a project's folder, with `/` between their parts. */
export function sourcesIn(root) {
  return SOURCES.flatMap((path) => {
    if (!existsSync(join(root, path))) throw new Stop(`${path} is missing; the sources package needs it.`)
    if (statSync(join(root, path)).isFile()) return [path]
    return filesIn(join(root, path))
      .filter((inside) => !JUNK.test(inside))
      .map((inside) => `${path}/${inside}`)
  })
}
