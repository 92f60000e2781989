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

/** A built file, and the one that holds our one door to the browser. */
type File = { text: string; name: string }

/** What the door's own file calls the browser. */
const madeIn = (text: string) =>
  /globalThis\.browser&&/.test(text)
    ? [...text.matchAll(/([\w$]+)=[\w$]+\.exports\b(?!=)/g)].map(([, name = '']) => name)
    : []

/** Pairs of `export{a as b}` or `import{a as b}`. */
const pairsOf = (list: string) =>
  list.split(',').map((pair) => {
    const [from = '', to = from] = pair.split(' as ')
    return [from, to] as const
  })

/** What a built file calls the browser: what it made itself, or imports from the door's file. */
function namesOfBrowser(text: string, door: File): string[] {
  const exported = pairsOf(/export\{([^}]*)\}/.exec(door.text)?.[1] ?? '')
    .filter(([local]) => madeIn(door.text).includes(local))
    .map(([, outside]) => outside)
  const imported = [...text.matchAll(/import\{([^}]*)\}from"\.\/([^"]*)"/g)]
    .filter(([, , from]) => from === door.name)
    .flatMap(([, list = '']) => pairsOf(list))
    .filter(([outside]) => exported.includes(outside))
    .map(([, local]) => local)
  return [...imported, ...madeIn(text)]
}

/** The APIs that this text uses. */
function usedIn(text: string, door: File): string[] {
  return namesOfBrowser(text, door).flatMap((name) =>
    [...text.matchAll(new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}\\??\\.(\\w+)`, 'g'))].flatMap(
      ([, api = '']) => (APIS.includes(api) ? [api] : []),
    ),
  )
}

const scripts = (build: Build) => filesOf(build).filter((path) => path.endsWith('.js'))
const permissionsOf = (build: Build): string[] => JSON.parse(readBuilt(build, 'manifest.json')).permissions

describe.each(BUILDS)('%s', (build) => {
  const doors = scripts(build)
    .filter((path) => path !== 'background.js' && madeIn(readBuilt(build, path)).length > 0)
    .map((path): File => ({ text: readBuilt(build, path), name: path.replace('chunks/', '') }))
  const door = doors[0] ?? { text: '', name: '' }
  const used = new Set(scripts(build).flatMap((path) => usedIn(readBuilt(build, path), door)))

  test('pages have one door to the browser', () => {
    expect(doors).toHaveLength(1)
  })

  test('what is asked for is used, and nothing else is', () => {
    const asked = permissionsOf(build).filter((name) => name !== SILENT)
    expect([...used].sort()).toEqual([...FREE, ...asked].sort())
  })

  test('the background alone uses each of them too', () => {
    const inBackground = new Set(usedIn(readBuilt(build, 'background.js'), door))
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

const MADE = 'var e={};e.exports=globalThis.browser&&1;var q=e.exports;'
const DOOR: File = { text: `${MADE}export{z as y,q as t}`, name: 'shared-x.js' }

test.each([
  ['import{t as a}from"./shared-x.js";a.history.search({})', ['history']],
  ['import{y as b,t}from"./shared-x.js";t.cookies?.getAll({})', ['cookies']],
  [`${MADE}q?.downloads.download({})`, ['downloads']],
  ['import{y as a}from"./shared-x.js";a.history.search({})', []],
  ['import{t as a}from"./other-x.js";a.history.search({})', []],
])('in %s it finds %j', (text, found) => {
  expect(usedIn(text, DOOR)).toEqual(found)
})
