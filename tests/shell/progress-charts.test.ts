/** The charts of the progress page as they are drawn: the sentence, the accessible name, each point in words, and the table behind. */
import { type ComponentChild, h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { Calendar } from '../../components/progress/Calendar.tsx'
import { KeptChart } from '../../components/progress/KeptChart.tsx'
import { LoadChart } from '../../components/progress/LoadChart.tsx'
import { PairsChart } from '../../components/progress/PairsChart.tsx'
import { Unshown } from '../../components/progress/Part.tsx'
import { PracticeChart } from '../../components/progress/PracticeChart.tsx'
import { StiffnessChart } from '../../components/progress/StiffnessChart.tsx'
import { StretchChart } from '../../components/progress/StretchChart.tsx'
import { TodayChart } from '../../components/progress/TodayChart.tsx'
import { Totals } from '../../components/progress/Totals.tsx'
import { Rows } from '../../components/shared/chart/TableBehind.tsx'
import { addDays } from '../../lib/core/day.ts'
import type { Rating, RatingItem, Run } from '../../lib/core/facts.ts'
import type { ProgressModel, RangeModel, Session, TodayModel } from '../../lib/core/pages.ts'
import { dayKind, streak } from '../../lib/core/streak.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { clock, HOUR, MINUTE, MONDAY, ZONE } from '../core/make.ts'
import { summaries, summary } from '../core/summaries.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

/** What is behind a chart is drawn once it is opened: here at once. */
vi.mock('../../components/shared/chart/TableBehind.tsx', async (actual) => {
  const module = await actual<typeof import('../../components/shared/chart/TableBehind.tsx')>()
  return { ...module, TableBehind: module.Rows }
})

const plain = (markup: string) => markup.replace(/<[^>]*>/g, '').replaceAll('&#39;', "'")

function seen(drawn: ComponentChild) {
  const markup = renderToStaticMarkup(drawn as Parameters<typeof renderToStaticMarkup>[0])
  const all = (pattern: RegExp) => [...markup.matchAll(pattern)].map(([, inside = '']) => plain(inside))
  return {
    markup,
    said: all(/<p(?: class="measure(?: soft)?"| class="soft")?>(.*?)<\/p>/gs),
    name: /role="listbox"[^>]*? aria-label="([^"]*)"/.exec(markup)?.[1] ?? null,
    points: all(/role="option"[^>]*>(.*?)<\/span>/gs),
    rows: all(/<tr>(.*?)<\/tr>/gs).length,
    table: [...markup.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
    ),
    legend: all(/<li><svg.*?<\/svg>(.*?)<\/li>/gs),
    count: (name: string) => markup.split(`class="${name}"`).length - 1,
  }
}

/** Two weeks and a Monday. */
const TODAY = addDays(MONDAY, 14)
const day = (index: number) => addDays(MONDAY, index)

function progress(days: DaySummary[], over: Partial<ProgressModel> = {}): ProgressModel {
  return {
    at: clock('12:00'),
    timeZone: ZONE,
    today: TODAY,
    range: 'month',
    from: MONDAY,
    begins: MONDAY,
    days: days.map((one) => ({ ...one, kind: dayKind(one) })),
    resetsInAll: 0,
    streak: streak(days, TODAY),
    hideRun: false,
    runEnded: false,
    change: null,
    plans: [],
    plan: { strengthDays: 0, mobilityDays: 0 },
    setAside: 0,
    storage: 'idb',
    ...over,
  }
}

const range = (over: Partial<RangeModel> = {}): RangeModel => ({
  range: 'month',
  from: MONDAY,
  today: TODAY,
  ratings: [],
  runs: [],
  sessions: [],
  setAside: 0,
  ...over,
})

const rating = (index: number, value: number, item: RatingItem = 'stiffness_day'): Rating => ({
  day: day(index),
  item,
  value,
  at: 1,
  recallDays: 1,
  timeZone: ZONE,
})

