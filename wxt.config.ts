import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'wxt'
import { moduleSizes } from './.ci/build/module-sizes.ts'
import { numberedKeys, numberedTexts, withPages } from './.ci/build/numbered-texts.ts'

/**
 * What a page or the worker of this extension may do, in the browser's own words.
 * `connect-src 'none'` is promise 3 of the design ("Nothing leaves"): even our own code cannot
 * open a connection. `data:` images are a clinic's logo and pictures; nothing else is inlined.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const PERMISSIONS = [
  'alarms', // the one-minute heartbeat: a stopped worker is woken by nothing else
  'idle', // how long ago the last key press or mouse move was; never which key
  'storage', // the recovery copy of settings and state, should IndexedDB not open
  'notifications', // the nudge
  'unlimitedStorage', // keeps the browser from evicting the user's own record
]

/** Free in both browsers, as Alt+Shift+R is not: Chromium takes it and nine letters more for itself. */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_shortcut_open__' },
  'start-reset': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_shortcut_start__' },
  snooze: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_shortcut_snooze__' },
}

/**
 * Preact's renderer holds one assignment to `innerHTML`, for `dangerouslySetInnerHTML`, which this
 * project never uses. Trusted Types would refuse it and the extension linter warns about it, so
 * the built code assigns text instead.
 */
function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]/.test(id)) return
      return { code: code.replaceAll('.innerHTML=', '.textContent='), map: null }
    },
  }
}

/**
 * The polyfill makes promises of callbacks, by a table of every function of every API: 9 KB in the worker
 * and in each page. From our minimum versions on both browsers return promises by themselves, so what is
 * wanted of it is the one name for both. It is made an ES module here: what a bundler puts around a
 * CommonJS one reads every property of `browser`, and Chrome builds an API's bindings when it is first read.
 */
function leanPolyfill(): Plugin {
  return {
    name: 'lean-polyfill',
    transform(code, id) {
      if (!id.includes('browser-polyfill')) return
      const wrapping = /const wrapAPIs = extensionAPIs => \{[\s\S]*?\n {4}\};\n/
      if (!wrapping.test(code)) throw new Error(`${id}: the wrapping is not where it was`)
      const lean = code.replace(wrapping, 'const wrapAPIs = extensionAPIs => extensionAPIs;\n')
      const body = /function \(module\) \{([\s\S]*)\}\);/.exec(lean)?.[1]
      if (body === undefined) throw new Error(`${id}: the body is not where it was`)
      return { code: `const module = {};\n${body}\nexport default module.exports;\n`, map: null }
    },
  }
}

/** Its shorthands and its iterators over cursors, which nothing here uses, are a third of the library. */
function leanIdb(): Plugin {
  return {
    name: 'lean-idb',
    transform(code, id) {
      if (!/[\\/]idb[\\/]build[\\/]/.test(id)) return
      const unused = /const readMethods = [\s\S]*(?=export \{)/
      if (!unused.test(code)) throw new Error(`${id}: the shorthands are not where they were`)
      return { code: code.replace(unused, ''), map: null }
    },
  }
}

/**
 * What valibot makes for others' use, once for each schema: how other libraries would call it, and what it expects in
 * words. And a sentence for each value that is wrong, also for those that a union then takes by its next option: ours
 * are in the locale files, by the rule that was broken.
 */
const ADD_ISSUE = `function _addIssue(context, label, dataset, config, other) {
  const isSchema = context.kind === 'schema'
  const issue = {
    kind: context.kind,
    type: context.type,
    input: other && 'input' in other ? other.input : dataset.value,
    requirement: context.requirement,
    path: other?.path,
    issues: other?.issues,
    message: 'Invalid ' + label,
  }
  const message = other?.message ?? context.message
  if (message !== undefined) issue.message = typeof message === 'function' ? message(issue) : message
  if (isSchema) dataset.typed = false
  if (dataset.issues) dataset.issues.push(issue)
  else dataset.issues = [issue]
}
`

function leanValibot(): Plugin {
  const parts = [
    [/schema\["~standard"\] = \{[\s\S]*?\n\t\};\n/g, ''],
    [/function _addIssue\([\s\S]*?\n\}\n/g, ADD_ISSUE],
    [/\/\* @__PURE__ \*\/ _joinExpects\(.*\),$/gm, 'null,'],
  ] as const
  return {
    name: 'lean-valibot',
    transform(code, id) {
      if (!/[\\/]valibot[\\/]dist[\\/]index\.mjs/.test(id)) return
      let lean = code
      for (const [part, by] of parts) {
        const without = lean.replace(part, by)
        if (without === lean) throw new Error(`${id}: ${part} is not there`)
        lean = without
      }
      return { code: lean, map: null }
    },
  }
}

/** What the popup's first frame decodes with; the rest is loaded after it. */
const DECODED_FIRST = ['rules', 'practice', 'real-day', 'routine-schema', 'state-schema', 'state-rows']

/**
 * A bundler puts all that any page uses of one module into one file. So whatever comes later has a `valibot` of its
 * own, and the popup's first frame carries only what it needs of it (3 KB less).
 */
function laterValibot(): Plugin {
  return {
    name: 'later-valibot',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'valibot' || importer === undefined) return
      const name = /([^/\\]+)\.ts$/.exec(importer)?.[1] ?? ''
      if (DECODED_FIRST.includes(name)) return
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found && { ...found, id: `${found.id}?later` }
    },
  }
}

