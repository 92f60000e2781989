/** The plan code: what goes in comes out, what does not is told, and a mistake is named where it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { PLAN_NUMBERS } from '../../lib/content/plan-numbers.ts'
import { PRESETS } from '../../lib/content/plans.ts'
import { decodePlanCode, encodePlanCode } from '../../lib/core/plan/code.ts'
import { LARGEST, toGroups } from '../../lib/core/plan/crockford.ts'
import { fingerprint } from '../../lib/core/plan/fingerprint.ts'
import { EMPTY_PLAN, EMPTY_STEP, type Plan, type PlanStep } from '../../lib/core/plan/plan.ts'
import type { Problem } from '../../lib/core/plan/problems.ts'
import { anyPlan } from './plan-any.ts'

const codeOf = (plan: Plan) => encodePlanCode(plan, PLAN_NUMBERS)
const decode = (text: string) => decodePlanCode(text, PLAN_NUMBERS)
const planOf = (text: string): Plan => {
  const decoded = decode(text)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.refusal))
  return decoded.value
}
const problemsOf = (text: string): Problem[] => {
  const decoded = decode(text)
  return decoded.ok ? [] : decoded.refusal.problems
}
/** `HOSTILE_FILES=10000` for the long run. */
const RUNS = Number(process.env.HOSTILE_FILES ?? 1000)
const PATIENCE = 120_000
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const WORK = [{ start: 540, end: 1020 }]
const TYPICAL: Plan = {
  ...PRESETS.runner,
  intervalMinutes: 45,
  workingHours: [WORK, WORK, WORK, WORK, WORK, [], []],
  issued: '2026-11-23',
  review: '2027-01-18',
  running: { days: [1, 3, 5], at: 18 * 60 },
  strengthDays: [0, 3],
  clinic: { ...PRESETS.runner.clinic, name: 'Run Clinic' },
}
const TYPICAL_CODE = codeOf(TYPICAL).code

/** Each field by its path; of a routine told as a whole, the whole. */
function fieldsOf(plan: Plan, lost: readonly string[]): Map<string, unknown> {
  const told = new Map<string, unknown>()
  const { clinic, routines, own, stages, ...rest } = plan
  for (const [name, value] of Object.entries(rest)) told.set(name, value)
  for (const [name, value] of Object.entries(clinic)) told.set(`clinic.${name}`, value)
  for (const id of ['midday-reset', 'mobility', 'strength'] as const) {
    if (lost.includes(`routines.${id}`)) continue
    const steps = (routines[id] ?? []).map((step, i) => [`routines.${id}.${i}`, step] as const)
    const here = steps.filter(([path]) => !lost.includes(path))
    told.set(
      `routines.${id}`,
      here.map(([, { exercise }]) => exercise),
    )
    for (const [path, step] of here) {
      for (const [name, value] of Object.entries(step)) told.set(`${path}.${name}`, value)
    }
  }
  for (const [i, each] of own.entries()) told.set(`own.${i}`, each)
  for (const [i, each] of stages.entries()) told.set(`stages.${i}`, each)
  for (const path of lost) told.delete(path)
  return told
}

