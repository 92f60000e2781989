import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Those that put a module of their own in another's place need a worker to themselves; the others share one. */
const mocking = globSync('tests/shell/**/*.test.ts', { cwd: root }).filter((path) =>
  readFileSync(`${root}/${path}`, 'utf8').includes('vi.mock('),
)

export default defineConfig({
  root,
  test: {
    // By itself it leaves one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/{core,sim,shell}/**/*.test.ts'],
          exclude: mocking,
          isolate: false,
        },
      },
      { root, plugins: [WxtVitest()], test: { name: 'unit-mocking', include: mocking } },
      // About the tree and the built files: they need both builds, and no browser.
      {
        root,
        test: {
          name: 'repository',
          include: ['tests/repository/**/*.test.ts'],
          testTimeout: 60_000,
          maxConcurrency: 3,
        },
      },
    ],
  },
})
