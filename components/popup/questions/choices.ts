/** What each of the day's questions can be answered with, and what that does. Pure. */
import { LOOK_PUT_OFF_DAYS } from '../../../lib/core/course.ts'
import { addDays } from '../../../lib/core/day.ts'
import type { Action } from '../../../lib/core/events.ts'
import type { Day } from '../../../lib/core/facts.ts'
import type { DayQuestion, PopupModel } from '../../../lib/core/pages.ts'
import type { PracticeChange } from '../../../lib/core/practice.ts'
import type { SettingsChange } from '../../../lib/core/rules.ts'

export type Label =
  | 'question.music_yes'
  | 'question.music_no'
  | 'question.every_90'
  | 'question.every_second'
  | 'question.only_midday'
  | 'question.leave'
  | 'question.ill'
  | 'question.holiday'
  | 'question.elsewhere'
  | 'question.skip'
  | 'question.after_45'
  | 'question.after_60'
  | 'question.after_90'
  | 'question.watch_longer'
  | 'question.write'
  | 'question.not_now'
  | 'question.not_work'
  | 'question.yes'
  | 'question.keep'
  | 'question.no'
  | 'question.start'
  | 'question.not_today'
  | 'question.never'

export type Choice = {
  label: Label
  action: Action
  /** Nothing is changed by it. */
  plain?: true
  /** What is opened after it. */
  opens?: 'sentence' | 'look'
}

type Given = { today: Day; settings: PopupModel['settings'] }

export function choicesOf(question: DayQuestion, { today, settings }: Given): Choice[] {
  const { about } = question
  const settled = (change?: SettingsChange): Action => ({
    type: 'settled',
    what: about,
    ...(change && { settings: change }),
  })
  switch (about) {
    case 'music':
      return [
        { label: 'question.music_yes', action: settled({ playsMusic: true }) },
        { label: 'question.music_no', action: settled() },
      ]
    case 'rhythm': {
      const slower: Choice = { label: 'question.every_90', action: settled({ intervalMinutes: 90 }) }
      return [
        ...(settings.intervalMinutes < 90 ? [slower] : []),
        { label: 'question.only_midday', action: settled({ pace: 'midday' }) },
        { label: 'question.leave', action: settled(), plain: true },
      ]
    }
    case 'away': {
      const { from, to } = question
      return [
        { label: 'question.ill', action: { type: 'daysOff', kind: 'sick', from, to } },
        { label: 'question.holiday', action: { type: 'daysOff', kind: 'holiday', from, to } },
        { label: 'question.elsewhere', action: { type: 'daysOff', kind: 'travel', from, to } },
        { label: 'question.skip', action: settled(), plain: true },
      ]
    }
    case 'observed':
      return [
        { label: 'question.after_45', action: settled({ intervalMinutes: 45 }) },
        { label: 'question.after_60', action: settled({ intervalMinutes: 60 }) },
        { label: 'question.after_90', action: settled({ intervalMinutes: 90 }) },
        { label: 'question.watch_longer', action: { type: 'watchFirst', on: true }, plain: true },
        { label: 'question.leave', action: settled(), plain: true },
      ]
    case 'sentence':
      return [
        { label: 'question.write', action: settled(), opens: 'sentence' },
        { label: 'question.not_now', action: settled(), plain: true },
      ]
    case 'notWork':
      return [
        { label: 'question.yes', action: settled() },
        {
          label: 'question.not_work',
          action: { type: 'daysOff', kind: 'notWork', from: today, to: today },
        },
      ]
    case 'fewer':
      return [
        {
          label: question.pace === 'second' ? 'question.every_second' : 'question.only_midday',
          action: settled({ pace: question.pace }),
        },
        { label: 'question.keep', action: settled() },
      ]
    case 'bringBack':
      return [
        { label: 'question.yes', action: settled({ pace: 'each' }) },
        { label: 'question.no', action: settled() },
      ]
    case 'look': {
      const put = (change: PracticeChange): Action => ({ type: 'practice', change })
      return [
        { label: 'question.start', action: settled(), opens: 'look' },
        { label: 'question.not_today', action: put({ lookFrom: addDays(today, LOOK_PUT_OFF_DAYS) }) },
        { label: 'question.never', action: put({ lookNever: true }), plain: true },
      ]
    }
  }
}
