/** What the built extensions ask for and allow themselves, word for word. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BUILDS, filesOf, folderOf, readBuilt } from './built.ts'
import { ROOT, read } from './tree.ts'

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

/** What is given to a store as it reads it: texts in the user's language, numbers, pictures. */
describe.each(BUILDS)('%s, as a store reads it', (build) => {
  const manifest = JSON.parse(readBuilt(build, 'manifest.json'))
  const languages = filesOf(build).flatMap(
    (path) => /^_locales\/(\w+)\/messages\.json$/.exec(path)?.[1] ?? [],
  )
  const texts = (language: string): Record<string, { message: string }> =>
    JSON.parse(readBuilt(build, `_locales/${language}/messages.json`))

  test('there are four languages, and the one for all others is among them', () => {
    expect(languages.sort()).toEqual(['de', 'en', 'es', 'fr'])
    expect(languages).toContain(manifest.default_locale)
  })

  test.each(['de', 'en', 'es', 'fr'])('every text that it names is there in %s', (language) => {
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(4)
    const words = texts(language)
    expect(named.filter((name) => !words[name]?.message.trim())).toEqual([])
  })

  // Edge takes the shortest name (45; addons.mozilla.org 50, Chrome 75), Chrome the shortest description.
  test.each(['de', 'en', 'es', 'fr'])('name and description fit every store in %s', (language) => {
    const { extension_name, extension_description } = texts(language)
    expect([...(extension_name?.message ?? '')].length).toSatisfy(
      (length: number) => length > 0 && length <= 45,
    )
    const description = extension_description?.message ?? ''
    expect([...description].length).toSatisfy((length: number) => length > 40 && length <= 132)
    expect(description).not.toMatch(/[<>\n]/)
  })

  test('its version is one that both browsers take, and that of the project', () => {
    const { version } = JSON.parse(read('package.json'))
    expect(manifest.version).toBe(version)
    const parts = manifest.version.split('.').map(Number)
    expect(parts.every((part: number) => Number.isInteger(part) && part >= 0 && part <= 65_535)).toBe(true)
    expect(parts.some((part: number) => part > 0)).toBe(true)
    expect(manifest.version).not.toMatch(/(^|\.)0\d/)
  })

  test('every icon that it names is a PNG of the size that it says, the store’s 128 among them', () => {
    const icons = Object.entries(manifest.icons as Record<string, string>)
    for (const [size, path] of icons) {
      const file = readFileSync(join(ROOT, folderOf(build), path))
      expect([...file.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([Number(size), Number(size)])
    }
    expect(icons.map(([size]) => size)).toContain('128')
  })
})
