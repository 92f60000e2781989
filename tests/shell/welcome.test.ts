/** The page of the first run opens once, for whoever is new. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { browser } from '../../lib/shell/browser.ts'
import { readScreen, screenFrom, WELCOME } from '../../lib/shell/first-run.ts'
import { atWork } from './fake-browser.ts'

afterEach(() => vi.restoreAllMocks())

const FIRST = { url: 'welcome.html' }

/** A browser in which nothing of ours ran before; `start` is an event that is none of idling. */
async function newBrowser() {
  const desk = await atWork('09:00')
  const { look } = await import('../../lib/shell/look.ts')
  const fresh = await import('../../lib/shell/browser.ts')
  const create = vi.spyOn(fresh.browser.tabs, 'create').mockResolvedValue({} as never)
  const opened = () => create.mock.calls.map(([tab]) => tab)
  return {
    ...desk,
    opened,
    create,
    start: () => look(desk.ports),
    idle: () => look(desk.ports, null),
    /** The next start of the browser: what is noted for one session alone is gone. */
    restart: () => {
      desk.desk.session = {}
      return look(desk.ports)
    },
  }
}

describe('it opens', () => {
  test('at the first event after the installation, and never again', async () => {
    const { start, restart, opened, desk } = await newBrowser()
    await start()
    expect(opened()).toEqual([FIRST])
    expect(desk.stored.get(WELCOME)).toBe('1')
    await start()
    await restart()
    expect(opened()).toEqual([FIRST])
  })

  test('once when two events come together', async () => {
    const { start, opened, ports } = await newBrowser()
    const { get } = ports.local
    vi.spyOn(ports.local, 'get').mockImplementation(async (key) => {
      const found = await get(key)
      await new Promise((resolve) => setTimeout(resolve, 5))
      return found
    })
    await Promise.all([start(), start(), start()])
    expect(opened()).toEqual([FIRST])
  })

  test('at the next start of a browser that was killed before', async () => {
    const { start, restart, opened, desk, ports } = await newBrowser()
    vi.spyOn(ports.local, 'set').mockRejectedValueOnce(new Error('killed'))
    await expect(start()).rejects.toThrow('killed')
    expect([opened(), desk.stored.size]).toEqual([[], 0])
    await restart()
    expect(opened()).toEqual([FIRST])
  })

  test('at the first start that has a window: without one the look goes on, and the mark says so', async () => {
    const { start, restart, create, opened, desk } = await newBrowser()
    create.mockRejectedValue(new Error('there is no window'))
    await start()
    expect([opened(), desk.stored.get(WELCOME), desk.session.started]).toEqual([[FIRST], '0', true])
    await restart()
    expect([opened(), desk.stored.get(WELCOME)]).toEqual([[FIRST, FIRST], '0'])
    create.mockResolvedValue({} as never)
    await restart()
    await restart()
    expect([opened(), desk.stored.get(WELCOME)]).toEqual([[FIRST, FIRST, FIRST], '1'])
  })

  test('not twice where the browser was killed while it opened: the mark is set before', async () => {
    const { start, create, desk } = await newBrowser()
    const marks: unknown[] = []
    create.mockImplementation(async () => marks.push(desk.stored.get(WELCOME)) as never)
    await start()
    expect(marks).toEqual(['1'])
  })
})

describe('it does not open', () => {
  test('for somebody who has a record already, now or later', async () => {
    const { look, restart, opened, desk } = await newBrowser()
    await look()
    await restart()
    expect([opened(), desk.stored.get(WELCOME)]).toEqual([[], '1'])
  })

  test('when everything was deleted and the screen is locked, but at the next start', async () => {
    const { start, idle, restart, opened, desk } = await newBrowser()
    await start()
    desk.stored.clear()
    desk.session = {}
    await idle()
    expect(opened()).toHaveLength(1)
    desk.stored.clear()
    await restart()
    expect(opened()).toHaveLength(2)
  })
})

test.each([
  [undefined, 1],
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 3],
  ['done', 1],
  ['something newer', 1],
])('left at %s it goes on at %s', async (stored, screen) => {
  expect(screenFrom(stored)).toBe(screen)
  await browser.storage.local.set({ [WELCOME]: stored })
  expect(await readScreen()).toBe(screen)
})