describe('totals', () => {
  const days = summaries('ddmdd .. ddddd .. .')
  const texts = (over: Partial<ProgressModel>) => {
    const { markup } = seen(h(Totals, { model: progress(days, { resetsInAll: 12, ...over }) }))
    return [...markup.matchAll(/<(?:li|p class="soft")>(.*?)<\/(?:li|p)>/gs)].map(([, one = '']) =>
      plain(one),
    )
  }

  test('first the work days kept, then the run of days, then the spare days', () => {
    expect(texts({})).toEqual([
      '9 of 10 work days kept',
      '12 resets in all',
      '9 work days in a row',
      'Spare days this week: 2 of 2 left.',
    ])
  })

  test('a hidden run is not spoken of', () => {
    expect(texts({ hideRun: true, runEnded: true })).toEqual(['9 of 10 work days kept', '12 resets in all'])
  })

  test('a run that ended takes nothing away', () => {
    expect(texts({ runEnded: true }).at(-1)).toBe(
      'A new run starts today. Your 9 days stay. Spare days this week: 2 of 2 left.',
    )
  })
})

describe('the calendar', () => {
  const model = progress([
    summary(day(0), { finished: 1, resets: 1, longestMs: 84 * MINUTE, rating: 4 }),
    summary(day(1), { gentle: true, stands: 1 }),
    summary(day(2)),
    summary(day(3), { working: false, screenMs: 0, longestMs: 0 }),
    summary(day(4), { watched: true, inHoursMs: 0 }),
    summary(TODAY, { longestMs: 20 * MINUTE }),
  ])
  const { said, name, points, table, legend, count } = seen(h(Calendar, { model, onOpen: () => {} }))

  test('says its counts, which are its name, too', () => {
    expect(said[0]).toBe('2 of 3 work days kept. Days off: 1. Days with little or no data: 10.')
    expect(name).toBe(`Your days. ${said[0]} Enter opens what you wrote down on that day.`)
  })

  test('each day in words', () => {
    expect(points).toHaveLength(15)
    expect(points.slice(0, 5)).toEqual([
      'Mon, Mar 2: a reset done, longest stretch 84 min, stiffness felt 4 of 10',
      'Tue, Mar 3: a gentle day, kept, longest stretch 60 min',
      'Wed, Mar 4: no reset, longest stretch 60 min',
      'Thu, Mar 5: day off',
      'Fri, Mar 6: little or no data, longest stretch 60 min',
    ])
    expect(points.at(-1)).toBe('Today: still open, longest stretch 20 min')
  })

  test('each kind has a mark of its own, and the legend names those there are', () => {
    expect(legend).toEqual([
      'a reset done',
      'a gentle day, kept',
      'no reset',
      'day off',
      'little or no data',
      'still open',
    ])
    // One in the calendar for each day of its kind, one in the legend.
    expect([count('day-done'), count('day-gentle'), count('day-off'), count('day-nodata')]).toEqual([
      2, 2, 2, 11,
    ])
    // A day that is still open looks as one without a reset, within today's ring.
    expect([count('day-missed'), count('day-today')]).toEqual([4, 2])
  })

  test('the table has the days of which something is known, the latest first', () => {
    expect(table.slice(0, 2)).toEqual([
      ['Day', 'Kind of day', 'Screen time', 'Longest stretch', 'Resets', 'Stiffness felt'],
      ['Today', 'still open', '6 h 0 min', '20 min', '0', 'no answer'],
    ])
    expect(table[2]?.slice(0, 2)).toEqual(['Fri, Mar 6', 'little or no data, only watched'])
    expect(table.at(-1)).toEqual(['Mon, Mar 2', 'a reset done', '6 h 0 min', '84 min', '1', '4 of 10'])
  })

  test('of years it shows one at a time', () => {
    const years = progress([], { from: '2020-03-04', begins: '2020-03-04', range: 'all' })
    const { markup, points } = seen(h(Calendar, { model: years, onOpen: () => {} }))
    expect(markup).toContain('Earlier year')
    expect(points[0]).toContain('Jan 1')
    expect(points).toHaveLength(75)
  })
})

