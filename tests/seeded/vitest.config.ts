/**
 * The core's own tests, once for each seeded fault in the code: a project each, so that they share one process.
 * `SEEDED_FAULTS` says which of them, as `[from, to]`; what became of each goes to `SEEDED_REPORT` as `SeededResult[]`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import type { Reporter } from 'vitest/node'
import { SEEDED_FAULTS, type SeededFault, type SeededResult } from './faults.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [from, to] = JSON.parse(process.env.SEEDED_FAULTS ?? '[0]') as [number, number?]

function withFault(fault: SeededFault): TestProjectInlineConfiguration {
  const file = `${root}${fault.file}`
  return {
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
    test: { name: fault.name, include: [fault.foundBy], fsModuleCache: false, pool: 'threads' },
  }
}

const results: Reporter = {
  onTestRunEnd(modules) {
    const found: SeededResult[] = modules.map((module) => ({
      name: module.project.name,
      red: [...module.children.allTests('failed')].length,
      broken: module.errors().map(({ message }) => message),
    }))
    writeFileSync(process.env.SEEDED_REPORT ?? '/dev/stdout', JSON.stringify(found))
  },
}

export default defineConfig({
  root,
  test: { projects: SEEDED_FAULTS.slice(from, to).map(withFault), maxWorkers: 1, reporters: [results] },
})
