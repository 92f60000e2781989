/** The hand-out as it is drawn: what of a plan stands on it, word for word, and nothing that nobody said. */
import fc from 'fast-check'
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Handout } from '../../components/handout/Handout.tsx'
import { printHandout } from '../../components/handout/print-handout.ts'
import { stagesOf } from '../../components/handout/stages.ts'
import { toldOf } from '../../components/handout/told.ts'
import { PRESETS } from '../../lib/content/plans.ts'
import { EMPTY_PLAN, EMPTY_STEP, type Plan, type PlanStep } from '../../lib/core/plan/plan.ts'
import english from '../../lib/locales/en.json'
import { anyPlan } from '../core/plan-any.ts'
import { WORST_PLAN } from '../support/worst-plan.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] as string)
    .replace(/[\u00a0\u202f]/g, ' ')

const CODE = 'MR1-4K7QX-92MTA-H0WZE-P3'

type Given = { code?: string; more?: boolean }

function paper(plan: Plan, { code = CODE, more = false }: Given = {}) {
  const markup = renderToStaticMarkup(h(Handout, { plan, code, more }))
  const all = (pattern: RegExp) => [...markup.matchAll(pattern)].map(([, inside = '']) => plain(inside))
  const list = (name: string) => markup.split(`class="${name}"`)[1] ?? ''
  return {
    markup,
    text: plain(markup),
    titles: all(/<h2>(.*?)<\/h2>/g),
    /** Name, dose and notes of each exercise. */
    rows: all(/<div><p>(<b><bdi>.*?<\/b>.*?)<\/p>/g),
    day: [...(list('handout-day').split('</ul>')[0] ?? '').matchAll(/<li>(.*?)<\/li>/g)].map(
      ([, line = '']) => plain(line),
    ),
    card: [...list('handout-card').matchAll(/<b><bdi>(.*?)<\/bdi>/g)].map(([, name = '']) => plain(name)),
    figures: markup.split('<svg class="figure').length - 1,
  }
}

const step = (exercise: string, over: Partial<PlanStep> = {}): PlanStep => ({
  ...EMPTY_STEP,
  exercise,
  ...over,
})
const planOf = (over: Partial<Plan>): Plan => ({ ...EMPTY_PLAN, ...over })

const RESET = [
  'Stand up, 20 seconds',
  'Hip extension, 5 each side',
  'Gentle turns, 5 each side',
  'Slow breathing, 5 breaths',
]

describe('the presets', () => {
  test.each([
    ['article', 60],
    ['quiet', 90],
  ] as const)('%s: the four of the midday reset, each told in full, and the day', (id, minutes) => {
    const { rows, day, titles, text } = paper(PRESETS[id])
    expect(rows).toEqual(RESET)
    expect(titles[1]).toBe('Midday reset about 3 minutes')
    expect(text).toContain('Squeeze your right buttock for 2 seconds.')
    expect(day).toEqual([
      `Get up after ${minutes} minutes at the screen.`,
      '5 minutes or more away count as a break.',
      expect.stringMatching(/^Midday reset: offered once a working day, between 11:30.* and (1|13):30/),
    ])
  })

  test('runner: three routines, with the days of two', () => {
    const { rows, titles, day, text, card } = paper(PRESETS.runner)
    expect(rows.slice(0, 4)).toEqual(RESET)
    expect(rows).toHaveLength(14)
    expect(rows).toContain('Hip-flexor stretch, hold 30 seconds each side')
    expect(rows).toContain('Bridge, 2 sets of 10')
    expect(titles.slice(1, 4).map((title) => title.replace(/ about.*/, ''))).toEqual([
      'Midday reset',
      'Mobility before mileage',
      'Strength set',
    ])
    expect(day.slice(3)).toEqual(['Mobility before mileage: before each run.', 'Strength set: Tue, Fri.'])
    expect(text).not.toContain('Squeeze your right buttock')
    expect(card).toEqual(rows.slice(4, 10).map((row) => row.split(', hold')[0]?.replace(/, \d.*/, '')))
  })
})

