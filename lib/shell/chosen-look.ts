/** A page in another language or scheme than the browser's. */
import { APPEARANCES, LANGUAGES } from '../core/language.ts'
import { browser } from './browser.ts'
import { languageFile } from './language-file.ts'
import { report } from './report.ts'
import { type Messages, speak } from './texts.ts'

/** What the page speaks; null while it is the browser's own language. */
let spoken: Messages | null = null

/**
 * What is not known is as the browser has it: the copy that the page read may be an older version's. So is a language
 * whose file cannot be read; then it rejects, with the page as it can be. What is no longer wanted by the time that its
 * file is there changes nothing. `copy` is the name of what is kept for the next page.
 */
export async function choose(look: string, copy: string, isWanted: () => boolean): Promise<void> {
  const [language, appearance] = look.split(' ') as [string, string]
  const reading = messagesOf(language)
  const messages = await reading.catch(() => null)
  if (!isWanted()) return
  spoken = messages
  speak(spoken)
  document.documentElement.dataset.appearance = APPEARANCES.find((known) => known === appearance) ?? 'system'
  withCopies((copies) => copies.setItem(copy, look))
  await reading
}

/** After everything was deleted. A page keeps nothing else there. */
export function forgetLook(): void {
  withCopies((copies) => copies.clear())
}

/** A browser may refuse its pages this store: then nothing is kept in it, and all else works. */
function withCopies(change: (copies: Storage) => void): void {
  try {
    change(localStorage)
  } catch (error) {
    report('the look was not kept', error)
  }
}

/** Draws one thing in another language than the page; where there are no texts in it, in that of the page. */
export async function speaking(language: string, draw: () => void): Promise<void> {
  const known = LANGUAGES.find((one) => one === new Intl.Locale(language).language)
  const messages = known && (await messagesOf(known).catch(notRead))
  if (messages !== undefined) speak(messages)
  try {
    draw()
  } finally {
    speak(spoken)
  }
}

function notRead(error: unknown): undefined {
  report('a language could not be read', error)
}

/** Null: the browser's own texts are the ones. */
async function messagesOf(language: string): Promise<Messages | null> {
  const known = LANGUAGES.find((one) => one === language)
  if (!known || browser.i18n.getMessage('page_language' as '@@ui_locale') === known) return null
  return languageFile(known)
}
