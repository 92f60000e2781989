import { defineConfig } from '@playwright/test'
import type { Family } from '../support/desk-types.ts'

const MINUTE = 60_000

/** They wait for minutes to pass, of alarms and idle times. */
const LONGEST = ['**/real-input.spec.ts', '**/sleep.spec.ts']
/** All at one hour: side by side they share one Firefox for each worker, among others they would need one of their own. */
const AFTERNOON = [
  'axe',
  'check-in',
  'check-in-items',
  'languages',
  'storage',
  'survival',
  'trouble',
  'written',
].map((name) => `**/${name}.spec.ts`)
const FIREFOX = { family: 'firefox' } as const
/** The figures' pictures are Chromium's. */
const CHROMIUM_ONLY = ['**/figures.spec.ts']

export default defineConfig<{ family: Family }>({
  testDir: '.',
  outputDir: '../../.artifacts/e2e',
  reporter: 'list',
  // Most of the time is spent waiting for alarms and idle times, so more run at once than there are cores.
  workers: 10,
  fullyParallel: true,
  // Several Firefoxes that start at once on two cores take their time.
  timeout: 3 * MINUTE,
  expect: { timeout: 20_000 },
  // What waits for good says nothing of what it waited for.
  use: { actionTimeout: 60_000 },
  // Playwright now and then loses a window of Firefox's, and ten browsers on two cores come late: what fails runs again,
  // and `npm test` says so with the first error.
  retries: 2,
  forbidOnly: true,
  preserveOutput: 'failures-only',
  // The figures' approved pictures are renewed with `npm run figures -- --approve` alone.
  snapshotPathTemplate: '../figures/approved/{arg}{ext}',
  updateSnapshots: 'none',
  // Firefox's longest begin first: begun last, they would keep everybody waiting. Chromium's come on the way.
  projects: [
    { name: 'firefox-longest', use: FIREFOX, testMatch: LONGEST },
    { name: 'chromium', use: { family: 'chromium' } },
    { name: 'firefox-afternoon', use: FIREFOX, testMatch: AFTERNOON },
    {
      name: 'firefox',
      use: FIREFOX,
      testIgnore: [...LONGEST, ...AFTERNOON, ...CHROMIUM_ONLY],
    },
  ],
})
