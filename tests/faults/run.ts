/** One browser's long run, as `npm run faults` starts it: `node tests/faults/run.ts firefox`. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../.ci/setup/shell.mjs'
import { builtExtension, executableOf } from '../support/browsers.ts'
import { Desk } from '../support/desk.ts'
import type { Family } from '../support/desk-types.ts'
import { RealDesk } from '../support/real-desk.ts'
import { buildForFaults } from './build.ts'
import { Campaign } from './campaign.ts'
import { EXEMPT } from './exempt.ts'
import { nap, wrongIn } from './nap.ts'
import { openDesk } from './open.ts'

const family: Family = process.argv[2] === 'firefox' ? 'firefox' : 'chromium'
const PLAN = { stops: 100, kills: 20, perAwait: 3 }
const NAPS = 5

const put = (line: string) => process.stdout.write(`${line}\n`)
const say = (line: string) => put(`${new Date().toISOString().slice(11, 19)} ${line}`)
const folder = (name: string) => join(ROOT, '.artifacts', 'faults', `${family}-${name}`)

/** In a browser of its own, with a mouse of its own, beside the stops. */
async function naps(extension: string): Promise<{ made: number; wrong: string[] }> {
  rmSync(folder('naps'), { recursive: true, force: true })
  const hands = await RealDesk.start()
  const desk = await Desk.open(family, {
    executable: executableOf(family),
    extension,
    profile: folder('naps'),
    display: hands.env,
  })
  const wrong: string[] = []
  let made = 0
  for (; made < NAPS; made++) {
    const slept = await nap(desk, hands)
    say(`slept ${JSON.stringify(slept)}`)
    const found = wrongIn(slept)
    if (found !== null) wrong.push(found)
  }
  await desk.quit()
  await hands.stop()
  return { made, wrong }
}

const { extension, awaits } = await buildForFaults(family)
const desk = await openDesk(family, extension, folder('profile'))
const [outcome, slept] = await Promise.all([
  new Campaign(desk, awaits, { ...PLAN, say }).run(),
  naps(builtExtension(family)),
])
await desk.quit()

const findings = [...outcome.findings, ...slept.wrong]
const missing = outcome.coverage.missing(PLAN.perAwait)
const excused = missing.filter(({ name }) => EXEMPT[family].some(({ text }) => name.includes(text)))
put(`== ${family}: hits in the background, in pages, and the await\n${outcome.coverage.table()}`)
for (const { text, why } of EXEMPT[family]) put(`not asked for: ${text}: ${why}`)
const short = missing.filter((each) => !excused.includes(each))
for (const { name, count } of short) put(`hit ${count} times only: ${name}`)
for (const finding of findings) put(`FOUND ${finding}`)
const { stops, kills, pagesClosed, acts, told } = outcome
put(
  `${family}: ${stops} stops, ${kills} kills and ${pagesClosed} closed pages, each inside an await; ${slept.made} sleeps; ${acts} acts, ${told} told as stored; ${findings.length} lost or wrong, ${short.length} awaits hit too seldom`,
)
const enough = stops >= PLAN.stops && kills >= PLAN.kills && slept.made >= NAPS
process.exitCode = findings.length === 0 && short.length === 0 && enough ? 0 : 1
