/**
 * The numbers that tracking and nudging follow, and the settings that they come from.
 * Sources: DESIGN.md section 3; allowed ranges as a clinic's plan may set them.
 */
import * as v from 'valibot'
import { APPEARANCES, type Appearance, LANGUAGES, type Language } from './language.ts'

export const MINUTE = 60_000

const whole = (from: number, to: number) =>
  v.pipe(
    v.number(),
    v.check((value) => Number.isInteger(value) && value >= from && value <= to),
  )

/** Minutes since local midnight; `end` is exclusive, and over 1440 it lies on the next day. */
const hoursSchema = v.object({ start: whole(0, 1439), end: whole(1, 2880) })
export type Hours = v.InferOutput<typeof hoursSchema>

const WORKDAY: Hours[] = [{ start: 7 * 60, end: 19 * 60 }]

export type Settings = {
  /** Nudge after this much unbroken screen stretch. Minutes, 30 to 90. */
  intervalMinutes: number
  /** An absence of this length is a break. Minutes, 2 to 10. */
  breakMinutes: number
  /** Seven lists of working hours, Monday first. An empty list is a day off. */
  workingHours: Hours[][]
  /** Local hour at which a day begins. */
  dayStartHour: number
  /** How long a stretch goes on while a video is watched without input. Minutes. */
  watchCapMinutes: 0 | 30 | 60
  /** Where the computer does not tell when nobody is there: remind by the clock alone. */
  plainReminders: boolean
  /** The user has it in another browser: no nudges here. */
  usedElsewhere: boolean
  /** How many nudges: each, every second one, or only the one that offers the midday reset. */
  pace: Pace
  /** When the midday reset is offered. */
  anchor: Anchor
  /** The window of the midday reset, and the time of the anchor `atTime`: minutes since midnight. */
  midday: Hours
  middayAt: number
  /** Weekdays (0 for Monday) with a run in the evening: there the window is the last hour of work. */
  eveningRuns: number[]
  /** Sound in a tab is music, and holds nothing. */
  playsMusic: boolean
  /** A nudge makes the system's sound; only Chrome lets us choose. */
  sound: boolean
  /** A nudge may use words that name the body. */
  detailed: boolean
  /** Standing is not for this user: nudges ask for a change of position. */
  seated: boolean
  /** The user's own if-then sentence; empty when there is none. */
  sentence: string
  sentenceInNotification: boolean
  /** Of all texts but those of the browser's own about us; null follows the browser. */
  language: Language | null
  appearance: Appearance
}

export type Pace = 'each' | 'second' | 'midday'
export type Anchor = 'nextNudge' | 'afterLunch' | 'beforeLunch' | 'atTime'

export const LONGEST_SENTENCE = 160

export const DEFAULT_SETTINGS: Settings = {
  intervalMinutes: 60,
  breakMinutes: 5,
  workingHours: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []],
  dayStartHour: 4,
  watchCapMinutes: 30,
  plainReminders: false,
  usedElsewhere: false,
  pace: 'each',
  anchor: 'nextNudge',
  midday: { start: 11.5 * 60, end: 13.5 * 60 },
  middayAt: 12 * 60,
  eveningRuns: [],
  playsMusic: false,
  sound: false,
  detailed: false,
  seated: false,
  sentence: '',
  sentenceInNotification: false,
  language: null,
  appearance: 'system',
}

const fields = {
  intervalMinutes: whole(30, 90),
  breakMinutes: whole(2, 10),
  workingHours: v.pipe(
    v.array(v.array(hoursSchema)),
    v.check((days) => days.length === 7),
  ),
  dayStartHour: whole(0, 12),
  watchCapMinutes: v.picklist([0, 30, 60]),
  plainReminders: v.boolean(),
  usedElsewhere: v.boolean(),
  pace: v.picklist(['each', 'second', 'midday']),
  anchor: v.picklist(['nextNudge', 'afterLunch', 'beforeLunch', 'atTime']),
  midday: v.pipe(
    hoursSchema,
    v.check(({ start, end }) => end > start && end - start <= 12 * 60),
  ),
  middayAt: whole(0, 1439),
  eveningRuns: v.array(whole(0, 6)),
  playsMusic: v.boolean(),
  sound: v.boolean(),
  detailed: v.boolean(),
  seated: v.boolean(),
  sentence: v.pipe(
    v.string(),
    v.check((text) => text.length <= LONGEST_SENTENCE),
  ),
  sentenceInNotification: v.boolean(),
  language: v.nullable(v.picklist(LANGUAGES)),
  appearance: v.picklist(APPEARANCES),
} satisfies Record<keyof Settings, v.GenericSchema>
const strictSchema = v.object(fields) as v.GenericSchema<unknown, Settings>

