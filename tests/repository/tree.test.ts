/** The shape of the project itself. */
import { expect, test } from 'vitest'
import { filesIn, read, topLevel } from './tree.ts'

const VISIBLE = [
  'LICENSE',
  'README.md',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'tests',
  'tsconfig.json',
  'wxt.config.ts',
]

test('the visible top level is fixed', () => {
  const visible = topLevel().filter((name) => !name.startsWith('.'))
  expect(visible.sort()).toEqual(VISIBLE)
})

test('no file is over 250 lines, tests and data of texts aside', () => {
  const long = ['components', 'entrypoints', 'lib', '.ci']
    .flatMap(filesIn)
    .filter((path) => /\.(ts|tsx|mjs|css|html)$/.test(path))
    .filter((path) => read(path).split('\n').length > 251)
  expect(long).toEqual([])
})

/** In the core the clock and chance come in as data; `new Date(x)` of a given time is no clock. */
const AMBIENT: [name: string, pattern: RegExp][] = [
  ['Date.now', /\bDate\s*\.\s*now\b/],
  ['new Date()', /\bnew\s+Date\s*(\(\s*\)|(?!\s*\())/],
  ['Date()', /(?<!new\s)\bDate\s*\(/],
  ['Temporal.Now', /\bTemporal\s*\.\s*Now\b/],
  ['Math.random', /\bMath\s*\.\s*random\b/],
  ['the local time zone', /\bresolvedOptions\s*\(/],
]

const ambientIn = (source: string) =>
  AMBIENT.filter(([, pattern]) => pattern.test(source)).map(([name]) => name)
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')

test.each(['lib/core', 'lib/content'].flatMap(filesIn))('%s reads no clock and throws no dice', (path) => {
  expect(ambientIn(withoutComments(read(path)))).toEqual([])
})

test.each([
  ['const now = Date.now()', 'Date.now'],
  ['const now = new Date()', 'new Date()'],
  ['const now = new Date', 'new Date()'],
  ['const now = Date()', 'Date()'],
  ['Temporal.Now.instant()', 'Temporal.Now'],
  ['Math.random()', 'Math.random'],
])('%s would be found', (source, name) => {
  expect(ambientIn(source)).toEqual([name])
})

test('a date made from a given time is not a clock', () => {
  expect(ambientIn('new Date(at)')).toEqual([])
})
