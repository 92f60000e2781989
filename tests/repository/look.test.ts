/** The look: colours, sizes and corners come from one place. */
import { describe, expect, test } from 'vitest'
import { filesIn, read } from './tree.ts'

const THEME = 'components/shared/theme.css'
/** What has colours of its own, and why. */
const OWN_COLOURS: Record<string, string> = {
  'components/shared/page.css': 'the mark is the icon: the same in both schemes',
  'components/welcome/screens.css': 'a picture of the toolbar, with the badge as it is there',
  'components/progress/print.css': 'paper',
  'components/handout/handout.css': 'paper',
  'components/handout/handout-card.css': 'paper',
  'components/handout/handout-paper.css': 'paper',
  'components/visit/print.css': 'paper',
  'components/visit/sheet.css': 'paper',
  'components/visit/strip.css': 'paper',
  'components/visit/visit.css': 'paper, shown on the screen',
  'components/visit/photo.css': 'for a camera: black on white',
  'components/clinic/form.css': 'the clinic’s logo on its paper',
  'components/clinic/out.css': 'a code to be photographed',
}
/** Sizes of their own, and why: points on paper, what a camera reads, what is read from two metres. */
const OWN_SIZES = [
  'components/visit/',
  'components/handout/',
  'components/reset/stage.css',
  'components/reset/own-stage.css',
]
const SIZES = [12, 14, 16, 20, 28, 40]
/** Their pages are being rebuilt, or are paper. */
const OWN_CORNERS = ['components/visit/', 'components/handout/', 'components/options/']

const STYLES = filesIn('components')
  .filter((path) => path.endsWith('.css'))
  .map((path) => [path, read(path).replace(/\/\*[\s\S]*?\*\//g, '')] as const)

const rawColours = (css: string) =>
  css.match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(|:\s*(?:white|black|red|gray|grey)\b/gi) ?? []
const strangeSizes = (css: string) =>
  [...css.matchAll(/\bfont(?:-size)?:[^;}]*?(?<![\d.])([\d.]+)px/g)].flatMap(([, size]) =>
    SIZES.includes(Number(size)) ? [] : [`${size}px`],
  )
const strangeCorners = (css: string) =>
  [...css.matchAll(/\bborder(?:-[a-z]+)*-radius:\s*([^;}]+)/g)].flatMap(([, corner = '']) =>
    /^(?:(?:0|50%|var\(--radius(?:-in)?\))\s*)+$/.test(corner) ? [] : [corner],
  )

describe.each(STYLES)('%s', (path, css) => {
  test('takes its colours from the theme', () => {
    if (path !== THEME && !(path in OWN_COLOURS)) expect(rawColours(css)).toEqual([])
  })
  test('has only the six sizes', () => {
    if (!OWN_SIZES.some((own) => path.startsWith(own))) expect(strangeSizes(css)).toEqual([])
  })
  test('has only the two corners', () => {
    if (!OWN_CORNERS.some((own) => path.startsWith(own))) expect(strangeCorners(css)).toEqual([])
  })
  test('moves nothing by itself', () => {
    expect(css).not.toMatch(/\b(?:transition|animation)(?:-[a-z]+)?:|@keyframes/)
  })
})

test('who may have colours of its own has some', () => {
  const needless = Object.keys(OWN_COLOURS).filter((path) => {
    const css = STYLES.find(([name]) => name === path)?.[1]
    return css === undefined || rawColours(css).length === 0
  })
  expect(needless).toEqual([])
})

test('every name that is used is there', () => {
  const all = STYLES.map(([, css]) => css).join('\n')
  const known = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
  const used = [...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
  expect(used.length).toBeGreaterThan(200)
  expect(used.filter((name) => !known.has(name))).toEqual([])
})

test.each([
  ['color: #fff', rawColours],
  ['background: rgb(0 0 0 / 4%)', rawColours],
  ['color: white', rawColours],
  ['font: 600 13px / 1.2 var(--title)', strangeSizes],
  ['font-size: 11px', strangeSizes],
  ['border-radius: 8px', strangeCorners],
  ['border-start-start-radius: 3px', strangeCorners],
] as const)('%s would be found', (css, look) => {
  expect(look(css)).toHaveLength(1)
})