describe('what is on every one', () => {
  const signs = Object.entries(english.help).filter(([key]) => /^[ed]\d$/.test(key))

  test('each sign of the help page, and whom to call', () => {
    expect(signs).toHaveLength(16)
    const { text } = paper(PRESETS.article)
    expect(signs.filter(([, sign]) => !text.includes(String(sign)))).toEqual([])
    expect(text).toContain('Call your local emergency number (112 in Europe, 911 in the US, 999 in the UK)')
    expect(text).toContain('Stop if you get sharp pain')
  })

  test("the article's clinic with its whole address; a clinic's own replaces it", () => {
    const built = paper(PRESETS.article).text
    expect(built).toContain('Call 919-516-9050')
    expect(built).toContain('Free Discovery Visit: https://www.endurance-unleashed.com/free-discovery-visit/')
    expect(built).toContain("cost and availability: on the clinic's page")
    const own = paper(WORST_PLAN).text
    expect(own).not.toContain('Endurance')
    expect(own).toContain(WORST_PLAN.clinic.link)
    expect(own).toContain(`Call ${WORST_PLAN.clinic.phone}`)
  })

  test('the code in its groups, and where it is typed', () => {
    const { markup, text } = paper(PRESETS.article)
    const groups = markup.split('class="handout-groups">')[1]?.split('</p>')[0] ?? ''
    expect([...groups.matchAll(/<span>(.*?)<\/span>/g)].map(([, group]) => group)).toEqual([
      'MR1-',
      '4K7QX-',
      '92MTA-',
      'H0WZE-',
      'P3',
    ])
    expect(text).toContain(`Type it in Midday Reset: options, “${english.plan.title}”.`)
    expect(text).not.toContain('in the plan file alone')
    expect(paper(PRESETS.article, { more: true }).text).toContain('in the plan file alone')
  })

  test('without a code the file is spoken of', () => {
    const { titles, text } = paper(PRESETS.article, { code: '' })
    expect(titles).toContain('Your plan file')
    expect(titles).not.toContain('Your plan code')
    expect(text).toContain('Your clinic gives you this plan as a file.')
  })

  test.each([
    ['nothing of it', {}],
    ['an empty set', { mobility: [] }],
  ])('where the plan has %s, the card has the built-in set that needs no floor', (_, routines) => {
    expect(paper(planOf({ routines })).card).toEqual([
      'Standing pelvic rock',
      'Hip-flexor stretch',
      'Wall turns',
      'Wall squeeze',
      'Wall squeeze, one side',
      'Standing leg lift',
      'Leg swing',
      'Brisk walk',
    ])
  })
})

describe('the fullest plan', () => {
  const { text, rows, day, titles, markup } = paper(WORST_PLAN, { more: true })

  test('each cue, each text of the clinic, the goal, the dates', () => {
    const { routines, stages, clinic, title, gentle, goal } = WORST_PLAN
    const steps = [routines, ...stages.map((stage) => stage.routines)].flatMap((all) =>
      Object.values(all).flat(),
    )
    expect(steps.filter(({ cue }) => !text.includes(cue))).toEqual([])
    for (const said of [clinic.name, clinic.note, title, gentle, goal]) expect(text).toContain(said)
    expect(text).toContain(`Checked by ${clinic.name}.`)
    expect(text).toMatch(/Given on .*2040.*To be looked at again on .*2040/)
    expect(markup).toContain(`<img src="${clinic.logo?.data}" alt="A river"`)
  })

  test('sides with their own numbers, levels, holds, days', () => {
    expect(rows).toContain('Hip extension, 8 right, 5 left · hold 3 seconds')
    expect(rows).toContain('Turns, hands behind the head, 2 sets of 5 each side · harder version')
    expect(rows).toContain('Shift your weight, 20 seconds · on Mon, Wed, Fri')
  })

  test('where no other exercise is the harder one, the words say how', () => {
    expect(rows).toContain(
      'Slow sit-to-stand, 5 times · harder version · on Mon, Wed, Fri · Sit down more slowly still.',
    )
  })

  test('what is said of each exercise of a set is said once', () => {
    expect(titles.find((title) => title.startsWith('Strength set'))).toMatch(
      / · 2 seconds for each movement · rest 1 minute · on Mon, Thu$/,
    )
    expect(rows).toContain('Dead bug, 3 sets of 6 each side')
  })

  test('the stages, each with its day, what is new, what is no longer', () => {
    const stages = titles.filter((title) => title.startsWith('From '))
    expect(stages).toHaveLength(4) // The clinic's own words are from it, too.
    expect(stages.slice(0, 3).map((title) => title.replace(/.*(no longer)/, '$1'))).toEqual([
      'no longer: Bridge · all else stays',
      'no longer: One-leg bridge · all else stays',
      'no longer: Split squat · all else stays',
    ])
    expect(rows.filter((row) => row.startsWith('Clam'))).toEqual(
      [10, 11, 12, 13].map((reps) => `Clam, 3 sets of ${reps} each side`),
    )
    expect(rows).toHaveLength(20 + 3 * 2)
  })

  test('the day', () => {
    expect(day).toHaveLength(10)
    expect(day[2]).toMatch(/^Nudges come in your working hours\. Mon to Thu: 8:00/)
    expect(day[3]).toMatch(/before lunch, from 11:30.* on\.$/)
    expect(day.slice(4)).toEqual([
      'On Tue, Thu, with a run in the evening: in the last hour of work.',
      expect.stringMatching(/^You run on Tue, Thu, Sat, at about (6:00 PM|18:00)\.$/),
      'Mobility before mileage: before each run.',
      'Strength set: Mon, Thu.',
      'At the end of a work day you are asked how stiff your back felt. You can always skip it.',
      'With it you are asked how much back pain you had.',
    ])
  })
})

