/** The name of a plan file: letters and digits that every system takes. Pure. */
import type { Plan } from '../../lib/core/plan/plan.ts'

const LONGEST = 40

/** "North Street Physio" becomes `north-street-physio`; nothing where nothing is left. */
function plain(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
}

export const fileName = ({ clinic, issued }: Pick<Plan, 'clinic' | 'issued'>): string =>
  `${['midday-reset-plan', plain(clinic.name), issued ?? ''].filter((part) => part !== '').join('-')}.json`
