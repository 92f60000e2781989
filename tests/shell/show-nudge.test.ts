/** The notification as the browser is given it. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { NUDGE_LINES, type NudgeLine, SHOWN_BY_DEFAULT } from '../../lib/core/nudge-lines.ts'
import type { NudgeNotification } from '../../lib/core/surfaces.ts'
import texts from '../../lib/locales/en.json' with { type: 'json' }
import { browser } from '../../lib/shell/browser.ts'
import { browserPorts } from '../../lib/shell/browser-ports.ts'

// Firefox takes neither buttons nor `silent`.
vi.mock('../../lib/shell/browser.ts', async (original) => ({
  ...(await original<object>()),
  IS_FIREFOX: false,
}))
vi.mock('../../lib/shell/texts.ts', () => {
  const t = (key: string, given: unknown[] = []) => {
    const text = key
      .split('.')
      .reduce<unknown>((from, name) => (from as Record<string, unknown>)[name], texts)
    return String(text).replace('$1', String(given[0]))
  }
  const tNudge = (language: string | null, key: string, given?: unknown[]) =>
    (language === null ? '' : `(${language}) `) + t(key, given)
  return { tName: () => t('extension_name'), tNudge }
})
afterEach(() => vi.restoreAllMocks())

const NUDGE: NudgeNotification = {
  kind: 'stand',
  line: 'nudge.lines.f1',
  minutes: 60,
  canSnooze: true,
  seated: false,
  language: null,
  sound: false,
  sentence: null,
}

type Given = {
  title: string
  message: string
  contextMessage?: string
  silent: boolean
  buttons: { title: string }[]
}

async function shown(over: Partial<NudgeNotification> = {}): Promise<Given> {
  const create = vi.spyOn(browser.notifications, 'create')
  await browserPorts.showNudge({ ...NUDGE, ...over })
  return (create.mock.calls[0] as unknown[])[1] as Given
}

const said = ({ title, message, contextMessage = '', buttons }: Given) =>
  [title, message, contextMessage, ...buttons.map((button) => button.title)].join('\n')

test('each line is its own text, at most 60 characters long, the minutes beneath it', async () => {
  const all = new Set<string>()
  for (const line of NUDGE_LINES) {
    const { message, contextMessage } = await shown({ line })
    vi.restoreAllMocks()
    expect(message.length).toBeLessThanOrEqual(60)
    expect(contextMessage).toBe('60 min at the screen')
    all.add(message)
  }
  expect(all.size).toBe(NUDGE_LINES.length)
})

test('where nobody can tell there is no number', async () => {
  expect(await shown({ minutes: null, line: 'nudge.lines.f12' })).not.toHaveProperty('contextMessage')
})

/** Words that would tell a shared screen about somebody's body. The product's own name holds none of them. */
const BODY =
  /\b((?<!and )back|spine|neck|shoulders?|hips?|legs?|feet|foot|arms?|knees?|body|belly|muscles?|breaths?|breathe|breathing|pain|sore|stiff\w*|hurts?|ache|posture|exercises?|stretch(es)?|clinic|physio\w*|therapist|doctor|patient|rehab)\b/i

describe('a word of body, pain, exercise or clinic', () => {
  test.each(SHOWN_BY_DEFAULT)('is not in what anybody may see: %s', async (line) => {
    for (const seated of [true, false]) {
      expect(said(await shown({ line, seated }))).not.toMatch(BODY)
      vi.restoreAllMocks()
    }
  })

  test('is not in the midday reset’s either', async () => {
    const given = await shown({ kind: 'midday' })
    expect(given.message).toBe(
      'Your midday reset is ready. It takes about 3 minutes. Do it now, or find it here later today.',
    )
    expect(said(given)).not.toMatch(BODY)
  })

  test('would be found: the detailed lines have some', async () => {
    const detailed: readonly NudgeLine[] = NUDGE_LINES.filter((line) => !SHOWN_BY_DEFAULT.includes(line))
    expect(detailed.length).toBeGreaterThan(5)
    for (const line of detailed) {
      expect(said(await shown({ line }))).toMatch(BODY)
      vi.restoreAllMocks()
    }
  })

  test('is in no text of the manifest: name, tooltip, shortcuts', async () => {
    const named = Object.entries(texts).filter(
      ([key]) => key.startsWith('shortcut') || key === 'extension_name',
    )
    expect(JSON.stringify(named)).not.toMatch(BODY)
  })
})

test.each<[string, Partial<NudgeNotification>, Partial<Given>]>([
  ['quiet', {}, { silent: true }],
  ['with the system’s sound, if the user wants that', { sound: true }, { silent: false }],
  ['with two answers', {}, { buttons: [{ title: "I'm getting up" }, { title: 'In 10 minutes' }] }],
  ['with one when it was put off twice', { canSnooze: false }, { buttons: [{ title: "I'm getting up" }] }],
  [
    'in the chosen language',
    { language: 'de', line: 'nudge.lines.f1' },
    { message: '(de) Time to stand up for a minute?', contextMessage: '(de) 60 min at the screen' },
  ],
  [
    'in other words for whom standing is not',
    { seated: true, canSnooze: false },
    { buttons: [{ title: "I'm moving" }] },
  ],
  [
    'in the user’s own words, where they are wanted there',
    { kind: 'midday', sentence: 'When I come back from lunch, by the window.' },
    { message: 'When I come back from lunch, by the window.' },
  ],
])('it comes %s', async (_, over, expected) => {
  expect(await shown(over)).toMatchObject(expected)
})