describe('there and back', () => {
  test.each(Object.entries(PRESETS))('the preset %s is two groups, and nothing is lost', (_, preset) => {
    const { code, onlyInFile } = codeOf(preset)
    expect(code).toMatch(/^MR1(-[0-9A-Z]{5}){2}$/)
    expect(onlyInFile).toEqual([])
    expect(planOf(code)).toEqual(preset)
  })

  test('a typical plan with dates, hours, runs and the clinic’s name fits', () => {
    expect(codeOf(TYPICAL).onlyInFile).toEqual([])
    expect(TYPICAL_CODE.length).toBeLessThanOrEqual(60)
    expect(planOf(TYPICAL_CODE)).toEqual(TYPICAL)
  })

  test('a plan that says nothing', () => {
    expect(planOf(codeOf(EMPTY_PLAN).code)).toEqual(EMPTY_PLAN)
  })

  const step = (exercise: string, more: Partial<PlanStep> = {}): PlanStep => ({
    ...EMPTY_STEP,
    exercise,
    ...more,
  })
  test.each<[string, Partial<Plan>]>([
    ['no interval', { intervalMinutes: null }],
    ['odd minutes', { intervalMinutes: 47, middayAt: 733, midday: { start: 701, end: 799 } }],
    ['a window past midnight', { midday: { start: 1380, end: 1500 } }],
    [
      'two hours a day',
      {
        workingHours: [
          [
            { start: 480, end: 720 },
            { start: 780, end: 1021 },
          ],
          [],
          [],
          [],
          WORK,
          [],
          WORK,
        ],
      },
    ],
    ['no strength days at all', { strengthDays: [], eveningRuns: [] }],
    ['questions', { stiffness: 'weekly', pain: true }],
    [
      'exercises in another order',
      { routines: { 'midday-reset': ['breathing', 'stand', 'thoracicRotation'].map((id) => step(id)) } },
    ],
    [
      'new ones among them',
      { routines: { 'midday-reset': ['stand', 'walk', 'breathing', 'walk'].map((id) => step(id)) } },
    ],
    [
      'all new',
      { routines: { strength: ['plank', 'hinge', 'clam', 'deadBug', 'stepDown'].map((id) => step(id)) } },
    ],
    [
      'doses',
      {
        routines: {
          'midday-reset': [
            step('stand', { hold: 30 }),
            step('hipExtension', { reps: 8, leftReps: 5, level: 'easier', days: [0, 2, 4] }),
            step('thoracicRotation', { sets: 3, rest: 45, tempo: 2.5, sides: 'each' }),
            step('breathing', { reps: 10 }),
          ],
        },
      },
    ],
    [
      'the same dose for all',
      {
        routines: {
          strength: ['plank', 'hinge', 'clam', 'deadBug', 'stepDown', 'bridge'].map((id) =>
            step(id, { sets: 3, reps: 9, rest: 90, tempo: 3 }),
          ),
        },
      },
    ],
    ['a name in small letters', { clinic: { ...EMPTY_PLAN.clinic, name: 'physio lab' } }],
    ['a name with umlauts', { clinic: { ...EMPTY_PLAN.clinic, name: 'Praxis für Läufer 24' } }],
    ['a language', { language: 'de' }],
  ])('%s', (_, change) => {
    const plan = { ...PRESETS.article, ...change }
    const { code, onlyInFile } = codeOf(plan)
    expect(onlyInFile).toEqual([])
    expect(planOf(code)).toEqual(plan)
  })

  test('what has no room is told, the name before the numbers', () => {
    const name = 'The Clinic of a Long Street at the Far End of the Great Town'
    expect(codeOf({ ...TYPICAL, clinic: { ...TYPICAL.clinic, name, phone: '12' } }).onlyInFile).toEqual([
      'clinic.name',
      'clinic.phone',
    ])
  })

  test('an exercise of the clinic’s own is in the file; those around it are told', () => {
    const own = {
      name: 'x',
      steps: ['y'],
      reps: 1,
      sets: 1,
      seconds: 1,
      sides: 'none' as const,
      picture: null,
    }
    const plan = {
      ...PRESETS.article,
      own: [own],
      routines: {
        'midday-reset': [
          step('stand', { cue: 'Tall' }),
          step('own.1', { reps: 3 }),
          step('breathing', { reps: 7 }),
        ],
      },
    }
    const { code, onlyInFile } = codeOf(plan)
    expect(onlyInFile).toEqual(['routines.midday-reset.0.cue', 'routines.midday-reset.1', 'own.0'])
    expect(planOf(code).routines).toEqual({ 'midday-reset': [step('stand'), step('breathing', { reps: 7 })] })
  })

  test(
    'of any plan all comes back that is not told to be in the file alone',
    () => {
      let told = 0
      fc.assert(
        fc.property(anyPlan, (plan) => {
          const { code, onlyInFile } = codeOf(plan)
          expect(code.length).toBeLessThanOrEqual(60)
          expect(code).toMatch(/^MR1(-[0-9A-HJKMNP-TV-Z]{5}){2,9}$/)
          expect(new Set(onlyInFile).size).toBe(onlyInFile.length)
          const back = fieldsOf(planOf(code), [])
          const want = fieldsOf(plan, onlyInFile)
          const wrong: string[] = []
          // Steps that are in the file alone shift those behind them.
          const shifted = onlyInFile.some((path) => /^routines\.[\w-]+\.\d+$/.test(path))
          for (const [path, value] of want) {
            if (shifted && /^routines\.[\w-]+\.\d+\./.test(path)) continue
            if (JSON.stringify(back.get(path)) !== JSON.stringify(value)) wrong.push(path)
            told++
          }
          expect(wrong).toEqual([])
        }),
        { numRuns: RUNS / 5, seed: 7 },
      )
      expect(told).toBeGreaterThan(20 * (RUNS / 5))
    },
    PATIENCE,
  )
})

