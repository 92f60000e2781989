/** The pages of the options, as the address names them after its `#`, and in the order of the list beside them. */
import { t } from '../../lib/shell/texts.ts'

const PAGES = {
  rhythm: () => t('options.rhythm'),
  hours: () => t('options.hours'),
  midday: () => t('options.midday'),
  nudges: () => t('options.look'),
  questions: () => t('questions.title'),
  routines: () => t('routines.title'),
  standing: () => t('options.seated'),
  language: () => t('options.wear'),
  plan: () => t('plan.title'),
  data: () => t('data.title'),
  elsewhere: () => t('options.elsewhere_title'),
  organisation: () => t('policy.title'),
  about: () => t('about.title'),
} satisfies Record<string, () => string>

export type PageId = keyof typeof PAGES

/** What belongs together stands together: nudges, the person, the record and this browser. */
export const GROUPS: readonly (readonly PageId[])[] = [
  ['rhythm', 'hours', 'midday', 'nudges'],
  ['questions', 'routines', 'standing', 'language'],
  ['plan', 'data', 'elsewhere', 'organisation', 'about'],
]

/** A part of a page that has an address of its own: the page, and the id of its heading. */
const PARTS: Partial<Record<string, { page: PageId; heading: string }>> = {
  sentence: { page: 'midday', heading: 'sentence-title' },
}

export const titleOf = (page: PageId): string => PAGES[page]()

export type Place = { page: PageId; heading: string }

const isPage = (name: string): name is PageId => Object.hasOwn(PAGES, name)

/** The first page where the address names none of them. */
export function placeOf(hash: string): Place {
  const name = hash.slice(1)
  const page = isPage(name) ? name : 'rhythm'
  return (Object.hasOwn(PARTS, name) && PARTS[name]) || { page, heading: page }
}