describe('screen stretches', () => {
  const days = [
    summary(day(0), { longestMs: 84 * MINUTE, stretches30: 4, stretches60: 1 }),
    summary(day(1), { longestMs: 50 * MINUTE, stretches30: 3, stretches60: 0 }),
    summary(day(5), { working: false, longestMs: 130 * MINUTE, stretches30: 1, stretches60: 1 }),
  ]

  test('day by day', () => {
    const { said, name, points, table, count } = seen(h(StretchChart, { model: progress(days) }))
    expect(said).toEqual([
      'Usual longest stretch of a work day: 67 min (2 days). Stretches of 30 minutes and more: 8, of 60 and more: 2.',
    ])
    expect(name).toBe(`Screen stretches. ${said[0]}`)
    expect(points).toEqual([
      'Mon, Mar 2: longest stretch 84 min, of 30 minutes and more 4, of 60 and more 1',
      'Tue, Mar 3: longest stretch 50 min, of 30 minutes and more 3, of 60 and more 0',
      'Sat, Mar 7: longest stretch 2 h 10 min, of 30 minutes and more 1, of 60 and more 1',
    ])
    expect(table[1]).toEqual(['Mon, Mar 2', '84 min', '4', '1'])
    expect(table[3]).toEqual(['Wed, Mar 4', '–', '0', '0'])
    expect(table).toHaveLength(1 + 15)
    // The day off and its place in the legend.
    expect(count('bar bar-striped')).toBe(2)
  })

  test('week by week: the middle of the work days, and of how many', () => {
    const more = [...days, summary(day(8), { longestMs: 30 * MINUTE, stretches30: 1, stretches60: 0 })]
    const long = progress(more, { from: '2025-03-03', begins: '2025-03-03', range: 'year' })
    const { points, table } = seen(h(StretchChart, { model: long }))
    expect(points).toEqual([
      'Week of Mar 2: usual longest stretch 67 min (2 work days), of 30 minutes and more 8, of 60 and more 2',
      'Week of Mar 9: longest stretch 30 min (1 work day), of 30 minutes and more 1, of 60 and more 0',
    ])
    expect(table[0]).toEqual([
      'Week',
      'Usual longest stretch',
      'Work days',
      '30 min and more',
      '60 min and more',
    ])
    expect(table.at(-3)).toEqual(['Week of Mar 2', '67 min', '2', '8', '2'])
  })

  test('one day is told, not drawn', () => {
    const { said, name } = seen(h(StretchChart, { model: progress(days.slice(0, 1)) }))
    expect(said).toEqual([
      'Longest stretch on the work day so far: 84 min. Stretches of 30 minutes and more: 4, of 60 and more: 1.',
      'Mon, Mar 2: longest stretch 84 min, of 30 minutes and more 4, of 60 and more 1. From the second on there is a picture.',
    ])
    expect(name).toBeNull()
  })

  test('nothing says what it takes', () => {
    const { said, name } = seen(h(StretchChart, { model: progress([]) }))
    expect(said).toEqual([
      'No screen time in this range yet. It counts by itself while this browser is open.',
    ])
    expect(name).toBeNull()
  })
})

describe('resets and breaks kept', () => {
  test('raw counts against the plan, and each week', () => {
    const days = [
      ...summaries('dd', MONDAY, { stands: 2, nudges: { done: 2, ignored: 1 } }),
      summary(day(2), { nudges: { dismissed: 3 } }),
      summary(day(7), { gentle: true, stands: 1 }),
    ]
    const { said, name, points, table } = seen(h(KeptChart, { model: progress(days) }))
    expect(said).toEqual([
      '3 of 4 work days kept. Gentle days among them: 1. Nudges followed by a break: 5. Not now: 3. No answer: 2.',
    ])
    expect(name).toBe(`Resets and breaks kept. ${said[0]}`)
    expect(points).toEqual([
      'Week of Mar 2: 2 of 3 work days kept, 4 of 9 nudges followed by a break',
      'Week of Mar 9: 1 of 1 work days kept, 1 of 1 nudges followed by a break',
    ])
    expect(table.slice(1)).toEqual([
      ['Week of Mar 2', '2', '3', '4', '3', '2'],
      ['Week of Mar 9', '1', '1', '1', '0', '0'],
      ['Week of Mar 16, so far', '0', '0', '0', '0', '0'],
    ])
  })

  test('nothing says what it takes', () => {
    const { said } = seen(h(KeptChart, { model: progress([]) }))
    expect(said[0]).toMatch(/^No work day and no nudge in this range yet\./)
  })
})

