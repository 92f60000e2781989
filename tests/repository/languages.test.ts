/** Every language says all that English says, with the same numbers and places to fill in, set as it is set there. */
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../lib/core/language.ts'
import { flat, LOCALES, textsIn } from '../support/locale-files.ts'
import { BADLY_SET, RULES } from './language-rules.ts'

/** `page.direction` and what else no translator changes. */
const FOR_MACHINES = ['page.language', 'page.direction', 'extension_name']
/** A name or a code may be the same in every language; a sentence may not. */
const LONGER_THAN_A_NAME = 12

const MOST_SIGNS = { extension_description: 132, nudgeLine: 60, cue: 24 }

const ENGLISH = new Map(flat(textsIn('en')))
const textsOf = (language: (typeof LOCALES)[number]) => flat(textsIn(language))

const FORM = /\.(\d+|n)$/
/** What the text of a key says in English: of a form that only the other language has, what is said of many. */
const inEnglish = (key: string) => ENGLISH.get(key) ?? ENGLISH.get(key.replace(FORM, '.n'))
const placesIn = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort()
const numbersIn = (text: string) => (text.replace(/\$\d/g, '').match(/\d+/g) ?? []).sort()
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
const holds = (many: string[], some: string[]) => some.every((one) => many.includes(one))

/** The form for one may leave the number out, unless it is said of other numbers, too. */
function fillsWell(key: string, text: string, oneIsAlone: boolean): boolean {
  const wanted = placesIn(inEnglish(key) ?? '')
  const ofMany = placesIn(ENGLISH.get(key.replace(FORM, '.n')) ?? '')
  const found = placesIn(text)
  if (key.endsWith('.0')) return holds(ofMany, found)
  if (!key.endsWith('.1') || ofMany.length === 0) return `${wanted}` === `${found}`
  const rest = wanted.filter((place) => place !== '$1')
  return holds(ofMany, found) && holds(found, rest) && (oneIsAlone || found.includes('$1'))
}

/** Whether a text is set as the language wants it. */
function isWellSet(text: string, { badlySet, pairs }: (typeof RULES)['en']): boolean {
  const count = (sign: string) => text.split(sign).length
  return (
    ![...BADLY_SET, ...badlySet].some((bad) => bad.test(text)) &&
    pairs.every(([opening, closing]) => count(opening) === count(closing))
  )
}

test('there is a file for each language that can be chosen, and a rule for each file', () => {
  expect(holds([...LANGUAGES], LOCALES)).toBe(true)
  expect(Object.keys(RULES).sort()).toEqual([...LANGUAGES].sort())
})

describe.each(LOCALES)('%s', (language) => {
  const texts = textsOf(language)
  const keys = new Set(texts.map(([key]) => key))
  const rules = RULES[language]
  // For nothing at all, or for none and one, a language may have words of its own.
  const hasOther = (key: string) => key.endsWith('.0') && keys.has(key.replace(FORM, '.n'))

  test('has every text and no other', () => {
    expect([...ENGLISH.keys()].filter((key) => !keys.has(key))).toEqual([])
    expect([...keys].filter((key) => !ENGLISH.has(key) && !hasOther(key))).toEqual([])
  })

  test('no text is empty', () => {
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('each has the places to fill in that the English one has', () => {
    const isAlone = (key: string) => rules.oneWithoutNumber || keys.has(key.replace(FORM, '.0'))
    expect(texts.filter(([key]) => key.endsWith('.1')).length).toBeGreaterThan(50)
    expect(texts.filter(([key, text]) => !fillsWell(key, text, isAlone(key)))).toEqual([])
  })

  test('every number is the English one', () => {
    const differing = texts.filter(
      ([key, text]) => `${numbersIn(text)}` !== `${numbersIn(inEnglish(key) ?? text)}` && !key.endsWith('.0'),
    )
    expect(differing.map(([key]) => key).sort()).toEqual(rules.otherNumbers.toSorted())
  })

  test('nothing is left in English', () => {
    if (language === 'en') return
    const left = texts.filter(
      ([key, text]) =>
        !FOR_MACHINES.includes(key) &&
        text.length > LONGER_THAN_A_NAME &&
        text === ENGLISH.get(key) &&
        !rules.asInEnglish.includes(key),
    )
    expect(left).toEqual([])
  })

  test('is set as it should be', () => {
    expect(texts.filter(([, text]) => !isWellSet(text, rules))).toEqual([])
  })

  test.each(rules.examples.well)('well: %s', (text) => expect(isWellSet(text, rules)).toBe(true))
  test.each(rules.examples.badly)('badly: %s', (text) => expect(isWellSet(text, rules)).toBe(false))

  test('says which language it is; its longest lines are short enough', () => {
    const all = new Map(texts)
    expect(all.get('page.language')).toBe(language)
    expect(all.get('page.direction')).toBe('ltr')
    expect(all.get('extension_name')).toBe('Midday Reset')
    expect(all.get('extension_description')?.length).toBeLessThanOrEqual(MOST_SIGNS.extension_description)
    const lines = texts.filter(([key]) => key.startsWith('nudge.lines.'))
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter(([, text]) => text.replace('$1', '60').length > MOST_SIGNS.nudgeLine)).toEqual([])
    expect(new Set(lines.map(([, text]) => text)).size).toBe(lines.length)
  })
})

test.each([
  ['dose.times.1', 'una vez', true, true],
  ['dose.times.1', 'une fois', false, false],
  ['dose.times.1', '$1 fois', false, true],
  ['dose.times.n', 'veces', true, false],
  ['run.rep', '$1', true, false],
  ['run.rep', '$2 de $1', true, true],
  ['run.rep', '$1 de $2 y $3', true, false],
  ['question.bring_back_why.1', '$1 au lieu de $2', false, true],
  ['question.bring_back_why.1', '$1 au lieu', false, false],
  ['question.bring_back_why.1', 'una en vez de $2', true, true],
])('%s as "%s", said of one alone: %s; well filled: %s', (key, text, oneIsAlone, well) => {
  expect(fillsWell(key, text, oneIsAlone)).toBe(well)
})

test('the counts', () => {
  const told = LOCALES.map((language) => {
    const texts = textsOf(language)
    const words = texts.reduce((sum, [, text]) => sum + wordsIn(text), 0)
    return `${language}: ${texts.length} texts, ${words} words`
  })
  // Who runs the tests reads them.
  console.info(told.join('\n'))
  expect(told).toHaveLength(LOCALES.length)
})
