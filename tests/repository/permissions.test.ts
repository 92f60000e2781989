/** Every permission is used, and nothing of the browser is used that no permission, or none at all, is asked for. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BUILDS, filesOf, readBuilt } from './built.ts'
import { ROOT } from './tree.ts'

type Build = (typeof BUILDS)[number]

/** They need no permission. Of the tabs they tell no address but our own; the list of permissions is read only. */
const FREE = ['action', 'commands', 'extension', 'i18n', 'permissions', 'runtime', 'tabs', 'windows']
/** It has no API: the browser clears the record of whoever lacks it when the disk is full. */
const SILENT = 'unlimitedStorage'

/** Every API that a browser has for extensions. */
const APIS = readdirSync(join(ROOT, 'node_modules/@types/webextension-polyfill/namespaces'))
  .filter((name) => !name.includes('_'))
  .map((name) => name.replace('.d.ts', ''))

/** What a built file calls the browser: by the import of our one door to it, or what the background made of that. */
function namesOfBrowser(text: string): string[] {
  const imported = [...text.matchAll(/import\{t(?: as ([\w$]+))?\}from"\.\/browser-(?!ports)[^"]*"/g)]
  const made = [...text.matchAll(/([\w$]+)=[\w$]+\.exports\b(?!=)/g)]
  return [...imported.map(([, name = 't']) => name), ...made.map(([, name = '']) => name)]
}

/** The APIs that this text uses. */
function usedIn(text: string): string[] {
  return namesOfBrowser(text).flatMap((name) =>
    [...text.matchAll(new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}\\??\\.(\\w+)`, 'g'))].flatMap(
      ([, api = '']) => (APIS.includes(api) ? [api] : []),
    ),
  )
}

const scripts = (build: Build) => filesOf(build).filter((path) => path.endsWith('.js'))
const permissionsOf = (build: Build): string[] => JSON.parse(readBuilt(build, 'manifest.json')).permissions

describe.each(BUILDS)('%s', (build) => {
  const used = new Set(scripts(build).flatMap((path) => usedIn(readBuilt(build, path))))

  test('what is asked for is used, and nothing else is', () => {
    const asked = permissionsOf(build).filter((name) => name !== SILENT)
    expect([...used].sort()).toEqual([...FREE, ...asked].sort())
  })

  test('the background alone uses each of them too', () => {
    const inBackground = new Set(usedIn(readBuilt(build, 'background.js')))
    for (const name of permissionsOf(build)) {
      // Firefox's background asks for no idle events, but for the idle time.
      if (name !== SILENT) expect(inBackground).toContain(name)
    }
  })

  test('the browser is reached by that one door', () => {
    for (const path of scripts(build)) {
      // Where the door is made, both of its names stand, on the global object or bare.
      const rest = readBuilt(build, path).replace(
        /if\(!\(globalThis\.chrome&&[\s\S]*?exports=globalThis\.browser&&[\s\S]*?:chrome\b/,
        '',
      )
      expect(rest.match(/(?<![\w$.-])(?:chrome|globalThis\.(?:chrome|browser))\s*[.[]/g), path).toBeNull()
    }
  })
})

test.each([
  ['import{t as a}from"./browser-x.js";a.history.search({})', ['history']],
  ['import{t}from"./browser-x.js";t.cookies?.getAll({})', ['cookies']],
  ['var e={};e.exports=1;var a=e.exports;a?.downloads.download({})', ['downloads']],
  ['import{t as a}from"./browser-ports-x.js";a.history.search({})', []],
])('in %s it finds %j', (text, found) => {
  expect(usedIn(text)).toEqual(found)
})
