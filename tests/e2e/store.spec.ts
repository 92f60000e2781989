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

/** Makes an expression of a call: it holds the cases and the product's own way to IndexedDB. */
type Cases = (call: 'runCases' | 'openOld', version?: OldVersion) => string

/** With a fault, if any, written into the product's part. */
async function casesOver(fault: (code: string) => string = (code) => code): Promise<Cases> {
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
  return (call, version) => `(() => { ${code}; return cases.${call}('${DATABASE}', ${version}) })()`
}

test('a store keeps its promises and what older versions left in it; where it did not, that would be found', async ({
  desk,
}) => {
  const page = await desk.still()
  const cases = await casesOver()

  await test.step('every promise of a store is kept', async () => {
    const { ran, broken } = await page.evaluate<Outcome>(cases('runCases'))
    expect(broken).toEqual([])
    expect(ran).toEqual(STORE_CASES.map(({ name }) => name))
  })

  await test.step('databases of older versions keep every fact; what version 1 computed from them is left out, to be computed anew', async () => {
    const first = await page.evaluate<Migrated>(cases('openOld', 1))
    expect(first).toEqual({
      version: 3,
      rows: { ...ROWS_OF_VERSION_1, resets: RESETS_NOW, days: [], streaks: [] },
    })
    const second = await page.evaluate<Migrated>(cases('openOld', 2))
    expect(second).toEqual({ version: 3, rows: { ...ROWS_OF_VERSION_1, resets: RESETS_NOW } })
  })

  await test.step('a store that forgets to take back would be found', async () => {
    const faulty = await casesOver((code) => code.replace('transaction.abort()', 'void transaction'))
    const { broken } = await page.evaluate<Outcome>(faulty('runCases'))
    expect(broken).toHaveLength(2)
    expect(broken.join()).toContain('a throw undoes everything')
    expect(broken.join()).toContain('a deletion is undone with the transaction that throws')
  })

  await test.step('a summary of version 1 that stayed would be found', async () => {
    const faulty = await casesOver((code) => code.replace(/objectStore\(["']days["']\)\.clear\(\)/, 'db'))
    const { rows } = await page.evaluate<Migrated>(faulty('openOld', 1))
    expect(rows.days).toEqual(ROWS_OF_VERSION_1.days)
  })
})