describe('mobility and strength', () => {
  const session = (index: number, routine: Session['routine'], minutes: number | null): Session => ({
    day: day(index),
    startedAt: index,
    routine,
    minutes,
  })
  const sessions = [session(0, 'mobility', 6), session(1, 'strength', 14.4), session(8, 'strength', null)]

  test('days and minutes, what was planned, and what was not timed', () => {
    const model = progress([], { plan: { mobilityDays: 3, strengthDays: 2 } })
    const { said, name, points, table, legend, count } = seen(
      h(PracticeChart, { model, range: range({ sessions }) }),
    )
    expect(said).toEqual([
      'Days with mobility: 1 (6 min). Days with strength: 2 (14 min). Planned in a week: days of mobility 3, of strength 2. Done without the player: 1. Those count as days; how long they took is not known.',
    ])
    expect(name).toBe(`Mobility and strength. ${said[0]}`)
    expect(points).toEqual([
      'Week of Mar 2: mobility on 1 day, 6 min, strength on 1 day, 14 min',
      'Week of Mar 9: strength on 1 day, time not known',
    ])
    expect(table[1]).toEqual(['Week of Mar 2', '1', '6', '1', '14'])
    expect(table[2]).toEqual(['Week of Mar 9', '0', '0', '1', '–'])
    expect(legend).toEqual(['Planned in a week'])
    // Two lines over the strips, one in the legend.
    expect(count('planned')).toBe(3)
  })

  test('no minutes are told where none is known', () => {
    const untimed = [session(0, 'strength', null), session(8, 'strength', null)]
    const { said, markup } = seen(
      h(PracticeChart, { model: progress([]), range: range({ sessions: untimed }) }),
    )
    expect(said[0]).toMatch(/^Days with mobility: 0\. Days with strength: 2\. Done without the player: 2\./)
    expect(markup).toContain('time not known</text>')
  })

  test('nothing says what it takes', () => {
    const { said, name } = seen(h(PracticeChart, { model: progress([]), range: range() }))
    expect(said[0]).toMatch(/^No mobility and no strength in this range\./)
    expect(name).toBeNull()
  })
})

describe('stiffness', () => {
  const model = progress(summaries('ddddd oo dd'))
  const draw = (...ratings: Rating[]) => seen(h(StiffnessChart, { model, range: range({ ratings }) }))

  test('answers of work days and days off, and the middle of seven days', () => {
    const { said, name, points, table, count, legend } = draw(
      rating(0, 4),
      rating(1, 6),
      rating(2, 5),
      rating(6, 2, 'stiffness_weekend'),
    )
    expect(said).toEqual(['4 answers. They go from 2 to 6; the middle one is 4.5.'])
    expect(name).toBe(`How stiff your lower back felt. ${said[0]}`)
    expect(points).toEqual([
      'Mon, Mar 2: work day: 4',
      'Tue, Mar 3: work day: 6',
      'Wed, Mar 4: work day: 5, middle of seven days 5',
      'Sun, Mar 8: day off: 2, middle of seven days 4.5',
    ])
    expect(table[3]).toEqual(['Wed, Mar 4', '5', '–', '5', '1'])
    expect(table[4]).toEqual(['Thu, Mar 5', '–', '–', '5', '0'])
    expect(legend).toEqual(['Work day', 'Day off, or days off together', 'Middle of the last seven days'])
    expect([count('dot'), count('diamond')]).toEqual([4, 2])
  })

  test('the line is broken where there are too few answers', () => {
    const { markup } = draw(
      rating(0, 4),
      rating(1, 4),
      rating(2, 4),
      rating(11, 4),
      rating(12, 4),
      rating(13, 4),
    )
    const path = /<path class="median" d="([^"]*)"/.exec(markup)?.[1] ?? ''
    expect(path.split('M')).toHaveLength(3)
  })

  test('answers before the range bear on its first medians alone', () => {
    const from = day(7)
    const later = progress(summaries('ddddd oo dd').slice(7), { from })
    const ratings = [rating(4, 9), rating(5, 0), rating(7, 4), rating(8, 6)]
    const { said, points, table } = seen(h(StiffnessChart, { model: later, range: range({ from, ratings }) }))
    expect(said).toEqual([
      '2 answers. From 3 answers within seven days on there is a line as well. Gaps are fine.',
    ])
    expect(points).toEqual([
      'Mon, Mar 9: work day: 4, middle of seven days 4',
      'Tue, Mar 10: work day: 6, middle of seven days 5',
    ])
    expect(table).toHaveLength(9)
  })

  test('few answers say what a line needs; none says when the question comes', () => {
    expect(draw(rating(0, 4), rating(1, 3)).said).toEqual([
      '2 answers. From 3 answers within seven days on there is a line as well. Gaps are fine.',
    ])
    expect(draw().said).toEqual([
      'No answer in this range. The question comes towards the end of a work day, and it may be skipped.',
    ])
  })
})

