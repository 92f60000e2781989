/** What the popup asks once about the latest absence; the answer is a correction, or none is needed. */
import { dayOf } from './day.ts'
import type { Rules } from './rules.ts'
import type { Sample } from './sample.ts'
import type { OpenBout, TrackerState } from './state.ts'

/** What to ask about an absence from `from` to `to` that counted as a break; a night is not asked about. */
export function questionAbout(
  { question }: TrackerState,
  from: number,
  to: number,
  { timeZone }: Sample,
  { breakMs, settings }: Rules,
): TrackerState['question'] {
  // The video before it is the better question.
  if (question?.about === 'watched' && !question.asked && question.to === from) return question
  const sameDay = dayOf(from, timeZone, settings.dayStartHour) === dayOf(to, timeZone, settings.dayStartHour)
  return sameDay && to - from >= breakMs ? { about: 'break', from, to, asked: false } : null
}

/** What to ask about a video that was counted as watching until `to`; null when it is known, or was short. */
export function questionWatched(
  { watchedAsked, meetingUntil }: TrackerState,
  bout: OpenBout,
  to: number,
  { askWatchedMs }: Rules,
): TrackerState['question'] {
  const asks = !watchedAsked && meetingUntil === null && bout.passiveSinceInputMs >= askWatchedMs
  return asks ? { about: 'watched', from: bout.lastInput, to, asked: false } : null
}
