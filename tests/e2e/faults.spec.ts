/** A tenth of `npm run faults`: stops and kills inside the awaits of the shell, then the record against the journal. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildForFaults } from '../faults/build.ts'
import { Campaign } from '../faults/campaign.ts'
import { openDesk } from '../faults/open.ts'
import { builtExtension } from '../support/browsers.ts'
import type { Family } from '../support/desk-types.ts'

const SOME = [
  'a look',
  'a look that starts it',
  'no alarm',
  'a nudge that is due',
  'rows that waited',
  'a rating',
]

// One build for both, and none while the first one's browser runs.
test.describe.configure({ mode: 'serial' })

let built: Awaited<ReturnType<typeof buildForFaults>>

test.beforeAll(async () => {
  test.setTimeout(5 * 60_000) // six browsers run beside it
  built = await buildForFaults(test.info().project.name as Family)
})

test('ten stops and two kills inside an event lose nothing', async () => {
  const info = test.info()
  test.setTimeout(6 * 60_000)
  const family = info.project.name as Family
  const { extension, awaits } = built
  const desk = await openDesk(family, extension, info.outputPath('profile'))
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const outcome = await new Campaign(desk, awaits, {
    stops: 10,
    kills: 2,
    perAwait: 0,
    only: SOME,
    say,
  }).run()
  await desk.quit()
  await info.attach('what was done', { body: lines.join('\n') })
  expect(outcome.findings).toEqual([])
  expect(outcome.stops).toBeGreaterThanOrEqual(10)
  expect(outcome.kills).toBeGreaterThanOrEqual(2)
  expect(outcome.told).toBeGreaterThan(0)
})

/** Whether a script of the build has a place to hold at. */
function holds(folder: string): boolean {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  )
  expect(scripts.length).toBeGreaterThan(3)
  return scripts.some((path) => readFileSync(join(folder, path), 'utf8').includes('faults: '))
}

test('the product itself has no place to hold at', async () => {
  const family = test.info().project.name as Family
  expect(holds(builtExtension(family))).toBe(false)
  expect(holds(built.extension)).toBe(true)
})
