/** A plan in words: what it would change, its exercises with their doses, and what is wrong with one that is refused. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { type Now, PlanCard } from '../../components/shared/plan/PlanCard.tsx'
import { withinAnHour } from '../../components/shared/plan-length.ts'
import { hoursLines, linesOf, shownSteps } from '../../components/shared/plan-words.ts'
import { problemText } from '../../components/shared/problem-texts.ts'
import { askingFrom } from '../../lib/core/asking.ts'
import { EMPTY_PLAN, EMPTY_STEP, NO_CLINIC, type Plan, type PlanStep } from '../../lib/core/plan/plan.ts'
import { planChanges } from '../../lib/core/plan/plan-changes.ts'
import type { Problem } from '../../lib/core/plan/problems.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)
/** It listens to the page from its first line on, and there is none here. */
vi.mock('../../components/shared/second-click.ts', () => ({ isSecondClick: () => false }))

/** Of the two ways to write a clock the one with 24 hours. */
const clocks = (text: string) =>
  text.replaceAll(/(\d+):(\d\d)[\s\u202f\u00a0]?([AP]M)?/g, (_, hour, minute, half) => {
    const hours = half ? (Number(hour) % 12) + (half === 'PM' ? 12 : 0) : Number(hour)
    return `${hours}:${minute}`
  })

const step = (exercise: string, over: Partial<PlanStep> = {}): PlanStep => ({
  ...EMPTY_STEP,
  exercise,
  ...over,
})
const plan = (over: Partial<Plan> = {}): Plan => ({ ...EMPTY_PLAN, ...over })
const now = (over: Partial<Now> = {}): Now => ({
  settings: DEFAULT_SETTINGS,
  practice: DEFAULT_PRACTICE,
  asking: askingFrom(null),
  active: null,
  ...over,
})

describe('what is wrong', () => {
  test.each<[Partial<Problem>, string]>([
    [{ path: '', kind: 'notJson' }, 'Cannot be read; is it the right file?'],
    [{ path: '', kind: 'tooBig', limit: '512 KB' }, 'Too large; at most 512 KB'],
    [
      { path: 'routines.midday-reset.2.cue', kind: 'tooLong', limit: '80' },
      'Midday reset, exercise 3, cue: too long; at most 80 characters',
    ],
    [
      { path: 'stages.1.routines.mobility.0.exercise', kind: 'exercise' },
      'Stage 2, Mobility before mileage, exercise 1, exercise: there is no exercise of that name here',
    ],
    [{ path: 'workingHours.6.0', kind: 'time' }, 'Working hours, Sunday, hours 1: is no time of the day'],
    [
      { path: 'own.0.steps.1', kind: 'tooShort', limit: '1' },
      'Own exercise 1, line 2: too short; at least 1',
    ],
    [
      { path: 'mobility', kind: 'choice', limit: 'daily, runDays' },
      'Days of mobility: only one of these: daily, runDays',
    ],
    [{ path: 'clinic.link', kind: 'link' }, 'Clinic, link: only a web address that begins with https://'],
    [{ path: 'somethingElse.4', kind: 'type' }, 'SomethingElse, entry 5: is not what belongs there'],
    [{ path: 'group.2', kind: 'group', limit: '3' }, 'Group 3: has a typing mistake'],
    [{ path: 'group.0', kind: 'swapped', limit: '4' }, 'Group 1: belongs where group 4 is'],
    [{ path: '', kind: 'group' }, 'There is a typing mistake in the code'],
  ])('%o', (problem, text) => {
    expect(problemText(problem as Problem)).toBe(text)
  })
})

