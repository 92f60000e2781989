/** The sheet that a clinician reads holds everything, and nothing from elsewhere. */
import { beforeAll, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { LOOKS } from '../../lib/content/looks.ts'
import { figureStyles, sheetStyles, withViews } from '../figures/views.ts'
import { read } from './tree.ts'

type Texts = { [key: string]: string | Texts }
const english: Texts = JSON.parse(read('lib/locales/en.json'))

const linesIn = (value: string | Texts): string[] =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(linesIn)

let html: string
let words: string

beforeAll(async () => {
  html = await withViews(({ sheetHtml }) => sheetHtml(figureStyles() + sheetStyles()))
  words = html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
}, 60_000)

const ids = Object.keys(EXERCISES)

test('every exercise and every self-check has its place, its figure and a line to sign', () => {
  const sections = [...html.matchAll(/<section class="entry" id="([^"]+)">(.*?)<\/section>/gs)]
  expect(sections.map(([, id]) => id)).toEqual([...ids, ...LOOKS.map(({ id }) => id)])
  for (const [, id, section = ''] of sections) {
    expect(section.match(/<svg/g)?.length, id).toBeGreaterThanOrEqual(2)
    expect(section, id).toContain('figure-arrow')
    expect(section, id).toContain('Read by')
    expect(section, id).toContain('Stop if you get sharp pain')
  }
})

test.each(ids)('every text of %s is on it', (id) => {
  const texts = linesIn((english.exercise as Texts)[id] as Texts)
  expect(texts.length).toBeGreaterThan(7)
  expect(texts.filter((line) => !words.includes(line))).toEqual([])
})

test('the numbers of the article are marked, and no others', () => {
  const stated = [...html.matchAll(/<b>([^<]*)<\/b> <span class="source article">/g)].map(
    ([, number]) => number,
  )
  expect([...new Set(stated)].sort()).toEqual(['5', '60 minutes'])
  expect(html.match(/class="source added"/g)?.length).toBeGreaterThan(2 * ids.length)
})

test('it is one file: nothing is fetched', () => {
  expect(html).not.toMatch(/@import|<(link|script|img|iframe)|url\((?!"?&?(quot;)?#)|https?:/)
})

test('a text that is not there ends the command with its key', async () => {
  await withViews(({ sheetHtml, text }) => {
    expect(text('exercise.nobody.name')).toBe('')
    expect(() => sheetHtml('')).toThrow('no text: exercise.nobody.name')
    expect(() => sheetHtml('')).not.toThrow()
  })
})