describe('mistakes', () => {
  const groups = TYPICAL_CODE.slice(4).split('-')
  const withGroups = (all: string[]) => `MR1-${all.join('-')}`

  test('every sign that is another is named at its group', () => {
    for (const [g, group] of groups.entries()) {
      for (let i = 0; i < 5; i++) {
        for (const sign of SIGNS) {
          if (sign === group[i]) continue
          const wrong = group.slice(0, i) + sign + group.slice(i + 1)
          expect(problemsOf(withGroups(groups.with(g, wrong)))).toEqual([
            { path: `group.${g}`, kind: 'group', limit: `${g + 1}` },
          ])
        }
      }
    }
  })

  test('any two signs of a group in each other’s place are named; over a border, both groups', () => {
    for (const [g, group] of groups.entries()) {
      for (let i = 0; i < 5; i++) {
        for (let j = i + 1; j < 5; j++) {
          if (group[i] === group[j]) continue
          const signs = [...group]
          ;[signs[i], signs[j]] = [group[j] ?? '', group[i] ?? '']
          expect(problemsOf(withGroups(groups.with(g, signs.join('')))).map(({ path }) => path)).toEqual([
            `group.${g}`,
          ])
        }
      }
      const next = groups[g + 1]
      if (next === undefined || group[4] === next[0]) continue
      const swapped = groups.with(g, group.slice(0, 4) + next[0]).with(g + 1, group[4] + next.slice(1))
      const paths = problemsOf(withGroups(swapped)).map(({ path }) => path)
      expect(paths).toEqual([`group.${g}`, `group.${g + 1}`])
    }
  })

  test('two groups in each other’s place are both named, and where they belong', () => {
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const swapped = groups.with(a, groups[b] ?? '').with(b, groups[a] ?? '')
        expect(problemsOf(withGroups(swapped))).toEqual([
          { path: `group.${a}`, kind: 'swapped', limit: `${b + 1}` },
          { path: `group.${b}`, kind: 'swapped', limit: `${a + 1}` },
        ])
      }
    }
  })

  test('a group that is missing is named', () => {
    for (let g = 0; g < groups.length; g++) {
      const problems = problemsOf(withGroups(groups.toSpliced(g, 1)))
      expect(problems).toEqual(
        g === groups.length - 1
          ? [{ path: '', kind: 'length' }]
          : [{ path: `group.${g}`, kind: 'missing', limit: `${g + 1}` }],
      )
    }
  })

  test('a sign too few or too many is named at its group, and so without hyphens at the first', () => {
    for (const [g, group] of groups.entries()) {
      for (const wrong of [group.slice(1), `${group}7`]) {
        expect(problemsOf(withGroups(groups.with(g, wrong)))).toEqual([
          { path: `group.${g}`, kind: 'group', limit: `${g + 1}` },
        ])
      }
      const run = groups.with(g, group.slice(1)).join('')
      // What follows moves up; by chance it may be right in its new place, but not to the end.
      const [first] = problemsOf(`MR1${run}`)
      expect([`group.${g}`, `group.${g + 1}`, `group.${g + 2}`, '']).toContain(first?.path)
    }
  })

  test(
    'of two to four wrong signs at once no code is taken for another',
    () => {
      let taken = 0
      const mistake = fc.tuple(fc.nat(groups.length * 5 - 1), fc.constantFrom(...SIGNS))
      fc.assert(
        fc.property(fc.array(mistake, { minLength: 2, maxLength: 4 }), (mistakes) => {
          const signs = [...groups.join('')]
          for (const [i, sign] of mistakes) signs[i] = sign
          const text = signs.join('')
          if (text !== groups.join('') && decode(`MR1${text}`).ok) taken++
        }),
        { numRuns: RUNS, seed: 3 },
      )
      expect(taken).toBe(0)
    },
    PATIENCE,
  )

  /** In a code that may be longer a wrong last group looks, once in sixteen times, like one of a longer code. */
  test(
    'in a code of any length a mistake is never taken, and nearly always named at its place',
    () => {
      const count = {
        sign: { seen: 0, named: 0 },
        neighbours: { seen: 0, named: 0 },
        groups: { seen: 0, named: 0 },
      }
      const see = (kind: keyof typeof count, text: string, at: number[]) => {
        const paths = problemsOf(text).map(({ path }) => path)
        expect(paths.length).toBeGreaterThan(0)
        count[kind].seen++
        if (at.every((g) => paths.includes(`group.${g}`)) && paths.length === at.length) count[kind].named++
      }
      fc.assert(
        fc.property(anyPlan, fc.nat(), fc.nat(), fc.constantFrom(...SIGNS), (plan, one, other, sign) => {
          const { code } = codeOf(plan)
          const all = code.slice(4).split('-')
          const signs = [...all.join('')]
          const i = one % signs.length
          const [a, b] = [one % all.length, other % all.length]
          const group = (n: number) => Math.floor(n / 5)
          if (signs[i] !== sign) see('sign', `MR1${signs.with(i, sign).join('')}`, [group(i)])
          const next = signs[i + 1]
          if (next !== undefined && next !== signs[i]) {
            const swapped = signs
              .with(i, next)
              .with(i + 1, signs[i] ?? '')
              .join('')
            see('neighbours', `MR1${swapped}`, [...new Set([group(i), group(i + 1)])])
          }
          if (all[a] !== all[b]) {
            see('groups', withGroups(all.with(a, all[b] ?? '').with(b, all[a] ?? '')), [a, b])
          }
        }),
        { numRuns: RUNS / 5, seed: 11 },
      )
      for (const { seen, named } of Object.values(count)) expect(named / seen).toBeGreaterThan(0.98)
      expect(count.groups.named).toBe(count.groups.seen)
    },
    PATIENCE,
  )
})