describe('work days and days off', () => {
  const model = progress(summaries('ddddd oo ddddd oo'))
  const ratings = [0, 1, 2].map((index) => rating(index, 4 + index))

  test('two means a week, joined; only a full week counts', () => {
    const told = [...ratings, rating(6, 2), rating(8, 6), rating(13, 4)]
    const { said, name, points, table, count } = seen(
      h(PairsChart, { model, range: range({ ratings: told }) }),
    )
    expect(said).toEqual(['Weeks with answers for both: 2. Full weeks among them: 1.'])
    expect(name).toBe(`Work days and days off, week by week. ${said[0]}`)
    expect(points).toEqual([
      'Week of Mar 2: work days: 5 (answers: 3), days off: 2 (answers: 1)',
      'Week of Mar 9: work days: 6 (answers: 1), days off: 4 (answers: 1)',
    ])
    expect(table.slice(1, 3)).toEqual([
      ['Week of Mar 2', '5', '3', '2', '1', 'yes'],
      ['Week of Mar 9', '6', '1', '4', '1', 'no'],
    ])
    // Each once in the picture and once in the legend.
    expect([count('pair'), count('pair pair-thin')]).toEqual([2, 2])
  })

  test('a range that begins within a week has nothing of it', () => {
    const from = day(8)
    const later = progress(summaries('ddddd oo ddddd oo').slice(8), { from })
    const told = [rating(4, 9), rating(6, 2), rating(8, 6), rating(13, 4)]
    const { said } = seen(h(PairsChart, { model: later, range: range({ from, ratings: told }) }))
    expect(said.join(' ')).not.toMatch(/Mar (2|9)/)
    expect(said[0]).toMatch(/^It takes a week with an answer/)
  })

  test('without a pair it says what it takes', () => {
    const { said } = seen(h(PairsChart, { model, range: range({ ratings }) }))
    expect(said[0]).toMatch(/^It takes a week with an answer on a work day and one for days off\./)
    expect(said[1]).toBe('Week of Mar 2: work days: 5 (answers: 3). From the second on there is a picture.')
  })
})

describe('the whole load', () => {
  const run = (index: number, minutes: number | null): Run =>
    ({ id: String(index), day: day(index), minutes, noticed: null }) as Run

  test('one strip for each that was told, the others in words; nothing is put in relation', () => {
    const model = progress(summaries('dd ...... d', MONDAY, { inHoursMs: 5 * HOUR }))
    const ratings = [{ ...rating(0, 4), ticks: ['sleptBadly' as const] }]
    const { said, name, points, table } = seen(
      h(LoadChart, { model, range: range({ ratings, runs: [run(1, 40), run(8, null)] }) }),
    )
    expect(said).toEqual([
      "Desk, runs, strength, mobility and nights over the same time. It shows what there was. It can't say what leads to what. Of the runs: 1 run without minutes. Nothing in this range: Strength, times; Mobility, times.",
    ])
    const lines =
      'Screen, in work hours: 15 h. Runs, minutes: 40 min and 1 run without minutes. Nights slept badly: 1'
    expect(name).toBe(`The whole load, side by side. ${lines}`)
    expect(points).toEqual([
      'Week of Mar 2. Screen, in work hours: 10 h. Runs, minutes: 40 min. Nights slept badly: 1',
      'Week of Mar 9. Screen, in work hours: 5 h. Runs, minutes: 1 run without minutes. Nights slept badly: 0',
    ])
    expect(table[0]).toEqual(['Week', 'Screen, in work hours', 'Runs, minutes', 'Nights slept badly'])
    expect(table[2]).toEqual(['Week of Mar 9', '5 h', '1 run without minutes', '0'])
  })

  test('a long total stands below its title, a short one beside it', () => {
    const model = progress(summaries('dd ...... d', MONDAY, { inHoursMs: 5 * HOUR }))
    const { markup } = seen(h(LoadChart, { model, range: range({ runs: [run(1, null), run(8, null)] }) }))
    const heads = [...markup.matchAll(/<text class="(strip-[^"]*)"[^>]* y="(\d+)">([^<]*)</g)].map(
      ([, name, y, text]) => [text, name, Number(y)] as const,
    )
    const [screen, hours, title, total] = heads
    expect(hours).toEqual(['15 h', 'strip-total', screen?.[2]])
    expect(total).toEqual(['2 runs without minutes', 'strip-total strip-below', (title?.[2] ?? 0) + 16])
  })

  test('nothing says what it takes', () => {
    const { said } = seen(h(LoadChart, { model: progress([]), range: range() }))
    expect(said[0]).toMatch(/^Nothing in this range yet\./)
  })
})

