/** What `t` says: the forms of a plural in each language, what is filled in, and where a text is taken from. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Language } from '../../lib/core/language.ts'
import { browser } from '../../lib/shell/browser.ts'
import { speak, t, tCue, tExercise, tLearn, tNudge } from '../../lib/shell/texts.ts'
import { flat, LOCALES, messagesOf, type Texts, textsIn } from '../support/locale-files.ts'

/** The browser's own file; what is filled in stands after it. */
const OWN: Record<string, string> = {}

beforeEach(() => {
  Object.assign(OWN, { page_language: 'en' })
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((name: string, given?: unknown) => {
    const filled = [given ?? []].flat()
    return (OWN[name] ?? '').replace(/\$(\d)/g, (_, number) => String(filled[Number(number) - 1] ?? ''))
  })
})
afterEach(() => {
  speak(null)
  for (const name of Object.keys(OWN)) delete OWN[name]
  vi.restoreAllMocks()
})

/** Keys are checked when the product is compiled; here there are a few of our own. */
const say = t as (
  key: string | number,
  how?: number | (string | number)[],
  given?: (string | number)[],
) => string
const speaks = (language: string, texts: Texts) => speak(messagesOf({ page: { language }, ...texts }))

const TWO = { of: { one: { '1': 'one of $1', n: 'many of $1' } } }
const THREE = { of: { one: { '0': 'none', '1': 'one of $1', n: 'many of $1' } } }

describe('the forms of a plural', () => {
  test.each([
    ['en', 0, 'many of 0'],
    ['en', 1, 'one of 1'],
    ['en', 2, 'many of 2'],
    ['en', 1.5, 'many of 1.5'],
    ['de', 0, 'many of 0'],
    ['de', 1, 'one of 1'],
    ['de', 21, 'many of 21'],
    ['es', 0, 'many of 0'],
    ['es', 1, 'one of 1'],
    ['es', 1_000_000, 'many of 1000000'],
    // In French nothing, and what is less than two, is one.
    ['fr', 0, 'one of 0'],
    ['fr', 1, 'one of 1'],
    ['fr', 1.5, 'one of 1.5'],
    ['fr', 2, 'many of 2'],
    ['fr', 1_000_000, 'many of 1000000'],
  ] as const)('%s, %d: %s', (language, count, said) => {
    speaks(language, TWO)
    expect(say('of.one', count)).toBe(said)
  })

  test.each(['en', 'de', 'es', 'fr'] as const)('%s: a form for nothing goes first', (language) => {
    speaks(language, THREE)
    expect([0, 1, 2].map((count) => say('of.one', count))).toEqual(['none', 'one of 1', 'many of 2'])
  })

  test('what is filled in need not be the count', () => {
    speaks('en', { of: { one: { '1': '$1 and $2', n: '$1, then $2' } } })
    expect(say('of.one', 1, ['a', 'b'])).toBe('a and b')
    expect(say('of.one', 5, ['a', 'b'])).toBe('a, then b')
  })

  test("follow the browser's language while none is chosen", () => {
    Object.assign(OWN, { page_language: 'fr', of_one: 'one of $1 | many of $1' })
    expect(say('of.one', 0)).toBe('one of 0')
    Object.assign(OWN, { page_language: 'en' })
    expect(say('of.one', 0)).toBe('many of 0')
  })
})

describe('what is filled in', () => {
  test.each([
    ['$1', ['a'], 'a'],
    ['$2 before $1', ['a', 'b'], 'b before a'],
    ['$1, $1', ['a'], 'a, a'],
    ['$1 of $2', [0, 12], '0 of 12'],
    ['$1$2$3$4$5$6', [1, 2, 3, 4, 5, 6], '123456'],
    // A clinic may be called so: what it typed is no place to fill in.
    ['$1 suggests', ['$2 $&'], '$2 $& suggests'],
  ])('%s with %j', (text, given, said) => {
    speaks('en', { said: text })
    expect(say('said', given)).toBe(said)
  })
})

describe('where a text is taken from', () => {
  test('the chosen language; what it has not, from the browser', () => {
    Object.assign(OWN, { popup_start: 'Start', popup_more: 'More $1' })
    expect(say('popup.start')).toBe('Start')
    speak({ popup_start: { message: 'Los' } })
    expect(say('popup.start')).toBe('Los')
    expect(say('popup.more', ['here'])).toBe('More here')
    speak(null)
    expect(say('popup.start')).toBe('Start')
  })

  test('those of pages by their numbers, as the build makes them', () => {
    Object.assign(OWN, { pages: '\nStart\n{2} before {1}, {1}\none of {1} | many of {1}' })
    expect(say(1)).toBe('Start')
    expect(say(2, ['{2} $1', 0])).toBe('0 before {2} $1, {2} $1')
    expect([1, 12].map((count) => say(3, count))).toEqual(['one of 1', 'many of 12'])
    speak({ pages: { message: '\nLos' }, page_language: { message: 'de' } })
    expect(say(1)).toBe('Los')
    // A file without them: better the browser's than none.
    speak({ page_language: { message: 'de' } })
    expect(say(1)).toBe('Start')
    speak(null)
    expect(say(1)).toBe('Start')
  })

  test('texts of data by their keys', () => {
    speak(messagesOf(textsIn('en')))
    expect(tExercise('hipExtension', 's3_left')).toBe('Slide your left foot straight back.')
    expect(tCue('breatheOut')).toBe('Breathe out')
    expect(tLearn('reset', 'title')).not.toBe('')
  })

  test("a nudge's words come from the browser's file, whatever the page speaks", () => {
    Object.assign(OWN, { nudge_minutes: '$1 min', de_nudge_minutes: '$1 Min.' })
    speak({ nudge_minutes: { message: 'never' } })
    expect(tNudge(null, 'nudge.minutes', [62])).toBe('62 min')
    expect(tNudge('de', 'nudge.minutes', [62])).toBe('62 Min.')
  })
})

/** Every text of every language, put together as the product does it. */
test.each(LOCALES)(
  '%s: each text is said whole, each form of a plural where it belongs',
  (language: Language) => {
    const texts = textsIn(language)
    speak(messagesOf(texts))
    const given = ['A', 'B', 'C', 'D', 'E', 'F']
    const filled = (text: string) => text.replace(/\$(\d)/g, (_, number) => given[number - 1] as string)
    const all = flat(texts)
    expect(all.length).toBeGreaterThan(1500)
    const forms = new Map(all)
    for (const [key, text] of all) {
      const [plural, form] = [key.replace(/\.[^.]+$/, ''), key.split('.').at(-1) as string]
      if (!/^(\d|n)$/.test(form)) expect(say(key, given), key).toBe(filled(text))
      else expect(say(plural, form === 'n' ? 7 : Number(form), given), key).toBe(filled(text))
      if (form === '1' && !forms.has(`${plural}.0`)) {
        const ofNone = forms.get(`${plural}.${language === 'fr' ? '1' : 'n'}`) as string
        expect(say(plural, 0, given), `${plural} of none`).toBe(filled(ofNone))
      }
    }
  },
)