test.each<[string, Partial<Plan>, RegExp | null]>([
  ['nothing said', {}, null],
  ['a window alone', { midday: { start: 600, end: 660 } }, /between 10:00.* and 11:00/],
  ['the next nudge, no window', { anchor: 'nextNudge' }, null],
  ['after lunch', { anchor: 'afterLunch', midday: { start: 600, end: 660 } }, /come back from lunch\.$/],
  ['before lunch', { anchor: 'beforeLunch' }, /before lunch\.$/],
  ['at a time', { anchor: 'atTime', middayAt: 735 }, /, at 12:15/],
  ['at a time that is not told', { anchor: 'atTime' }, null],
])('the moment of the midday reset: %s', (_, over, said) => {
  const { day } = paper(planOf(over))
  if (said === null) expect(day).toEqual([])
  else expect(day).toEqual([expect.stringMatching(said)])
})

describe('stages', () => {
  const a = step('stand')
  const b = step('breathing')
  const more = step('breathing', { reps: 8 })
  const names = (plan: Plan) =>
    stagesOf(plan).map(({ from, changes }) => [
      from,
      changes.map(({ steps, gone, rest }) => [
        steps.map(({ exercise, reps }) => `${exercise}${reps ?? ''}`).join(),
        gone.map(({ exercise }) => exercise).join(),
        rest,
      ]),
    ])
  const staged = (...stages: PlanStep[][]) =>
    planOf({
      issued: '2026-03-02',
      routines: { 'midday-reset': [a, b] },
      stages: stages.map((steps, i) => ({
        from: `2026-04-0${i + 1}`,
        routines: { 'midday-reset': steps },
      })),
    })

  test.each<[string, Plan, unknown]>([
    ['one more', staged([a, b, step('walk')]), [['2026-04-01', [['walk', '', true]]]]],
    ['other numbers', staged([a, more]), [['2026-04-01', [['breathing8', '', true]]]]],
    ['one less', staged([a]), [['2026-04-01', [['', 'breathing', true]]]]],
    ['all new', staged([step('walk')]), [['2026-04-01', [['walk', 'stand,breathing', false]]]]],
    ['the same', staged([a, b]), [['2026-04-01', []]]],
    [
      'each against the one before',
      staged([a, more], [a, more], [a, b]),
      [
        ['2026-04-01', [['breathing8', '', true]]],
        ['2026-04-02', []],
        ['2026-04-03', [['breathing', '', true]]],
      ],
    ],
  ])('%s', (_, plan, expected) => expect(names(plan)).toEqual(expected))

  test('one that has begun when the plan is given is what it begins with', () => {
    const plan = { ...staged([step('walk')]), issued: '2026-04-01' }
    expect(stagesOf(plan)).toEqual([])
    expect(paper(plan).rows).toEqual(['Brisk walk, 2 minutes'])
  })
})

