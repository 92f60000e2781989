/** The proof for a store's reviewer: the sources alone, in an empty folder, give the same packages. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { capture, ROOT, Stop, say } from './shell.mjs'
import { filesOfZip, unpack } from './unzip.mjs'

/** As somebody has it who never saw this folder: without its Node and its tools, and outside any npm script. */
function strangersEnv() {
  const env = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|execpath|node|config_local_prefix)/.test(name),
  )
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(ROOT, 'node_modules')))
  return { ...Object.fromEntries(env), PATH: path.join(delimiter) }
}

/** Paths whose content is not the same in both. */
function differences(one, other) {
  const [here, there] = [one, other].map(
    (zip) => new Map(filesOfZip(zip).map(({ path, data }) => [path, data])),
  )
  const paths = new Set([...here.keys(), ...there.keys()])
  return [...paths].filter((path) => !(here.has(path) && there.get(path)?.equals(here.get(path))))
}

/** `packed` are the paths of the packages; the sources are among them. */
export async function prove(packed, sources, names) {
  const folder = mkdtempSync(join(tmpdir(), 'built from sources '))
  try {
    unpack(sources, folder)
    const npm = async (...args) => {
      say(`In an empty folder with the sources: npm ${args.join(' ')}`)
      const options = { cwd: folder, env: strangersEnv(), shell: process.platform === 'win32' }
      const { code, stdout, stderr } = await capture('npm', args, options)
      if (code !== 0) throw new Stop(`npm ${args.join(' ')} failed there:\n${stdout}${stderr}`)
    }
    await npm('ci', '--no-audit', '--no-fund')
    await npm('run', 'zip')
    for (const [at, path] of packed.entries()) {
      const again = readFileSync(join(folder, '.output', names[at]))
      const first = readFileSync(path)
      if (again.equals(first)) {
        say(`${names[at]}: the same ${first.length.toLocaleString('en')} bytes`)
        continue
      }
      const other = differences(first, again)
      throw new Stop(`${names[at]} is not the same: ${other.join(', ') || 'compressed in another way'}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
