/** What the stores are given: the same files give the same bytes, and the sources alone give the packages. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sourcesIn } from '../../.ci/setup/sources.mjs'
import { filesOfZip, unpack } from '../../.ci/setup/unzip.mjs'
import { packFolder, zipOf } from '../../.ci/setup/xpi.mjs'
import { BUILDS, filesOf, folderOf } from './built.ts'
import { filesIn, ROOT, read } from './tree.ts'

// With a blank in it, as many a reviewer's has.
const PLACE = mkdtempSync(join(tmpdir(), 'midday reset '))
afterAll(() => rmSync(PLACE, { recursive: true, force: true }))

function write(folder: string, files: [path: string, text: string][]): string {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(PLACE, folder, path)), { recursive: true })
    writeFileSync(join(PLACE, folder, path), text)
  }
  return join(PLACE, folder)
}

describe('a package', () => {
  const FILES: [string, string][] = [
    ['b.js', 'x'.repeat(10_000)],
    ['a/é.json', '{}'],
    ['B.js', ''],
  ]

  test('does not tell when, in which order and by whom it was made', () => {
    const one = write('one', FILES)
    const other = write('other', FILES.toReversed())
    chmodSync(join(other, 'b.js'), 0o700)
    utimesSync(join(other, 'B.js'), 0, 0)
    packFolder(one, join(PLACE, 'one.zip'))
    packFolder(other, join(PLACE, 'other.zip'))
    const packed = readFileSync(join(PLACE, 'one.zip'))
    expect(readFileSync(join(PLACE, 'other.zip'))).toEqual(packed)
    expect(zipOf(one, ['a/é.json', 'B.js', 'b.js'])).toEqual(packed)

    write('other', [['a/é.json', '[]']])
    packFolder(other, join(PLACE, 'other.zip'))
    expect(readFileSync(join(PLACE, 'other.zip'))).not.toEqual(packed)
  })

  test('holds every byte, and is small', () => {
    const packed = zipOf(
      write('whole', FILES),
      FILES.map(([path]) => path),
    )
    const held = filesOfZip(packed).map(({ path, data }) => [path, data.toString()])
    expect(held).toEqual([FILES[2], FILES[1], FILES[0]])
    expect(packed.length).toBeLessThan(600)
  })

  test('that was damaged is noticed', () => {
    const packed = zipOf(write('damaged', [['a.js', 'x']]), ['a.js'])
    const at = packed.indexOf('a.js') + 'a.js'.length + 1
    packed.writeUInt8(packed.readUInt8(at) ^ 0xff, at)
    expect(() => filesOfZip(packed)).toThrow()
  })
})

describe('the sources', () => {
  const sources = sourcesIn(ROOT)

  test('hold every file of the product, and nothing of its tests or of what is made', () => {
    const product = ['components', 'entrypoints', 'lib'].flatMap(filesIn)
    expect(sources.filter((path) => product.includes(path)).sort()).toEqual(product.sort())
    expect(sources.filter((path) => /(^|\/)(tests|node_modules|\.output|\.wxt|\.git)\//.test(path))).toEqual(
      [],
    )
    expect(sources.filter((path) => path.startsWith('.')).map((path) => path.split('/')[0])).toSatisfy(
      (folders: string[]) => folders.every((folder) => ['.ci', '.github'].includes(folder)),
    )
  })

  test('hold nothing that an editor or a file manager left', () => {
    const junk = [
      'lib/.DS_Store',
      'lib/a.ts~',
      'lib/.a.ts.swp',
      'components/debug.log',
      'lib/Thumbs.db',
      'lib/a.ts.orig',
    ]
    const alone: [string, string][] = sources.filter((path) => !path.includes('/')).map((path) => [path, ''])
    const wanted: [string, string][] = [
      ...alone,
      ['lib/a.ts', ''],
      ['components/A.tsx', ''],
      ['entrypoints/a.ts', ''],
      ...sources.filter((path) => /^\.(ci|github)\//.test(path)).map((path): [string, string] => [path, '']),
    ]
    const folder = write('junk', [...wanted, ...junk.map((path): [string, string] => [path, 'junk'])])
    expect(sourcesIn(folder).sort()).toEqual(wanted.map(([path]) => path).sort())
    rmSync(join(folder, 'tsconfig.json'))
    expect(() => sourcesIn(folder)).toThrow('tsconfig.json is missing')
  })

  // With the packages that are installed here; `npm run zip -- --prove` installs them anew as well.
  test('alone, in another folder, give the packages byte for byte', { timeout: 300_000 }, () => {
    const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string }
    const folder = join(PLACE, 'unpacked', 'from the store')
    const zip = join(PLACE, 'sources.zip')
    writeFileSync(zip, zipOf(ROOT, sources))
    unpack(zip, folder)
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/pack.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      // A test's own environment would make a build of another kind.
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
    })
    expect(status, stdout + stderr).toBe(0)
    const again = (kind: string) => readFileSync(join(folder, '.output', `${name}-${version}-${kind}.zip`))
    for (const build of BUILDS) {
      const made = again(build.replace('-mv3', ''))
      const first = new Map(
        filesOf(build).map((path) => [path, readFileSync(join(ROOT, folderOf(build), path))]),
      )
      const differ = filesOfZip(made).filter(({ path, data }) => !first.get(path)?.equals(data))
      expect(differ.map(({ path }) => path)).toEqual([])
      expect(made.equals(zipOf(join(ROOT, folderOf(build)), [...first.keys()]))).toBe(true)
    }
    expect(again('sources').equals(readFileSync(zip))).toBe(true)
  })
})