describe('what would change', () => {
  test('days in a row with the same hours are one line; those without are none', () => {
    const day = [
      { start: 480, end: 720 },
      { start: 780, end: 1020 },
    ]
    expect(hoursLines([day, day, day, [], [{ start: 1200, end: 1500 }], [], []]).map(clocks)).toEqual([
      'Mon to Wed: 8:00 to 12:00, 13:00 to 17:00',
      'Fri: 20:00 to 1:00',
    ])
    expect(hoursLines([[], [], [], [], [], [], []])).toEqual(['no days'])
  })

  test.each<[Partial<Plan>, string[], string[]]>([
    [{ intervalMinutes: 45 }, ['after 60 minutes at the screen'], ['after 45 minutes at the screen']],
    [{ breakMinutes: 3 }, ['5 minutes or more away'], ['3 minutes or more away']],
    [{ anchor: 'atTime', middayAt: 750 }, ['with the next nudge, 11:30 to 13:30'], ['at 12:30']],
    [
      { anchor: 'afterLunch', midday: { start: 720, end: 840 } },
      ['with the next nudge, 11:30 to 13:30'],
      ['back from lunch, 12:00 to 14:00'],
    ],
    // Only the lines that differ.
    [{ strengthDays: [0, 3] }, ['Strength set: no days'], ['Strength set: Mon, Thu']],
    [
      { running: { days: [1, 5], at: 1110 }, mobility: 'daily' },
      ['Runs: no days', 'Mobility before mileage: on run days'],
      ['Runs: Tue, Sat, about 18:30', 'Mobility before mileage: every day'],
    ],
    [{ eveningRuns: [1] }, [], ['Reset moved to the last hour of work: Tue']],
    [
      { stiffness: 'daily', pain: true },
      ['how stiff your back felt, every day'],
      ['how stiff your back felt, every day, and how much pain you had'],
    ],
    [{ stiffness: 'off' }, ['how stiff your back felt, every day'], ['nothing at the end of the day']],
  ])('%o', (said, from, to) => {
    const [change] = planChanges(plan(said), now())
    const lines = linesOf(change as Parameters<typeof linesOf>[0])
    expect(lines.from.map(clocks)).toEqual(from)
    expect(lines.to.map(clocks)).toEqual(to)
  })
})

describe('an exercise of a plan is told as it is played', () => {
  const own = {
    name: 'Wall slide',
    steps: ['Up.', 'Down.'],
    reps: 6,
    sets: 2,
    seconds: 5,
    sides: 'none',
    picture: null,
  } as const
  test.each<[PlanStep, Partial<ReturnType<typeof shownSteps>[number]>]>([
    [step('stand'), { figure: 'stand', name: 'Stand up', dose: '20 seconds', notes: [] }],
    [
      step('hipExtension', { reps: 8, leftReps: 5, cue: 'Headlights ahead' }),
      { figure: 'hipExtension', dose: '8 right, 5 left', cue: 'Headlights ahead' },
    ],
    [step('hipExtension', { level: 'easier' }), { figure: 'hipExtensionToes', notes: ['easier version'] }],
    [
      step('bridge', { sets: 3, reps: 10, rest: 90, tempo: 2 }),
      { dose: '3 sets of 10', notes: ['2 seconds for each movement', 'rest 90 seconds'] },
    ],
    [step('wallRotation', { days: [0, 2] }), { notes: ['on Mon, Wed'] }],
    [step('own.1', { reps: 4 }), { figure: null, name: 'Wall slide', dose: '2 sets of 4' }],
  ])('%o', (given, wanted) => {
    const [shown] = shownSteps(plan({ own: [{ ...own, steps: [...own.steps] }] }), 'midday-reset', [given])
    expect(shown).toMatchObject(wanted)
  })

  test('one that there is not is left out', () => {
    expect(shownSteps(plan(), 'strength', [step('own.1'), step('bridge')]).map(({ name }) => name)).toEqual([
      'Bridge',
    ])
  })
})

