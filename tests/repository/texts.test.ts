/** The texts: none unused, none missing. */
import { describe, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { LEARN_CARDS } from '../../lib/content/learn.ts'
import { CUES } from '../../lib/core/routine.ts'
import { filesIn, read } from './tree.ts'

/** Keys of a plural's forms: the whole is one text. */
const isPlural = (value: object) => Object.keys(value).every((key) => /^(\d+|n)$/.test(key))

function textsIn(value: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(value).flatMap(([name, inner]): [string, string][] => {
    const key = prefix === '' ? name : `${prefix}.${name}`
    if (typeof inner === 'string') return [[key, inner]]
    if (isPlural(inner)) return [[key, Object.values(inner).join('\n')]]
    return textsIn(inner, key)
  })
}

const LANGUAGES = filesIn('lib/locales')
const TEXTS = textsIn(JSON.parse(read('lib/locales/en.json')))
const KEYS = new Set(TEXTS.map(([key]) => key))

const SOURCES = ['components', 'entrypoints', 'lib']
  .flatMap(filesIn)
  .filter((path) => /\.(ts|tsx)$/.test(path))
  .map((path) => [path, read(path)] as const)

/** Text keys are always written out, if not beside `t`: a built-up key could not be found. */
const WRITTEN = new Set(
  SOURCES.flatMap(([, source]) => [...source.matchAll(/'([a-z]\w*(?:\.\w+)*)'/g)].map(([, key = '']) => key)),
)
const ASKED = SOURCES.flatMap(([path, source]) =>
  [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => ({ path, key })),
)

/** The manifest uses these. */
const MANIFEST_KEYS = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key)

const EXERCISE_PARTS = ['name', 'alt', 'setup', 'watch', 'easier', 'harder', 'not']

/** Texts of what lies in data (`tExercise`, `tCue`, `tLearn`): the data says which there are. */
const OF_DATA: [prefix: string, keys: string[]][] = [
  [
    'exercise.',
    Object.entries(EXERCISES).flatMap(([id, { steps, sided }]) => {
      const numbers = Array.from({ length: steps }, (_, index) => index + 1)
      const said = numbers.flatMap((n) => (sided.includes(n) ? [`s${n}_right`, `s${n}_left`] : [`s${n}`]))
      return [...EXERCISE_PARTS, ...said].map((part) => `exercise.${id}.${part}`)
    }),
  ],
  [
    'run.cue.',
    [
      ...new Set([...CUES, ...Object.values(EXERCISES).flatMap(({ words = {} }) => Object.values(words))]),
    ].map((name) => `run.cue.${name}`),
  ],
  ['learn.', LEARN_CARDS.flatMap(({ id }) => ['title', 'body', 'sure'].map((part) => `learn.${id}.${part}`))],
]
const isOfData = (key: string) => OF_DATA.some(([prefix]) => key.startsWith(prefix))

describe.each(LANGUAGES)('%s', (path) => {
  const keys = textsIn(JSON.parse(read(path))).map(([key]) => key)

  test.each(OF_DATA)('%s… has the texts that the data asks for, no more, no fewer', (prefix, wanted) => {
    expect(keys.filter((key) => key.startsWith(prefix)).sort()).toEqual(wanted.toSorted())
  })
})

test('no text is unused', () => {
  const unused = [...KEYS].filter(
    (key) => !WRITTEN.has(key) && !MANIFEST_KEYS.includes(key) && !isOfData(key),
  )
  expect(unused).toEqual([])
})

test('no text is missing', () => {
  expect(ASKED.length).toBeGreaterThan(50)
  expect(ASKED.filter(({ key }) => !KEYS.has(key))).toEqual([])
  expect(MANIFEST_KEYS.filter((key) => !KEYS.has(key))).toEqual([])
})

test('no key is put together from parts', () => {
  const builtUp = SOURCES.filter(([, source]) => /\bt\(\s*(`|'[^']*'\s*\+)/.test(source)).map(
    ([path]) => path,
  )
  // Those of data, and only those.
  expect(builtUp).toEqual(['lib/shell/texts.ts'])
  const prefixes = [...read('lib/shell/texts.ts').matchAll(/\bt\(`([\w.]+\.)\$\{/g)].map(
    ([, prefix]) => prefix,
  )
  expect(prefixes).toEqual(OF_DATA.map(([prefix]) => prefix))
})
