/** What is said of the record, sentence by sentence, as a reader sees it. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { Insights } from '../../components/progress/insights/Insights.tsx'
import type {
  FullWeek,
  GroupsInsight,
  Insight,
  TrendInsight,
  WorkOffInsight,
} from '../../lib/core/insights.ts'
import { runFindings } from '../../lib/core/run-findings.ts'
import english from '../../lib/locales/en.json'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const html = (insight: Insight) =>
  renderToStaticMarkup(
    h(Insights, { model: { insights: [insight], runs: runFindings([], []), beforeAfter: [], setAside: 0 } }),
  )

const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .trim()

/** Its paragraphs, without how they are worked out. */
const sentences = (insight: Insight) =>
  [
    ...html(insight)
      .replace(/<details.*<\/details>/s, '')
      .matchAll(/<p[^>]*>(.*?)<\/p>/gs),
  ].map(([, text = '']) => plain(text))

const cells = (markup: string) =>
  [...markup.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
  )

const week = (monday: string, work: number, off: number): FullWeek => ({
  monday,
  work,
  off,
  workDays: 4,
  offDays: 1,
})
const MONDAYS = [
  '2026-09-07',
  '2026-09-14',
  '2026-09-21',
  '2026-09-28',
  '2026-10-05',
  '2026-10-12',
  '2026-10-19',
  '2026-10-26',
]
const weeks = (many: number) => MONDAYS.slice(0, many).map((monday) => week(monday, 5.25, 3))

const workOff = (given: Partial<WorkOffInsight>): WorkOffInsight => ({
  about: 'workOff',
  said: 'notYet',
  weeks: [],
  estimate: null,
  range90: null,
  above: 0,
  equal: 0,
  below: 0,
  ...given,
})

const trend = (given: Partial<TrendInsight>): TrendInsight => ({
  about: 'trend',
  said: 'notYet',
  weeks: MONDAYS.map((monday) => ({ monday, mean: 4, answers: 4 })),
  overWeeks: 8,
  per4Weeks: null,
  range90: null,
  first: null,
  last: null,
  ...given,
})

const groups = (
  given: Partial<GroupsInsight>,
  days: [number, number, number] = [5, 7, 8],
): GroupsInsight => ({
  about: 'groups',
  said: 'notYet',
  days: days[0] + days[1] + days[2],
  groups: [
    { name: 'under60', days: days[0], typical: days[0] < 5 ? null : 3 },
    { name: 'to90', days: days[1], typical: days[1] < 5 ? null : 4 },
    { name: 'over90', days: days[2], typical: days[2] < 5 ? null : 5 },
  ],
  shift: null,
  ...given,
})

const SURE = 'Already sure: your screen stretches and resets further down. They are counted, not estimated.'
const FULL = 'A full week has 3 answers on work days and 1 for days off. Gaps are fine. Nothing to catch up.'
const WHY = "Work days differ in many ways, so this can't say why. Worth showing your clinic."
const SETTLE = "Backs often settle with time; this can't tell whether the resets did it."
const BUSY = 'Busy days differ in more than sitting.'
const FROM_8 = 'From 8 weeks with 3 answers or more on work days, in points of 0 to 10.'

