/** The visit page: every number of a report stands on it, what was left out does not, and an empty record is short. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { Report, type Shown } from '../../components/visit/Report.tsx'
import { SECTIONS, type Section } from '../../lib/core/visit/sections.ts'
import { ACTIVE, EMPTY_REPORT, FULL_REPORT, FULLEST_REPORT, modelOf } from '../support/visit-model.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const SHOWN: Shown = {
  model: modelOf(FULL_REPORT, { plan: ACTIVE }),
  hidden: [],
  notes: [],
  ask: [],
  name: '',
}

/** As it reads, with what is told in place of a picture. */
const drawn = (given: Partial<Shown> = {}) =>
  renderToStaticMarkup(h(Report, { ...SHOWN, ...given }))
    .replace(/aria-label="([^"]*)"[^>]*>/g, '> $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;:)])/g, '$1')

const ALL = drawn({ notes: FULL_REPORT.notes.slice(0, 3), ask: ['Hills again?'], name: 'J. M.' })

describe('every number of a report is told', () => {
  test.each([
    ['goal', 'Run ten kilometres without thinking of my back'],
    ['goal', 'from 4 (Sep 3) to 7 (Oct 29); 3 answers'],
    ['header', 'Aug 24, 2026 to Nov 23, 2026, 13 weeks (since the last visit)'],
    ['header', '71 of 92 (77%)'],
    [
      'header',
      'Office athlete, Clinic at the River, of Aug 20, followed since Aug 26, next visit Nov 26, code MR1-',
    ],
    ['header', 'Oct 14'],
    ['header', 'after 50 min at the screen, plan: 45, every second time'],
    ['header', 'Entered by the patient. Screen time is inferred, posture is not measured.'],
    ['flags', 'Stiffness 7 or more (2) 7 (Sep 9), 8 (Sep 8)'],
    ['flags', 'Pain 7 or more (1) 9 (Oct 2)'],
    ['flags', 'Back, end of a run 7 or more (1) 7 (Oct 4)'],
    ['flags', 'above the first, 3.3 5.8 (Sep 21), 5.4 (Sep 14)'],
    ['flags', '30 to 60 minutes (Sep 17)'],
    ['flags', 'Towel slide: Sep 18; Hip extension, right: Sep 11'],
    ['adherence', 'Work days with a reset 46 of 58 (79%)'],
    ['adherence', 'Work days kept 49 of 58 (84%)'],
    ['adherence', '63, without data 5'],
    ['adherence', '53, 0.9 a work day, 6 without the player'],
    [
      'adherence',
      '240: got up 132 (55%), input within 60 s 13; break by itself 37; not now 33; no answer 29; withdrawn 11; put off 44',
    ],
    ['adherence', 'by word 141, by input 187; 5.7 a work day'],
    ['adherence', '21, 1.6 a week (plan: 2, set: 1), 5 without the player'],
    ['adherence', '34, 2.6 a week (plan: 3, set: 3), 10 without the player'],
    ['adherence', 'Gentle days 2'],
    ['adherence', 'Days off by own word 8'],
    ['running', '28, long 7, longest 95 min (Nov 8)'],
    ['running', 'A week, of 12 weeks median 2 (1 to 4)'],
    ['running', 'median 85 (20 to 155), timed runs: 26'],
    ['running', 'median +1.5 of 19 runs'],
    ['running', 'not at all 14, later on 9, next morning 3'],
    ['running', 'Work days 12 2.2 3.2 2.7'],
    ['running', 'Days off 16 1.8 2.4 –'],
    ['running', 'After desk day, reset 15 1.9 2.6 –'],
    ['running', 'After desk day, none 4 – – –'],
    ['exercises', 'Stand up 45 of 47 2 0 0'],
    ['exercises', 'Hip extension 39 of 48 3 12 1 (R)'],
    ['exercises', 'Towel slide 18 of 22 1 0 1'],
    ['trend', 'week of Aug 31: 5.6 from 3 answers; week of Sep 7:'],
    ['trend', 'Stiffness: Per 4 weeks −0.93 (likely −1.37 to −0.41), 11 weeks: slowly easing'],
    ['trend', '5.9 → 3.1: −2.8 (−47%), a clear difference'],
    ['trend', '2.9 → 7.3; outside: Nov 9'],
    ['trend', 'Pain: Per 4 weeks 5 of 6 weeks so far.'],
    ['trend', 'About a whole week 6 (Sep 4)'],
    ['trend', 'No different (Sep 24) → A little better (Nov 19)'],
    ['trend', 'Stiff for a few steps (Oct 1)'],
    ['workOff', 'work days about 1.4 points stiffer (likely 0.8 to 2.1), 8 of 9 weeks'],
    ['workOff', 'work days 52, days off 17'],
    ['desk', 'Work days counted 57'],
    ['desk', '6.4 h'],
    ['desk', 'median 83 min, highest 171 min (Oct 6)'],
    ['desk', '30 min and more: 4.3; 60 and more: 1.2'],
    ['desk', '15 times, 5.5 h in all'],
    ['desk', '112 min (3 days) → 68 min (9 days)'],
    ['desk', 'Under 60 min: 3 (days: 18); 60 to 89 min: 4 (days: 23); 90 min and more: 5.5 (days: 10)'],
    ['desk', 'rho +0.42 (95% from +0.07 to +0.68), 51 days, worth 34; day to day +0.31'],
    [
      'checks',
      'Nov 10. Right: front of the hip first. Left: neither, even at two shoe-lengths. Before, Sep 1: Right: lower back first. Left: stopped: it hurt.',
    ],
    [
      'checks',
      'Usual longest stretch 83 min; stretches of 60 min and more: 1.2 a work day; breaks after nudges: 169 (70%) of 240',
    ],
    ['words', 'Nov 17: Long train ride, stiff until noon.'],
    ['words', 'Hills again?'],
    [
      'method',
      'no gap of 6 min; a video without input counts up to 30 min. Put right by the patient: 25. Days with unsure time: 1. Days without nudges, to compare: 3. Another browser is in use, too.',
    ],
    ['contact', 'Clinic at the River Call 0123 456'],
  ])('%s: %s', (_, text) => {
    expect(ALL).toContain(text)
  })
})

