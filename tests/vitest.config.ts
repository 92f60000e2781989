import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        test: { name: 'unit', include: ['tests/{core,sim,shell,content}/**/*.test.{ts,tsx}'] },
      },
      // About the tree and the built files: they need both builds, and no browser.
      { root, test: { name: 'repository', include: ['tests/repository/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})