describe('today by the hour', () => {
  const stretch = (from: string, to: string) => ({
    start: clock(from),
    end: clock(to),
    activeMs: 0,
    passiveMs: 0,
    endedBy: 'idle' as const,
    continues: false,
    day: MONDAY,
    timeZone: ZONE,
  })
  const today = (over: Partial<TodayModel> = {}) =>
    ({
      at: clock('12:00'),
      timeZone: ZONE,
      from: clock('07:00'),
      to: clock('19:00'),
      stretches: [],
      breaks: [],
      unsure: [],
      awaySince: null,
      corrections: [],
      nudges: [],
      resets: [],
      ...over,
    }) as unknown as TodayModel
  const nudge = { kind: 'stand', at: clock('10:00'), shownAt: clock('10:01'), outcome: 'done', why: null }
  const reset = { routine: 'midday-reset', how: 'played', finished: true }
  const texts = (over: Partial<TodayModel>) => seen(h(TodayChart, { today: today(over) }))
  const clean = (lines: string[]) =>
    lines.map((line) => line.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' '))

  test('stretches, breaks, nudges and resets in the order of time', () => {
    const { said, name, points, table, legend, count } = texts({
      stretches: [stretch('09:00', '10:05'), stretch('10:15', '11:30')],
      breaks: [{ from: clock('10:05'), to: clock('10:15'), word: 'confirmed' }],
      nudges: [nudge, { ...nudge, at: clock('11:00'), shownAt: null, outcome: 'suppressed' }] as never,
      resets: [{ ...reset, startedAt: clock('11:30'), endedAt: clock('11:33') }] as never,
    })
    expect(said).toEqual(['Screen stretches: 2, the longest 75 min. Breaks: 1. Nudges: 1. Resets: 1.'])
    expect(name).toBe(`Today by the hour. ${said[0]}`)
    const lines = clean(points)
    expect(lines).toEqual([
      expect.stringMatching(/^0?9:00.* to 10:05.*: at the screen \(65 min\)$/),
      expect.stringMatching(/^10:01.*: a nudge: you got up$/),
      expect.stringMatching(/^10:05.* to 10:15.*: a break by your word \(10 min\)$/),
      expect.stringMatching(/^10:15.* to 11:30.*: at the screen \(75 min\)$/),
      expect.stringMatching(/^11:30.* to 11:33.*: Midday reset$/),
    ])
    expect(table[0]).toEqual(['From', 'To', 'What'])
    expect(table).toHaveLength(6)
    expect(legend).toEqual(['at the screen', 'a break by your word', 'a nudge', 'a reset'])
    expect([count('nudge-mark'), count('diamond')]).toEqual([2, 2])
  })

  test.each([
    ['done', null, 'you got up'],
    ['done', 'inputWentOn', 'you said you got up, but the keys went on'],
    ['natural', null, 'a break followed'],
    ['dismissed', null, 'not now'],
    ['ignored', null, 'no answer'],
    ['withdrawn', 'meeting', 'taken back'],
  ])('a nudge that ended as %s, %s: %s', (outcome, why, wanted) => {
    const { points } = texts({ nudges: [{ ...nudge, outcome, why }] as never })
    expect(points[0]).toMatch(new RegExp(`: a nudge: ${wanted}$`))
  })

  test.each([
    [{ how: 'selfLogged' }, 'Midday reset, on your own'],
    [{ finished: false }, 'Midday reset, stopped before the end'],
    [{ routine: 'strength' }, 'Strength set'],
  ])('a routine %o: %s', (over, wanted) => {
    const one = { ...reset, ...over, startedAt: clock('11:30'), endedAt: clock('11:33') }
    expect(texts({ resets: [one] as never }).points[0]).toMatch(new RegExp(`: ${wanted}$`))
  })

  test('what was told and taken back is not there, and an empty day says so', () => {
    const gone = {
      ...reset,
      how: 'selfLogged',
      finished: false,
      startedAt: clock('11:30'),
      endedAt: clock('11:30'),
    }
    const { said, name } = texts({ resets: [gone] as never })
    expect(said).toEqual(['No screen stretch yet today.'])
    expect(name).toBeNull()
  })
})

