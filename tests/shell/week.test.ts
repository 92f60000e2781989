/** The weekday on which a week begins, where the language of the texts is spoken. */
import { expect, test, vi } from 'vitest'
import { weekdaysInOrder } from '../../components/shared/week.ts'

let spoken = ''
vi.mock('../../components/shared/formats.ts', () => ({
  locale: () => new Intl.Locale(spoken),
  inLanguage: (make: () => unknown) => make(),
}))

const FROM_MONDAY = [0, 1, 2, 3, 4, 5, 6]
const FROM_SATURDAY = [5, 6, 0, 1, 2, 3, 4]
const FROM_SUNDAY = [6, 0, 1, 2, 3, 4, 5]

test.each([
  ['en-US', FROM_SUNDAY],
  ['en-GB', FROM_MONDAY],
  ['en-IN', FROM_SUNDAY],
  ['de', FROM_MONDAY],
  ['de-CH', FROM_MONDAY],
  ['fr', FROM_MONDAY],
  ['fr-CA', FROM_SUNDAY],
  ['es', FROM_MONDAY],
  ['es-MX', FROM_SUNDAY],
  ['ar-EG', FROM_SATURDAY],
])('%s: %j', (language, days) => {
  spoken = language
  expect(weekdaysInOrder()).toEqual(days)
})
