/** The end of the first run promises a nudge only where one comes; and what is wrong is found before one goes on. */
import { describe, expect, test, vi } from 'vitest'
import { mostWrong } from '../../components/welcome/first-wrong.ts'
import { nextTexts } from '../../components/welcome/next-nudge.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/rules.ts'

vi.mock('../../lib/shell/texts.ts', () => ({
  t: (key: string, ...given: unknown[]) =>
    key === 'page.language' ? 'de' : [key, ...given.flat()].join(' '),
}))

type Known = NonNullable<Parameters<typeof nextTexts>[0]>

/** A Monday at 10:00, with Monday to Friday from 7 to 19. */
const known = (change: Partial<Known> = {}, settings: Partial<Settings> = {}): Known => ({
  at: Date.UTC(2026, 2, 2, 10),
  timeZone: 'UTC',
  settings: { ...DEFAULT_SETTINGS, ...settings },
  off: null,
  pausedUntil: null,
  watched: null,
  ...change,
})
const NO_DAYS = { workingHours: DEFAULT_SETTINGS.workingHours.map(() => []) }
const THEN = 'welcome.then 60'
const at = (day: number, hour: number) => Date.UTC(2026, 2, day, hour)

describe('what comes next', () => {
  test.each<[string, Known | null, string[]]>([
    ['nothing could be read', null, [THEN]],
    ['in working hours', known(), [THEN]],
    ['fewer nudges', known({}, { pace: 'second' }), ['welcome.then 120']],
    ['the midday reset alone', known({}, { pace: 'midday' }), ['status.midday_only']],
    ['no working day', known({}, NO_DAYS), ['welcome.no_hours']],
    ['no working day, and to be watched first', known({ watched: 0 }, NO_DAYS), ['welcome.no_hours']],
    ['in another browser', known({}, { usedElsewhere: true }), ['status.off_here']],
    ['watched first', known({ watched: 1 }), ['options.watching 1', 'welcome.watch_hint']],
    ['before hours', known({ at: at(2, 6) }), ['status.outside_back status.at_time 7:00', THEN]],
    ['after hours', known({ at: at(2, 20) }), ['status.outside_back status.tomorrow_at 7:00', THEN]],
    ['paused', known({ pausedUntil: at(2, 13) }), ['status.paused 13:00', THEN]],
    [
      'ill until Saturday',
      known({ off: { kind: 'sick', to: '2026-03-07' } }),
      ['status.paused status.day_time Mo., 9. März 7:00', THEN],
    ],
    [
      'ill today, paused for longer',
      known({ off: { kind: 'sick', to: '2026-03-02' }, pausedUntil: at(3, 12) }),
      ['status.paused status.day_time Dienstag 12:00', THEN],
    ],
  ])('%s', (_, given, wanted) => expect(nextTexts(given)).toEqual(wanted))
})

const NINE = { value: '09:00' }
const EMPTY = { value: '' }

test.each([
  ['none', [], null],
  ['the first', [NINE, { value: '09:00' }], NINE],
  ['the one that was emptied', [NINE, EMPTY], EMPTY],
])('of fields that are wrong, %s gets the focus', (_, fields, wanted) =>
  expect(mostWrong(fields)).toBe(wanted),
)
