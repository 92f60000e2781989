/** What is left out as the options tell it: by a word or twice stopped, and never what nobody knows. */
import { expect, test } from 'vitest'
import { leftOutIn } from '../../components/options/left-out.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'

const out = { choice: 'leaveOut', at: 1, backAt: null } as const

test('what is known, and a clinic’s own by its number', () => {
  const unknown = [
    'nothing',
    '',
    'constructor',
    'toString',
    'own.',
    'own.x',
    'own.123',
    'own.1 ',
    'x'.repeat(80),
  ]
  const ids = ['bridge', 'own.2', ...unknown]
  const practice = {
    ...DEFAULT_PRACTICE,
    exercises: {
      ...Object.fromEntries(ids.map((id) => [id, out])),
      clam: { ...out, choice: 'easier' as const },
    },
  }
  expect(leftOutIn(practice, { plank: [5, 6], bridge: [7], nothing: [5, 6] })).toEqual([
    'bridge',
    'own.2',
    'plank',
  ])
})
