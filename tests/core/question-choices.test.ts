/** Each answer to the day's question, and what it does. */
import { expect, test } from 'vitest'
import { choicesOf } from '../../components/popup/questions/choices.ts'
import type { DayQuestion } from '../../lib/core/pages.ts'
import { changedSettings, DEFAULT_SETTINGS, type Settings } from '../../lib/core/rules.ts'
import { MONDAY } from './make.ts'

const AWAY = { about: 'away', from: '2026-02-24', to: '2026-02-27', days: 4 } as const
const OBSERVED = { about: 'observed', days: 3, longestMs: 112 * 60_000, over60: 3 } as const
const FEWER = { about: 'fewer', weeks: 8 } as const

const line = (question: DayQuestion, settings: Partial<Settings> = {}) =>
  choicesOf(question, { today: MONDAY, settings: { ...DEFAULT_SETTINGS, ...settings } }).map(
    ({ label, action, opens }) => {
      const { type, ...rest } = action
      const said = JSON.stringify(rest).replaceAll('"', '')
      return `${label.replace('question.', '')}: ${type} ${said}${opens ? ` ${opens}` : ''}`
    },
  )

test.each<[DayQuestion, string[]]>([
  [
    { about: 'music' },
    ['music_yes: settled {what:music,settings:{playsMusic:true}}', 'music_no: settled {what:music}'],
  ],
  [
    { about: 'rhythm' },
    [
      'every_90: settled {what:rhythm,settings:{intervalMinutes:90}}',
      'only_midday: settled {what:rhythm,settings:{pace:midday}}',
      'leave: settled {what:rhythm}',
    ],
  ],
  [
    AWAY,
    [
      'ill: daysOff {kind:sick,from:2026-02-24,to:2026-02-27}',
      'holiday: daysOff {kind:holiday,from:2026-02-24,to:2026-02-27}',
      'elsewhere: daysOff {kind:travel,from:2026-02-24,to:2026-02-27}',
      'skip: settled {what:away}',
    ],
  ],
  [
    OBSERVED,
    [
      'after_45: settled {what:observed,settings:{intervalMinutes:45}}',
      'after_60: settled {what:observed,settings:{intervalMinutes:60}}',
      'after_90: settled {what:observed,settings:{intervalMinutes:90}}',
      'watch_longer: watchFirst {on:true}',
      'leave: settled {what:observed}',
    ],
  ],
  [{ about: 'sentence' }, ['write: settled {what:sentence} sentence', 'not_now: settled {what:sentence}']],
  [
    { about: 'notWork' },
    ['yes: settled {what:notWork}', `not_work: daysOff {kind:notWork,from:${MONDAY},to:${MONDAY}}`],
  ],
  [
    { ...FEWER, pace: 'second' },
    ['every_second: settled {what:fewer,settings:{pace:second}}', 'keep: settled {what:fewer}'],
  ],
  [
    { ...FEWER, pace: 'midday' },
    ['only_midday: settled {what:fewer,settings:{pace:midday}}', 'keep: settled {what:fewer}'],
  ],
  [
    { about: 'bringBack', before: 5, since: 2 },
    ['yes: settled {what:bringBack,settings:{pace:each}}', 'no: settled {what:bringBack}'],
  ],
  [
    { about: 'look' },
    [
      'start: settled {what:look} look',
      'not_today: practice {change:{lookFrom:2026-03-09}}',
      'never: practice {change:{lookNever:true}}',
    ],
  ],
])('$about', (question, choices) => {
  expect(line(question)).toEqual(choices)
})

test('a rhythm of 90 minutes is not offered to whoever has it', () => {
  expect(line({ about: 'rhythm' }, { intervalMinutes: 90 })).toEqual([
    'only_midday: settled {what:rhythm,settings:{pace:midday}}',
    'leave: settled {what:rhythm}',
  ])
})

test('whatever is chosen keeps the rules of the settings', () => {
  const all: DayQuestion[] = [{ about: 'music' }, { about: 'rhythm' }, OBSERVED, { ...FEWER, pace: 'midday' }]
  const changes = all
    .flatMap((question) => choicesOf(question, { today: MONDAY, settings: DEFAULT_SETTINGS }))
    .flatMap(({ action }) => (action.type === 'settled' && action.settings ? [action.settings] : []))
  expect(changes).toHaveLength(7)
  for (const change of changes) expect(changedSettings(DEFAULT_SETTINGS, change)).toMatchObject(change)
})