type Graph = { getModuleInfo: (id: string) => { importedIds: string[] } | null }

/** Everything that a page's script imports, and what that imports; not what is loaded later, nor the script itself. */
function neededBy(page: string, graph: Graph): Set<string> {
  const script = resolve(import.meta.dirname, `entrypoints/${page}/main.tsx`)
  const found = new Set<string>()
  const waiting = [script]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (!found.has(next)) waiting.push(next)
      found.add(next)
    }
  }
  return found
}

/** The popup first: it is opened most, and has the least time. */
const PAGES = ['popup', 'progress', 'reset', 'options', 'welcome', 'help', 'clinic']

/**
 * What several pages need from the start lies in few files, by which pages need it. Left alone, the bundler makes a
 * file of nearly each module, and a page's first frame waits for forty of them. What more pages need comes first: a
 * file takes with it whatever its modules import that has no file yet.
 */
function sharedFiles() {
  let needs: [page: string, needed: Set<string>][] | null = null
  const pagesOf = (id: string, graph: Graph) => {
    needs ??= PAGES.map((page) => [page, neededBy(page, graph)])
    if (id.includes('wxt-html-plugins')) return PAGES // empty, and imported by each page's HTML
    return needs.flatMap(([page, needed]) => (needed.has(id) ? [page] : []))
  }
  const file = (priority: number, nameOf: (pages: string[]) => string | null) => ({
    debugName: 'shared files',
    priority,
    name: (id: string, graph: Graph) => nameOf(pagesOf(id, graph)),
  })
  const most = PAGES.length
  return [
    file(most + 1, (pages) => (pages[0] === 'popup' && pages.length > 1 ? 'shared' : null)),
    file(most, (pages) => (pages[0] === 'popup' ? 'popup' : null)),
    ...PAGES.slice(2).map((_, fewer) =>
      file(most - 1 - fewer, (pages) => (pages.length === most - 1 - fewer ? pages.join('-') : null)),
    ),
  ]
}

/** A chosen language's texts are loaded from the file that lies beside the built ones; nothing is made of it. */
function languageFiles(): Plugin {
  return {
    name: 'language-files',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('/_locales/') ? { id, external: 'absolute' as const } : null),
  }
}

/** One language's texts, as the library wrote them for the browser. */
type Texts = { relativeDest: string; contents: string }

/**
 * A nudge speaks the chosen language, whatever the browser's own, and a service worker can load no file for it. So the
 * words of nudges in every language lie in each, as `de_nudge_up`; the browser reads them from its own.
 */
function nudgesInEveryLanguage(files: Texts[]): void {
  const nudges = files.flatMap(({ relativeDest, contents }) => {
    const language = relativeDest.split(/[\\/]/)[1]
    const texts = Object.entries(JSON.parse(contents))
    return texts.flatMap(([name, text]) =>
      /^nudge_(?!card_)/.test(name) ? [[`${language}_${name}`, text]] : [],
    )
  })
  for (const file of files)
    file.contents = JSON.stringify({ ...JSON.parse(file.contents), ...Object.fromEntries(nudges) })
}

export default defineConfig({
  manifestVersion: 3, // WXT would make version 2 for Firefox
  imports: false,
  publicDir: 'lib/public',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/locales' },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: PERMISSIONS,
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: '__MSG_extension_name__' },
    commands: COMMANDS,
    storage: { managed_schema: 'managed-schema.json' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'midday-reset@example.org',
              strict_min_version: '142.0', // native Temporal, and the built-in data consent on every platform
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }), // native Temporal
  }),
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      withoutInnerHtml(),
      leanPolyfill(),
      leanIdb(),
      leanValibot(),
      laterValibot(),
      languageFiles(),
      numberedTexts(),
      moduleSizes(),
    ],
    build: {
      target: ['chrome144', 'firefox142'], // the minimum versions above: nothing is written for older ones
      minify: 'terser', // 2 KB less in the background than the bundler's own
      terserOptions: {
        ecma: 2020,
        compress: {
          passes: 3,
          keep_fargs: false,
          pure_getters: true,
          unsafe_arrows: true,
          unsafe_methods: true,
        },
      },
      assetsInlineLimit: 0, // an inlined asset is a data: URL
      modulePreload: {
        polyfill: false, // it calls fetch, which the policy forbids
        // Of what is loaded later only the styles are named: a list of every script would lie in the first frame.
        resolveDependencies: (_, files, { hostType }) =>
          files.filter((file) => hostType === 'html' || file.endsWith('.css')),
      },
      rolldownOptions: { output: { codeSplitting: { groups: sharedFiles() } } },
    },
  }),
  hooks: {
    'build:publicAssets'(wxt, files) {
      const texts = files.filter((file): file is Texts => file.relativeDest.endsWith('messages.json'))
      nudgesInEveryLanguage(texts)
      const keys = numberedKeys(wxt.config.root)
      for (const file of texts) file.contents = JSON.stringify(withPages(JSON.parse(file.contents), keys))
    },
  },
})
