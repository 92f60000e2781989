/** The product's own `t`, fed with the English file, for tests that read what a component draws; a key that is not there fails. */
import { vi } from 'vitest'
import { browser } from '../../lib/shell/browser.ts'
import { messagesOf, textsIn } from './locale-files.ts'

const texts = await vi.importActual<typeof import('../../lib/shell/texts.ts')>('../../lib/shell/texts.ts')

texts.speak(messagesOf(textsIn('en')))
// Where a chosen language has no such text the browser is asked for its own.
browser.i18n.getMessage = (key: string) => {
  throw new Error(`no text: ${key}`)
}

/** In place of `lib/shell/texts.ts`. */
export const ENGLISH = texts
