/** "It was a call": the popup's status, the strip of today and the sums of the day tell the same. */
import { afterEach, expect, test, vi } from 'vitest'
import { readPopup } from '../../lib/shell/read-popup.ts'
import { readToday } from '../../lib/shell/read-today.ts'
import { clock, MINUTE, SECOND, wall, ZONE } from '../core/make.ts'
import { atWork } from './fake-browser.ts'

afterEach(() => vi.restoreAllMocks())

/** At work from 09:00 to 09:30 and from 09:40 to 09:45. */
async function back() {
  const browser = await atWork()
  await browser.heartbeatsTo('09:30')
  browser.desk.now = clock('09:37')
  await browser.look()
  browser.workTo('09:40')
  await browser.sampleNow(browser.ports, 'active')
  await browser.heartbeatsTo('09:45')
  return browser
}

async function told({ store, desk }: Awaited<ReturnType<typeof back>>) {
  const popup = await readPopup(store, desk.now, ZONE)
  const { stretches } = await readToday(store, desk.now, ZONE)
  const { minutes, next } = popup.status as { minutes: number; next: number }
  return { minutes, next, strip: stretches.map(({ start, end }) => `${wall(start)}-${wall(end)}`) }
}

test('after the word, and after it is undone', async () => {
  const browser = await back()
  const apart = { minutes: 5, next: 55, strip: ['09:00:00-09:30:00', '09:40:00-09:45:00'] }
  expect(await told(browser)).toEqual(apart)
  const { question } = await readPopup(browser.store, browser.desk.now, ZONE)
  const [from, to] = [clock('09:30'), clock('09:40')]
  expect(question).toEqual({ about: 'break', from, to })
  await browser.happen(browser.ports, { type: 'correct', from, to, meaning: 'call' })
  expect(await told(browser)).toEqual({ minutes: 45, next: 15, strip: ['09:00:00-09:45:00'] })
  const [correction] = browser.rows('corrections')
  if (!correction) throw new Error('no word was stored')
  await browser.happen(browser.ports, { type: 'undoCorrection', correction })
  expect(await told(browser)).toEqual(apart)
})

test('the nudge comes an interval after the joined stretch began', async () => {
  const browser = await back()
  const [from, to] = [clock('09:30'), clock('09:40')]
  await browser.happen(browser.ports, { type: 'correct', from, to, meaning: 'call' })
  await browser.heartbeatsTo('10:00')
  browser.wait(25 * SECOND)
  await browser.look()
  expect(browser.desk.nudges.map(({ minutes }) => minutes)).toEqual([60])
  expect(browser.desk.now - clock('10:00')).toBeLessThan(MINUTE)
})
