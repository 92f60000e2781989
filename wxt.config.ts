import preact from '@preact/preset-vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'wxt'
import { leanIdb, leanPolyfill, leanValibot, withoutInnerHtml } from './.ci/build/lean-libraries.ts'
import { moduleSizes } from './.ci/build/module-sizes.ts'
import { numberedKeys, numberedTexts, withPages } from './.ci/build/numbered-texts.ts'
import { laterValibot, sharedFiles } from './.ci/build/shared-files.ts'

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
