/** What the built extensions ask for and allow themselves, word for word. */
import { describe, expect, test } from 'vitest'
import { BUILDS, readBuilt } from './built.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const COMMON = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 96: 'icon/96.png', 128: 'icon/128.png' },
  default_locale: 'en',
  permissions: ['alarms', 'idle', 'storage', 'notifications', 'unlimitedStorage'],
  content_security_policy: { extension_pages: POLICY },
  action: { default_title: 'Midday Reset', default_popup: 'popup.html' },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_shortcut_open__' },
    'start-reset': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_shortcut_start__' },
    snooze: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_shortcut_snooze__' },
  },
  storage: { managed_schema: 'managed-schema.json' },
  options_ui: { page: 'options.html', open_in_tab: true },
}

// Compared as a whole: a new key (a host permission, a web-accessible file, a content script) fails here.
const MANIFESTS = {
  'chrome-mv3': {
    ...COMMON,
    minimum_chrome_version: '144',
    background: { service_worker: 'background.js' },
  },
  'firefox-mv3': {
    ...COMMON,
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'midday-reset@example.org',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
}

describe.each(BUILDS)('%s', (build) => {
  test('asks for this and nothing else', () => {
    expect(JSON.parse(readBuilt(build, 'manifest.json'))).toEqual(MANIFESTS[build])
  })
})
