/** Worked examples and cases of each of the statistics (CLINICAL.md 5). */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import {
  controlChart,
  hodgesLehmannShift,
  rankCorrelation,
  runsSignal,
  theilSen,
  trailingMedian,
  workVersusOff,
} from '../../lib/core/statistics.ts'
import { MONDAY } from './make.ts'

/** To within 1e-6, as the formulae have to be met; null where there is nothing. */
function near(found: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(found).toHaveLength(expected.length)
    for (const [i, value] of expected.entries()) near((found as unknown[])[i], value)
  } else if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 6)
  else expect(found).toEqual(expected)
}

/** Weeks as `work work work | off`, Monday first, days off from Saturday on; `-` where nothing was answered. */
function weeks(...lines: string[]) {
  return lines.flatMap((line, week) => {
    const [work = '', off = ''] = line.split('|')
    const read = (kind: 'work' | 'off', first: number, words: string) =>
      words
        .trim()
        .split(/\s+/)
        .flatMap((word, i) =>
          word === '' || word === '-'
            ? []
            : [{ day: addDays(MONDAY, 7 * week + first + i), kind, value: Number(word) }],
        )
    return [...read('work', 0, work), ...read('off', 5, off)]
  })
}

describe('work days against days off', () => {
  test('eight weeks', () => {
    const ratings = weeks(
      '5 5 6 6 5 | 3',
      '4 5 5 - 6 | 3 3',
      '6 6 5 5 5 | 4 3',
      '5 4 4 | 4',
      '5 6 7 6 6 | 3',
      '4 5 - - 5 | 3 2',
      '5 5 5 5 5 | 3',
      '6 5 6 5 6 | 4 4',
    )
    const found = workVersusOff(ratings)
    const differences = [2.4, 2, 1.9, 1 / 3, 3, 14 / 3 - 2.5, 2, 1.6]
    near(found.differences, differences)
    const walsh = differences
      .flatMap((a, i) => differences.slice(i).map((b) => (a + b) / 2))
      .sort((a, b) => a - b)
    expect(walsh).toHaveLength(36)
    near(found.estimate, ((walsh[17] as number) + (walsh[18] as number)) / 2)
    near(found.range90, [walsh[5], walsh[30]])
    near(found.range95, [walsh[3], walsh[32]])
    expect(found).toMatchObject({ fullWeeks: 8, weeksAbove: 8, weeksEqual: 0, weeksBelow: 0 })
    near(found.signFlipP, 2 / 2 ** 8)
  })

  const FULL = '5 5 5 | 3'
  const GATES: [name: string, lines: string[], fullWeeks: number][] = [
    ['nothing', [], 0],
    ['two ratings of work days', ['5 5 | 3'], 0],
    ['no rating of a day off', ['5 5 5 5 5'], 0],
    ['three and one', [FULL], 1],
    ['a weekend goes with the work days before it', ['5 5 5', '- | 3'], 0],
    ['a week between that is not full', [FULL, '5 5 | 3', FULL], 2],
  ]

  test.each(GATES)('full weeks: %s', (_, lines, fullWeeks) => {
    const found = workVersusOff(weeks(...lines))
    expect(found.fullWeeks).toBe(fullWeeks)
    expect(found.differences).toEqual(Array(fullWeeks).fill(2))
  })

  test.each([
    [0, { estimate: null, range90: null, range95: null, signFlipP: null }],
    [1, { estimate: null, range90: null, range95: null, signFlipP: 1 }],
    [2, { estimate: null, range90: null, range95: null, signFlipP: 1 / 2 }],
    [3, { estimate: 2, range90: null, range95: null, signFlipP: 1 / 4 }],
    [4, { estimate: 2, range90: null, range95: null, signFlipP: 1 / 8 }],
    [5, { estimate: 2, range90: [2, 2], range95: null, signFlipP: 1 / 16 }],
    [6, { estimate: 2, range90: [2, 2], range95: [2, 2], signFlipP: 1 / 32 }],
  ])('what there is of %i weeks', (n, there) => {
    expect(workVersusOff(weeks(...Array<string>(n).fill(FULL)))).toMatchObject(there)
  })

  test('directions: thirds that are equal are equal', () => {
    const ratings = weeks('3 3 4 | 3', '1 1 1 1 1 | 1 1', '5 3 2 | -', '0 1 2 | 9', '4 3 3 3 4 3 | -')
    const even = [
      ...ratings,
      ...[3, 3, 4].map((value) => ({ day: addDays(MONDAY, 34), kind: 'off' as const, value })),
    ]
    expect(workVersusOff(even)).toMatchObject({ fullWeeks: 4, weeksAbove: 1, weeksEqual: 2, weeksBelow: 1 })
  })

  test('weeks are ISO weeks, over the turn of a year', () => {
    const first = '2026-12-28'
    const ratings = ['work', 'work', 'work', 'work', 'off', 'off', 'off'].map((kind, i) => ({
      day: addDays(first, i),
      kind: kind as 'work' | 'off',
      value: i,
    }))
    expect(workVersusOff(ratings)).toMatchObject({ fullWeeks: 1, differences: [1.5 - 5] })
  })
})