test.each<[string, Insight, string[]]>([
  ['no full week', workOff({}), ['0 of 6 full weeks so far.', FULL, SURE]],
  ['two full weeks', workOff({ weeks: weeks(2) }), ['2 of 6 full weeks so far.', FULL, SURE]],
  [
    'three full weeks',
    workOff({ said: 'weeks', weeks: weeks(3), estimate: 2.25 }),
    [
      '3 of 6 full weeks so far.',
      FULL,
      'The averages of these weeks are here already. What lies between them is not told before there are 6.',
    ],
  ],
  [
    'stiffer on work days',
    workOff({ said: 'workStiffer', weeks: weeks(8), estimate: 2.02, range90: [1.3, 2.66], above: 8 }),
    [
      'On work days your back felt about 2 points stiffer than on days off (likely 1.3 to 2.7).',
      'It went that way in 8 of 8 weeks.',
      WHY,
    ],
  ],
  [
    'by a single point, with a week the other way and a level one',
    workOff({
      said: 'workStiffer',
      weeks: weeks(8),
      estimate: 1.04,
      range90: [0.02, 1.96],
      above: 6,
      equal: 1,
      below: 1,
    }),
    [
      'On work days your back felt about 1 point stiffer than on days off (likely 0.02 to 2).',
      'It went that way in 6 of 8 weeks.',
      WHY,
    ],
  ],
  [
    'stiffer on days off',
    workOff({
      said: 'offStiffer',
      weeks: weeks(7),
      estimate: -1.4,
      range90: [-2.1, -0.7],
      above: 1,
      below: 6,
    }),
    [
      'Your back felt about 1.4 points stiffer on days off (likely 0.7 to 2.1).',
      'It went that way in 6 of 7 weeks.',
      'For runners that can be long-run day. Worth a mention.',
    ],
  ],
  [
    'no clear difference',
    workOff({
      said: 'noDifference',
      weeks: weeks(6),
      estimate: 0.1,
      range90: [-0.4, 0.6],
      above: 3,
      below: 3,
    }),
    [
      'Work days and days off felt about the same so far (likely between −0.4 and +0.6).',
      'That is worth knowing too. There may be no gap, or we may need more weeks.',
      'From 6 full weeks, in points of 0 to 10.',
    ],
  ],
  [
    'none, where a range ends at nothing',
    workOff({ said: 'noDifference', weeks: weeks(6), estimate: 0.5, range90: [-1e-17, 1] }),
    [
      'Work days and days off felt about the same so far (likely between 0 and +1).',
      'That is worth knowing too. There may be no gap, or we may need more weeks.',
      'From 6 full weeks, in points of 0 to 10.',
    ],
  ],
  [
    'no trend yet',
    trend({ weeks: trend({}).weeks.slice(0, 4), overWeeks: 5 }),
    ['4 of 6 weeks so far.', 'A week counts with 3 answers on work days.'],
  ],
  [
    'easing',
    trend({ said: 'easing', per4Weeks: -1.0667, range90: [-1.3, -0.6], first: 5.1, last: 3.7 }),
    [
      'Over 8 weeks your work-day rating eased by about 1.1 points per 4 weeks (likely 0.6 to 1.3).',
      SETTLE,
      'First 2 of these weeks: 5.1 on average. Last 2 of these weeks: 3.7. That is −1.4 points (−27%).',
      FROM_8,
    ],
  ],
  [
    'rising, over a gap, from nothing',
    trend({ said: 'rising', overWeeks: 11, per4Weeks: 1, range90: [0.5, 1.6], first: 0, last: 2.75 }),
    [
      'Over 11 weeks your work-day rating rose by about 1 point per 4 weeks (likely 0.5 to 1.6).',
      "Weeks differ in many ways, so this can't say why. Worth showing your clinic.",
      'First 2 of these weeks: 0 on average. Last 2 of these weeks: 2.8. That is +2.8 points.',
      FROM_8,
    ],
  ],
  [
    'steady; the change is that of what is shown',
    trend({ said: 'steady', per4Weeks: 0.1, range90: [-0.2, 0.3], first: 5.66, last: 6.12 }),
    [
      'Over 8 weeks your work-day rating was steady or unclear (per 4 weeks likely between −0.2 and +0.3).',
      'First 2 of these weeks: 5.7 on average. Last 2 of these weeks: 6.1. That is +0.4 points (+7%).',
      FROM_8,
    ],
  ],
  [
    'steady, from what is shown as nothing',
    trend({ said: 'steady', per4Weeks: 0.1, range90: [-0.2, 0.3], first: 0.04, last: 0.16 }),
    [
      'Over 8 weeks your work-day rating was steady or unclear (per 4 weeks likely between −0.2 and +0.3).',
      'First 2 of these weeks: 0 on average. Last 2 of these weeks: 0.2. That is +0.2 points.',
      FROM_8,
    ],
  ],
  ['too few days', groups({}, [5, 4, 3]), ['12 of 20 work days with an answer so far.']],
  [
    'enough days, of one kind',
    groups({}, [20, 3, 1]),
    [
      'There are too few days with long stretches, or with short ones, to set them side by side.',
      'Gaps are fine. Nothing to catch up.',
    ],
  ],
  [
    'enough days, which follow each other too closely',
    groups({ shift: 2 }),
    [
      'Days that follow each other were much alike, so there is not enough to compare yet.',
      'Gaps are fine. Nothing to catch up.',
    ],
  ],
  [
    'days with long stretches differ',
    groups({ said: 'differ', shift: 2 }),
    [
      'On the 8 days with a stretch of 90 minutes or more your typical rating was 5; on the 5 days under 60 minutes it was 3.',
      BUSY,
    ],
  ],
  [
    'days with long stretches are alike, for all that can be told',
    groups({ said: 'alike', shift: 2 }),
    [
      'No clear difference so far between days with long screen stretches and days with short ones.',
      'On the 8 days with a stretch of 90 minutes or more your typical rating was 5; on the 5 days under 60 minutes it was 3.',
      BUSY,
    ],
  ],
])('%s', (_, insight, said) => {
  expect(sentences(insight)).toEqual(said)
})

