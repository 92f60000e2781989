/** What somebody may tap in the popup or choose in the options, at any moment: a kind, and a number to choose by. */

import type { AskingChange } from '../../lib/core/asking.ts'
import { addDays, dayOf } from '../../lib/core/day.ts'
import type { Action, RunChange, SnoozeMinutes } from '../../lib/core/events.ts'
import type { Day } from '../../lib/core/facts.ts'
import type { PracticeChange } from '../../lib/core/practice.ts'
import type { Settings, SettingsChange } from '../../lib/core/rules.ts'
import { ASKED, type State } from '../../lib/core/state.ts'

export const WISHES = [
  'yes',
  'no',
  'sat',
  'off',
  'back',
  'gentle',
  'notGentle',
  'watch',
  'noWatch',
  'elsewhere',
  'here',
  'interval',
  'pace',
  'anchor',
  'music',
  'seated',
  'detailed',
  'asked',
  'settled',
  'practice',
  'selfLog',
  'notDone',
  'pain',
  'skips',
  'checkIn',
  'asking',
  'ran',
] as const
export type Wish = (typeof WISHES)[number]

export const SNOOZES = [5, 10, 20] as const satisfies SnoozeMinutes[]
export const PACES = ['each', 'second', 'midday'] as const satisfies Settings['pace'][]
export const ANCHORS = [
  'nextNudge',
  'afterLunch',
  'beforeLunch',
  'atTime',
] as const satisfies Settings['anchor'][]

export const oneOf = <T>(all: readonly T[], pick: number): T => all[pick % all.length] as T

const CHANGES: readonly PracticeChange[] = [
  { safety: 'clear' },
  { safety: 'asking' },
  { handsFree: false },
  { exercise: { id: 'hipExtension', choice: 'leaveOut' } },
  { exercise: { id: 'hipExtension', choice: 'putBack' } },
  { running: { days: [0, 2], at: 1080 }, mobility: 'daily' },
]
const ASKINGS: readonly AskingChange[] = [
  { strain: 'no' },
  { strain: 'yes' },
  { goDaily: true },
  { rhythm: 'off' },
  { pain: true, monthly: false },
  { oneThing: 'run to the lake', hideRun: true },
]
const ITEMS = ['stiffness_day', 'pain_day', 'stiffness_weekend'] as const
const RUNS: readonly RunChange[] = [{}, { long: true }, { minutes: 40, noticed: 'laterOn' }]
const TOLD = [
  ['midday-reset', 'full'],
  ['mobility', 'short'],
  ['strength', 'full'],
] as const

const DAYS_OFF = ['sick', 'holiday', 'travel', 'notWork'] as const

/** As the popup offers it: from today on, and all of it taken back. */
function off(pick: number, at: number, timeZone: string, { settings, course }: State, back: boolean): Action {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  const until = course.off !== null && course.off.to >= today ? course.off.to : today
  const to = back ? until : addDays(until, pick % 3)
  return { type: 'daysOff', kind: back ? null : oneOf(DAYS_OFF, pick), from: today, to }
}

export function actionOf(wish: Wish, pick: number, at: number, timeZone: string, state: State): Action {
  const set = (settings: SettingsChange): Action => ({ type: 'settings', settings })
  switch (wish) {
    case 'yes':
    case 'no':
    case 'sat':
      return { type: 'standing', answer: wish }
    case 'off':
    case 'back':
      return off(pick, at, timeZone, state, wish === 'back')
    case 'gentle':
    case 'notGentle':
      return { type: 'gentle', on: wish === 'gentle' }
    case 'watch':
    case 'noWatch':
      return { type: 'watchFirst', on: wish === 'watch' }
    case 'elsewhere':
    case 'here':
      return set({ usedElsewhere: wish === 'elsewhere' })
    case 'interval':
      return set({ intervalMinutes: 30 + (pick % 61) })
    case 'pace':
      return set({ pace: oneOf(PACES, pick) })
    case 'anchor':
      return set({
        anchor: oneOf(ANCHORS, pick),
        middayAt: 540 + (pick % 480),
        eveningRuns: pick % 5 ? [] : [0],
      })
    case 'music':
      return set({ playsMusic: pick % 2 === 0 })
    case 'seated':
      return set({ seated: pick % 2 === 0 })
    case 'detailed':
      return set({ detailed: pick % 2 === 0 })
    case 'asked':
      return { type: 'asked', what: oneOf(ASKED, pick) }
    case 'settled':
      return {
        type: 'settled',
        what: oneOf(ASKED, pick),
        ...(pick % 3 === 0 && { settings: { pace: 'second' } }),
      }
    case 'asking':
      return { type: 'asking', change: oneOf(ASKINGS, pick) }
    case 'pain':
    case 'skips':
    case 'checkIn':
    case 'ran':
      return ofDay(wish, pick, dayOf(at, timeZone, state.settings.dayStartHour))
    case 'practice':
      return { type: 'practice', change: oneOf(CHANGES, pick) }
    case 'selfLog':
    case 'notDone': {
      const today = dayOf(at, timeZone, state.settings.dayStartHour)
      const [routine, version] = oneOf(TOLD, pick)
      return { type: 'selfLog', routine, version, day: addDays(today, -(pick % 4)), undo: wish === 'notDone' }
    }
  }
}

/** About today, or a day before it. */
function ofDay(wish: 'pain' | 'skips' | 'checkIn' | 'ran', pick: number, today: Day): Action {
  const day = addDays(today, -(pick % 2))
  switch (wish) {
    case 'pain':
      return { type: 'rate', item: 'pain_day', day, value: pick % 11, recallDays: 1 }
    case 'skips':
      return { type: 'skipRating', item: 'stiffness_day', day }
    case 'checkIn':
      return { type: 'asked', what: 'checkIn', item: oneOf(ITEMS, pick), about: day }
    case 'ran':
      return { type: 'run', id: null, day, change: oneOf(RUNS, pick) }
  }
}
