/** What is taken out of a text from outside, and what is not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLines, cleanText } from '../../lib/core/plan/clean-text.ts'

test.each<[string, string, string]>([
  ['plain', 'Stand tall', 'Stand tall'],
  ['markup stays as it was typed', '<b>&amp;</b>', '<b>&amp;</b>'],
  ['ends', '  a \t', 'a'],
  ['line breaks', 'a\r\nb\nc\u2028d\u0085e', 'a b c d e'],
  ['controls', 'a\u0000b\u001bc\u007fd\u009fe', 'abcde'],
  ['bidi overrides', 'pay\u202egnp.exe\u202c', 'paygnp.exe'],
  ['isolates and marks', '\u2066a\u2069\u200e\u200f\u061cb', 'ab'],
  ['fillers and variations', 'a\u2800b\u034fc\ufe0fd\u17b4\u180be\u2065\u{e0100}', 'abcde'],
  ['zero width', 'a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
  ['tags that nobody sees', 'a\u{e0041}\u{e007f}b', 'ab'],
  ['Hangul that nobody sees', 'a\u3164b\uffa0c', 'abc'],
  ['lone halves', 'a\ud800b\udc00c', 'abc'],
  ['whole pairs stay', 'a𝄞b', 'a𝄞b'],
  ['one form', 'Ma\u0308rz', 'März'],
  ['Persian with its joiner', 'می‌خواهم', 'می‌خواهم'],
  ['Hindi with its joiner', 'क्‍ष', 'क्‍ष'],
  ['a joiner of nothing', 'a \u200db \u200c', 'a b'],
  ['joiners in a row', 'a\u200d\u200db', 'ab'],
  ['Arabic signs that are seen', '\u0600١٢', '\u0600١٢'],
  ['marks piled up', `e${'\u0323'.repeat(9)}x`, `\u1eb9${'\u0323'.repeat(4)}x`],
  ['four marks', 'q\u0323\u0324\u0325\u0326', 'q\u0323\u0324\u0325\u0326'],
])('%s', (_, given, clean) => {
  expect(cleanText(given)).toBe(clean)
})

test('a note keeps its lines', () => {
  expect(cleanLines(' a\r\nb\u2029\n\n\n\nc\u0007 \n')).toBe('a\nb\n\nc')
})

describe.each([
  ['cleanText', cleanText],
  ['cleanLines', cleanLines],
])('%s', (name, clean) => {
  const odd =
    '\u0000\u0007\u001b\u0085\u00ad\u061c\u200b\u200c\u200d\u200e\u202a\u202e\u2066\u2069\u2060\ufeff\u3164\ud800\udc00 \n\r\taeé\u0301\u0308\u1100\u1161क\u094d'
  const unit = fc.oneof(
    fc.constantFrom(...odd.split('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  )
  test('of anything: nothing unseen, one form, and clean once is clean for good', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = clean(parts.join(''))
        expect(text).not.toMatch(/[[\p{Cc}\p{Cf}]--[\n\u0600-\u0605\u06dd\u08e2\u200c\u200d]]/v)
        if (name === 'cleanText') expect(text).not.toContain('\n')
        expect(text.isWellFormed()).toBe(true)
        expect(text.normalize('NFC')).toBe(text)
        expect(text).not.toMatch(/\p{M}{5}/u)
        expect(clean(text)).toBe(text)
      }),
      { numRuns: 2000, seed: 4 },
    )
  })
})