describe('the numbers behind it', () => {
  const behind = (insight: Insight) => html(insight).replace(/^.*<details/s, '')

  test('of each full week, with what lies between', () => {
    const insight = workOff({ said: 'noDifference', weeks: weeks(6), estimate: 2.25, range90: [-1, 3] })
    const [head, first, ...others] = cells(behind(insight))
    expect(head).toEqual(['Week from', 'Work days', 'Days off', 'Difference'])
    expect(first?.slice(1)).toEqual(['5.3 (4)', '3 (1)', '+2.3'])
    expect(first?.[0]).toMatch(/7.*2026/)
    expect(others).toHaveLength(5)
  })

  test('before there are six, the two averages alone, and nothing about a difference anywhere', () => {
    const markup = html(workOff({ said: 'weeks', weeks: weeks(3), estimate: 2.25 }))
    expect(cells(markup)[0]).toEqual(['Week from', 'Work days', 'Days off'])
    expect(cells(markup)).toHaveLength(4)
    expect(markup).not.toContain('2.3')
  })

  test('of each week of a trend', () => {
    expect(cells(behind(trend({}))).slice(0, 2)).toEqual([
      ['Week from', 'Work days'],
      [expect.stringMatching(/7.*2026/), '4 (4)'],
    ])
  })

  test('of each group, without the typical rating of a small one', () => {
    expect(cells(behind(groups({}, [4, 7, 8])))).toEqual([
      ['Longest stretch', 'Work days', 'Typical rating'],
      ['Under 60 min', '4', 'from 5 days on'],
      ['60 to 89 min', '7', '4'],
      ['90 min and more', '8', '5'],
    ])
  })

  test.each<[string, Insight, string, number]>([
    ['work days and days off', workOff({}), '1 point or more', 5],
    ['a trend', trend({}), 'half a point or more in 4 weeks', 5],
    [
      'groups',
      groups({ shift: 2, said: 'differ' }),
      'the middle one of all these differences is 2 points',
      4,
    ],
    ['groups that cannot be compared', groups({}), '20 days on', 3],
  ])('%s: how it is worked out', (_, insight, part, lines) => {
    const markup = behind(insight)
    expect(plain(markup)).toContain('How is this worked out?')
    expect(plain(markup)).toContain(part)
    expect(markup.match(/<li>/g)).toHaveLength(lines)
  })
})

test('the way to the first sentence is drawn beside its words', () => {
  const drawn = (insight: Insight) => [
    html(insight).match(/way-done/g)?.length ?? 0,
    html(insight).match(/way-open/g)?.length ?? 0,
  ]
  expect(drawn(workOff({ weeks: weeks(2) }))).toEqual([2, 4])
  expect(drawn(workOff({ said: 'noDifference', weeks: weeks(6), estimate: 0, range90: [-1, 1] }))).toEqual([
    0, 0,
  ])
})

/** CLINICAL.md 5.5, and what the house never says. */
const BANNED =
  /\b(significant(ly)?|prov(es?|en)|caused by|because of|correlat\w*|abnormal|(good|bad) days?|scores?|cures?|heals?|prevents?|injur\w*|diagnos\w*|streaks?|fail\w*|missed)\b/i

test('no text about the record, about runs or about what was written down says more than it may', () => {
  const flat = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(flat)
  const texts = [english.insights, english.written, english.runs].flatMap(flat)
  expect(texts.length).toBeGreaterThan(200)
  expect(texts.filter((text) => BANNED.test(text))).toEqual([])
})

test.each(['A significant change', 'A bad day', 'Your score', 'It proves that'])(
  '"%s" would be found',
  (text) => expect(BANNED.test(text)).toBe(true),
)
