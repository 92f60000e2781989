import { defineConfig } from '@playwright/test'
import type { Family } from '../support/desk-types.ts'

const MINUTE = 60_000

export default defineConfig<{ family: Family }>({
  testDir: '.',
  outputDir: '../../.artifacts/e2e',
  reporter: 'list',
  // Most of the time is spent waiting for alarms and idle times, so more run at once than there are cores.
  workers: 4,
  fullyParallel: true,
  // Four Firefoxes that start at once on two cores take their time.
  timeout: 2 * MINUTE,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  preserveOutput: 'failures-only',
  // The long ones first, so that the short ones fill the gaps.
  projects: ['chromium', 'firefox'].flatMap((family) => [
    { name: family, use: { family: family as Family } },
  ]),
})
