/**
 * What the patient's choices on the visit page leave in its files. Data go along while a section of the page that is
 * made of them is shown; notes only where they were ticked, and while the patient's words are shown.
 */
import type { Rating, RatingItem } from '../facts.ts'
import { isFlagged } from '../visit/flags.ts'
import type { VisitRecord } from '../visit/record.ts'
import type { Note } from '../visit/report.ts'
import type { Section } from '../visit/sections.ts'
import { goalOf } from '../visit/words.ts'

export type Choices = {
  /** Sections that are not on the page. */
  hidden: readonly Section[]
  /** Those that were ticked. */
  notes: readonly Note[]
}

/** Answers, and what else the record has. */
type Data = RatingItem | 'days' | 'routines' | 'steps' | 'nudges' | 'marks' | 'runs' | 'screen' | 'checks'

/** The flags have no data of their own: of an answer that they tell they are one more section. */
const SECTIONS_OF: Record<Data, Section[]> = {
  stiffness_day: ['trend', 'workOff'],
  stiffness_weekend: ['workOff'],
  stiffness_week: ['trend'],
  pain_day: ['trend'],
  change_month: ['trend'],
  morning_stiff: ['trend'],
  standing_up: ['trend'],
  one_thing: ['goal'],
  days: ['adherence', 'trend', 'workOff', 'desk'],
  routines: ['adherence'],
  nudges: ['adherence'],
  marks: ['adherence'],
  runs: ['running'],
  steps: ['exercises'],
  screen: ['desk'],
  checks: ['checks'],
}

export type Told = {
  has: (data: Data) => boolean
  /** Whether the answer itself goes along; its note may, all the same. */
  answer: (rating: Rating) => boolean
  note: (rating: Rating) => string | undefined
}

/** `record`: of the period. */
export function toldOf(record: VisitRecord, { hidden, notes }: Choices): Told {
  const on = (section: Section) => !hidden.includes(section)
  const has = (data: Data) => SECTIONS_OF[data].some(on)
  const goal = goalOf(record)?.text
  return {
    has,
    answer: (rating) => has(rating.item) || (on('flags') && isFlagged(rating)),
    note: ({ day, item, note }) => {
      // Of a goal that was given up, the answers alone are left.
      if (item === 'one_thing') return on('goal') && note === goal ? note : undefined
      const ticked = notes.some((each) => each.day === day && each.item === item && each.text === note)
      return on('words') && ticked ? note : undefined
    },
  }
}