describe("the clinic's own exercise", () => {
  const own = {
    name: '<i>Towel</i> & "slide"',
    steps: ['Stand on the step.', 'Slide <back>.'],
    reps: 6,
    sets: 2,
    seconds: 4,
    sides: 'each' as const,
    picture: { data: 'data:image/png;base64,AAAA', alt: 'A step' },
  }
  const steps = [step('own.1'), ...Array.from({ length: 7 }, () => step('stand'))]

  test('its words are text, its steps are told however many there are, its picture stands for a figure', () => {
    const { rows, text, markup, figures } = paper(planOf({ own: [own], routines: { strength: steps } }))
    expect(rows[0]).toBe('<i>Towel</i> & "slide", 2 sets of 6 each side')
    expect(text).toContain('Slide <back>.')
    expect(markup).not.toContain('<i>')
    expect(markup).toContain('alt="A step"')
    expect(figures).toBe(7 + 8)
  })

  test('without a picture nobody stands in for it', () => {
    const plan = planOf({ own: [{ ...own, picture: null }], routines: { strength: [step('own.1')] } })
    expect(paper(plan).figures).toBe(8)
  })
})

test.each<[number, Partial<Plan>, string]>([
  [0, {}, 'usual'],
  [4, { gentle: 'Walk.' }, 'wide'],
  [5, { gentle: 'Walk.' }, 'usual'],
  [6, {}, 'wide'],
  [7, {}, 'usual'],
  [14, {}, 'usual'],
  [20, {}, 'usual'],
  [21, {}, 'tight'],
])('%i exercises, %j: the room is %s', (count, over, room) => {
  const strength = Array.from({ length: count }, () => step('clam'))
  expect(toldOf(planOf({ routines: { strength }, ...over })).room).toBe(room)
})

/** CLINICAL.md 0 and 4.4, of what is ours to say; the signs of the help page are not meant. */
const CLAIMS =
  /\b(treat\w*|reliev\w*|prevent\w*|rehab\w*|therap(y|ies|eutic)|prescri\w*|cur(e[sd]?|ing)|heal(s|ed|ing)?|fix(es)?|guarantee\w*|pain-free|injury-free|will (help|improve|ease)|diagnos\w*|scores?|proven|detects?)\b/i

test('no claim in what is ours', () => {
  const said = Object.values(english.handout).flatMap((text) =>
    typeof text === 'string' ? [text] : Object.values(text),
  )
  expect(said.length).toBeGreaterThan(30)
  expect(said.filter((text) => CLAIMS.test(text))).toEqual([])
})

test('of any plan every text of the clinic is there, as text', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { text, markup } = paper(plan)
      const { title, goal, gentle, clinic } = plan
      const missing = [title, goal, gentle, clinic.name, clinic.note, clinic.phone, clinic.link].filter(
        (said) => !text.includes(said),
      )
      expect(missing).toEqual([])
      expect(markup.toLowerCase()).not.toMatch(/<script|<b>&|undefined|nan\b|\[object/)
      const first = toldOf(plan).first.flatMap(({ rows }) => rows)
      expect(
        first.filter(
          ({ name, cue, dose }) => !text.includes(name) || !text.includes(cue) || !text.includes(dose),
        ),
      ).toEqual([])
    }),
    { numRuns: 30 },
  )
})

describe('printing', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('the rest of the page is hidden while it prints, and back afterwards', () => {
    const dataset: Record<string, string> = {}
    const after: (() => void)[] = []
    const seen: (string | undefined)[] = []
    vi.stubGlobal('document', { documentElement: { dataset } })
    vi.stubGlobal('addEventListener', (type: string, done: () => void) => {
      expect(type).toBe('afterprint')
      after.push(done)
    })
    vi.stubGlobal('print', () => seen.push(dataset.print))
    printHandout()
    expect(seen).toEqual(['handout'])
    for (const done of after) done()
    expect(dataset).toEqual({})
  })
})