describe('trend', () => {
  const POINTS = [5.2, 5.0, 5.25, 4.4, 4.6, 3.8, 4.0, 3.4].map((y, x) => ({ x, y }))

  test('worked example D', () => {
    const found = theilSen(POINTS)
    near(found.slope, -0.26666667)
    near(found.intercept, 5.26666667)
    near(found.range90, [-0.325, -0.15])
    near(found.range95, [-0.37, -0.13333333])
    expect(found.s).toBe(-20)
    expect(found.slopes).toHaveLength(28)
    expect(found.slopes).toEqual(found.slopes.toSorted((a, b) => a - b))
  })

  /** scipy 1.17.1, `theilslopes(y, x, …, method='joint')`: slope, intercept, 90 %, 95 %. */
  const SCIPY: [x: number[], y: number[], slope: number, intercept: number, r90: number[], r95: number[]][] =
    [
      [
        [0, 1, 2, 7, 10, 11],
        [4.2, 4.536, 5.71, 4.944, 2.025, 6.049],
        0.10628571428571425,
        4.314857142857143,
        [-0.27899999999999997, 0.7549999999999999],
        [-0.460625, 1.1740000000000004],
      ],
      [
        [0, 3, 5, 8, 9, 11, 13],
        [6.001, 4.738, 5.236, 4.863, 3.471, 4.794, 4.623],
        -0.08549999999999969,
        5.663499999999998,
        [-0.21116666666666672, 0.006999999999999895],
        [-0.28111111111111114, 0.025],
      ],
      [
        [0, 3, 4, 5, 6, 7, 8, 11, 13],
        [4.299, 4.596, 6.234, 4.994, 4.522, 3.98, 4.773, 4.574, 2.868],
        -0.07183333333333335,
        4.953,
        [-0.3652500000000001, 0.037166666666666646],
        [-0.374, 0.059249999999999914],
      ],
      [
        [1, 3, 7, 8, 9, 10, 13, 14, 15, 21, 22, 23],
        [4.635, 6.357, 5.263, 6.28, 5.142, 4.638, 2.871, 3.566, 5.107, 4.626, 4.825, 3.264],
        -0.08039912280701754,
        5.845692982456141,
        [-0.2010666666666667, -0.0010909090909090515],
        [-0.20833333333333334, 0.00033333333333334595],
      ],
    ]

  test.each(SCIPY)('as scipy: x %j', (x, y, slope, intercept, r90, r95) => {
    const found = theilSen(x.map((value, i) => ({ x: value, y: y[i] as number })))
    near([found.slope, found.intercept, found.range90, found.range95], [slope, intercept, r90, r95])
  })

  const NONE = { slope: null, intercept: null, range90: null, range95: null, s: 0, slopes: [] }

  test.each([
    ['no point', [], NONE],
    ['one point', [[1, 2]], NONE],
    ['one x', Array<number[]>(6).fill([3, 4]), NONE],
    [
      'two points',
      [
        [1, 2],
        [3, 6],
      ],
      { slope: 2, intercept: 0, range90: null, range95: null, s: 1, slopes: [2] },
    ],
    [
      'pairs of one x are left out',
      [
        [0, 0],
        [0, 9],
        [1, 3],
      ],
      { slope: -1.5, s: 0, slopes: [-6, 3] },
    ],
    [
      'falling, in any order',
      [
        [2, 1],
        [0, 5],
        [1, 3],
      ],
      { slope: -2, intercept: 5, s: -3, slopes: [-2, -2, -2] },
    ],
    [
      'level',
      [
        [0, 4],
        [1, 4],
        [2, 4],
        [3, 4],
      ],
      { slope: 0, intercept: 4, range90: [0, 0], range95: null, s: 0 },
    ],
    [
      'level from the other end',
      [
        [3, 4],
        [0, 4],
      ],
      { slope: 0, slopes: [0], s: 0 },
    ],
    [
      'four points: from the smallest slope to the largest',
      [
        [0, 0],
        [1, 1],
        [2, 4],
        [3, 9],
      ],
      { range90: [1, 5] },
    ],
  ] as [string, [number, number][], object][])('%s', (_, points, there) => {
    expect(theilSen(points.map(([x, y]) => ({ x, y })))).toMatchObject(there)
  })

  test('ten years of weeks', () => {
    const points = Array.from({ length: 520 }, (_, x) => ({ x, y: 5 + 0.01 * x + Math.sin(x * x) }))
    const { slope, range90, range95, slopes } = theilSen(points)
    expect(slopes).toHaveLength(134_940)
    expect(slope).toBeCloseTo(0.01, 3)
    expect((range90 as number[])[0]).toBeGreaterThan((range95 as number[])[0] as number)
    expect((range90 as number[])[1]).toBeLessThan((range95 as number[])[1] as number)
  })
})

