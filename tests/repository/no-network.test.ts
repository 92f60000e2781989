/** Nothing leaves: the built code holds no way to connect, no way to run text as code, and no ear for another window. */
import { describe, expect, test } from 'vitest'
import { BUILT_IN_CONTACT } from '../../lib/content/plans.ts'
import { BUILDS, filesOf, readBuilt } from './built.ts'

const FORBIDDEN: [name: string, pattern: RegExp][] = [
  // Also aliased or called through another object: `self.fetch.call(…)`, `const f = fetch`.
  ['fetch', /(?<![\w$-])fetch(?:Later)?(?![\w$:"'`-])/],
  ['XMLHttpRequest', /XMLHttpRequest/],
  ['WebSocket', /WebSocket/],
  ['WebTransport', /WebTransport/],
  ['RTCPeerConnection', /RTCPeerConnection/],
  ['sendBeacon', /sendBeacon/],
  ['EventSource', /EventSource/],
  ['importScripts', /importScripts/],
  // No file of a name that is only known when it runs; a dynamic import says its file in the build.
  ['import of a name', /\bimport\s*\((?!\s*(["'`])\.{0,2}\/(?!\/)[\w./-]+\1)/],
  ['worker', /new\s+(?:Shared)?Worker\b|\bserviceWorker\b|\b(?:audio|paint|layout)Worklet\b/i],
  ['WebAssembly', /WebAssembly/],
  ['eval', /(?<![\w$])eval(?![\w$:])/],
  ['new Function', /(?<![\w$.])Function\s*[(`]|new\s+(?:\w+\.)?Function\b|\.Function\b/],
  // `(()=>{}).constructor("…")`, and the constructors of generators and async functions.
  [
    'Function by its constructor',
    /\.constructor\s*\(\s*["'`]|["'`]constructor["'`]\s*\]\s*\(|\.constructor\.constructor/,
  ],
  ['timer with a text', /\bset(?:Timeout|Interval|Immediate)\s*\(\s*["'`]/],
  ['script in an address', /javascript:/i],
  [
    'innerHTML',
    /\.(inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|document\.write|createContextualFragment|(?:set|parse)HTMLUnsafe|DOMParser/,
  ],
  ['srcdoc', /srcdoc/i],
  ['frame or script made', /createElement\s*\(\s*["'`](?:iframe|frame|script|object|embed|base)\b/i],
  ['base', /<base\b/i],
  ['frame', /<(?:iframe|frame|object|embed)\b/i],
  ['executeScript', /executeScript|insertCSS|registerContentScripts|userScripts/],
  // To a window; a channel and a port take one thing, and only our own pages hear them.
  [
    'message to a window',
    /(?:window|parent|opener|top|self|globalThis|contentWindow|source)\.postMessage|postMessage\([^()]*,\s*["'`]/,
  ],
  [
    'message of a window',
    /(?:window|self|globalThis)\.(?:onmessage\b|addEventListener\(["'`]message)|(?<![\w$.])addEventListener\(["'`]message/,
  ],
  ['window.open', /window\.open\b|(?<![\w$.])open\s*\(\s*["'`]/],
  ['address of the page set', /\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:assign|replace)\s*\(/],
  ['prefetch', /dns-prefetch|preconnect|\bprefetch\b|speculationrules/],
  ['CSS from elsewhere', /@import|url\(\s*["']?(?:https?:|\/\/)/i],
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
  ['const f=fetch;', 'fetch'],
  ['self.fetch.call(a,b)', 'fetch'],
  ['new WebSocket(a)', 'WebSocket'],
  ['navigator.sendBeacon(a)', 'sendBeacon'],
  ['self.importScripts.apply(a,b)', 'importScripts'],
  ['import(a)', 'import of a name'],
  ['import("./"+a)', 'import of a name'],
  ['import("//example.org/x.js")', 'import of a name'],
  ['new Worker(a)', 'worker'],
  ['new SharedWorker(a)', 'worker'],
  ['navigator.serviceWorker.register(a)', 'worker'],
  ['a.audioWorklet.addModule(b)', 'worker'],
  ['WebAssembly.instantiate(a)', 'WebAssembly'],
  ['eval(a)', 'eval'],
  ['(0,eval)(a)', 'eval'],
  ['new Function(a)', 'new Function'],
  ['Function("return this")()', 'new Function'],
  ['globalThis.Function(a)', 'new Function'],
  ['(()=>{}).constructor("x")', 'Function by its constructor'],
  ['a["constructor"](b)', 'Function by its constructor'],
  ['[].constructor.constructor(a)', 'Function by its constructor'],
  ['setTimeout("x()",9)', 'timer with a text'],
  ['setInterval(`x()`,9)', 'timer with a text'],
  ['a.href="javascript:x()"', 'script in an address'],
  ['a.innerHTML=b', 'innerHTML'],
  ['a.outerHTML+=b', 'innerHTML'],
  ['a.setHTMLUnsafe(b)', 'innerHTML'],
  ['new DOMParser', 'innerHTML'],
  ['a.srcdoc=b', 'srcdoc'],
  ['document.createElement("script")', 'frame or script made'],
  ['<base href="/x">', 'base'],
  ['<iframe src="/x">', 'frame'],
  ['a.scripting.executeScript(b)', 'executeScript'],
  ['parent.postMessage(a,b)', 'message to a window'],
  ['a.postMessage(b,"*")', 'message to a window'],
  ['addEventListener("message",a)', 'message of a window'],
  ['window.open(a)', 'window.open'],
  ['location.href=a', 'address of the page set'],
  ['location.replace(a)', 'address of the page set'],
  ['<link rel="preconnect">', 'prefetch'],
  ['@import "x.css"', 'CSS from elsewhere'],
  ['"https://example.org/x"', 'https://example.org/x'],
])('%s would be found', (text, found) => {
  expect(findings(text)).toEqual([found])
})

test.each([
  'import("./act-x1.js")',
  'import("/_locales/de/messages.json",{with:{type:"json"}})',
  'setTimeout(a,9)',
  'l.constructor===String',
  'class extends Error{constructor(e){super(e)}}',
  'new w.constructor(a)',
  'channel.postMessage(a),b("x")',
  'e.addEventListener("message",a)',
  '"retrieval"',
  'fill:url(#stripes)',
])('%s is no such thing', (text) => {
  expect(findings(text)).toEqual([])
})

/** So a console that complains names the product, and the end-to-end tests hear of it in both browsers. */
test.each(BUILDS)('%s: nothing is logged but by our own report', (build) => {
  const logged = filesOf(build)
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => readBuilt(build, path).match(/\bconsole\b.{0,60}/g) ?? [])
  // WXT's own: for a background whose first turn gives a promise, which ours does not.
  const ours = logged.filter((line) => !line.startsWith('console.warn("The background'))
  expect(ours.length).toBeGreaterThan(0)
  for (const line of ours) expect(line).toMatch(/^console\.error\(`midday-reset: /)
})
