/** Days on which something goes wrong, with the whole shell at work. Each lists all its facts and all there was to be seen. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clock, MINUTE } from '../core/make.ts'
import type { Browser } from './desk.ts'
import type { ShellOptions } from './shell-options.ts'
import { facts, onPage, rate, seen, story } from './story.ts'

const said: string[] = []
beforeEach(() => {
  said.length = 0
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((first) => void said.push(String(first)))
  }
})
afterEach(() => vi.restoreAllMocks())
const heard = () => [...new Set(said)]

const UP_AND_SEEN = ['09:58:00 badge soon', '10:00:00 badge due', '10:00:50 notification created']

const noDatabase = (from: string, to: string): Partial<ShellOptions> => ({
  trouble: { hasNoDatabase: (at) => clock(from) <= at && at < clock(to) },
})

describe.each<Browser>(['chrome', 'firefox'])('%s', (browser) => {
  const chrome = browser === 'chrome'

  test('the laptop sleeps at lunch, with a nudge in sight', async () => {
    const desk = await story(browser, 'work 60.5, still 0.5, sleep 45, work 30, still 6')
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-10:00:30 gap',
      'stretch 10:46:01-11:16:00 idle',
      'nudge 10:00:00 natural (shown 1)',
    ])
    expect(seen(desk)).toEqual([...UP_AND_SEEN, '10:46:01 badge none', '10:46:01 notification cleared'])
  })

  test('a nap of three minutes neither ends the stretch nor brings a nudge at once', async () => {
    const desk = await story(browser, 'work 58, sleep 3, work 5.5, still 0.5, work 1, still 6')
    expect(facts(desk)).toEqual(['stretch 09:00:00-10:08:00 stoodUp', 'nudge 10:04:00 natural (shown 1)'])
    expect(seen(desk)).toEqual([
      '10:01:01 badge soon',
      '10:04:00 badge due',
      '10:06:50 notification created',
      '10:09:15 badge none',
      '10:09:15 notification cleared',
    ])
  })

  test('the browser crashes with a nudge in sight: badge only, until the next pause ten minutes after', async () => {
    const desk = await story(browser, 'work 60.5, still 0.5, work 10.3, still 0.7, work 3, still 6', {
      scripts: [
        async (at) => {
          await at.until(clock('10:01:10'))
          await at.crash(30)
        },
      ],
    })
    expect(facts(desk)).toEqual(['stretch 09:00:00-10:15:00 stoodUp', 'nudge 10:00:00 natural (shown 2)'])
    expect(seen(desk).slice(0, 6)).toEqual([
      ...UP_AND_SEEN,
      '10:01:10 notification gone',
      '10:01:10 badge none',
      '10:01:41 badge due',
    ])
    const [up, ...gone] = seen(desk).slice(6)
    expect(up).toMatch(/^10:10:5\d notification created$/)
    expect(gone.map((line) => line.slice(9))).toEqual(['badge none', 'notification cleared'])
  })

  test('the browser is closed for lunch, with work in other programs', async () => {
    const desk = await story(browser, 'work 30, elsewhere 40, work 20.25, still 6')
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-09:29:00 gap', // the minute since the last heartbeat is lost
      `stretch 10:10:01-10:30:15 idle`,
    ])
    expect(seen(desk)).toEqual([])
  })

  test('the alarm is lost: the next page that is opened creates it anew', async () => {
    const lost = { alarmLost: [clock('09:10') + 1] }
    const desk = await story(browser, 'work 40.25, still 6', { ...lost, scripts: [onPage('09:20', rate(3))] })
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-09:10:00 gap',
      'stretch 09:20:00-09:40:15 idle',
      'rating 2026-03-02 3',
    ])
    expect(seen(desk)).toEqual([])
  })

  test('the alarm is lost and no page is opened: in Chrome the next return does it', async () => {
    const desk = await story(browser, 'work 40.25, still 6, work 10, still 6', {
      alarmLost: [clock('09:10') + 1],
    })
    const kept = ['stretch 09:00:00-09:10:00 gap', 'stretch 09:46:15-09:56:15 idle']
    expect(facts(desk)).toEqual(chrome ? kept : kept.slice(0, 1))
    expect(seen(desk)).toEqual([])
  })

  test('the worker is killed before it could create the alarm: the next page does', async () => {
    const desk = await story(browser, 'work 40.25, still 6', {
      kills: [1],
      scripts: [onPage('09:20', rate(3))],
    })
    expect(facts(desk)).toEqual(['stretch 09:20:00-09:40:15 idle', 'rating 2026-03-02 3'])
  })

  test.each([1.4, 2.4])('each alarm is %s minutes late: nothing is lost', async (minutes) => {
    const desk = await story(browser, 'work 40, still 6', { alarmDelay: () => minutes * MINUTE })
    expect(facts(desk)).toEqual(['stretch 09:00:00-09:40:00 idle'])
    expect(seen(desk)).toEqual([])
  })

  test('the clock is set forward an hour: nobody was there for an hour', async () => {
    const desk = await story(browser, 'work 40, still 6', {
      jumps: [{ at: clock('09:20:30'), byMs: 60 * MINUTE }],
    })
    expect(facts(desk)).toEqual(['stretch 09:00:00-09:20:00 gap', 'stretch 10:21:00-10:40:00 idle'])
    expect(seen(desk)).toEqual([])
  })

  test('the clock is set back an hour: the stretch keeps its length, less the minute in which it was', async () => {
    const desk = await story(browser, 'work 40, still 6', {
      jumps: [{ at: clock('09:20:30'), byMs: -60 * MINUTE }],
    })
    expect(facts(desk)).toEqual(['stretch 08:01:00-08:40:00 idle'])
    expect(seen(desk)).toEqual([])
  })

  test('a flight east: a row for each zone, the stretch goes on', async () => {
    const desk = await story(browser, 'work 40, still 6', {
      zones: [{ at: clock('09:20:30'), zone: 'Asia/Kolkata' }],
    })
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-09:21:00 timeZone',
      'stretch 09:21:00-09:40:00 idle continues',
    ])
    expect(seen(desk)).toEqual([])
  })

  test('notifications are refused for five minutes: tried again, and counted as shown only then', async () => {
    const desk = await story(browser, 'work 60.5, still 0.5, work 10, still 6', {
      trouble: { refusesNudges: (at) => at < clock('10:05') },
    })
    expect(facts(desk)).toEqual(['stretch 09:00:00-10:11:00 stoodUp', 'nudge 10:00:00 natural (shown 1)'])
    expect(seen(desk)).toEqual([
      '09:58:00 badge soon',
      '10:00:00 badge due',
      '10:05:00 notification created',
      '10:12:15 badge none',
      '10:12:15 notification cleared',
    ])
    expect(heard()).toEqual(['midday-reset: the browser refused the notification'])
  })

  test('a Linux that says "active" whatever happens: after five hours nothing of it counts', async () => {
    const desk = await story(browser, 'work 390, still 30.25, work 20, still 6', {
      linux: true,
      settings: { workingHours: [[], [], [], [], [], [], []] },
      brokenIdle: [{ start: clock('09:00'), end: clock('15:45') }],
    }).then((lived) => lived.profile.database)
    expect(desk.rows('corrections')).toMatchObject([{ from: clock('09:00'), meaning: 'unsure' }])
    expect(desk.rows('bouts')).toHaveLength(2)
    // Honest again: only what came after the first idle that was told is counted.
    expect(desk.rows('days')).toMatchObject([{ screenMs: expect.closeTo(20 * MINUTE, -5) }])
  })

  test('without IndexedDB all day everything is in the recovery copy', async () => {
    const desk = await story(browser, 'work 60.5, still 0.5, work 10, still 6', {
      ...noDatabase('09:00', '23:00'),
      scripts: [onPage('09:30', rate(3))],
    })
    const rows = JSON.parse(desk.profile.local.get('rows') ?? '{}')
    expect(rows.ratings).toMatchObject([{ value: 3 }])
    expect(rows.bouts).toMatchObject([{ start: clock('09:00') + 500, endedBy: 'stoodUp' }])
    expect(rows.nudges).toMatchObject([{ outcome: 'natural', showings: 2 }])
    expect(heard()).toEqual(['midday-reset: IndexedDB would not open, using the recovery copy'])
  })

  test('what was entered while IndexedDB did not open moves in', async () => {
    const desk = await story(browser, 'work 60, still 6', {
      ...noDatabase('09:20:30', '09:40:30'),
      scripts: [onPage('09:30', rate(3))],
    })
    expect(facts(desk).filter((line) => line.startsWith('rating'))).toEqual(['rating 2026-03-02 3'])
    expect(desk.profile.local.has('rows')).toBe(false)
  })

  test('what was counted while IndexedDB did not open is not lost', async () => {
    const desk = await story(browser, 'work 60, still 6', noDatabase('09:20:30', '09:40:30'))
    const counted = desk.profile.database.rows('bouts').reduce((sum, { start, end }) => sum + end - start, 0)
    // The copy may be a quarter of an hour old when it has to serve.
    expect(counted).toBeGreaterThan(60 * MINUTE - 8 * MINUTE)
  })

  test('the clock is set back two minutes while nobody is there', async () => {
    const desk = await story(browser, 'work 40, still 20.25, work 10, still 6', {
      jumps: [{ at: clock('09:50:30'), byMs: -2 * MINUTE }],
    })
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-09:40:00 idle',
      `stretch ${chrome ? '09:58:15' : '09:58:30'}-10:08:15 idle`,
    ])
  })

  test('the clock is set back while nobody is there: that is no return', async () => {
    const phases: string[] = []
    await story(browser, 'work 40, still 20.25, work 1, still 6', {
      jumps: [{ at: clock('09:50:30'), byMs: -2 * MINUTE }],
      scripts: [
        async (desk) => {
          await desk.until(clock('09:51:30'))
          phases.push(desk.state().tracker.phase.kind)
        },
      ],
    })
    expect(phases).toEqual(['away'])
  })

  test('the clock is set forward 16 s in a film: that is no return', async () => {
    const desk = await story(browser, 'work 20, watch 50, work 1, still 6', {
      jumps: [{ at: clock('09:52:30'), byMs: 16_000 }],
    })
    // Half an hour of the film counts, from the last input on, and is part of the stretch.
    const [first] = desk.profile.database.rows('bouts')
    expect(first?.end).toBeGreaterThan(clock('09:49'))
    expect(first && first.activeMs + first.passiveMs).toBeLessThanOrEqual(
      (first?.end ?? 0) - (first?.start ?? 0),
    )
  })
})
