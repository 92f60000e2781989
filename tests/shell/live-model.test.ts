/** What a page draws while reads overtake one another. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Live, showLive } from '../../components/shared/live-model.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Session } from '../../lib/shell/session.ts'

vi.mock('../../lib/shell/texts.ts', () => ({ t: (key: string) => key }))
vi.mock('../../lib/shell/page-look.ts', () => ({ wearKept: async () => {}, wearLook: async () => {} }))
beforeEach(() => void vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw)))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a read that ends late does not bring back what is older', async () => {
  vi.useFakeTimers() // the page reads again by itself
  vi.stubGlobal('document', { hidden: false, documentElement: {}, addEventListener() {} })
  const going: PromiseWithResolvers<string>[] = []
  const drawn: (string | null)[] = []
  let changed = () => {}
  const onChange = (listener: () => void) => {
    changed = listener
    return () => {}
  }
  const read = () => {
    const one = Promise.withResolvers<string>()
    going.push(one)
    return one.promise
  }
  const draw = ({ model }: Live<string>) => void drawn.push(model)

  const shown = showLive({ onChange, onDeleted() {} } as unknown as Session, read, 60_000, draw)
  await vi.advanceTimersByTimeAsync(0) // it wears the chosen language first
  changed()
  going[1]?.resolve('new')
  await vi.advanceTimersByTimeAsync(0)
  going[0]?.resolve('old')
  await shown
  expect(drawn).toEqual(['new', 'new'])
})

test('that a claim of the page was not stored is nothing to tell, and takes back nothing that was', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { hidden: false, documentElement: {}, addEventListener() {} })
  vi.spyOn(console, 'error').mockReturnValue()
  let full = true
  const session = {
    onChange: () => () => {},
    onDeleted() {},
    act: async () => {
      if (full) throw new Error('The disk is full')
    },
  } as Partial<Session> as Session
  const shown: Live<string>[] = []
  await showLive(
    session,
    async () => 'model',
    60_000,
    (live) => shown.push(live),
  )
  const after = async (action: Action) => {
    const stored = await shown.at(-1)?.act(action)
    return `${stored ? 'stored' : 'not'}, ${shown.at(-1)?.unsaved ? 'told' : 'quiet'}`
  }
  const asked: Action = { type: 'asked', what: 'checkIn' }
  const pause: Action = { type: 'pause', until: null }
  expect(await after(asked)).toBe('not, quiet')
  expect(await after({ type: 'absenceAsked' })).toBe('not, quiet')
  expect(await after(pause)).toBe('not, told')
  expect(await after(asked)).toBe('not, told')
  full = false
  expect(await after(asked)).toBe('stored, told')
  expect(await after(pause)).toBe('stored, quiet')
})
