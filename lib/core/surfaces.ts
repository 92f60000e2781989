/**
 * What the browser should show outside our pages, computed from the state. The shell compares it with
 * what is there and repairs it, so a kill between commit and effect mends itself.
 */

import { callOffered } from './call-offer.ts'
import { isEasy } from './easy.ts'
import type { Nudge } from './facts.ts'
import type { Language } from './language.ts'
import { lineFor, type NudgeLine } from './nudge-lines.ts'
import { limitReached } from './nudge-phase.ts'
import { nextAt, openNudge } from './open-nudge.ts'
import { inMeeting, whyQuiet } from './quiet.ts'
import { stretchAt } from './reliability.ts'
import { MINUTE, type Rules } from './rules.ts'
import type { State } from './state.ts'
import { minutesOf } from './stretch.ts'

/** The icon's drawing. `paused`: no nudge comes now, by the user's word or the hour. `off`: used in another browser. */
export type IconState = 'counting' | 'due' | 'paused' | 'off'

export type Badge = { text: string; tone: 'due' | 'soon' | 'none'; icon: IconState }

/** What a notification is made of. `minutes` at the screen are null where nobody can tell. */
export type NudgeNotification = {
  kind: Nudge['kind']
  line: NudgeLine
  minutes: number | null
  canSnooze: boolean
  seated: boolean
  sound: boolean
  /** Null: the browser's. */
  language: Language | null
  /** The user's own, where it is to be seen there. */
  sentence: string | null
}

export type Surfaces = {
  /** `create`: not accepted yet; `keep`: on the screen, or closed by the system; null: take it away. */
  notification: ({ do: 'create'; nudge: number; showing: number } & NudgeNotification) | { do: 'keep' } | null
  badge: Badge
}

/** The badge turns amber this long before a nudge is due. */
const HEADS_UP_MS = 2 * MINUTE
const DAY = 86_400_000
/** In place of minutes at the screen. */
const BY_THE_CLOCK = '•'
/** Four characters fit. */
const LARGEST_ON_BADGE = 999

const TAKE_IT_STANDING = '↑'

export function wantedSurfaces(state: State, at: number, timeZone: string, rules: Rules): Surfaces {
  const { tracker, nudger } = state
  const { phase } = nudger
  const stretch = stretchAt(state, at)
  const length = stretch && stretch.end - stretch.start
  const known = tracker.phase.kind !== 'unreliable'
  const text = known ? String(Math.min(LARGEST_ON_BADGE, minutesOf(stretch) ?? 0)) : BY_THE_CLOCK
  // Asked of the clock, not of the latest sample: a pause or a meeting marked just now holds at once.
  const why = whyQuiet(state, at, timeZone)
  const quiet = why !== null
  const meeting = inMeeting(state, at)
  const notification = quiet || meeting ? null : wantedNotification(state, length, rules)

  const asking = openNudge(phase) !== null && phase.kind !== 'believed' && phase.kind !== 'snoozed'
  // By the user's word there may have been a break since it ended.
  const standing = nudger.call?.standing === 'yes'
  const due =
    asking || (phase.kind === 'badgeOnly' && !standing && length !== null && length >= rules.intervalMs)
  const soon =
    stretch !== null &&
    openNudge(phase) === null &&
    rules.settings.pace !== 'midday' &&
    !standing &&
    at >= nudger.quietUntil &&
    !limitReached(state, at, timeZone, rules) &&
    stretch.end >= nextAt(nudger, stretch.start, rules) - HEADS_UP_MS
  const tone = quiet || length === null ? 'none' : due ? 'due' : soon ? 'soon' : 'none'
  // Who only watches is not paused: what counts goes on, and nudges begin by themselves.
  const paused = meeting || (quiet && why !== 'watchFirst')
  const icon = why === 'offHere' ? 'off' : paused ? 'paused' : tone === 'due' ? 'due' : 'counting'
  if (tone !== 'none') return { notification, badge: { text, tone, icon } }
  return {
    notification,
    badge:
      callOffered(state, at, rules) && !quiet
        ? { text: TAKE_IT_STANDING, tone: 'soon', icon }
        : { text: '', tone, icon },
  }
}

function wantedNotification(state: State, length: number | null, rules: Rules): Surfaces['notification'] {
  const { nudger, tracker, course } = state
  const { phase } = nudger
  if (phase.kind === 'shown') return phase.nudge.opened ? null : { do: 'keep' }
  if (phase.kind !== 'offering') return null
  const { nudge } = phase
  const { seated, detailed, sound, sentence, sentenceInNotification, language } = rules.settings
  const known = tracker.phase.kind !== 'unreliable'
  const line = lineFor({
    number: Math.floor(nudge.at / DAY) * rules.maxShowingsPerDay + nudger.shownOn.count,
    day: nudge.day,
    seated,
    detailed,
    minutesKnown: known,
    // On a gentle day it is not offered either.
    resetDone: nudger.resetDay === nudge.day || isEasy(course, nudge.day),
    recent: nudger.lines,
  })
  return {
    do: 'create',
    nudge: nudge.at,
    showing: nudge.showings + 1,
    kind: nudge.kind,
    line,
    minutes: known ? Math.floor((length ?? nudge.stretchMs) / MINUTE) : null,
    canSnooze: nudge.snoozes < rules.maxSnoozes,
    seated,
    sound,
    language,
    sentence: sentenceInNotification && nudge.kind === 'midday' && sentence !== '' ? sentence : null,
  }
}
