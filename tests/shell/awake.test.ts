/** The screen is kept on while a page is seen, and let go of afterwards. */
import { expect, test } from 'vitest'
import { keepAwake } from '../../components/reset/awake.ts'

function screen() {
  const listeners = new Set<() => void>()
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
  }
  const turn = async (to: DocumentVisibilityState) => {
    page.visibilityState = to
    for (const listener of listeners) listener()
    await settled()
  }
  return { page: page as unknown as Document, turn, listeners }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** `held`: how many locks are held now. */
function locks(refuses = false) {
  const count = { asked: 0, held: 0 }
  const lock = {
    async request() {
      count.asked++
      if (refuses) throw new Error('low battery')
      count.held++
      let mine = true
      return {
        async release() {
          if (mine) count.held--
          mine = false
        },
      }
    },
  }
  return { count, lock }
}

test('taken while seen, taken again after it was hidden, let go of at the end', async () => {
  const { page, turn, listeners } = screen()
  const { count, lock } = locks()
  const stop = keepAwake(lock, page)
  await settled()
  expect(count).toEqual({ asked: 1, held: 1 })
  await turn('hidden')
  expect(count.asked).toBe(1)
  await turn('visible')
  expect(count).toEqual({ asked: 2, held: 1 })
  stop()
  await settled()
  expect(count.held).toBe(0)
  expect(listeners.size).toBe(0)
})

test('stopped before it was granted, it is let go of as soon as it is', async () => {
  const { page } = screen()
  const { count, lock } = locks()
  keepAwake(lock, page)()
  await settled()
  expect(count).toEqual({ asked: 1, held: 0 })
})

test('a refusal is silent, and it is asked for again when the page is seen again', async () => {
  const { page, turn } = screen()
  const { count, lock } = locks(true)
  const stop = keepAwake(lock, page)
  await turn('visible')
  expect(count).toEqual({ asked: 2, held: 0 })
  stop()
})

test('a browser without it plays on', () => {
  expect(() => keepAwake(undefined, screen().page)()).not.toThrow()
})