/** As stored. A field that is missing or breaks its rule takes its default; the others stay. */
export const settingsSchema = v.object(
  Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [
      name,
      v.fallback(schema as v.GenericSchema, DEFAULT_SETTINGS[name as keyof Settings]),
    ]),
  ),
) as unknown as v.GenericSchema<unknown, Settings>

/** The settings that were touched; null stands for a weekday that was not. */
export type SettingsChange = Partial<Omit<Settings, 'workingHours'>> & { workingHours?: (Hours[] | null)[] }

/** The settings with the change in them, or null when it breaks a rule. */
export function changedSettings(before: Settings, change: SettingsChange): Settings | null {
  const workingHours = before.workingHours.map((hours, day) => change.workingHours?.[day] ?? hours)
  const read = v.safeParse(strictSchema, { ...before, ...change, workingHours })
  return read.success ? read.output : null
}

export type Rules = {
  settings: Settings
  intervalMs: number
  breakMs: number
  watchCapMs: number
  /** Idle time beyond this, at a time, is not active time. */
  pauseMs: number
  /** Longer between two samples, and nobody knows what happened between them. */
  gapMs: number
  /** No nudge so soon after a gap. */
  quietAfterGapMs: number
  /** A sample older than the previous one by less than this is late; by more, the clock went back. */
  lateSampleMs: number
  /** Watching of this length is asked about on return. */
  askWatchedMs: number
  /** So many heartbeats in a row without a pause in the input: no human works like that. */
  unreliableAfter: { linux: number; other: number }
  /** Input pause that a due nudge waits for, and how long it waits at most. */
  breakpointMs: number
  breakpointCapMs: number
  /** After a shown nudge: quiet of `standQuietMs` beginning within `standWindowMs` is standing up. */
  standWindowMs: number
  standQuietMs: number
  /** Quiet of this length books nothing but cancels the re-offer. */
  nearStandQuietMs: number
  /** After "I'm getting up" quiet of `nearStandQuietMs` beginning within this is believed. */
  believeWindowMs: number
  maxSnoozes: number
  /** An ignored nudge is offered again after this, and no two showings of any come sooner. */
  reofferAfterMs: number
  /** Lengthens the next interval after two ignored in a row; quiet after four. */
  ignoredStretchMs: number
  ignoredQuietMs: number
  maxShowingsPerDay: number
  /** Sound in every sample for this long is background music and holds nothing. */
  backgroundSoundMs: number
  /** A held nudge is shown this long after the sound stops. */
  afterSoundMs: number
  /** A break of this length in the window is lunch. */
  lunchMs: number
  /** The midday reset is not offered a second time so soon, whatever the time zone. */
  middayAgainMs: number
  /** So long after the chosen time the midday reset is still offered by itself. */
  middayLateMs: number
  /** Sound of this length may be a call. */
  callMs: number
  /** How long the badge offers to take it standing, and how long that is believed at most. */
  callOfferMs: number
  longestStandingMs: number
}

export function rulesFrom(settings: Settings): Rules {
  return {
    settings,
    intervalMs: settings.intervalMinutes * MINUTE * (settings.pace === 'second' ? 2 : 1),
    breakMs: settings.breakMinutes * MINUTE,
    watchCapMs: settings.watchCapMinutes * MINUTE,
    pauseMs: MINUTE,
    gapMs: 150_000,
    quietAfterGapMs: 2 * MINUTE,
    lateSampleMs: 5_000,
    askWatchedMs: 10 * MINUTE,
    unreliableAfter: { linux: 300, other: 600 },
    breakpointMs: 20_000,
    breakpointCapMs: 5 * MINUTE,
    standWindowMs: 10 * MINUTE,
    standQuietMs: 75_000,
    nearStandQuietMs: 45_000,
    believeWindowMs: 3 * MINUTE,
    maxSnoozes: 2,
    reofferAfterMs: 10 * MINUTE,
    ignoredStretchMs: 30 * MINUTE,
    ignoredQuietMs: 120 * MINUTE,
    maxShowingsPerDay: 8,
    backgroundSoundMs: 90 * MINUTE,
    afterSoundMs: MINUTE,
    lunchMs: 15 * MINUTE,
    middayAgainMs: 16 * 60 * MINUTE,
    middayLateMs: 120 * MINUTE,
    callMs: MINUTE,
    callOfferMs: 10 * MINUTE,
    longestStandingMs: 180 * MINUTE,
  }
}
