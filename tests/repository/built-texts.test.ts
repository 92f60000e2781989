/**
 * The texts as they are in the built extensions: all of each language, those of pages by number, and the words of nudges
 * of every language in each.
 */
import { describe, expect, test } from 'vitest'
import { numberedKeys } from '../../.ci/build/numbered-texts.ts'
import type { Messages } from '../../lib/shell/texts.ts'
import { LOCALES, messagesOf, textsIn } from '../support/locale-files.ts'
import { BUILDS, filesOf, readBuilt } from './built.ts'
import { ROOT } from './tree.ts'

const MESSAGES = new Map(LOCALES.map((language) => [language, messagesOf(textsIn(language))]))

/** What the worker says in a chosen language, whatever the browser's: `de_nudge_up`. */
const NUDGES: Messages = Object.fromEntries(
  [...MESSAGES].flatMap(([language, messages]) =>
    Object.entries(messages).flatMap(([name, text]) =>
      /^nudge_(?!card_)/.test(name) ? [[`${language}_${name}`, text]] : [],
    ),
  ),
)

const KEYS = numberedKeys(ROOT.replace(/\/$/, ''))

describe.each(BUILDS)('%s', (build) => {
  test('has a file for each language and no other', () => {
    const files = filesOf(build).filter((path) => path.startsWith('_locales/'))
    expect(files.sort()).toEqual(LOCALES.map((language) => `_locales/${language}/messages.json`).sort())
  })

  test.each(LOCALES)('%s: its own texts, and every nudge in every language', (language) => {
    const { pages, ...named }: Messages = JSON.parse(readBuilt(build, `_locales/${language}/messages.json`))
    expect(Object.keys(NUDGES).length).toBeGreaterThanOrEqual(LOCALES.length * 15)
    const lines = pages?.message.replaceAll(/\{(\d)\}/g, '$$$1').split('\n') ?? []
    expect(lines).toHaveLength(KEYS.length)
    const numbered = KEYS.map((key, number) => [key.replaceAll('.', '_'), { message: lines[number] }])
    expect({ ...Object.fromEntries(numbered.slice(1)), ...named }).toEqual({
      ...MESSAGES.get(language),
      ...NUDGES,
    })
  })

  // Where a field lies in a plan is written like a key: `path`, and once as what has gone wrong.
  test('no script asks by name for a text that has a number', () => {
    expect(KEYS.length).toBeGreaterThan(2000)
    const asked = filesOf(build)
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => [...readBuilt(build, path).matchAll(/(?<!path:)["'`]([a-z]\w*(?:\.\w+)+)["'`]/g)])
      .map(([, key = '']) => key)
    expect(asked.filter((key) => key !== 'clinic.checked' && KEYS.includes(key))).toEqual([])
  })
})
