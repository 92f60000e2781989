/** The notification that asks nothing: as the browser is given it, refused, and closed. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../lib/shell/browser.ts'
import { clearTest, showTest } from '../../lib/shell/self-test.ts'

const build = vi.hoisted(() => ({ firefox: false }))

vi.mock('../../lib/shell/texts.ts', () => ({ t: (key: string) => key, tName: () => 'extension_name' }))
vi.mock('../../lib/shell/browser.ts', async (original) => ({
  ...(await original<object>()),
  get IS_FIREFOX() {
    return build.firefox
  },
}))

/** What the browser answers when asked whether we may. */
let level = 'granted'

beforeEach(() => {
  level = 'granted'
  build.firefox = false
  vi.stubGlobal('addEventListener', vi.fn())
  Object.assign(browser.notifications, { getPermissionLevel: async () => level })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const spies = () => ({
  create: vi.spyOn(browser.notifications, 'create'),
  clear: vi.spyOn(browser.notifications, 'clear'),
})

test.each([true, false])('has an id of its own and the look of a nudge, sound %s', async (sound) => {
  const { create } = spies()
  expect(await showTest(sound)).toBeNull()
  expect(create.mock.calls as unknown[]).toEqual([
    [
      'test',
      expect.objectContaining({
        title: 'extension_name',
        message: 'nudge.test',
        buttons: [{ title: 'nudge.up' }, { title: 'nudge.snooze' }],
        silent: !sound,
      }),
    ],
  ])
})

test('has no key, and asks no question, that Firefox does not know', async () => {
  build.firefox = true
  level = 'denied'
  const { create } = spies()
  expect(await showTest(true)).toBeNull()
  const [[id, look]] = create.mock.calls as unknown as [[string, object]]
  expect(id).toBe('test')
  expect(Object.keys(look).sort()).toEqual(['iconUrl', 'message', 'title', 'type'])
})

test('takes an earlier one away first: it would not appear a second time', async () => {
  const { create, clear } = spies()
  await showTest(false)
  const [cleared = Number.NaN] = clear.mock.invocationCallOrder
  const [created = Number.NaN] = create.mock.invocationCallOrder
  expect(cleared).toBeLessThan(created)
})

test('says that the browser has them switched off, and shows none', async () => {
  const { create } = spies()
  level = 'denied'
  expect(await showTest(false)).toBe('blocked')
  expect(create).not.toHaveBeenCalled()
})

test("says the browser's own reason", async () => {
  vi.spyOn(browser.notifications, 'create').mockRejectedValue(new Error('no pictures today'))
  expect(await showTest(false)).toEqual({ said: 'no pictures today' })
})

test('is closed by a click or a button on it, and on no other', async () => {
  await showTest(false)
  const { clear } = spies()
  const { onClicked, onButtonClicked } = browser.notifications as unknown as Record<
    'onClicked' | 'onButtonClicked',
    { trigger(...given: unknown[]): Promise<unknown> }
  >
  await onClicked.trigger('nudge')
  await onButtonClicked.trigger('nudge', 0)
  expect(clear).not.toHaveBeenCalled()
  await onClicked.trigger('test')
  await onButtonClicked.trigger('test', 1)
  expect(clear.mock.calls).toEqual([['test'], ['test']])
  await clearTest()
  expect(clear).toHaveBeenCalledTimes(3)
})