describe('what the patient leaves out is not there', () => {
  const MARKS: Record<Section, string> = {
    goal: 'What I would like',
    flags: 'Stopped: it hurt',
    adherence: 'Nudges shown',
    running: 'Minutes a week',
    exercises: 'Exercise Done',
    trend: 'Usual range',
    workOff: 'Typical difference',
    desk: 'Screen time, median day',
    checks: 'What the patient noticed',
    words: 'What I want to ask',
    clinic: 'At the clinic',
    method: 'How this was counted',
  }

  test.each(SECTIONS.map((section) => [section]))('%s', (section) => {
    const without = drawn({ hidden: [section] })
    const told = SECTIONS.filter((each) => without.includes(MARKS[each]))
    expect(told).toEqual(SECTIONS.filter((each) => each !== section))
  })

  test('what it leaves behind in other sections goes with it', () => {
    expect(drawn({ hidden: ['desk'] })).not.toContain('Usual longest stretch')
    // The days of what was stopped are told where the exercises are.
    expect(drawn({ hidden: ['flags'] })).toContain('1 (R Sep 11)')
  })

  test('a note that was not chosen, and a name that was not typed', () => {
    expect(drawn()).not.toContain('train ride')
    expect(drawn()).not.toContain('J. M.')
    expect(ALL).toContain('J. M.')
  })
})

test('an empty record is a short page', () => {
  const short = drawn({ model: modelOf(EMPTY_REPORT) })
  for (const title of [
    'Flags',
    'Adherence',
    'Running',
    'By exercise',
    'Answers by week',
    'Work days and days off',
    'Desk pattern',
  ]) {
    expect(short).toContain(`${title}: nothing recorded`)
  }
  expect(short).toContain('What I would like to do more easily: nothing recorded')
  expect(short).toContain('the one that comes with Midday Reset')
  expect(short).not.toMatch(/NaN|undefined|null|Infinity/)
  expect(short.length).toBeLessThan(2_000)
})

test('of a long list the newest is told, and how much more there is', () => {
  const full = drawn({ model: modelOf(FULLEST_REPORT, { plan: ACTIVE }) })
  expect(full).toContain('Stiffness 7 or more (14) 8 (Aug 21), 7 (Aug 4), 9 (Jul 18), and 11 earlier')
  expect(full).not.toMatch(/NaN|undefined|Infinity/)
})

test("the clinic's and the patient's words are text, each apart from what stands around it", () => {
  const model = modelOf(
    { ...FULL_REPORT, goal: { text: '<b>run</b>', first: null, latest: null, answers: 0 } },
    { plan: ACTIVE },
  )
  const markup = renderToStaticMarkup(h(Report, { ...SHOWN, model, ask: ['<i>why</i>'], name: '<u>me</u>' }))
  expect(markup).toContain('&lt;b>run&lt;/b>')
  for (const tag of ['<b>run', '<i>', '<u>']) expect(markup).not.toContain(tag)
  expect(markup).toMatch(/<bdi[^>]*>&lt;i>why/)
})

test('no word of the page claims or concludes', () => {
  const BANNED =
    /\b(diagnos\w*|treat\w*|therap\w*|prescri\w*|significant\w*|prov(e|es|en)\b|caused by|because of|correlat\w*|abnormal|scores?|alerts?|risk)\b/i
  expect(ALL.replace(FULL_REPORT.notes.map(({ text }) => text).join('|'), '')).not.toMatch(BANNED)
})
