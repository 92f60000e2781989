import { describe, expect, test } from 'vitest'
import { takeSample } from '../../lib/shell/sampler.ts'
import { clock, HOUR, SECOND, ZONE } from '../core/make.ts'
import { fakeBrowser } from './fake-browser.ts'

const lastAt = (at: number, lastInput: number) => ({ at, lastInput, locked: false, timeZone: ZONE })

/** Nobody touches anything for so long. */
function idleFor(seconds: number) {
  const fake = fakeBrowser()
  fake.desk.lastInput = fake.desk.now - seconds * SECOND
  return fake
}

describe('the idle time is found to the second', () => {
  test.each([
    [0, 0],
    [14, 0],
    [15, 15],
    [16, 16],
    [59, 59],
    [300, 300],
    [2047, 2047],
    [3599, 3599],
    [3600, 3600],
    [9000, 3600],
  ])('%d s', async (truth, expected) => {
    const { ports, desk } = idleFor(truth)
    const sample = await takeSample(ports, null, null)
    expect(sample).toMatchObject({ idleMs: expected * SECOND, locked: false, at: desk.now, timeZone: ZONE })
    expect(desk.questions.length).toBeLessThanOrEqual(13)
  })

  test('also when input came since the previous sample', async () => {
    const { ports, desk } = idleFor(42)
    const sample = await takeSample(ports, lastAt(desk.now - 60 * SECOND, desk.now - 200 * SECOND), null)
    expect(sample.idleMs).toBe(42 * SECOND)
  })
})

describe('the browser is asked', () => {
  test('once while someone is still away', async () => {
    const { ports, desk } = idleFor(300)
    await takeSample(ports, lastAt(desk.now - 60 * SECOND, desk.now - 300 * SECOND), null)
    expect(desk.questions).toEqual([300])
  })

  test('once while someone has been away for more than an hour', async () => {
    const { ports, desk } = idleFor(5 * 3600)
    const sample = await takeSample(ports, lastAt(desk.now - 60 * SECOND, desk.now - 5 * HOUR), null)
    expect(desk.questions).toEqual([3600])
    expect(sample.idleMs).toBe(HOUR)
  })

  test('once when input is just seconds old', async () => {
    const { ports, desk } = idleFor(2)
    await takeSample(ports, lastAt(desk.now - 5 * SECOND, desk.now - 5 * SECOND), null)
    expect(desk.questions).toEqual([15])
  })

  test('twice at a heartbeat of someone at work', async () => {
    const { ports, desk } = idleFor(2)
    await takeSample(ports, lastAt(desk.now - 60 * SECOND, desk.now - 60 * SECOND), null)
    expect(desk.questions).toEqual([60, 15])
  })
})

describe('a screen that is locked', () => {
  test('hides the idle time', async () => {
    const { ports, desk } = idleFor(300)
    desk.locked = true
    expect(await takeSample(ports, null, 'locked')).toMatchObject({
      idleMs: null,
      locked: true,
      edge: 'locked',
    })
    expect(desk.questions).toHaveLength(1)
  })

  test('is seen when it locks in the middle of asking', async () => {
    const { ports, desk } = idleFor(300)
    const ask = ports.queryIdle
    ports.queryIdle = async (seconds) => {
      desk.locked = desk.questions.length > 4
      return ask(seconds)
    }
    expect(await takeSample(ports, null, null)).toMatchObject({ idleMs: null, locked: true })
  })
})

describe('no input is made up', () => {
  test.each([
    ['the browser answers slowly', { queryMs: 2000, windowsMs: 0 }],
    ['the windows take their time', { queryMs: 0, windowsMs: 3000 }],
  ])('when %s', async (_, slow) => {
    const { ports, desk } = idleFor(300)
    Object.assign(desk, slow)
    const sample = await takeSample(ports, lastAt(desk.now - 60 * SECOND, desk.lastInput), null)
    // Later than that, and the tracker takes it for input (1.5 s, tracker.ts).
    expect(Math.abs(sample.at - (sample.idleMs ?? 0) - desk.lastInput)).toBeLessThan(1500)
  })

  test('by heartbeats that come a little late for half an hour', async () => {
    const { ports, desk } = idleFor(20)
    const truth = desk.lastInput
    let last = lastAt(desk.now, truth)
    for (let beat = 0; beat < 30; beat++) {
      desk.now += 60_900
      const sample = await takeSample(ports, last, null)
      last = lastAt(sample.at, sample.at - (sample.idleMs ?? 0))
    }
    expect(Math.abs(last.lastInput - truth)).toBeLessThan(1500)
  })
})

test('what sounds and fills the screen is told as it is', async () => {
  const { ports, desk } = idleFor(0)
  desk.windows = { sounding: true, watching: true, fullScreen: true }
  expect(await takeSample(ports, null, null)).toEqual({
    at: clock('10:00'),
    idleMs: 0,
    locked: false,
    sounding: true,
    watching: true,
    fullScreen: true,
    timeZone: ZONE,
    linux: false,
    edge: null,
  })
})
