/** The notification as the browser is given it: minutes only where they are known. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import texts from '../../lib/locales/en.json' with { type: 'json' }
import { browser } from '../../lib/shell/browser.ts'
import { browserPorts } from '../../lib/shell/browser-ports.ts'

vi.mock('../../lib/shell/texts.ts', () => ({
  t: (key: string, given: unknown[] = []) => {
    const text = key
      .split('.')
      .reduce<unknown>((from, name) => (from as Record<string, unknown>)[name], texts)
    return String(text).replace('$1', String(given[0]))
  },
}))
afterEach(() => vi.restoreAllMocks())

/** What ten nudges in a row say. */
async function said(minutes: number | null) {
  const create = vi.spyOn(browser.notifications, 'create')
  for (let line = 0; line < 10; line++) await browserPorts.showNudge({ minutes, line, canSnooze: true })
  return create.mock.calls.map((given) => {
    const { message, contextMessage } = (given as unknown[])[1] as Record<string, string | undefined>
    return { message, contextMessage }
  })
}

describe('ten nudges', () => {
  test('where minutes are known have ten lines, one with the minutes, and the minutes beneath each', async () => {
    const nudges = await said(60)
    expect(new Set(nudges.map(({ message }) => message))).toHaveLength(10)
    expect(nudges.filter(({ message }) => message?.includes('60'))).toHaveLength(1)
    expect(nudges.map(({ contextMessage }) => contextMessage)).toEqual(Array(10).fill('60 min at the screen'))
  })

  test('where nobody can tell name no number', async () => {
    const nudges = await said(null)
    expect(new Set(nudges.map(({ message }) => message))).toHaveLength(9)
    expect(nudges.filter(({ message }) => /\d|minutes|undefined|null/.test(message ?? ''))).toEqual([])
    expect(nudges.map(({ contextMessage }) => contextMessage)).toEqual(Array(10).fill(undefined))
  })
})