describe('however it is typed', () => {
  test.each([
    ['small letters', TYPICAL_CODE.toLowerCase()],
    ['no hyphens', TYPICAL_CODE.replaceAll('-', '')],
    ['spaces everywhere', [...TYPICAL_CODE].join(' ')],
    ['long dashes', TYPICAL_CODE.replaceAll('-', ' – ')],
    ['line breaks', TYPICAL_CODE.replaceAll('-', '-\n')],
    ['I, L and O for 1 and 0', TYPICAL_CODE.replace('MR1', 'MRI').replaceAll('1', 'l').replaceAll('0', 'o')],
    [
      'full width',
      TYPICAL_CODE.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    [
      'Cyrillic look-alikes',
      TYPICAL_CODE.replaceAll('M', 'М').replaceAll('C', 'С').replaceAll('A', 'А').replaceAll('K', 'К'),
    ],
    ['Greek look-alikes', TYPICAL_CODE.toLowerCase().replaceAll('k', 'κ').replaceAll('m', 'Μ')],
    ['invisible marks', TYPICAL_CODE.replaceAll('-', '\u200b-\u202e')],
    ['what stands around it', `Dr. MR Lee wrote: “${TYPICAL_CODE}.” Thank you, see you on 18 January`],
    ['its name in front', `Your plan code: ${TYPICAL_CODE}`],
    ['without its beginning', TYPICAL_CODE.slice(4)],
    ['a mistake in its beginning', TYPICAL_CODE.replace('MR1', 'NR1')],
  ])('%s', (_, text) => {
    expect(planOf(text)).toEqual(TYPICAL)
  })

  test.each<[string, string, Problem[]]>([
    ['too long', `${TYPICAL_CODE} ${'x'.repeat(200)}`, [{ path: '', kind: 'tooLong', limit: '200' }]],
    ['nothing of ours', 'hello there', [{ path: '', kind: 'notOurs' }]],
    ['nothing', '', [{ path: '', kind: 'notOurs' }]],
    ['only its beginning', 'MR1-', [{ path: '', kind: 'length' }]],
    ['a newer one with groups as ours', TYPICAL_CODE.replace('MR1', 'MR2'), [{ path: '', kind: 'newer' }]],
    ['a newer one', 'MR2-AAAAA-BBBBB', [{ path: '', kind: 'newer' }]],
    ['a preset that is not known yet', `MR1-${toGroups(7n)}`, [{ path: '', kind: 'newer' }]],
    ['fields that are not known yet', `MR1-${toGroups(LARGEST - 7n)}`, [{ path: '', kind: 'newer' }]],
    [
      'a U, which is no sign',
      TYPICAL_CODE.replace(/.$/, 'U'),
      [{ path: 'group.8', kind: 'group', limit: '9' }],
    ],
    [
      'a mistake, with words behind',
      `${TYPICAL_CODE.replace(/.$/, (s) => (s === '2' ? '3' : '2'))} Thank you`,
      [{ path: 'group.8', kind: 'group', limit: '9' }],
    ],
  ])('%s is refused', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })
})

