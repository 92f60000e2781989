import { describe, expect, test } from 'vitest'
import type { Action } from '../../lib/core/events.ts'
import type { Fact } from '../../lib/core/facts.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { boutLine, clock, nudgeLine, wall, ZONE } from '../core/make.ts'
import { BEGIN } from '../support/begin.ts'
import { type Browser, live, type Options, type Seen } from './desk.ts'
import { pieces, timeline } from './timeline.ts'

const day = (browser: Browser, text: string, options: Partial<Options> = {}): Seen =>
  live(timeline(clock('09:00'), pieces(text)), { browser, zone: ZONE, ...options })

function factLine({ store, row }: Fact): string {
  if (store === 'bouts') return `stretch ${boutLine(row)}`
  if (store === 'nudges') return `nudge ${nudgeLine(row)}`
  if (store === 'marks') return `${row.day} ${row.kind}`
  return store
}
const facts = (seen: Seen) => seen.facts.map(factLine)
const surfaces = (seen: Seen) =>
  seen.surfaces.map(({ at, badge, notification }) => `${wall(at)} ${badge} ${notification ?? '-'}`)
const answering = (after: number, action: Action) => () => ({ after, action })

describe.each<Browser>(['chrome', 'firefox'])('%s', (browser) => {
  const chrome = browser === 'chrome'

  test('an ordinary morning with coffee and lunch: nothing but stretches', () => {
    const seen = day(browser, 'work 45, still 7.25, work 50, lock 40.25, work 57, still 6')
    expect(facts(seen)).toEqual(
      chrome
        ? [
            '2026-03-02 work',
            'stretch 09:00:00-09:45:00 idle',
            'stretch 09:52:15-10:42:15 locked',
            'stretch 11:22:30-12:19:30 idle',
          ]
        : [
            '2026-03-02 work',
            'stretch 09:00:00-09:45:00 idle',
            'stretch 09:52:30-10:42:15 idle',
            'stretch 11:22:30-12:19:30 idle',
          ],
    )
    expect(surfaces(seen)).toEqual(['09:00:00 none -'])
  })

  test('stands a minute and a half and comes back: booked, and not asked again', () => {
    const seen = day(browser, 'work 60.5, still 2, work 50, still 6')
    expect(facts(seen)).toEqual([
      '2026-03-02 work',
      'stretch 09:00:00-10:00:30 stoodUp',
      'nudge 10:00:00 natural (shown 1)',
      'stretch 10:02:37-10:52:30 idle', // halfway between two looks
    ])
    expect(seen.shown.map(({ at }) => wall(at))).toEqual(['10:00:50'])
  })

  test('"I’m getting up", and gone for a minute', () => {
    const seen = day(browser, 'work 60.5, still 0.5, work 0.5, still 1, work 50, still 6', {
      answers: answering(15, { type: 'answer', answer: 'up' }),
    })
    expect(facts(seen).filter((line) => line.startsWith('nudge'))).toEqual(['nudge 10:00:00 done (shown 1)'])
    expect(seen.shown).toHaveLength(1)
  })

  test('ignores everything all day', () => {
    const seen = day(browser, 'work 535, still 6')
    expect(facts(seen)).toEqual([
      '2026-03-02 work',
      'nudge 10:00:00 ignored (shown 2)',
      'nudge 11:30:00 ignored (shown 2)',
      'nudge 13:30:00 ignored (shown 2)',
      'nudge 15:30:00 ignored (shown 2)',
      'stretch 09:00:00-17:55:00 idle',
    ])
  })

  test('the laptop sleeps at lunch, with a nudge in sight', () => {
    const seen = day(browser, 'work 60.5, still 0.5, sleep 45, work 30, still 6')
    expect(facts(seen)).toEqual([
      '2026-03-02 work',
      'stretch 09:00:00-10:00:30 gap',
      'nudge 10:00:00 natural (shown 1)',
      'stretch 10:46:00-11:16:00 idle',
    ])
    expect(surfaces(seen).at(-1)).toBe('10:46:00 none -')
  })

  test('a nap of three minutes neither ends the stretch nor brings a nudge at once', () => {
    const seen = day(browser, 'work 58, sleep 3, work 5.5, still 0.5, work 1')
    expect(facts(seen)).toEqual(['2026-03-02 work'])
    expect(seen.shown.map(({ at }) => at >= clock('10:03:01'))).toEqual([true])
  })

  test('the browser is killed with a nudge in sight and started again two minutes later', () => {
    const seen = day(browser, 'work 60.5, still 0.5, work 1, elsewhere 2, work 8, still 0.5, work 2')
    expect(facts(seen)).toEqual(['2026-03-02 work'])
    const notifications = surfaces(seen).map((line) => line.split(' ')[2])
    expect(notifications).toEqual(['-', '-', '-', 'create', 'keep', '-', 'create', 'keep'])
    expect(seen.shown.map(({ showing }) => showing)).toEqual([1, 2])
  })

  test('the browser is closed for lunch, with work in other programs', () => {
    const seen = day(browser, 'work 30, elsewhere 40, work 20, still 6')
    expect(facts(seen)).toEqual([
      '2026-03-02 work',
      'stretch 09:00:00-09:29:00 gap', // the minute since the last heartbeat is lost
      'stretch 10:10:00-10:30:00 idle',
    ])
  })

  test('leaves a minute before the nudge: none is born', () => {
    const seen = day(browser, 'work 59, still 10, work 20, still 6')
    expect(facts(seen).filter((line) => line.startsWith('nudge'))).toEqual([])
    expect(seen.shown).toEqual([])
  })

  test('a film over lunch is counted for half an hour, and apart', () => {
    const seen = day(browser, 'work 20, watch 50, work 10, still 6')
    expect(facts(seen)[1]).toBe('stretch 09:00:00-09:50:00 idle')
    const [first] = seen.facts.flatMap(({ store, row }) => (store === 'bouts' ? [row] : []))
    expect(first).toMatchObject({ activeMs: 21 * 60_000, passiveMs: 29 * 60_000 })
  })
})

describe('a routine is begun, and the browser closes before its first step is done', () => {
  const begun = (minutes: string, breakMinutes: number) =>
    day('chrome', minutes, {
      settings: { ...DEFAULT_SETTINGS, breakMinutes },
      actions: [{ at: clock('09:30'), action: BEGIN }],
    })
  const [closedFor, heartbeat] = [3.5, 1]

  test('for less than a break: what nobody knows of is not active time', () => {
    const seen = begun(`work 30, work 0.1, closed ${closedFor}, work 10, still 12`, 10)
    const [bout] = seen.facts.flatMap(({ store, row }) => (store === 'bouts' ? [row] : []))
    expect(bout?.activeMs).toBeLessThanOrEqual((30.1 + 10 + heartbeat) * 60_000)
  })

  test('for longer than a break, with a film just before: the stretch ends before it', () => {
    const seen = begun(`work 30, watch 1, closed ${closedFor}, still 5`, 2)
    expect(facts(seen)).toEqual(['2026-03-02 work', expect.stringMatching(/^stretch 09:00:00-09:3[01]:/)])
  })
})
