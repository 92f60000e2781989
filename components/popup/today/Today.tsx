/** Loaded after the popup's first frame: the strip of today, and what can be said about its parts. */
export { AbsenceCard } from './AbsenceCard.tsx'
export { CorrectCard, JustSaid } from './CorrectCard.tsx'
export { TodayStrip } from './TodayStrip.tsx'
