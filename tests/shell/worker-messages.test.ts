/** Which messages the background obeys: two words, from a page of ours, and nothing from anybody else. */
import { beforeEach, expect, test, vi } from 'vitest'

type Heard = (message: unknown, sender: { id?: string; origin?: string; url?: string }) => unknown

const { added, heard, look } = vi.hoisted(() => ({
  /** Which events were listened to. */
  added: [] as string[],
  heard: [] as Heard[],
  look: vi.fn(async () => ({ againMs: null, updateFound: false })),
}))

const OWN = 'chrome-extension://ours'

vi.mock('../../lib/shell/look.ts', () => ({ look }))
vi.mock('../../lib/shell/happen.ts', () => ({ happen: vi.fn(), currentState: vi.fn() }))
vi.mock('../../lib/shell/browser-ports.ts', () => ({
  NUDGE_ID: 'nudge',
  BUTTONS: [],
  browserPorts: { ensureHeartbeat: async () => {} },
}))
vi.mock('../../lib/shell/browser.ts', () => {
  const event = (name: string) => ({
    addListener(listener: Heard) {
      added.push(name)
      if (name === 'runtime.onMessage') heard.push(listener)
    },
  })
  const events = (api: string) =>
    new Proxy({}, { get: (_, name) => (name === 'id' ? 'ours' : event(`${api}.${String(name)}`)) })
  return { IS_FIREFOX: false, browser: new Proxy({}, { get: (_, api) => events(String(api)) }) }
})

beforeEach(async () => {
  vi.stubGlobal('origin', OWN)
  added.length = 0
  heard.length = 0
  look.mockClear()
  const { startWorker } = await import('../../lib/shell/worker.ts')
  startWorker()
})

const PAGE = { id: 'ours', origin: OWN, url: `${OWN}/popup.html` }

test('a page of ours is heard', () => {
  heard[0]?.('look', PAGE)
  expect(look).toHaveBeenCalledTimes(1)
})

test.each<[who: string, message: unknown, sender: Parameters<Heard>[1]]>([
  ['another extension', 'look', { id: 'theirs', origin: 'chrome-extension://theirs' }],
  ['a script of ours in a web page', 'look', { id: 'ours', origin: 'https://example.org' }],
  ['a web page that names our page', 'look', { origin: 'https://example.org', url: PAGE.url }],
  ['nobody', 'look', {}],
  ['a page of ours with an unknown word', 'deleteEverything', PAGE],
  ['a page of ours with a word every object has', 'toString', PAGE],
  ['a page of ours with no word', { look: true }, PAGE],
  ['a page of ours with nothing', undefined, PAGE],
])('%s is not: %j', (_, message, sender) => {
  expect(heard[0]?.(message, sender)).toBeUndefined()
  expect(look).not.toHaveBeenCalled()
})

test('no ear for other extensions, for web pages or for lasting connections', () => {
  expect(heard).toHaveLength(1)
  expect(added).toContain('runtime.onMessage')
  expect(added.filter((name) => /External|onConnect/.test(name))).toEqual([])
})
