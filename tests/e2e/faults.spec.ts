/** A tenth of `npm run faults`: stops and kills inside the awaits of the shell, then the record against the journal. */
import { expect, test } from '@playwright/test'
import { buildForFaults } from '../faults/build.ts'
import { Campaign } from '../faults/campaign.ts'
import { openDesk } from '../faults/open.ts'
import type { Family } from '../support/desk-types.ts'

const SOME = [
  'a look',
  'a look that starts it',
  'no alarm',
  'a nudge that is due',
  'rows that waited',
  'a rating',
]

test('ten stops and two kills inside an event lose nothing', async () => {
  const info = test.info()
  test.setTimeout(6 * 60_000)
  const family = info.project.name as Family
  const { extension, awaits } = await buildForFaults(family)
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