describe('rank correlation', () => {
  /** scipy 1.17.1 `spearmanr`, `rankdata`; the rest by the formulae of CLINICAL.md 5.3, in another language. */
  const SCIPY = [
    {
      x: [117, 100, 40, 77, 56],
      y: [2, 8, 6, 5, 2],
      rho: -0.15389675281277312,
      lags: [0, -0.10526315789473684],
      nEff: 5,
      range95: [-0.9189184574880593, 0.8542772585852544],
      changeRho: 0.6,
    },
    {
      x: [100, 39, 37, 113, 111, 65, 83, 60],
      y: [4, 0, 10, 4, 2, 5, 3, 8],
      rho: -0.3592878785739777,
      lags: [-0.017857142857142856, -0.5301204819277109],
      nEff: 7.849957374254049,
      range95: [-0.8597467545798829, 0.4931673341092166],
      changeRho: -0.24545454545454545,
    },
    {
      x: [
        100, 87, 112, 37, 50, 42, 106, 73, 118, 71, 101, 46, 47, 80, 70, 63, 91, 80, 94, 107, 91, 28, 112, 48,
        67,
      ],
      y: [8, 8, 9, 0, 9, 4, 10, 5, 10, 5, 10, 5, 5, 7, 5, 3, 8, 9, 8, 7, 6, 6, 9, 4, 5],
      rho: 0.7677235106600298,
      lags: [-0.17423950712360417, -0.4314420803782506],
      nEff: 21.504089683262535,
      range95: [0.4972522969132325, 0.9021905657202074],
      changeRho: 0.7987973400499712,
    },
  ]

  test.each(SCIPY)('as scipy: $x.length days', ({ x, y, rho, lags, nEff, range95, changeRho }) => {
    const found = rankCorrelation(x, y)
    near(
      [found.rho, found.lag1x, found.lag1y, found.nEff, found.range95, found.changeRho],
      [rho, ...lags, nEff, range95, changeRho],
    )
  })

  test.each([
    ['nothing', [], [], { rho: null, lag1x: null, lag1y: null, nEff: 0, range95: null, changeRho: null }],
    ['one day', [1], [2], { rho: null, lag1x: null, nEff: 1, range95: null, changeRho: null }],
    ['two days', [1, 2], [5, 3], { rho: -1, lag1x: -0.5, nEff: 1.2, range95: null, changeRho: null }],
    [
      'one never changes',
      [4, 4, 4, 4, 4],
      [1, 2, 3, 4, 5],
      { rho: null, lag1x: null, nEff: 5, range95: null },
    ],
    ['both drift, their changes do not', [1, 2, 4, 5, 7, 8], [1, 3, 4, 6, 7, 9], { rho: 1, changeRho: -1 }],
    [
      'in step: the range has no width',
      [3, 1, 4, 2, 6, 5],
      [30, 10, 40, 20, 60, 50],
      { rho: 1, range95: [1, 1] },
    ],
  ])('%s', (_, x, y, there) => {
    const found = rankCorrelation(x, y)
    for (const [name, value] of Object.entries(there)) near(found[name as keyof typeof found], value)
  })
})

test.each([
  ['nothing', [], [], null],
  ['one is empty', [1, 2], [], null],
  ['one each', [5], [3], 2],
  ['positive: the first is larger', [5, 6, 7], [1, 2, 3], 4],
  ['between two in the middle', [1, 2], [0, 0.5], 1.25],
  ['many of one value', [3, 3, 3, 9], [3, 3, 3], 0],
  ['an even number of pairs', [1, 4], [0, 1, 1], 2],
])('shift between two groups: %s', (_, a, b, shift) => {
  near(hodgesLehmannShift(a, b), shift)
})

