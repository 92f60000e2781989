/** The one door to the locale files: every text that a user sees goes through `t`, or through one of its kin. */
import type { GeneratedI18nStructure as Structure } from '#i18n'
import type { LearnId } from '../content/learn.ts'
import type { Language } from '../core/language.ts'
import type { Side } from '../core/routine.ts'
import { browser } from './browser.ts'

/** Keys by what they take. The library's own types put these together anew at every use, which takes minutes by now. */
type Keys<Plural extends boolean, Filled extends number> = {
  [K in keyof Structure]: Structure[K] extends { plural: Plural; substitutions: Filled } ? K : never
}[keyof Structure]
type Given = string | number

/** As the browser wants them, a file of each language: `{ "popup_start": { "message": "Start" } }`. */
export type Messages = Partial<Record<string, { message: string }>>

/** Null while the browser's own language is spoken: then the browser has read the file already. */
let chosen: Messages | null = null

/** Those of pages, by their numbers; read when the first is asked for. */
let pages: string[] | null = null

export function speak(messages: Messages | null): void {
  chosen = messages
  pages = null
}

type Message = Parameters<typeof browser.i18n.getMessage>[0]

const filled = (text: string, places: RegExp, given: Given[]): string =>
  text.replace(places, (_, number) => String(given[number - 1] ?? ''))

/** In what is built most keys are numbers, and their texts the lines of one message (`.ci/build/numbered-texts.ts`). */
function messageOf(key: string | number, given: Given[] = []): string {
  if (typeof key === 'number') {
    pages ??= (chosen?.pages?.message ?? browser.i18n.getMessage('pages' as Message)).split('\n')
    return filled(pages[key] ?? '', /\{(\d)\}/g, given)
  }
  const name = key.replaceAll('.', '_')
  const text = chosen?.[name]?.message
  if (text === undefined) return browser.i18n.getMessage(name as Message, given.map(String))
  return filled(text, /\$(\d)/g, given)
}

/** Of the forms "nothing" (where there is one), "one" and "many" the one that the language of the texts has for a number. */
function pluralOf(key: string | number, count: number, given: Given[] = [count]): string {
  const forms = messageOf(key, given).split(' | ')
  if (forms.length > 2 && count === 0) return forms[0] as string
  const isOne = new Intl.PluralRules(t('page.language')).select(count) === 'one'
  return forms.at(isOne ? -2 : -1) as string
}

export const t = ((key: string | number, how?: number | Given[], given?: Given[]) =>
  typeof how === 'number' ? pluralOf(key, how, given) : messageOf(key, how)) as {
  (key: Keys<false, 0>): string
  (key: Keys<false, 0 | 1>, given: [Given]): string
  (key: Keys<false, 2>, given: [Given, Given]): string
  (key: Keys<false, 3>, given: [Given, Given, Given]): string
  (key: Keys<false, 6>, given: [Given, Given, Given, Given, Given, Given]): string
  (key: Keys<true, 0 | 1>, count: number): string
  (key: Keys<true, 2>, count: number, given: [Given, Given]): string
}

/** The extension's, which no language changes. For the worker, too: it needs nothing else of `t`. */
export const tName = (): string => browser.i18n.getMessage('extension_name' as Message)

type NudgeKey = Extract<keyof Structure, `nudge.${string}`>

/**
 * A word of a notification in the chosen language, null for the browser's. The worker loads no file: those of every
 * language are in each of the browser's own, under their names (`wxt.config.ts`).
 */
export const tNudge = (language: Language | null, key: NudgeKey, given: Given[] = []): string =>
  browser.i18n.getMessage(
    `${language === null ? '' : `${language}_`}${key.replaceAll('.', '_')}` as Message,
    given.map(String),
  )

/** The part of an exercise's texts. `s1` is a step; one that names a side has a text for each, `s1_right`. */
export type ExercisePart =
  | 'name'
  | 'alt'
  | 'setup'
  | `s${number}`
  | `s${number}_${Side}`
  | 'watch'
  | 'easier'
  | 'harder'
  | 'not'

// The keys of what lies in data are put together here and nowhere else. Which of them must be there is told by
// the data; a test compares (`tests/repository/texts.test.ts`).

/** A text of an exercise in the catalogue. */
export const tExercise = (id: string, part: ExercisePart): string =>
  t(`exercise.${id}.${part}` as 'exercise.stand.name')

/** What to do in a beat: the name of a cue, or of the word that stands for it. */
export const tCue = (name: string): string => t(`run.cue.${name}` as 'run.cue.go')

/** A text of a card of "Why it works". */
export const tLearn = (id: LearnId, part: 'title' | 'body' | 'sure'): string => t(`learn.${id}.${part}`)
