/** The diagnosis: it tells how the extension runs, and nothing of whoever uses it. */
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { browser } from '../../lib/shell/browser.ts'
import { diagnose } from '../../lib/shell/diagnosis.ts'
import { encodeState } from '../../lib/shell/state-rows.ts'
import type { Rows, StoreName } from '../../lib/shell/tables.ts'
import { SAMPLE_ROWS } from '../core/backup-rows.ts'
import { clock, HOUR, MINUTE, MONDAY, ZONE } from '../core/make.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'
import { fakeBrowser } from './fake-browser.ts'

beforeEach(() => {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never)
  return () => vi.restoreAllMocks()
})

const NOW = '15:00'
const { ports } = fakeBrowser(NOW)

const AT_SCREEN: State = {
  ...INITIAL_STATE,
  tracker: {
    ...INITIAL_STATE.tracker,
    last: { at: clock('14:57'), lastInput: clock('14:57'), locked: false, timeZone: ZONE },
  },
}

/** Every text in it is another one. */
function withText<T>(value: T, text: string): T {
  if (typeof value === 'string') return text as T
  if (Array.isArray(value)) return value.map((each) => withText(each, text)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withText(inner, text)])) as T
}

/** The lines, of this state, with rows whose every text is `text`: their keys tell them apart. */
async function linesOf(state: State, text = 'nothing', more: Rows['state'][] = []): Promise<string> {
  const database = new MemoryDatabase()
  const rows = Object.entries(SAMPLE_ROWS).flatMap(([store, given]) =>
    given.map((row, index) => ({
      store: store as StoreName,
      key: `${index}`,
      row: withText(row, text) as never,
    })),
  )
  const parts = [...encodeState(state), ...more].map((row) => ({
    store: 'state' as const,
    key: row.name,
    row,
  }))
  database.seed([...rows, ...parts])
  return (await diagnose(async () => database.connect(), ports)).text
}

test('the versions, the record and the phases, each in a line', async () => {
  const lines = (await linesOf(AT_SCREEN)).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'Midday Reset: 1.2.3',
      'storage: idb',
      'idle state now: active',
      'last look: 3 min ago',
      'counting: unseen',
      'nudging: notDue',
      'nudges held back: no',
      'parts of the state set aside: 0',
      'pace: each',
    ]),
  )
  expect(lines.find((line) => line.startsWith('rows: '))).toContain(`bouts ${SAMPLE_ROWS.bouts.length}, `)
})

/** What somebody may have written, chosen, or been told by a clinic or an organisation. */
const person = fc.record({
  text: fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme' }),
  settings: fc.record({
    intervalMinutes: fc.integer({ min: 30, max: 90 }),
    breakMinutes: fc.integer({ min: 2, max: 10 }),
    start: fc.integer({ min: 0, max: 14 * 60 }),
    middayAt: fc.integer({ min: 0, max: 1439 }),
    eveningRuns: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    anchor: fc.constantFrom('nextNudge', 'afterLunch', 'beforeLunch', 'atTime'),
    seated: fc.boolean(),
    detailed: fc.boolean(),
    sentenceInNotification: fc.boolean(),
    dayStartHour: fc.integer({ min: 0, max: 12 }),
  }),
  rhythm: fc.constantFrom('daily', 'weekly', 'off'),
  pain: fc.boolean(),
  safety: fc.constantFrom('clear', 'asking'),
  timeZone: fc.constantFrom(ZONE, 'Europe/Paris'),
})

test('nothing that is stored of a person changes a line of it, or stands in it', async () => {
  const plain = await linesOf(AT_SCREEN, 'nothing', [
    { name: 'set aside tracker 1', version: 1, value: null },
  ])
  expect(plain).toContain('parts of the state set aside: 1')
  await fc.assert(
    fc.asyncProperty(person, async ({ text, settings: { start, ...settings }, ...other }) => {
      const state: State = {
        ...AT_SCREEN,
        tracker: {
          ...AT_SCREEN.tracker,
          last: { at: clock('14:57'), lastInput: clock('14:50'), locked: false, timeZone: other.timeZone },
        },
        settings: {
          ...DEFAULT_SETTINGS,
          ...(settings as object),
          workingHours: DEFAULT_SETTINGS.workingHours.map(() => [{ start, end: 24 * 60 }]),
          sentence: text,
        },
        checkIn: {
          rhythm: other.rhythm as 'daily',
          pain: other.pain,
          monthly: false,
          strain: { answer: 'yes', day: MONDAY },
          dailyOffered: true,
          since: MONDAY,
          oneThing: text,
          log: [{ day: MONDAY, what: 'pain_day', about: MONDAY }],
          skipped: { pain_day: MONDAY },
          hideRun: true,
          digestSeen: text,
        },
        practice: {
          ...DEFAULT_PRACTICE,
          safety: { answer: other.safety as 'clear', at: clock('09:00') },
          exercises: { [text]: { choice: 'leaveOut', at: 1, backAt: null } },
          running: { days: [1], at: 1080 },
          plan: text,
          planDeclined: text,
          policy: {
            organisation: text,
            hours: null,
            lockHours: false,
            noNotes: true,
            support: text,
            unread: [text],
          },
          visitAsk: text,
          visitHidden: [text],
        },
      }
      const aside = [{ name: `set aside ${text} 1`, version: 1, value: { text } }]
      const lines = await linesOf(state, text, aside)
      expect(lines).toBe(plain)
      expect(lines).not.toContain(text)
    }),
  )
})

test('there is no date and no time of day in it, and an illness looks like a pause', async () => {
  const { course, nudger } = AT_SCREEN
  const ill = await linesOf({
    ...AT_SCREEN,
    course: { ...course, off: { kind: 'sick', from: MONDAY, to: MONDAY } },
  })
  const paused = await linesOf({ ...AT_SCREEN, nudger: { ...nudger, pausedUntil: clock(NOW) + HOUR } })
  expect(ill).toBe(paused)
  expect(ill).toContain("nudges held back: by the user's word")
  expect(ill).not.toMatch(/\d{4}-\d\d|\d\d:\d\d|\d{7}/)
})

test('where nothing can be opened it says so, by the name of the error alone', async () => {
  const refused = () => Promise.reject(new DOMException('/home/somebody/profile is gone', 'UnknownError'))
  const { text, version } = await diagnose(refused, ports)
  expect(version).toBe('1.2.3')
  expect(text).toContain('storage: could not be read (UnknownError)')
  expect(text).not.toContain('somebody')
})

test('a computer that hides idle time is told of, and how long ago the latest look was', async () => {
  const { tracker } = AT_SCREEN
  const since = clock(NOW) - 90 * MINUTE
  const last = { at: since, lastInput: since, locked: false, timeZone: ZONE }
  const lines = await linesOf({
    ...AT_SCREEN,
    tracker: { ...tracker, last, phase: { kind: 'unreliable', since } },
  })
  expect(lines).toContain('idle time told: no, hidden by this computer')
  expect(lines).toContain('last look: 90 min ago')
})