test('a part that cannot be shown says so, and may be read once more', () => {
  const markup = renderToStaticMarkup(h(Unshown, { onAgain: () => {} }))
  expect(plain(markup)).toContain('This part could not be shown just now.')
  expect(markup).toContain('role="alert"')
  expect(markup).toContain('<button type="button">Try again</button>')
})

test('a table has a caption, heads and rows that name themselves', () => {
  const markup = renderToStaticMarkup(
    h(Rows, { caption: 'What', head: ['Day', 'Many'], rows: () => [['Mon', '3']], note: 'How' }),
  )
  expect(markup).toContain('<caption class="hidden">What</caption>')
  expect(markup.match(/scope="col"/g)).toHaveLength(2)
  expect(markup).toContain('<th scope="row">Mon</th>')
  expect(plain(markup)).toContain('How')
})

describe('a plan that was taken', () => {
  const days = summaries('ddddd oo ddddd oo').map((one) => ({
    ...one,
    longestMs: 84 * MINUTE,
    screenMs: HOUR,
  }))
  const marks = (markup: string) =>
    [...markup.matchAll(/class="begun" x1="([\d.]+)"/g)].map(([, x]) => Number(x))

  test('is a line at the begin of its day, named above and in the table', () => {
    const { markup, table, points } = seen(
      h(StretchChart, { model: progress(days, { plans: [day(2), day(2)] }) }),
    )
    // A column of the widest picture: 768 less the room at its sides, in 15 days.
    expect(marks(markup)).toEqual([60 + (2 * 700) / 15])
    expect(markup).toContain('>New plan</text>')
    expect(table[3]?.[0]).toBe('Wed, Mar 4, new plan')
    expect(table[2]?.[0]).toBe('Tue, Mar 3')
    expect(points[2]).toMatch(/^Wed, Mar 4, new plan: longest stretch/)
  })

  test('without one there is no line, and no room for its name', () => {
    const tall = (plans: string[]) => {
      const { markup } = seen(h(StretchChart, { model: progress(days, { plans }) }))
      return Number(/viewBox="0 0 768 (\d+)"/.exec(markup)?.[1])
    }
    expect(marks(seen(h(StretchChart, { model: progress(days) })).markup)).toEqual([])
    expect(tall([day(2)]) - tall([])).toBe(16)
  })

  const runs: Run[] = []
  const ratings = [0, 1, 7, 8].map((index) => rating(index, 4))
  const sessions: Session[] = [day(1), day(8)].map((on, index) => ({
    day: on,
    startedAt: index,
    routine: 'mobility',
    minutes: 5,
  }))
  const given = range({ ratings, runs, sessions })
  test.each([
    ['stiffness', StiffnessChart],
    ['work days and days off', PairsChart],
    ['the load', LoadChart],
    ['practice', PracticeChart],
    ['what was kept', KeptChart],
  ])('%s', (_, Drawn) => {
    const model = progress(days, { plans: [day(9)] })
    const { markup, table } = seen(h(Drawn as typeof LoadChart, { model, range: given }))
    expect(marks(markup)).toHaveLength(1)
    expect(table.filter(([name]) => name?.endsWith(', new plan'))).toHaveLength(1)
  })

  test('the calendar tells of it', () => {
    const { points } = seen(h(Calendar, { model: progress(days, { plans: [day(2)] }), onOpen() {} }))
    expect(points.filter((point) => point.includes('new plan'))).toEqual([
      'Wed, Mar 4, new plan: a reset done, longest stretch 84 min',
    ])
  })
})
