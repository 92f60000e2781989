/** A plan as it is typed: to the plan and back, what is done to it, and where a mistake is named. */
import { describe, expect, test, vi } from 'vitest'
import { doseBefore, minutesOf, numbersOf, shownStep } from '../../components/clinic/doses.ts'
import { draftOf, given } from '../../components/clinic/draft.ts'
import {
  fresh,
  moved,
  newStep,
  nextStageDay,
  presetOf,
  started,
  stepsBefore,
  withOwn,
  withoutStep,
  withStage,
  withStep,
  withSteps,
} from '../../components/clinic/edit.ts'
import { fileName } from '../../components/clinic/file-name.ts'
import { asTyped, idsOf, LONGEST, problemOf, stepIn } from '../../components/clinic/form.ts'
import { ownStepOf } from '../../components/clinic/own-step.ts'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { PRESETS } from '../../lib/content/plans.ts'
import { decodePlan } from '../../lib/core/plan/decode-plan.ts'
import { EMPTY_STEP, type Plan } from '../../lib/core/plan/plan.ts'
import type { PlanDraft, StepDraft } from '../../lib/shell/plan-draft.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const TODAY = '2026-03-02'
const IDS = Object.keys(EXERCISES)
const read = (draft: PlanDraft) => decodePlan(given(draft, TODAY), IDS)
function planOf(draft: PlanDraft): Plan {
  const decoded = read(draft)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.refusal))
  return decoded.value
}
const paths = (draft: PlanDraft) => {
  const decoded = read(draft)
  return decoded.ok ? [] : decoded.refusal.problems.map(asTyped).map(({ path, kind }) => `${path}: ${kind}`)
}

const ARTICLE = fresh('article', null)
const RESET = { stage: null, routine: 'midday-reset' } as const
const OWN_PLAN: Plan = {
  ...PRESETS.runner,
  title: 'Spring',
  language: 'de',
  issued: TODAY,
  review: '2026-04-13',
  clinic: {
    name: 'North Street Physio',
    phone: '+1 919 555 0100',
    link: 'https://north.example/visit',
    note: 'See you soon.\nBring your shoes.',
    logo: null,
    checked: true,
  },
  workingHours: [[{ start: 480, end: 720 }], [{ start: 1320, end: 1800 }], [], [], [], [], []],
  middayAt: 735,
  anchor: 'atTime',
  eveningRuns: [1],
  routines: {
    ...PRESETS.runner.routines,
    'midday-reset': [
      {
        ...EMPTY_STEP,
        exercise: 'hipExtension',
        reps: 8,
        leftReps: 5,
        tempo: 2.5,
        cue: 'Tall',
        days: [0, 2],
      },
      { ...EMPTY_STEP, exercise: 'own.1', rest: 0 },
    ],
  },
  own: [
    {
      name: 'Towel slide',
      steps: ['Stand.', 'Slide.'],
      reps: 6,
      sets: 2,
      seconds: 3.5,
      sides: 'each',
      picture: null,
    },
  ],
  stages: [{ from: '2026-03-23', routines: { strength: [{ ...EMPTY_STEP, exercise: 'plank', hold: 20 }] } }],
  gentle: 'Only the breathing today.',
  running: { days: [1, 3], at: 1110 },
  stiffness: 'weekly',
  pain: false,
  goal: 'Run 10 km without thinking of it',
}

describe('a plan is typed and read back as it was', () => {
  test.each<[string, Plan]>([
    ['the article', { ...PRESETS.article, issued: TODAY }],
    ['quiet', { ...PRESETS.quiet, issued: TODAY }],
    ['runner', { ...PRESETS.runner, issued: TODAY }],
    ['one with everything', OWN_PLAN],
  ])('%s', (_, plan) => expect(planOf(draftOf(plan))).toEqual(plan))

  test('a comma is a decimal point, blanks around words are none of them', () => {
    const step: Partial<StepDraft> = { tempo: ' 2,5 ', cue: ' Tall ' }
    const plan = planOf(withStep({ ...ARTICLE, goal: ' Garden ' }, RESET, 1, step))
    expect(plan.routines['midday-reset']?.[1]).toMatchObject({ tempo: 2.5, cue: 'Tall' })
    expect(plan.goal).toBe('Garden')
  })

  test('a time of its own is said only where the midday reset comes at one', () => {
    expect(planOf({ ...ARTICLE, middayAt: '12:15' }).middayAt).toBeNull()
    expect(planOf({ ...ARTICLE, middayAt: '12:15', anchor: 'atTime' }).middayAt).toBe(735)
  })
})