describe('the card', () => {
  const card = (
    given: Partial<Plan>,
    of: Partial<Now> = {},
    more: Partial<Parameters<typeof PlanCard>[0]> = {},
  ) =>
    renderToStaticMarkup(h(PlanCard, { plan: plan(given), now: now(of), onUse() {}, onKeep() {}, ...more }))
  const clinic = { ...NO_CLINIC, name: '<b>Dr</b> \u05d0' }

  test('says who suggests it, whose name is text and stands apart', () => {
    expect(card({ intervalMinutes: 45 })).toContain('Your clinic suggests this plan for you.')
    expect(card({ clinic })).toContain('<bdi>&lt;b>Dr&lt;/b> \u05d0</bdi> suggests this plan for you.')
    expect(card({ clinic }, {}, { by: 'The Office' })).toContain('<bdi>The Office</bdi> suggests')
  })

  test('what is the same is folded, and only named', () => {
    const drawn = card({ intervalMinutes: 60, breakMinutes: 3 })
    expect(drawn).toContain('Stays as it is: Nudge')
    expect(drawn).not.toContain('Stays as it is: Nudge, Break')
    expect(card({ intervalMinutes: 60 })).toContain('All of it is set like this already.')
  })

  const ticked = (drawn: string, part: string) => new RegExp(`id="take-${part}"[^>]* checked`).test(drawn)

  test("a goal of one's own stays unless it is ticked; without one the clinic's is ticked", () => {
    const given = { goal: 'Run ten kilometres' }
    expect(ticked(card(given), 'goal')).toBe(true)
    const mine = card(given, { asking: { ...askingFrom(null), oneThing: 'Sit through a film' } })
    expect(ticked(mine, 'goal')).toBe(false)
    expect(mine).toContain('Yours stays unless you tick this: <bdi>Sit through a film</bdi>')
  })

  test('questions are ticked where a clinic suggests them, and not where an organisation does', () => {
    const given = { stiffness: 'weekly' } as const
    expect(ticked(card(given), 'questions')).toBe(true)
    expect(ticked(card(given, {}, { by: '' }), 'questions')).toBe(false)
  })

  test('hours that the organisation locked are not among the changes', () => {
    const given = { workingHours: [[], [], [], [], [], [], []] }
    const policy = {
      organisation: 'The Office',
      hours: null,
      lockHours: true,
      noNotes: false,
      support: '',
      unread: [],
    }
    expect(card(given)).toContain('Working hours')
    const locked = card(given, { practice: { ...DEFAULT_PRACTICE, policy } })
    expect(locked).toContain('All of it is set like this already.')
    expect(locked).toContain('Your working hours are set by your organisation.')
  })

  test('a link shows its host and leads nowhere else; a number can be dialled', () => {
    const drawn = card({
      clinic: { ...clinic, link: 'https://clinic.example/a?b=1', phone: '+49 (30) 12-34 x5' },
    })
    expect(drawn).toContain(
      '<a href="https://clinic.example/a?b=1" target="_blank" rel="noreferrer noopener"><bdi>clinic.example</bdi><span class="hidden"> (opens in a new tab)</span></a>',
    )
    expect(drawn).toContain('href="tel:+49301234"')
    expect(card({ clinic: { ...clinic, link: 'javascript:alert(1)' } })).not.toContain('href="javascript')
  })

  test('as a picture of itself nothing of it can be pressed', () => {
    const { onUse: _, ...rest } = { plan: plan({ goal: 'Run' }), now: now(), onUse: null }
    expect(renderToStaticMarkup(h(PlanCard, rest)).split('inert').length - 1).toBe(2)
    expect(card({ goal: 'Run' })).not.toContain('inert')
  })
})

describe('a routine of more than an hour', () => {
  const long = step('plank', { sets: 10, reps: 50, hold: 60 })
  test.each<[string, Plan, string[]]>([
    ['is refused where it is', plan({ routines: { strength: [long] } }), ['routines.strength']],
    [
      'in a stage, too',
      plan({ stages: [{ from: '2026-12-01', routines: { mobility: [long] } }] }),
      ['stages.0.routines.mobility'],
    ],
    ['no other is', plan({ routines: { strength: [step('plank')] } }), []],
  ])('%s', (_, value, places) => {
    const decoded = withinAnHour({ ok: true, value })
    const problems = decoded.ok ? [] : decoded.refusal.problems
    expect(problems.map(({ path }) => path)).toEqual(places)
    for (const problem of problems) expect(problemText(problem)).toContain('at most 60 minutes')
  })
})
