import preact from '@preact/preset-vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'wxt'

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
      const before = 'const module = { exports: {} };\nconst exports = module.exports;\n'
      return { code: `${before}${lean}\nexport default module.exports;\n`, map: null }
    },
  }
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
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), withoutInnerHtml(), leanPolyfill()],
    build: {
      assetsInlineLimit: 0, // an inlined asset is a data: URL
      modulePreload: false, // its polyfill calls fetch, which the policy forbids
    },
  }),
  zip: {
    includeSources: [
      'components/**',
      'entrypoints/**',
      'lib/**',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'README.md',
      'LICENSE',
    ],
  },
})
