/** What the unit tests believe of a store is true of the browser's own IndexedDB. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { STILL_PAGE } from '../support/desk-types.ts'
import { expect, test } from '../support/fixtures.ts'
import { STORE_CASES } from '../support/store-contract.ts'
import type { runCases } from '../support/store-contract-page.ts'

type Outcome = Awaited<ReturnType<typeof runCases>>

test.use({ anyDay: true })

/** Beside the product's own, which its background uses meanwhile. */
const DATABASE = 'store-contract'

/** The cases and the product's own way to IndexedDB as one expression; with a fault, if any, written into the latter. */
async function casesOver(fault: (code: string) => string = (code) => code): Promise<string> {
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
  return `(() => { ${code}; return cases.runCases('${DATABASE}') })()`
}

test('every promise of a store is kept', async ({ desk }) => {
  const page = await desk.page(STILL_PAGE.slice(1))
  const { ran, broken } = await page.evaluate<Outcome>(await casesOver())
  expect(broken).toEqual([])
  expect(ran).toEqual(STORE_CASES.map(({ name }) => name))
})

test('a store that forgets to take back would be found', async ({ desk }) => {
  const page = await desk.page(STILL_PAGE.slice(1))
  const { broken } = await page.evaluate<Outcome>(
    await casesOver((code) => code.replace('transaction.abort()', 'void transaction')),
  )
  expect(broken).toHaveLength(1)
  expect(broken[0]).toContain('a throw undoes everything')
})