describe('what is printed stays true', () => {
  test('every exercise has a number of its own', () => {
    expect(PLAN_NUMBERS.exercises.toSorted()).toEqual(Object.keys(EXERCISES).toSorted())
    expect(new Set(PLAN_NUMBERS.exercises).size).toBe(PLAN_NUMBERS.exercises.length)
    expect(PLAN_NUMBERS.exercises.length).toBeLessThanOrEqual(64)
  })

  test('numbers are never given anew', () => {
    expect(PLAN_NUMBERS.exercises.slice(0, 40).join()).toBe(
      'stand,shiftWeight,sitTall,sitToStand,hipExtension,hipExtensionToes,seatedSqueeze,thoracicRotation,rotationSeated,lookRound,rotationHandsBehind,breathing,breathingForearms,breathingSeated,pelvicRock,hipFlexorStretch,halfKneeling,wallRotation,openBook,handsKneesRotation,wallSqueeze,wallSqueezeSides,bridge,hipAbduction,legSwing,walk,singleLegBridge,splitSquat,clam,sideLegLift,sidePlank,stepDown,heelTaps,deadBug,birdDog,plank,longLeverBridge,bridgeWalkOut,hamstringSlider,hinge',
    )
    expect(PLAN_NUMBERS.languages.slice(0, 18).join()).toBe(
      'en,de,fr,es,it,nl,pt,pl,cs,da,sv,nb,fi,tr,ar,fa,uk,ru',
    )
  })

  /** A preset that changes would change every plan on paper that began with it. */
  test('presets say what they said', () => {
    expect(PLAN_NUMBERS.presets.slice(0, 3).map(fingerprint)).toEqual([
      '7db626b9bb8dc0c8',
      'b6627bc5d673435b',
      '61357c29d4cb4180',
    ])
  })

  test('a code from the first version is read as it was meant', () => {
    expect(planOf('MR1-C8FAT-HK9KS-YZ1HW-VCX34-9BQ83-S81E7-JWBKK-3VTP1-F42VB')).toEqual(TYPICAL)
  })

  const dosed = (id: 'mobility' | 'strength', doses: Partial<PlanStep>[]): Plan => ({
    ...PRESETS.article,
    routines: {
      ...PRESETS.article.routines,
      [id]: ['clam', 'plank', 'walk', 'hinge', 'deadBug'].map((exercise, i) => ({
        ...EMPTY_STEP,
        exercise,
        ...doses[i],
      })),
    },
  })
  test.each<[string, Plan]>([
    [
      'MR1-PACCM-98T74-STVKD-JT8YY-14KJK-RP0MP',
      dosed('strength', [{ reps: 8 }, { level: 'harder' }, { hold: 25 }, { sets: 3 }, { days: [0, 3] }]),
    ],
    [
      'MR1-PAC40-K1XZG-XYK93-JGTGC-RYT7P-KECVV-NRZ4E-JEPP7',
      dosed('mobility', [
        { reps: 8, sets: 2 },
        { sets: 3, hold: 12.5 },
        { reps: 4, days: [1] },
        { reps: 9, leftReps: 6 },
        { reps: 9, leftReps: 6 },
      ]),
    ],
    [
      'MR1-PACCM-98T74-STV15-KX5VX-CCAVY-VSJR3-EJS6G',
      dosed('strength', [{ level: 'easier', reps: 5 }, { rest: 45 }, { tempo: 2.5, sides: 'each' }]),
    ],
    [
      'MR1-EAS92-4Z6RN-6P3NJ-CWN6N-9H75Y-P44R3-EJ7W7',
      {
        ...PRESETS.quiet,
        language: 'fr',
        anchor: 'afterLunch',
        middayAt: 733,
        stiffness: 'weekly',
        pain: false,
        mobility: 'daily',
        eveningRuns: [2],
        clinic: { ...EMPTY_PLAN.clinic, name: 'Café 24' },
      },
    ],
  ])('and those of every dose: %s', (code, plan) => {
    expect(codeOf(plan)).toEqual({ code, onlyInFile: [] })
    expect(planOf(code)).toEqual(plan)
  })
})
