import { describe, expect, test } from 'vitest'
import { FIREFOX_ORIGIN } from '../../.ci/setup/firefox.mjs'
import { isError } from '../support/firefox-complaints.ts'

const loading = (path: string, origin = FIREFOX_ORIGIN) =>
  `console.error: "midday-reset: not read" (new TypeError("error loading dynamically imported module: ${origin}/${path}", ""))`

const CASES: [what: string, complaint: string, error: boolean][] = [
  ['a part that is there, of a page that was left', loading('chunks/there.js'), false],
  ['a part that is missing', loading('chunks/missing.js'), true],
  ['a part of something else', loading('chunks/there.js', 'moz-extension://another'), true],
  [
    'the same as an uncaught error',
    `TypeError: error loading dynamically imported module: ${FIREFOX_ORIGIN}/chunks/there.js ${FIREFOX_ORIGIN}/chunks/a.js:1`,
    false,
  ],
  ['an answer to a page that was closed', 'Promise resolved after context unloaded x.js:1', false],
  ['anything else', `TypeError: x is undefined ${FIREFOX_ORIGIN}/chunks/there.js:1`, true],
]

describe("what Firefox complains of is an error of ours, or only a page's end", () => {
  test.each(CASES)('%s', (_, complaint, error) => {
    expect(isError(complaint, (path) => path === 'chunks/there.js')).toBe(error)
  })
})
