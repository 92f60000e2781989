/** What the unit tests believe of a store is true of the browser's own IndexedDB. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from '../support/fixtures.ts'
import { type OldVersion, RESETS_NOW, ROWS_OF_VERSION_1 } from '../support/old-database.ts'
import { STORE_CASES } from '../support/store-contract.ts'
import type { openOld, runCases } from '../support/store-contract-page.ts'

type Outcome = Awaited<ReturnType<typeof runCases>>
type Migrated = Awaited<ReturnType<typeof openOld>>

test.use({ anyDay: true })

/** Beside the product's own, which its background uses meanwhile. */
const DATABASE = 'store-contract'

/** Cases and the product's own way to IndexedDB as one expression; with a fault, if any, written into the latter. */
async function casesOver(
  call: 'runCases' | 'openOld',
  fault: (code: string) => string = (code) => code,
  version?: OldVersion,
): Promise<string> {
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'own-database',
          transform(code, id) {
            if (!id.endsWith('/lib/shell/database.ts')) return
            const named = fault(code).replaceAll('midday-reset', DATABASE)
            if (named === fault(code)) throw new Error('The name of the database is not where it was')
            return { code: named, map: null }
          },
        },
      ],
      build: {
        write: false,
        minify: false,
        lib: {
          entry: fileURLToPath(new URL('../support/store-contract-page.ts', import.meta.url)),
          formats: ['iife'],
          name: 'cases',
        },
      },
    }),
  ].flat()
  const code = output && 'output' in output ? output.output[0].code : ''
  return `(() => { ${code}; return cases.${call}('${DATABASE}', ${version}) })()`
}

test('every promise of a store is kept', async ({ desk }) => {
  const page = await desk.still()
  const { ran, broken } = await page.evaluate<Outcome>(await casesOver('runCases'))
  expect(broken).toEqual([])
  expect(ran).toEqual(STORE_CASES.map(({ name }) => name))
})

test('a store that forgets to take back would be found', async ({ desk }) => {
  const page = await desk.still()
  const { broken } = await page.evaluate<Outcome>(
    await casesOver('runCases', (code) => code.replace('transaction.abort()', 'void transaction')),
  )
  expect(broken).toHaveLength(2)
  expect(broken.join()).toContain('a throw undoes everything')
  expect(broken.join()).toContain('a deletion is undone with the transaction that throws')
})

const asIs = (code: string) => code

test('databases of older versions keep every fact; what version 1 computed from them is left out, to be computed anew', async ({
  desk,
}) => {
  const page = await desk.still()
  const first = await page.evaluate<Migrated>(await casesOver('openOld', asIs, 1))
  expect(first).toEqual({
    version: 3,
    rows: { ...ROWS_OF_VERSION_1, resets: RESETS_NOW, days: [], streaks: [] },
  })
  const second = await page.evaluate<Migrated>(await casesOver('openOld', asIs, 2))
  expect(second).toEqual({ version: 3, rows: { ...ROWS_OF_VERSION_1, resets: RESETS_NOW } })
})

test('a summary of version 1 that stayed would be found', async ({ desk }) => {
  const page = await desk.still()
  const { rows } = await page.evaluate<Migrated>(
    await casesOver('openOld', (code) => code.replace(/objectStore\(["']days["']\)\.clear\(\)/, 'db'), 1),
  )
  expect(rows.days).toEqual(ROWS_OF_VERSION_1.days)
})
