/** The core's own tests with one seeded fault in the code; `SEEDED_FAULT` names it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SEEDED_FAULTS } from './faults.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fault = SEEDED_FAULTS.find(({ name }) => name === process.env.SEEDED_FAULT)
if (!fault) throw new Error(`No seeded fault is called ${process.env.SEEDED_FAULT}`)
const file = `${root}${fault.file}`

export default defineConfig({
  root,
  plugins: [
    {
      name: 'seeded-fault',
      enforce: 'pre',
      load(id) {
        if (id.split('?')[0] !== file) return
        const parts = readFileSync(file, 'utf8').split(fault.from)
        if (parts.length !== 2)
          throw new Error(`SEED: ${fault.from} occurs ${parts.length - 1} times in ${fault.file}`)
        return parts.join(fault.to)
      },
    },
  ],
  // A module kept from the run before would have that run's fault in it.
  test: { include: [fault.foundBy], bail: 1, fsModuleCache: false },
})
