/** Who may import whom, proved on files that break each rule, and on neighbours that do not. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from './tree.ts'

const IMPORTS = 'lint/style/noRestrictedImports'
const GLOBALS = 'lint/style/noRestrictedGlobals'

const take = (from: string) => `import { it } from '${from}'\n\nexport const taken = it\n`
const use = (expression: string) => `export const used = ${expression}\n`

/** Path, source, and the rule that must report it (null: none may). */
const CASES: [path: string, source: string, rule: string | null][] = [
  ['lib/core/a1.ts', take('../shell/browser.ts'), IMPORTS],
  ['lib/core/a2.ts', take('../content/midday-reset.ts'), IMPORTS],
  ['lib/core/a3.ts', take('../../components/shared/Button.tsx'), IMPORTS],
  ['lib/core/a4.ts', take('preact'), IMPORTS],
  ['lib/core/a5.ts', take('../../tests/support/desk.ts'), IMPORTS],
  ['lib/core/a6.ts', take('valibot'), null],
  ['lib/core/a7.ts', take('./rules.ts'), null],
  ['lib/core/a8.ts', take('./statistics/order.ts'), null],
  ['lib/core/statistics/a9.ts', take('../rules.ts'), null],
  ['lib/core/statistics/a10.ts', take('../../shell/browser.ts'), IMPORTS],
  ['lib/core/visit/a11.ts', take('../plan/plan.ts'), null],
  ['lib/core/export/a12.ts', take('../visit/days.ts'), null],
  ['lib/core/export/a13.ts', take('../../content/plans.ts'), IMPORTS],
  ['lib/core/a14.ts', take('../content/plans.ts'), IMPORTS],
  ['lib/core/b1.ts', use('navigator.userAgent'), GLOBALS],
  ['lib/core/b2.ts', use('setTimeout'), GLOBALS],
  ['lib/core/b3.ts', use('indexedDB'), GLOBALS],
  ['lib/core/b4.ts', use('document.title'), GLOBALS],
  ['lib/core/b5.ts', use('performance.now()'), GLOBALS],
  ['lib/core/b6.ts', use('crypto.randomUUID()'), GLOBALS],
  ['lib/core/b7.ts', use('globalThis.Date'), GLOBALS],
  ['lib/content/c1.ts', take('../shell/texts.ts'), IMPORTS],
  ['lib/content/c2.ts', take('../core/routine.ts'), null],
  ['lib/content/c3.ts', use('chrome'), GLOBALS],
  ['lib/shell/d1.ts', take('../../components/shared/Button.tsx'), IMPORTS],
  ['lib/shell/d2.ts', take('../../entrypoints/background.ts'), IMPORTS],
  ['lib/shell/d3.ts', take('wxt/browser'), IMPORTS],
  ['lib/shell/d4.ts', take('idb'), IMPORTS],
  ['lib/shell/d5.ts', take('#i18n'), IMPORTS],
  ['lib/shell/d6.ts', take('webextension-polyfill'), IMPORTS],
  ['lib/shell/d7.ts', take('../core/rules.ts'), null],
  ['lib/shell/d8.ts', use("fetch('/')"), GLOBALS],
  ['lib/shell/d9.ts', use('chrome'), GLOBALS],
  ['lib/shell/d10.ts', use("indexedDB.open('midday-reset')"), GLOBALS],
  ['lib/shell/first-read.ts', use("indexedDB.open('midday-reset')"), null],
  ['lib/shell/browser.ts', take('wxt/browser'), null],
  ['lib/shell/database.ts', take('idb'), null],
  ['lib/shell/texts.ts', take('#i18n'), null],
  ['components/popup/e1.ts', take('idb'), IMPORTS],
  ['components/popup/e2.ts', take('wxt/browser'), IMPORTS],
  ['components/popup/e3.ts', take('#i18n'), IMPORTS],
  ['components/popup/e4.ts', take('../../entrypoints/popup/main.tsx'), IMPORTS],
  ['components/popup/e5.ts', take('../../lib/shell/texts.ts'), null],
  ['components/popup/e6.ts', take('../shared/Button.tsx'), null],
  ['components/popup/e7.ts', use('browser'), GLOBALS],
  ['entrypoints/popup/f1.ts', take('wxt/browser'), IMPORTS],
  ['entrypoints/popup/f2.ts', take('../../tests/support/desk.ts'), IMPORTS],
  ['entrypoints/popup/f3.ts', take('../../components/popup/Popup.tsx'), null],
]

let folder: string
let reported: Map<string, string[]>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
  copyFileSync(join(ROOT, '.biome.json'), join(folder, '.biome.json'))
  for (const [path, source] of CASES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), source)
  }
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '.', '--reporter=json', '--max-diagnostics=none']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  reported = new Map()
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path.file
    reported.set(path, [...(reported.get(path) ?? []), category])
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(CASES)('%s: %s', (path, _source, rule) => {
  const rules = (reported.get(path) ?? []).filter((name) => name === IMPORTS || name === GLOBALS)
  expect([...new Set(rules)]).toEqual(rule === null ? [] : [rule])
})
