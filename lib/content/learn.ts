/**
 * The cards of "Why it works": one for each section of the clinic's article, in its order. Their texts are
 * `learn.<id>.…` and say no more than CLINICAL.md section 0 and CLINICAL-AMENDMENTS.md A allow. Which exercises a
 * card explains is told by their `why`.
 */
export const LEARN_CARDS = [
  { id: 'sitting', section: 'Why Sitting Changes Running Mechanics' },
  { id: 'pelvis', section: 'The Anterior Pelvic Tilt Trap' },
  { id: 'back', section: 'Why Stretching the Back Rarely Works' },
  { id: 'form', section: 'The “Good Runner” Illusion' },
  { id: 'psoas', section: 'The Role of the Psoas' },
  { id: 'mobility', section: 'Mobility Before Mileage' },
  { id: 'strength', section: 'Strength That Matters' },
  { id: 'reset', section: 'The Midday Reset Strategy' },
  { id: 'weekends', section: 'When Running Feels Better on Weekends' },
  { id: 'day', section: 'Endurance Unleashed Solution' },
  { id: 'final', section: 'Final Thoughts' },
] as const

export type LearnId = (typeof LEARN_CARDS)[number]['id']
