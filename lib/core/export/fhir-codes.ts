/**
 * What is measured, for machines (CLINICAL.md 1.4). English whatever the language: these are the codes' own texts and
 * the questions as they were tested. Stiffness has no code and never takes that of pain.
 */
import type { Rating, RatingItem } from '../facts.ts'
import type { CodeableConcept, Quantity } from './fhir-types.ts'

const LOINC = 'http://loinc.org'
const UCUM = 'http://unitsofmeasure.org'
/** Of our own codes; the number was drawn once. */
const OWN = 'urn:uuid:5d0c8a52-6f0e-4b0f-9a35-0f4f7f6a3c11'

const CATEGORIES = 'http://terminology.hl7.org/CodeSystem/observation-category'

const category = (code: 'survey' | 'activity', display: string): CodeableConcept[] => [
  { coding: [{ system: CATEGORIES, code, display }], text: display },
]
export const SURVEY = category('survey', 'Survey')
export const ACTIVITY = category('activity', 'Activity')

const own = (code: string, display: string, text = display): CodeableConcept => ({
  coding: [{ system: OWN, code, display }],
  text,
})

const STIFFNESS = '0 "Not stiff at all" to 10 "As stiff as I can imagine"'

/** The questions word for word. LOINC's pain item is of a moment: that ours is of a day stands in the text. */
export const ITEM_CODES: Record<RatingItem, CodeableConcept> = {
  stiffness_day: own(
    'stiffness_day',
    'Lower-back stiffness felt, average of a day, 0 to 10',
    `On average today, how stiff did your lower back feel? ${STIFFNESS}`,
  ),
  pain_day: {
    coding: [
      {
        system: LOINC,
        code: '72514-3',
        display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
      },
    ],
    text: 'On average today, how much lower-back pain did you have? 0 "No pain" to 10 "Worst pain imaginable"',
  },
  stiffness_weekend: own(
    'stiffness_weekend',
    'Lower-back stiffness felt, average of the days off before, 0 to 10',
    `Over the weekend, on average, how stiff did your lower back feel? ${STIFFNESS}`,
  ),
  stiffness_week: own(
    'stiffness_week',
    'Lower-back stiffness felt, average of a week, 0 to 10',
    `This week, on average, how stiff did your lower back feel? ${STIFFNESS}`,
  ),
  change_month: own(
    'change_month',
    'Change of the back since the start',
    'Compared with when you started, your back is…',
  ),
  morning_stiff: own(
    'morning_stiff',
    'Duration of morning stiffness of the back',
    'On a usual morning, how long does your back feel stiff after you get up?',
  ),
  standing_up: own(
    'standing_up',
    'Back when standing up after a long sit',
    'When you stand up after a long sit, how is your back?',
  ),
  one_thing: own(
    'one_thing',
    'How able, of what the patient would like to do more easily, 0 to 10',
    'What would you like to do more easily? How able are you now, 0 to 10?',
  ),
}

/** Bands are words: as numbers they would look like a scale. */
const BANDS: Partial<Record<RatingItem, string[]>> = {
  change_month: [
    'very much better',
    'much better',
    'a little better',
    'no different',
    'a little worse',
    'much worse',
    'very much worse',
  ],
  morning_stiff: ['none', 'under 15 min', '15 to 30 min', '30 to 60 min', 'over 60 min'],
  standing_up: ['no trouble', 'stiff for a few steps', 'stiff for minutes'],
}

export function answerOf({ item, value }: Pick<Rating, 'item' | 'value'>) {
  const band = BANDS[item]?.[value]
  return band === undefined ? { valueInteger: value } : { valueCodeableConcept: { text: band } }
}

/** Without an answer beside it. */
export const NOTE: CodeableConcept = { text: 'Note by the patient' }

export const RESETS_DONE = own('resets_done', 'Midday resets done, count of a day')

export const LONGEST_STRETCH = own(
  'longest_stretch',
  'Longest unbroken screen stretch of a day',
  'Longest screen stretch: time at the screen without a gap of a break. Posture is not measured.',
)

export const exercise = (text: string): CodeableConcept => ({
  coding: [{ system: LOINC, code: '55411-3', display: 'Exercise duration' }],
  text,
})

export const minutesOf = (value: number): Quantity => ({ value, unit: 'min', system: UCUM, code: 'min' })
