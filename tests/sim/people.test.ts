import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { wall, ZONE } from '../core/make.ts'
import { BOUNDS } from './bounds.ts'
import { evidenceOf, LIVE_BOUNDS, type Lived } from './bounds-live.ts'
import { type Browser, live, type Options } from './desk.ts'
import { at, type Person } from './people.ts'
import { AWAY } from './people-away.ts'
import { logLines, merged } from './people-log.ts'
import { MIDDAY } from './people-midday.ts'
import { WORKING } from './people-working.ts'
import { visit } from './visit.ts'
import { week } from './week.ts'

function lived(person: Person, browser: Browser): Lived {
  const { day, zones } = week(person.week, ZONE, person.night ?? 'sleep')
  const visits = (person.visits ?? []).map(at)
  const options: Options = {
    browser,
    zone: ZONE,
    zones,
    actions: [
      ...(person.does ?? []).map(([when, action]) => ({ at: at(when), action })),
      ...visits.map((when) => ({ at: when, action: visit(when, ZONE, person.replies ?? {}) })),
    ],
    settings: { ...DEFAULT_SETTINGS, ...person.settings },
    ...(person.answers && { answers: person.answers }),
    ...(person.rises && { rises: person.rises }),
    fullScreen: (person.fullScreen ?? []).map(([from, to]) => ({ start: at(from), end: at(to) })),
  }
  const seen = live(day, options)
  // Whatever was planned was done.
  expect(seen.missed.map((when) => wall(when))).toEqual([])
  return { seen, day: seen.day, options }
}

/** Once for all the tests of it. */
const known = new Map<string, Lived>()

function once(person: Person, browser: Browser): Lived {
  const key = `${person.name} ${browser}`
  const one = known.get(key) ?? lived(person, browser)
  known.set(key, one)
  return one
}

const PEOPLE = [...WORKING, ...AWAY, ...MIDDAY]

test('no log is left of nobody', () => {
  const told = readdirSync(new URL('people-logs', import.meta.url))
  expect(told.sort()).toEqual(PEOPLE.map(({ name }) => `${name}.txt`).sort())
})

describe.each(PEOPLE)('$name', (person) => {
  test('the whole log, in both browsers', { timeout: 20_000 }, async () => {
    const [chrome, firefox] = [once(person, 'chrome'), once(person, 'firefox')].map(({ seen }) =>
      logLines(seen.log),
    )
    const log = [person.about, ...merged(chrome ?? [], firefox ?? []), '']
    await expect(log.join('\n')).toMatchFileSnapshot(`people-logs/${person.name}.txt`)
  })

  test.each<Browser>(['chrome', 'firefox'])('the point of it, in %s', (browser) => {
    const lines = logLines(once(person, browser).seen.log)
    for (const wanted of person.has) expect(lines).toContainEqual(expect.stringMatching(wanted))
    for (const wrong of person.never) expect(lines.filter((line) => wrong.test(line))).toEqual([])
  })

  test.each<Browser>(['chrome', 'firefox'])('what is promised of every day, in %s', (browser) => {
    const one = once(person, browser)
    for (const [name, keeps] of Object.entries(BOUNDS)) checked(name, () => keeps(evidenceOf(one)))
    for (const [name, keeps] of Object.entries(LIVE_BOUNDS)) checked(name, () => keeps(one))
  })
})

function checked(name: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    throw new Error(`broken: ${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
