import { expect, test } from 'vitest'
import { newestOf } from '../../components/shared/newest.ts'

/** Reads that end when, and as, the test says. */
function reads() {
  const going: PromiseWithResolvers<string>[] = []
  const read = newestOf(() => {
    const one = Promise.withResolvers<string>()
    going.push(one)
    return one.promise
  })
  return { read, going }
}

test('a read is not held up by one that was begun after it', async () => {
  const { read, going } = reads()
  const stored = read()
  void read()
  going[0]?.resolve('what was stored')
  expect(await stored).toBe('what was stored')
})

test('a read that ends late does not bring back what is older', async () => {
  const { read, going } = reads()
  const first = read()
  const second = read()
  going[1]?.resolve('new')
  expect(await second).toBe('new')
  going[0]?.resolve('old')
  expect(await first).toBe('new')
})

test('a read that fails is told to its asker alone', async () => {
  const { read, going } = reads()
  const first = read()
  const second = read()
  going[1]?.reject(new Error('no'))
  await expect(second).rejects.toThrow('no')
  going[0]?.resolve('read')
  expect(await first).toBe('read')
})
