/** Whom to ask stands on the help page, at the end of the visit page and on the hand-out; never in a nudge, the popup or an insight. */
import { expect, test } from 'vitest'
import { filesIn, read } from './tree.ts'

const SOURCES = ['components', 'entrypoints', 'lib'].flatMap(filesIn).filter((path) => /\.tsx?$/.test(path))

const naming = (pattern: RegExp) => SOURCES.filter((path) => pattern.test(read(path)))

test('only these pages show the contact', () => {
  const showing = naming(/from '[^']*\/Contact\.tsx'/)
  expect(showing.map((path) => path.split('/').slice(0, 2).join('/')).sort()).toEqual([
    'components/handout',
    'components/help',
    'components/visit',
  ])
})

test('its own words are in one place, and only the contact and the page that makes a plan know them', () => {
  expect(naming(/endurance-unleashed|919-516-9050/i)).toEqual(['lib/content/plans.ts'])
  expect(naming(/\bBUILT_IN_CONTACT\b/).sort()).toEqual([
    'components/clinic/ClinicPart.tsx',
    'components/shared/Contact.tsx',
    'lib/content/plans.ts',
  ])
})

test("no text of ours names the article's clinic", () => {
  expect(filesIn('lib/locales').filter((path) => /endurance|919-516/i.test(read(path)))).toEqual([])
})