describe('what is typed wrong is named at its field', () => {
  const own = withOwn(ARTICLE, RESET)
  const step = (change: Partial<StepDraft>) => withStep(ARTICLE, RESET, 1, change)
  test.each<[string, PlanDraft, string[]]>([
    ['nothing wrong', ARTICLE, []],
    ['an interval in words', { ...ARTICLE, interval: 'sixty' }, ['intervalMinutes: number']],
    ['an interval out of range', { ...ARTICLE, interval: '20' }, ['intervalMinutes: number']],
    ['a break of half minutes', { ...ARTICLE, breakLength: '4.5' }, ['breakMinutes: number']],
    ['half a window', { ...ARTICLE, midday: { from: '11:30', to: '' } }, ['midday.end: time']],
    ['no time of its own', { ...ARTICLE, anchor: 'atTime', middayAt: '' }, []],
    [
      'a link that is none',
      { ...ARTICLE, clinic: { ...ARTICLE.clinic, link: 'http://x.example' } },
      ['clinic.link: link'],
    ],
    [
      'a phone in words',
      { ...ARTICLE, clinic: { ...ARTICLE.clinic, phone: 'the desk' } },
      ['clinic.phone: choice'],
    ],
    ['too many repetitions', step({ reps: '80' }), ['routines.midday-reset.1.reps: number']],
    ['a long cue', step({ cue: 'x'.repeat(81) }), ['routines.midday-reset.1.cue: tooLong']],
    ['no day at all', step({ days: [] }), ['routines.midday-reset.1.days: tooShort']],
    [
      'hours without an end',
      { ...ARTICLE, hours: [[{ from: '09:00', to: '' }], [], [], [], [], [], []] },
      ['workingHours.0.0.end: time'],
    ],
    ['an own exercise without words', own, ['own.0.name: tooShort', 'own.0.steps: tooShort']],
    ['a stage before the first', withStage(withStage({ ...ARTICLE, stages: [] }, TODAY), '2020-01-01'), []],
    ['a visit in the past', { ...ARTICLE, review: '2026-01-01' }, ['review: order']],
  ])('%s', (_, draft, wrong) => expect(paths(draft)).toEqual(wrong))

  test('each length that is counted is the one that is allowed', () => {
    const long = (most: number) => 'x'.repeat(most)
    const typed = (more: number): PlanDraft => ({
      ...withStep(withOwn(ARTICLE, RESET), RESET, 1, { cue: long(LONGEST.cue + more) }),
      title: long(LONGEST.title + more),
      goal: long(LONGEST.goal + more),
      gentle: long(LONGEST.gentle + more),
      clinic: { ...ARTICLE.clinic, note: long(LONGEST.note + more) },
      own: [{ ...draftOf(OWN_PLAN).own[0], name: long(LONGEST.own + more) } as PlanDraft['own'][0]],
    })
    expect(paths(typed(0))).toEqual([])
    expect(paths(typed(1))).toHaveLength(Object.keys(LONGEST).length)
  })

  test('nothing of it is cut or lost', () => {
    const cue = 'x'.repeat(300)
    expect(given(step({ cue }), TODAY)).toMatchObject({ routines: { 'midday-reset': { 1: { cue } } } })
    expect(given({ ...ARTICLE, interval: 'sixty' }, TODAY).intervalMinutes).toBe('sixty')
  })
})

describe('from a problem to its field', () => {
  test.each([
    ['clinic.link', ['clinic.link', 'clinic'], null],
    ['workingHours.2.1.end', ['to-2-1'], null],
    ['workingHours.2.1', ['from-2-1'], null],
    ['routines.midday-reset.1.cue', ['routines.midday-reset.1.cue'], 'routines.midday-reset.1'],
    [
      'stages.0.routines.strength.3.days.1',
      ['stages.0.routines.strength.3.days.1'],
      'stages.0.routines.strength.3',
    ],
  ])('%s', (path, ids, step) => {
    expect(idsOf(path).slice(0, ids.length)).toEqual(ids)
    expect(stepIn(path)).toBe(step)
  })

  test('a field that holds a wrong part is wrong, its neighbour is not', () => {
    const problems = [{ path: 'own.1.steps.3', kind: 'tooLong' as const }]
    expect(problemOf(problems, 'own.1.steps')).toBe(problems[0])
    expect(problemOf(problems, 'own.1.name')).toBeUndefined()
    expect(problemOf(problems, 'own.1.step')).toBeUndefined()
  })

  test('an own exercise is edited where it is played first', () => {
    const late = withOwn(withStage(ARTICLE, TODAY), { stage: 0, routine: 'mobility' })
    expect(ownStepOf(late, 'own.0.name')).toBe('stages.0.routines.mobility.0')
    expect(ownStepOf(late, 'own.1.name')).toBeNull()
    expect(ownStepOf(late, 'goal')).toBeNull()
  })
})

