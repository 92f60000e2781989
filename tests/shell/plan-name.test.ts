/** What the plan that is followed is called: two of them are told apart, with a title or without. */
import { expect, test, vi } from 'vitest'
import { followedName } from '../../components/shared/plan/plan-name.ts'
import { EMPTY_PLAN, NO_CLINIC } from '../../lib/core/plan/plan.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const clinic = { ...NO_CLINIC, name: 'By the park' }
const day = '2026-08-03'

test.each([
  [{ title: 'Back on track', clinic, issued: '2026-08-01' }, '\u2068Back on track\u2069'],
  [{ clinic, issued: '2026-08-01' }, 'The plan of \u2068By the park\u2069'],
  [{ issued: '2026-08-01' }, 'A plan made on Aug 1, 2026'],
  [{}, 'A plan taken on Aug 3, 2026'],
])('%j', (given, name) => {
  expect(followedName({ plan: { ...EMPTY_PLAN, ...given }, day })).toBe(name)
})

test('without one it is that of the article', () => {
  expect(followedName(null)).toMatch(/^The plan of the article, version \d/)
})
