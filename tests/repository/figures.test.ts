/** Every figure has an approved picture, and every picture a line that says what was looked at. */
import { expect, test } from 'vitest'
import { FIGURES } from '../../lib/content/figures/index.ts'
import { approvedIds, approvedPicture, readLines, recorded, shaOf } from '../figures/looked-at.ts'

test('every figure has an approved picture, and nothing else has', () => {
  expect(approvedIds().sort()).toEqual(Object.keys(FIGURES).sort())
})

test('the record has one line for each picture, with its own sum', () => {
  const sums = approvedIds().map((id) => [id, shaOf(approvedPicture(id))])
  const lines = recorded().map(({ id, sha }) => [id, sha])
  expect(lines.sort()).toEqual(sums.sort())
})

test('a picture is small', () => {
  const large = approvedIds().filter((id) => approvedPicture(id).length > 8_000)
  expect(large).toEqual([])
})

test.each([
  ['| bridge | 0123456789ab | 2026-11-23 | hips, ribs and knees in line |', 1],
  ['| bridge | 0123456789ab | 2026-11-23 |  |', 0],
  ['| bridge | 0123 | 2026-11-23 | hips, ribs and knees in line |', 0],
])('%s is read as so many lines: %d', (line, count) => {
  expect(readLines(line)).toHaveLength(count)
})
