/** The texts as they are in the built extensions: all of each language, and the words of nudges of every one in each. */
import { describe, expect, test } from 'vitest'
import type { Messages } from '../../lib/shell/texts.ts'
import { LOCALES, messagesOf, textsIn } from '../support/locale-files.ts'
import { BUILDS, filesOf, readBuilt } from './built.ts'

const MESSAGES = new Map(LOCALES.map((language) => [language, messagesOf(textsIn(language))]))

/** What the worker says in a chosen language, whatever the browser's: `de_nudge_up`. */
const NUDGES: Messages = Object.fromEntries(
  [...MESSAGES].flatMap(([language, messages]) =>
    Object.entries(messages).flatMap(([name, text]) =>
      name.startsWith('nudge_') ? [[`${language}_${name}`, text]] : [],
    ),
  ),
)

describe.each(BUILDS)('%s', (build) => {
  test('has a file for each language and no other', () => {
    const files = filesOf(build).filter((path) => path.startsWith('_locales/'))
    expect(files.sort()).toEqual(LOCALES.map((language) => `_locales/${language}/messages.json`).sort())
  })

  test.each(LOCALES)('%s: its own texts, and every nudge in every language', (language) => {
    const built: Messages = JSON.parse(readBuilt(build, `_locales/${language}/messages.json`))
    expect(Object.keys(NUDGES).length).toBeGreaterThanOrEqual(LOCALES.length * 30)
    expect(built).toEqual({ ...MESSAGES.get(language), ...NUDGES })
  })
})
