/** What is told twice is heard twice; what goes on is heard once. */
import { expect, test } from 'vitest'
import { NOTHING_TOLD, toldAfter } from '../../components/shared/told.tsx'

const saved = toldAfter(NOTHING_TOLD, 'Saved.')

test('the same words told again are another telling', () => {
  expect(toldAfter(saved, 'Saved.')).toEqual({ words: 'Saved.', count: saved.count + 1 })
})

test('what is typed on is told once, until it is something else', () => {
  expect(toldAfter(saved, 'Saved.', true)).toBe(saved)
  expect(toldAfter(saved, '', true)).toEqual({ words: '', count: saved.count + 1 })
})
