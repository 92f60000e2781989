/** Nothing leaves: the built code holds no way to connect, and no way to run text as code. */
import { describe, expect, test } from 'vitest'
import { BUILT_IN_CONTACT } from '../../lib/content/plans.ts'
import { BUILDS, filesOf, readBuilt } from './built.ts'

const FORBIDDEN: [name: string, pattern: RegExp][] = [
  ['fetch', /\bfetch\s*\(/],
  ['XMLHttpRequest', /XMLHttpRequest/],
  ['WebSocket', /WebSocket/],
  ['WebTransport', /WebTransport/],
  ['RTCPeerConnection', /RTCPeerConnection/],
  ['sendBeacon', /sendBeacon/],
  ['EventSource', /EventSource/],
  ['importScripts', /importScripts\s*\(/],
  ['eval', /\beval\s*\(/],
  ['new Function', /new\s+Function\b/],
  ['innerHTML', /\.(inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|document\.write/],
  ['storage.sync', /storage\.sync/],
]

/** Names of XML vocabularies: nothing is ever loaded from them. */
const VOCABULARIES = [
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/2000/svg',
]

/** Names of code systems in the FHIR file that is saved: nothing is ever loaded from them. */
const CODE_SYSTEMS = [
  'http://loinc.org',
  'http://terminology.hl7.org/CodeSystem/observation-category',
  'http://unitsofmeasure.org',
]

/** Opened by the user's click alone, in a tab of its own. */
const LINKS = [BUILT_IN_CONTACT.link]

const KNOWN = [...VOCABULARIES, ...CODE_SYSTEMS, ...LINKS]

/** What breaks the rule in this text. */
function findings(text: string): string[] {
  const ways = FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
  const addresses = [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\]*/g)].map(
    ([address]) => address,
  )
  // The beginning of an address, named in a sentence, leads nowhere.
  const whole = addresses.filter((address) => !/:\/\/[.,]?$/.test(address))
  return [...ways, ...whole.filter((address) => !KNOWN.includes(address))]
}

describe.each(BUILDS)('%s', (build) => {
  const texts = filesOf(build).filter((path) => /\.(js|html|css|json|svg)$/.test(path))

  test('has scripts, pages and styles to look at', () => {
    for (const ending of ['.js', '.html', '.css']) {
      expect(texts.filter((path) => path.endsWith(ending)).length).toBeGreaterThan(0)
    }
  })

  test.each(texts)('%s', (path) => {
    expect(findings(readBuilt(build, path))).toEqual([])
  })

  test('pages load only their own files', () => {
    for (const page of texts.filter((path) => path.endsWith('.html'))) {
      for (const [, address = ''] of readBuilt(build, page).matchAll(/(?:src|href|action)="([^"]*)"/g)) {
        expect(address).toMatch(/^\/[\w./-]+$/)
      }
    }
  })
})

test.each([
  ["fetch('/x')", 'fetch'],
  ['new WebSocket(a)', 'WebSocket'],
  ['navigator.sendBeacon(a)', 'sendBeacon'],
  ['eval(a)', 'eval'],
  ['new Function(a)', 'new Function'],
  ['a.innerHTML=b', 'innerHTML'],
  ['"https://example.org/x"', 'https://example.org/x'],
])('%s would be found', (text, found) => {
  expect(findings(text)).toEqual([found])
})
