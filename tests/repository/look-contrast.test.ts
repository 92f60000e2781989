/** The line around what has the focus, and the edges of what can be used: seen on all they stand on, in both schemes. */
import { describe, expect, test } from 'vitest'
import { filesIn, read } from './tree.ts'

/** WCAG 2.2, 1.4.11 and 2.4.13. */
const LEAST = 3
/** What a control may stand on. */
const SURFACES = ['--paper', '--card', '--green-soft', '--apricot-soft', '--red-soft', '--white']
/** What a control is filled with, beside those. */
const FILLS = ['--green', '--green-deep', '--ink', '--apricot-ink', '--red']
/** Grounds of what cannot be used: a dot of a line, and a bar of the first run's place. */
const NO_CONTROL = ['--soft-ink', '--line']
const RING = '3px solid var(--apricot-strong)'
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

const withoutComments = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\//g, '')
const THEME = withoutComments('components/shared/theme.css')
const STYLES = filesIn('components')
  .filter((path) => path.endsWith('.css'))
  .map((path) => [path, withoutComments(path)] as const)

/** Selector and declarations of each rule that holds no other. */
const rulesOf = (css: string) =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => [selector.trim(), body])

function colour(name: string, scheme: Scheme, css = THEME): string {
  const hex = '(#[0-9a-f]{3,6})'
  const pair = new RegExp(`${name}: (?:light-dark\\(${hex}, ${hex}\\)|${hex});`).exec(css)
  const found = pair?.[3] ?? pair?.[scheme === 'light' ? 1 : 2]
  if (!found) throw new Error(`${name} is no colour of the theme`)
  return found
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Pairs that are too near each other. */
const near = (names: string[], over: string[], scheme: Scheme) =>
  names.flatMap((name) =>
    over
      .map(
        (ground) => [`${name} on ${ground}`, contrast(colour(name, scheme), colour(ground, scheme))] as const,
      )
      .filter(([, ratio]) => ratio < LEAST)
      .map(([pair, ratio]) => `${pair}: ${ratio.toFixed(2)}`),
  )

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  // White is only paper: its pages are dark on light in both schemes.
  const surfaces = scheme === 'light' ? SURFACES : SURFACES.filter((name) => name !== '--white')

  test('the ring is seen on all that a control stands on', () => {
    expect(near(['--apricot-strong'], surfaces, scheme)).toEqual([])
  })
  test('between the ring and what fills a control is a gap that is seen against both', () => {
    const grounds = surfaces.filter((name) => !['--red-soft', '--white'].includes(name))
    expect(near(FILLS, grounds, scheme)).toEqual([])
  })
  test('the edge of a control is seen on all that it stands on', () => {
    expect(near(['--edge', '--green'], surfaces, scheme)).toEqual([])
  })
})

test('what is shown to a camera has a ring of its own, as well seen', () => {
  const photo = withoutComments('components/visit/photo.css')
  const own = (name: string) => colour(name, 'light', photo)
  for (const ground of ['--paper', '--green-soft']) {
    expect(contrast(own('--apricot-strong'), own(ground)), ground).toBeGreaterThanOrEqual(LEAST)
  }
})

test('no other colour of the theme is a ground', () => {
  const grounds = STYLES.flatMap(([path, css]) =>
    [...css.matchAll(/background(?:-color)?:\s*var\((--[\w-]+)\)/g)].map(
      ([, name = '']) => `${name} in ${path}`,
    ),
  )
  expect(grounds.length).toBeGreaterThan(80)
  const known = [...SURFACES, ...FILLS, ...NO_CONTROL]
  expect(grounds.filter((ground) => !known.includes(ground.split(' ')[0] ?? ''))).toEqual([])
})

describe('every ring is the one of the theme', () => {
  const outlines = STYLES.flatMap(([path, css]) =>
    rulesOf(css).flatMap(([selector = '', body = '']) => {
      const outline = /\boutline:\s*([^;]+)/.exec(body)?.[1]
      const offset = /\boutline-offset:\s*([^;]+)/.exec(body)?.[1]
      return outline ? [{ path, selector, outline, offset }] : []
    }),
  )
  const rings = outlines.filter(({ outline }) => outline !== 'none')

  test('it has the colour and the gap that are measured above', () => {
    expect(rings.length).toBeGreaterThan(5)
    for (const { path, selector, ...ring } of rings) {
      expect(ring, `${path}: ${selector}`).toEqual({ outline: RING, offset: '2px' })
    }
  })
  // In forced colours a mark that looks like the ring hides it.
  test('nothing but the focus is marked with one', () => {
    expect(rings.filter(({ selector }) => !selector.includes(':focus'))).toEqual([])
  })
  test('only what a script gives the focus, and nobody presses, has none', () => {
    const without = outlines
      .filter(({ outline }) => outline === 'none')
      .flatMap(({ selector }) => selector.split(/,\s*/))
    expect(without.filter((selector) => !/\b(?:h1|h2|p|main)(?:[:.][\w-]+)?$/.test(selector))).toEqual([])
  })
  test('the system’s colours give it theirs', () => {
    const [, forced = ''] = THEME.split('@media screen and (forced-colors: active)')
    expect(forced).toMatch(/:focus-visible\s*\{\s*outline-color: Highlight;/)
  })
})

// A dark system's text is white: its colours would draw white on paper.
test('the system’s colours end at the edge of the screen', () => {
  const asked = STYLES.flatMap(([path, css]) =>
    [...css.matchAll(/@media ([^{]*forced-colors[^{]*)\{/g)].map(
      ([, media = '']) => `${media.trim()} in ${path}`,
    ),
  )
  expect(asked.length).toBeGreaterThan(15)
  expect(asked.filter((media) => !media.startsWith('screen and '))).toEqual([])
  const [, print = ''] = withoutComments('components/shared/page.css').split('@media print')
  expect(print).toMatch(/^\s*\{\s*:root,[^}]*forced-color-adjust: none;/)
})

test.each([
  ['#d0762a', '#f6f1e6', false],
  ['#b85f17', '#f6f1e6', true],
  ['#000', '#fff', true],
])('%s on %s: seen is %s', (one, other, seen) => {
  expect(contrast(one, other) >= LEAST).toBe(seen)
})
