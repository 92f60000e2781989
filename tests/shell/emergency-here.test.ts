/** The line with the region's own emergency number, from the browser's languages. */
import { expect, test, vi } from 'vitest'
import { emergencyHere } from '../../components/help/emergency-here.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

test.each([
  [['en-US', 'en'], 'United States: call 911, or your local emergency number.'],
  [['en-GB'], 'United Kingdom: call 999, or your local emergency number.'],
  [['de', 'de-AT', 'en-US'], 'Austria: call 112, or your local emergency number.'],
  [['zh-Hans-NZ'], 'New Zealand: call 111, or your local emergency number.'],
  // The general words, which are always there, stand alone.
  [['en'], null],
  [['es-419'], null],
  [['ja-JP', 'en-US'], null],
  [[], null],
])('%j: %s', (languages, said) => expect(emergencyHere(languages)).toBe(said))
