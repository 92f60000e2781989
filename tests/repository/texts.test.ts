/** The texts: none unused, none missing, and nothing telling on a surface that others can see. */
import { expect, test } from 'vitest'
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

test('no text is unused', () => {
  const unused = [...KEYS].filter((key) => !WRITTEN.has(key) && !MANIFEST_KEYS.includes(key))
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
  expect(builtUp).toEqual([])
})

/** Whoever looks at a shared screen learns nothing about a body, an ache or a treatment. */
const TELLING =
  /\b(back|spine|hips?|neck|shoulders?|muscles?|body|pain\w*|ache\w*|sore\w*|stiff\w*|hurts?|exercis\w*|stretch\w*|posture|physio\w*|therap\w*|clinic\w*|doctor|patient)\b/i

/** Shown by the system or in the toolbar: the notification, the badge's tooltip, the extension's name. */
const isSeenByAll = (key: string) => /^(nudge\.|extension_name$|badge)/.test(key)

test('notification, badge and name tell nothing', () => {
  const seen = TEXTS.filter(([key]) => isSeenByAll(key))
  expect(seen.length).toBeGreaterThan(10)
  const telling = seen.filter(
    ([key, text]) => TELLING.test(text.replace(/\bWalk to the door and back\b/g, '')) && key,
  )
  expect(telling).toEqual([])
})

test('titles of pages tell nothing', () => {
  const titles = filesIn('entrypoints')
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, /<title>([^<]*)<\/title>/.exec(read(path))?.[1] ?? ''] as const)
  expect(titles.length).toBeGreaterThan(0)
  expect(titles.filter(([, title]) => title === '' || TELLING.test(title))).toEqual([])
})

test.each(['Time for your back', 'Stretch now', 'Stiffness today?', 'Your clinic says', 'An exercise'])(
  '"%s" would be found',
  (text) => expect(TELLING.test(text)).toBe(true),
)