describe('what is done to a draft', () => {
  test.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
  ] as const)('from %i by %i', (index, by, after) => {
    expect(moved([...'abc'], index, by).join('')).toBe(after)
  })

  test('an own exercise goes with the last step that plays it; those behind it keep their words', () => {
    const two = withOwn(withOwn(ARTICLE, RESET), { stage: null, routine: 'strength' })
    const named = { ...two, own: two.own.map((own, i) => ({ ...own, name: `Own ${i + 1}` })) }
    const twice = withSteps(named, { stage: null, routine: 'mobility' }, [newStep('own.1'), newStep('own.2')])

    const once = withoutStep(twice, RESET, 4)
    expect(once.own.map(({ name }) => name)).toEqual(['Own 1', 'Own 2'])
    const gone = withoutStep(once, { stage: null, routine: 'mobility' }, 0)
    expect(gone.own.map(({ name }) => name)).toEqual(['Own 2'])
    expect(gone.routines.mobility.map(({ exercise }) => exercise)).toEqual(['own.1'])
    expect(gone.routines.strength.map(({ exercise }) => exercise)).toEqual(['own.1'])
  })

  test('stages follow three weeks apart, each upon the list before it', () => {
    const first = withStage(ARTICLE, TODAY)
    expect(first.stages[0]?.from).toBe('2026-03-23')
    expect(nextStageDay(first, TODAY)).toBe('2026-04-13')
    expect(nextStageDay({ ...first, stages: [{ from: '9', routines: ARTICLE.routines }] }, TODAY)).toBe('')
    const second = withStage(withSteps(first, { stage: 0, routine: 'strength' }, [newStep('plank')]), TODAY)
    expect(stepsBefore(second, 1, 'strength').map(({ exercise }) => exercise)).toEqual(['plank'])
    expect(stepsBefore(second, 1, 'midday-reset')).toBe(ARTICLE.routines['midday-reset'])
  })

  test('a new plan keeps the clinic, and the one before as the last plan; an untouched one is none', () => {
    const clinic = { ...ARTICLE.clinic, name: 'North Street Physio' }
    const made = { ...ARTICLE, clinic, goal: 'Garden' }
    const next = started({ draft: made, last: null }, fresh('quiet', made))
    expect(next.last).toBe(made)
    expect(next.draft).toMatchObject({ clinic, goal: '', interval: '90' })
    expect(presetOf(next.draft as PlanDraft)).toBe('quiet')
    expect(presetOf(made)).toBeNull()
    expect(started(next, fresh('runner', next.draft)).last).toBe(made)
  })
})

describe('what a step comes to while it is typed', () => {
  const told = (step: StepDraft) => {
    const shown = shownStep(step, 'midday-reset', [])
    return shown && [shown.name, shown.dose, ...shown.notes].join(', ')
  }
  test.each<[StepDraft, string | null]>([
    [newStep('hipExtension'), 'Hip extension, 5 each side'],
    [{ ...newStep('hipExtension'), reps: '8', leftReps: '5' }, 'Hip extension, 8 right, 5 left'],
    [{ ...newStep('hipExtension'), reps: '1e' }, 'Hip extension, 5 each side'],
    [{ ...newStep('hipExtension'), reps: '9999' }, 'Hip extension, 5 each side'],
    [newStep('nothing'), null],
  ])('%o', (step, words) => expect(told(step)).toBe(words))

  test('the total grows with what is added, and is the article\u2019s three minutes', () => {
    const steps = ARTICLE.routines['midday-reset']
    expect(minutesOf(steps, 'midday-reset', [])).toBe(3)
    expect(minutesOf([], 'midday-reset', [])).toBe(0)
    expect(minutesOf([...steps, newStep('walk')], 'midday-reset', [])).toBeGreaterThan(3)
  })

  test.each([
    ['hipExtension', { reps: true, hold: true, tempo: true }],
    ['hipFlexorStretch', { reps: false, hold: true, tempo: false }],
    ['walk', { reps: false, hold: true, tempo: false }],
    ['sitToStand', { reps: true, hold: false, tempo: true }],
    ['breathing', { reps: true, hold: false, tempo: false }],
  ])('the numbers that %s has', (exercise, numbers) => {
    const dose = doseBefore({ exercise, level: 'standard' })
    expect(dose && numbersOf(dose)).toEqual(numbers)
  })
})

test.each([
  ['North Street Physio', TODAY, 'midday-reset-plan-north-street-physio-2026-03-02.json'],
  ['Ünïcode & Söhne/..\\', TODAY, 'midday-reset-plan-unicode-sohne-2026-03-02.json'],
  ['理学療法', null, 'midday-reset-plan.json'],
  ['x'.repeat(90), null, `midday-reset-plan-${'x'.repeat(40)}.json`],
])('the file of %s', (name, issued, file) => {
  expect(fileName({ clinic: { ...ARTICLE.clinic, name }, issued })).toBe(file)
})