const _ = null

test.each([
  [
    'worked example I',
    [4, _, 6, _, 5, 2, _, 7, _, _, _],
    undefined,
    undefined,
    [_, _, _, _, 5, 4.5, 4.5, 5.5, 5.5, 5, 5],
  ],
  ['nothing', [], undefined, undefined, []],
  ['nothing answered', [_, _, _], undefined, undefined, [_, _, _]],
  ['a week later none is left', [1, 2, 3, _, _, _, _, _], undefined, undefined, [_, _, 2, 2, 2, 2, 2, _]],
  ['two days, one is enough', [1, 2, _, _, 9], 2, 1, [1, 1.5, 2, _, 9]],
  ['0 is an answer', [0, 0, 0], undefined, undefined, [_, _, 0]],
])('seven-day median: %s', (_name, values, window, atLeast, expected) => {
  expect(trailingMedian(values, window, atLeast)).toEqual(expected)
})

describe('usual range', () => {
  const WEEKS = [5, 6, 5, 4, 5, 6]

  test.each([
    [
      'six weeks',
      WEEKS,
      undefined,
      {
        mean: 31 / 6,
        meanMovingRange: 1,
        limits: [31 / 6 - 2.66, 31 / 6 + 2.66],
        movingRangeLimit: 3.267,
        outside: [],
      },
    ],
    [
      'later weeks do not move it',
      [...WEEKS, 9, 1, 2, 7.83],
      6,
      { mean: 31 / 6, meanMovingRange: 1, outside: [6, 7, 8, 9] },
    ],
    [
      'without a baseline all weeks are',
      [...WEEKS, 9],
      undefined,
      { mean: 40 / 7, meanMovingRange: 8 / 6, outside: [] },
    ],
    [
      'a week of the baseline can lie outside',
      [5, 5, 5, 5, 9, 5, 5, 5, 5, 5],
      undefined,
      { limits: [5.4 - 2.66 * (8 / 9), 5.4 + 2.66 * (8 / 9)], outside: [4] },
    ],
    ['within 0 to 10', [1, 3, 9, 7], undefined, { limits: [0, 10], outside: [] }],
    [
      'all alike, and their mean a hair above',
      Array(7).fill(1.4),
      undefined,
      { movingRangeLimit: 0, outside: [] },
    ],
    [
      'all alike, and their mean a hair below',
      Array(7).fill(3.2),
      undefined,
      { movingRangeLimit: 0, outside: [] },
    ],
    [
      'all alike',
      [5.1, 5.1, 5.1, 5.1, 5.1, 5.1],
      undefined,
      { limits: [5.1, 5.1], movingRangeLimit: 0, outside: [] },
    ],
    ['more weeks asked for than there are', [4, 5], 6, { mean: 4.5, limits: [4.5 - 2.66, 4.5 + 2.66] }],
    [
      'one week',
      [4],
      undefined,
      { mean: 4, meanMovingRange: null, limits: null, movingRangeLimit: null, outside: [] },
    ],
    ['a baseline of one', [4, 5, 9], 1, { mean: 4, meanMovingRange: null, limits: null, outside: [] }],
    [
      'nothing',
      [],
      undefined,
      { mean: null, meanMovingRange: null, limits: null, movingRangeLimit: null, outside: [] },
    ],
  ])('%s', (_name, values, baseline, there) => {
    const found = controlChart(values, baseline)
    for (const [name, value] of Object.entries(there)) near(found[name as keyof typeof found], value)
  })
})

