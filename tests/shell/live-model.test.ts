/** What a page draws while reads overtake one another. */
import { afterEach, expect, test, vi } from 'vitest'
import { type Live, showLive } from '../../components/shared/live-model.ts'
import type { Session } from '../../lib/shell/session.ts'

vi.mock('../../lib/shell/texts.ts', () => ({ t: (key: string) => key }))
afterEach(() => vi.useRealTimers())

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

  const shown = showLive({ onChange } as Partial<Session> as Session, read, 60_000, draw)
  changed()
  going[1]?.resolve('new')
  await vi.advanceTimersByTimeAsync(0)
  going[0]?.resolve('old')
  await shown
  expect(drawn).toEqual(['new', 'new'])
  vi.unstubAllGlobals()
})
