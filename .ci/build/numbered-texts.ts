/**
 * The texts of pages by number. A page asks for some 2,000 texts by keys that are written out in its scripts; the build
 * puts numbers in their place, and the texts themselves, one a line, into one message of each language. Without the
 * names the package is 50 KB smaller, and a page asks the browser once instead of for each text.
 *
 * Texts whose keys are put together from data, those of nudges and those that the browser reads keep their names.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseMessagesObject } from '@wxt-dev/i18n/build'
import type { Plugin } from 'vite'

const NAMED = /^(page|nudge|exercise|learn|run\.cue)\./
const PRODUCT = /^(components|entrypoints|lib)\/.*\.tsx?$/

type Messages = Record<string, { message: string }>

const nameOf = (key: string) => key.replaceAll('.', '_')

/** What has a number, in the order of the numbers. They begin with 1: no key is taken for none. */
export function numberedKeys(root: string): string[] {
  const english = JSON.parse(readFileSync(join(root, 'lib/locales/en.json'), 'utf8'))
  const keys = parseMessagesObject(english).map(({ key }) => key.join('.'))
  return ['', ...keys.filter((key) => key.includes('.') && !NAMED.test(key))]
}

/** A language's messages with those of pages as one. What is filled in is marked as the browser would not fill it. */
export function withPages(messages: Messages, keys: string[]): Messages {
  const numbered = new Set(keys.map(nameOf))
  const lines = keys.map((key) => (key === '' ? '' : (messages[nameOf(key)] as { message: string }).message))
  const odd = lines.find((line) => /[\n{}]/.test(line))
  if (odd !== undefined) throw new Error(`A text of pages can have no braces and no second line: ${odd}`)
  return {
    ...Object.fromEntries(Object.entries(messages).filter(([name]) => !numbered.has(name))),
    pages: { message: lines.join('\n').replace(/\$(\d)/g, '{$1}') },
  }
}

/**
 * A key that would get no number, as it is written otherwise than in single quotes: the page would show no text. Where a
 * field lies in a plan (`path="..."`, `id="..."`) is written like a key.
 */
function refuseUnnumbered(code: string, file: string, numbers: Map<string, number>): void {
  for (const [, asked, , key = ''] of code.matchAll(/(\bt\(\s*|\b(?:path|id)=)?(["`])((?:(?!\2).)*)\2/g)) {
    if (
      (asked?.startsWith('t(') && !NAMED.test(key)) ||
      (numbers.has(key) && key !== '' && asked === undefined)
    )
      throw new Error(`${file}: the text key ${key} gets no number. Write it out, in single quotes.`)
  }
}

/** The code with numbers in place of the keys. */
export function withNumbers(code: string, file: string, numbers: Map<string, number>): string {
  refuseUnnumbered(code, file, numbers)
  return code.replace(/'([a-z]\w*(?:\.\w+)+)'/g, (literal, key) => String(numbers.get(key) ?? literal))
}

/** Puts the numbers in place of the keys, or ends the build. */
export function numberedTexts(): Plugin {
  let root = ''
  let numbers = new Map<string, number>()
  return {
    name: 'numbered-texts',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
      numbers = new Map(numberedKeys(root).map((key, number) => [key, number]))
    },
    transform(code, id) {
      const file = id.slice(root.length + 1)
      if (!id.startsWith(`${root}/`) || !PRODUCT.test(file)) return
      return { code: withNumbers(code, file, numbers), map: null }
    },
  }
}