describe('runs', () => {
  /** CLINICAL.md 5.4. */
  test.each([
    [10, 6, 2],
    [12, 7, 3],
    [16, 7, 4],
    [20, 7, 6],
    [25, 8, 8],
    [30, 8, 10],
    [40, 8, 14],
    // scipy 1.17.1, binom.ppf(.05, n − 1, .5)
    [2, 4, 0],
    [5, 5, 0],
    [6, 6, 1],
    [8, 6, 1],
    [52, 9, 20],
    [100, 10, 41],
    [520, 12, 241],
    [1500, 14, 718],
  ])('%i useful points: %i in a row, %i crossings', (n, longestAllowed, crossingsNeeded) => {
    const values = Array.from({ length: n }, (_, i) => (i % 2 ? 6 : 4))
    const found = runsSignal(values, 5)
    expect(found).toEqual({
      n,
      longestRun: 1,
      longestAllowed,
      crossings: n - 1,
      crossingsNeeded,
      signal: false,
    })
  })

  test.each([
    [
      'nothing',
      '',
      { n: 0, longestRun: 0, longestAllowed: 0, crossings: 0, crossingsNeeded: 0, signal: false },
    ],
    ['all on the median', '.....', { n: 0, longestRun: 0, crossings: 0, signal: false }],
    ['one', '+', { n: 1, longestRun: 1, longestAllowed: 3, crossings: 0, signal: false }],
    ['points on the median do not end a run', '++.++-', { n: 5, longestRun: 4, crossings: 1 }],
    ['six of ten in a row', '+-+-++++++', { n: 10, longestRun: 6, crossings: 4, signal: false }],
    ['seven of ten in a row', '-+-+++++++', { n: 10, longestRun: 7, crossings: 3, signal: true }],
    ['the last run is the longest', '+---', { longestRun: 3 }],
    ['the first run is the longest', '+++-', { longestRun: 3 }],
    ['one crossing of ten', '+++++-----', { longestRun: 5, crossings: 1, crossingsNeeded: 2, signal: true }],
    ['two crossings of ten', '+++-----++', { longestRun: 5, crossings: 2, signal: false }],
  ])('%s', (_name, drawn, there) => {
    const values = [...drawn].map((point) => ({ '+': 7, '.': 5, '-': 4 })[point] as number)
    expect(runsSignal(values, 5)).toMatchObject(there)
  })

  test('about their own median', () => {
    expect(runsSignal([1, 2, 3, 4, 5])).toMatchObject({ n: 4, longestRun: 2, crossings: 1 })
    expect(runsSignal([1, 2, 3, 4, 5], 1)).toMatchObject({ n: 4, longestRun: 4, crossings: 0 })
  })
})

describe('bad numbers are named', () => {
  const work = { day: MONDAY, kind: 'work', value: 5 } as const

  const CASES: Record<string, () => unknown> = {
    'ratings[1] is 11, not from 0 to 10': () => workVersusOff([work, { ...work, value: 11 }]),
    'ratings[0] is -0.5, not from 0 to 10': () => workVersusOff([{ ...work, value: -0.5 }]),
    'ratings[0] is NaN, not from 0 to 10': () => workVersusOff([{ ...work, value: Number.NaN }]),
    'ratings[0] is of 2026-02-30, which is no day': () => workVersusOff([{ ...work, day: '2026-02-30' }]),
    'ratings[1] is of 20260302, which is no day': () => workVersusOff([work, { ...work, day: '20260302' }]),
    'ratings[0] is of 2026-03-02T10, which is no day': () =>
      workVersusOff([{ ...work, day: '2026-03-02T10' }]),
    'ratings[0] is of a day that is sick': () => workVersusOff([{ ...work, kind: 'sick' as 'off' }]),
    'x[0] is NaN, not a finite number': () => theilSen([{ x: Number.NaN, y: 1 }]),
    'y[0] is Infinity, not a finite number': () => theilSen([{ x: 0, y: Number.POSITIVE_INFINITY }]),
    'x[1] is NaN, not a finite number': () => rankCorrelation([1, Number.NaN], [1, 2]),
    'y[1] is NaN, not a finite number': () => rankCorrelation([1, 2], [2, Number.NaN]),
    'x has 3 values, y has 2': () => rankCorrelation([1, 2, 3], [1, 2]),
    'a[0] is NaN, not a finite number': () => hodgesLehmannShift([Number.NaN], []),
    'b[1] is -Infinity, not a finite number': () => hodgesLehmannShift([], [1, Number.NEGATIVE_INFINITY]),
    'values[1] is NaN, not a finite number': () => trailingMedian([null, Number.NaN]),
    'window is 0, not a whole number from 1 on': () => trailingMedian([1], 0),
    'atLeast is 1.5, not a whole number from 1 on': () => trailingMedian([1], 7, 1.5),
    'values[1] is NaN, not from 0 to 10': () => controlChart([1, Number.NaN]),
    'values[0] is 10.5, not from 0 to 10': () => controlChart([10.5]),
    'baselineCount is 0, not a whole number from 1 on': () => controlChart([1, 2], 0),
    'values[0] is NaN, not a finite number': () => runsSignal([Number.NaN, 1]),
    'median[0] is NaN, not a finite number': () => runsSignal([1], Number.NaN),
  }

  test.each(Object.entries(CASES))('%s', (message, call) => {
    expect(call).toThrow(new RangeError(message))
  })
})
