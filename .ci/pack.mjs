/** Builds and packs what the stores are given, with the release's notes; `npm run zip` says how. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, builtFolder } from './setup/build.mjs'
import { CHANGELOG, releaseOf, unreleasedIn } from './setup/changelog.mjs'
import { commitOf } from './setup/commit.mjs'
import { lintExtension } from './setup/linter.mjs'
import { prove } from './setup/prove.mjs'
import { ROOT, Stop, say } from './setup/shell.mjs'
import { sourcesIn } from './setup/sources.mjs'
import { filesIn, zipOf } from './setup/xpi.mjs'

const OUTPUT = join(ROOT, '.output')

/** What would go into a build unseen: a clinic's plan, or a file of settings. */
function nothingElse() {
  if (process.env.WXT_EDITION_PLAN)
    throw new Stop('WXT_EDITION_PLAN is set: this would be a clinic’s own edition.')
  const settings = readdirSync(ROOT).filter((name) => name.startsWith('.env'))
  if (settings.length > 0) throw new Stop(`${settings.join(', ')} would change the build; move it away.`)
}

function manifestSays(version, folder) {
  const said = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).version
  if (said !== version)
    throw new Stop(`The manifest in ${folder} has version ${said}, package.json ${version}.`)
}

/** One package: written, and a line about it. */
function pack(name, folder, paths) {
  const zip = zipOf(folder, paths)
  const target = join(OUTPUT, name)
  writeFileSync(target, zip)
  const sum = createHash('sha256').update(zip).digest('hex')
  const [size, count] = [zip.length, paths.length].map((number) => number.toLocaleString('en'))
  say(`${relative(ROOT, target)}  ${size} bytes, ${count} files\n  SHA-256 ${sum}`)
  return target
}

async function packAll(args) {
  const unknown = args.filter((word) => word !== '--prove')
  if (unknown.length > 0) throw new Stop(`Unknown: ${unknown.join(' ')}. Known: --prove`)
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const changelog = readFileSync(join(ROOT, CHANGELOG), 'utf8')
  const release = releaseOf(version, changelog)
  nothingElse()
  const sources = sourcesIn(ROOT)

  say(`Building ${name} ${version} for Chrome and Firefox.`)
  await Promise.all(['chromium', 'firefox'].map(build))
  const built = [
    { name: `${name}-${version}-chrome.zip`, folder: builtFolder('chromium') },
    { name: `${name}-${version}-firefox.zip`, folder: builtFolder('firefox') },
  ]
  for (const { folder } of built) manifestSays(version, folder)
  const all = [
    ...built.map((each) => ({ ...each, paths: filesIn(each.folder) })),
    { name: `${name}-${version}-sources.zip`, folder: ROOT, paths: sources },
  ]
  const packed = all.map((each) => pack(each.name, each.folder, each.paths))
  const notes = join(OUTPUT, `${name}-${version}-notes.md`)
  writeFileSync(notes, `${release.text}\n`)
  say(`${relative(ROOT, notes)}  what this version changes`)

  if (args.includes('--prove')) {
    if (!(await lintExtension(packed[1]))) throw new Stop('A reviewer would ask about these.')
    await prove(
      packed,
      packed[2],
      all.map((each) => each.name),
    )
  }
  if (release.date === null) say(`\nNot for a store: ${CHANGELOG} gives version ${version} no day.`)
  if (unreleasedIn(changelog) !== '') {
    say(`\nNot for a store: what ${CHANGELOG} has under Unreleased is in no notes.`)
  }
  say(await commitOf(sources))
}

try {
  await packAll(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
