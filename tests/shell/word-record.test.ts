/** What the user's word is laid over: earlier words, and the rows of the days before and beside. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openStretch } from '../../lib/core/stretch.ts'
import { clock, MINUTE, ZONE } from '../core/make.ts'
import type { Told } from '../core/words.ts'
import { told } from '../core/words.ts'
import { atWork } from './fake-browser.ts'

afterEach(() => vi.restoreAllMocks())

type Browser = Awaited<ReturnType<typeof atWork>>

/** At work to `to`, in `timeZone` from the next heartbeat on. */
async function work({ desk, heartbeatsTo }: Browser, to: string, timeZone = ZONE) {
  desk.timeZone = timeZone
  await heartbeatsTo(to)
}

/** Away until `to`, with the moment of return as Chrome tells it. */
async function away({ desk, ports, look, sampleNow, workTo }: Browser, to: string) {
  desk.now = clock(to) - MINUTE
  await look()
  workTo(to)
  await sampleNow(ports, 'active')
}

const say = ({ happen, ports }: Browser, word: Told) => happen(ports, word)
async function minutes({ currentState, ports }: Browser) {
  const stretch = openStretch((await currentState(ports)).tracker)
  return stretch && (stretch.end - stretch.start) / MINUTE
}

describe('a second word', () => {
  const twice = async () => {
    const browser = await atWork('09:00')
    await work(browser, '09:45')
    await say(browser, told('up', '09:20', '09:30'))
    await say(browser, told('up', '09:05', '09:10'))
    return browser
  }

  test('leaves the one before standing', async () => {
    expect(await minutes(await twice())).toBe(15)
  })

  test('is all that stands when the one before is undone', async () => {
    const browser = await twice()
    const [correction] = browser.rows('corrections')
    if (!correction) throw new Error('no word was stored')
    await browser.happen(browser.ports, { type: 'undoCorrection', correction })
    expect(await minutes(browser)).toBe(35)
  })
})

describe('a word joins a stretch whose rows are', () => {
  const [far, near] = ['Pacific/Kiritimati', 'Pacific/Honolulu'] // a day apart by the calendar
  test.each([
    ['of the day before', '27:30', '27:50', [ZONE, ZONE], '28:10', '28:20', '28:30', 60],
    ['of a zone where it is two days earlier', '14:30', '15:10', [near, far], '15:20', '15:30', '15:40', 70],
    ['of a zone where it is tomorrow', '15:30', '15:50', [far, near], '16:00', '16:10', '16:20', 50],
  ] as const)('%s', async (_, from, moved, [first, second], left, back, now, expected) => {
    const browser = await atWork(from)
    await work(browser, moved, first)
    await work(browser, left, second)
    await away(browser, back)
    await work(browser, now, second)
    const apart = await minutes(browser)
    await say(browser, told('call', left, back))
    expect([apart, await minutes(browser)]).toEqual([10, expected])
  })
})
