/** Days with the whole shell at work. Each lists all its facts and all there was to be seen: an extra one fails. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clock, MINUTE } from '../core/make.ts'
import { BEGIN, RESET } from '../support/begin.ts'
import type { Browser } from './desk.ts'
import { answering, facts, onPage, rate, seen, story } from './story.ts'

const said: string[] = []
beforeEach(() => {
  said.length = 0
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((first) => void said.push(String(first)))
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  expect([...new Set(said)]).toEqual([])
})

const UP_AND_SEEN = ['09:58:00 badge soon', '10:00:00 badge due', '10:00:50 notification created']

describe.each<Browser>(['chrome', 'firefox'])('%s', (browser) => {
  const chrome = browser === 'chrome'

  test('an ordinary morning with coffee and lunch: nothing but stretches', async () => {
    const desk = await story(browser, 'work 45, still 7.25, work 50, lock 40.25, work 57, still 6')
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-09:45:00 idle',
      chrome ? 'stretch 09:52:15-10:42:15 locked' : 'stretch 09:52:30-10:42:15 idle',
      'stretch 11:22:30-12:19:30 idle',
    ])
    expect(seen(desk)).toEqual([])
  })

  test('stands a minute and a half and comes back: booked, and not asked again', async () => {
    const desk = await story(browser, 'work 60.5, still 2, work 50, still 6')
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-10:00:30 stoodUp',
      'stretch 10:02:22-10:52:30 idle', // halfway between two close looks
      'nudge 10:00:00 natural (shown 1)',
    ])
    expect(seen(desk)).toEqual([...UP_AND_SEEN, '10:02:15 badge none', '10:02:15 notification cleared'])
  })

  test('"I’m getting up", and gone for a minute', async () => {
    const text = 'work 60.5, still 0.5, work 0.5, still 1, work 50, still 6'
    const desk = await story(browser, text, { onNudge: answering(15, 'up') })
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-10:01:30 stoodUp',
      'stretch 10:02:22-10:52:30 idle',
      'nudge 10:00:00 done (shown 1)',
    ])
    expect(seen(desk)).toEqual([...UP_AND_SEEN, '10:01:05 badge none', '10:01:05 notification cleared'])
  })

  test('"Not now": the badge stays, and no second notification comes', async () => {
    const desk = await story(browser, 'work 60.5, still 0.5, work 10, still 6', {
      onNudge: answering(20, 'notNow'),
    })
    expect(facts(desk)).toEqual(['stretch 09:00:00-10:11:00 idle', 'nudge 10:00:00 dismissed (shown 1)'])
    expect(seen(desk)).toEqual([...UP_AND_SEEN, '10:01:10 notification cleared', '10:16:00 badge none'])
  })

  test('put off once, and then natural', async () => {
    const desk = await story(browser, 'work 60.5, still 0.5, work 10.5, still 6', {
      onNudge: async (at, nudge, number) => {
        if (number === 0) await answering(20, 'snooze')(at, nudge, number)
      },
    })
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-10:11:30 stoodUp',
      'nudge 10:00:00 natural (shown 2, snoozed 1)',
    ])
    expect(seen(desk)).toEqual([
      ...UP_AND_SEEN,
      '10:01:10 badge none',
      '10:01:10 notification cleared',
      '10:12:00 badge due',
      '10:12:00 notification created',
      '10:13:15 badge none',
      '10:13:15 notification cleared',
    ])
  })

  test('ignores everything for two hours', async () => {
    const desk = await story(browser, 'work 200, still 6')
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-12:20:00 idle',
      'nudge 10:00:00 ignored (shown 2)',
      'nudge 11:30:00 ignored (shown 2)',
    ])
    expect(seen(desk)).toEqual([
      '09:58:00 badge soon',
      '10:00:00 badge due',
      '10:05:00 notification created',
      '10:15:00 notification cleared',
      '10:20:00 notification created',
      '10:30:00 notification cleared',
      '11:35:00 notification created',
      '11:45:00 notification cleared',
      '11:50:00 notification created',
      '12:00:00 notification cleared',
      '12:25:00 badge none',
    ])
  })

  test('a routine from the notification to its end, the question, and a stretch anew', async () => {
    const desk = await story(browser, 'work 60.5, still 0.5, work 0.5, still 4, work 20, still 6', {
      onNudge: async (at) => {
        await at.after(20)
        const page = at.openPage('reset')
        await page?.act(BEGIN)
        for (const step of RESET.steps.keys()) {
          await at.after(48)
          await page?.act({ type: 'routine', do: 'next', step })
        }
        page?.close()
      },
      scripts: [onPage('10:10', rate(4))],
    })
    expect(facts(desk)).toEqual([
      'stretch 09:00:00-10:01:10 reset',
      'stretch 10:05:30-10:25:30 idle',
      'nudge 10:00:00 done (shown 1)',
      'reset 10:01:10-10:04:22 finished: done done done done',
      'rating 2026-03-02 4',
    ])
    expect(seen(desk)).toEqual([...UP_AND_SEEN, '10:01:10 badge none', '10:01:10 notification cleared'])
  })

  test('a routine closed before its first step: the stretch goes on as if nothing were', async () => {
    const desk = await story(browser, 'work 50, still 6', {
      scripts: [onPage('09:40', BEGIN, { type: 'routine', do: 'stop' })],
    })
    expect(facts(desk)).toEqual(['stretch 09:00:00-09:50:00 idle'])
    expect(seen(desk)).toEqual([])
  })

  test('a nudge while paused: none; what is seen changes with the pause itself', async () => {
    const desk = await story(browser, 'work 70, still 6', {
      scripts: [
        onPage('09:59', { type: 'pause', until: clock('10:05') }),
        onPage('10:03', { type: 'pause', until: null }),
      ],
    })
    expect(facts(desk)).toEqual(['stretch 09:00:00-10:10:00 stoodUp', 'nudge 10:03:00 natural (shown 1)'])
    expect(seen(desk)).toEqual([
      '09:58:00 badge soon',
      '09:59:00 badge none',
      '10:03:00 badge soon', // the page; the worker's look comes right after it
      '10:03:00 badge due',
      '10:08:00 notification created',
      '10:11:15 badge none',
      '10:11:15 notification cleared',
    ])
  })

  test('music all morning holds the nudge; the badge tells', async () => {
    const desk = await story(browser, 'music 70, work 2, still 6')
    expect(facts(desk)).toEqual(['stretch 09:00:00-10:12:00 stoodUp', 'nudge 10:00:00 natural (shown 1)'])
    expect(seen(desk)).toEqual([
      '09:01:00 badge soon', // it may be a call, to be taken standing
      '09:11:00 badge none',
      '09:58:00 badge soon',
      '10:00:00 badge due',
      '10:12:20 notification created',
      '10:13:45 badge none', // quiet counts from the nudge
      '10:13:45 notification cleared',
    ])
  })

  test('a film over lunch is counted for half an hour, and apart', async () => {
    const desk = await story(browser, 'work 20, watch 50, work 10, still 6')
    expect(facts(desk)[0]).toBe('stretch 09:00:00-09:50:00 idle')
    expect(facts(desk)).toHaveLength(2)
    const [first] = desk.profile.database.rows('bouts')
    expect(first).toMatchObject({ activeMs: 21 * MINUTE, passiveMs: 29 * MINUTE })
    expect(seen(desk)).toEqual(['09:21:00 badge soon', '09:31:00 badge none'])
  })

  test('two pages and the worker at once, and both pages answer', async () => {
    const desk = await story(browser, 'work 60.5, still 0.5, work 10, still 6', {
      latency: (random) => random() * 60,
      onNudge: async (at) => {
        await at.after(20)
        const pages = [at.openPage('reset'), at.openPage()]
        await Promise.all(pages.map((page) => page?.act({ type: 'answer', answer: 'notNow' })))
      },
    })
    expect(facts(desk).map((line) => line.replace(/\d\d:\d\d:\d\d/g, ''))).toEqual([
      'stretch - idle',
      'nudge  dismissed (shown 1)',
    ])
    expect(seen(desk).map((line) => line.slice(9))).toEqual([
      'badge soon',
      'badge due',
      'notification created',
      'notification cleared',
      'badge none',
    ])
  })
})
