/** The parts of the visit page, in its order. */

export const SECTIONS = [
  'goal',
  'flags',
  'adherence',
  'running',
  'exercises',
  'trend',
  'workOff',
  'desk',
  'checks',
  'words',
  'clinic',
  'method',
] as const
/** What the patient may leave out; the header always stands. */
export type Section = (typeof SECTIONS)[number]
