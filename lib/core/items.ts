/** The questions that are answered by a number (CLINICAL.md 1.1, CLINICAL-AMENDMENTS.md A 12 and D 6). */
import type { RatingItem } from './facts.ts'

/**
 * `highest`: answers are whole numbers from 0 to it. `recallDays`: over how many days the person looks back.
 * `change_month`: 0 very much better, 3 no different, 6 very much worse. `morning_stiff`: none, under 15 min,
 * 15 to 30, 30 to 60, over 60. `standing_up`: no trouble, stiff for a few steps, stiff for minutes.
 */
export const ITEMS = {
  stiffness_day: { highest: 10, recallDays: 1 },
  pain_day: { highest: 10, recallDays: 1 },
  stiffness_weekend: { highest: 10, recallDays: 2 },
  stiffness_week: { highest: 10, recallDays: 7 },
  change_month: { highest: 6, recallDays: 28 },
  morning_stiff: { highest: 4, recallDays: 28 },
  standing_up: { highest: 2, recallDays: 28 },
  one_thing: { highest: 10, recallDays: 7 },
} as const satisfies Record<RatingItem, { highest: number; recallDays: number }>

export const LONGEST_NOTE = 140

export const isWhole = (value: unknown, from: number, to: number): boolean =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to
