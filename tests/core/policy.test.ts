/** What an organisation may say, and all that it may not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../../lib/content/plans.ts'
import { step } from '../../lib/core/engine.ts'
import type { Action } from '../../lib/core/events.ts'
import { PLAN_PARTS } from '../../lib/core/plan/plan.ts'
import { type Policy, policyFrom } from '../../lib/core/policy.ts'
import { DEFAULT_PRACTICE, practiceFrom } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS, type Hours } from '../../lib/core/rules.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'

const AT = Date.parse('2026-11-23T09:00:00Z')

const act = (state: State, action: Action): State =>
  structuredClone(step(state, { ...action, at: AT, timeZone: 'Europe/Berlin' }).state)
const under = (given: unknown, state: State = INITIAL_STATE): State =>
  act(state, { type: 'policy', policy: policyFrom(given) })

const nine: Hours[] = [{ start: 540, end: 1020 }]
const eight: Hours[] = [{ start: 480, end: 960 }]
const OFFICE: Hours[][] = [nine, nine, nine, nine, nine, [], []]
const WEEK = [...Array(5).fill([{ from: '09:00', to: '17:00' }]), [], []]
const OWN: Hours[][] = [eight, [], [], [], [], [], []]

describe('what is read', () => {
  const NONE: Policy = {
    organisation: '',
    hours: null,
    lockHours: false,
    noNotes: false,
    support: '',
    unread: [],
  }
  test.each<[string, unknown, Policy | null]>([
    ['nothing', undefined, null],
    ['no policy', {}, null],
    ['only what is not ours', { somethingElse: 1, pause: false }, null],
    ['only a plan', { plan: '{}', planCode: 'MR1' }, null],
    [
      'all of it',
      { organisation: 'Acme', workingHours: WEEK, lockHours: true, noNotes: true, support: 'Ask Ida.' },
      {
        organisation: 'Acme',
        hours: OFFICE,
        lockHours: true,
        noNotes: true,
        support: 'Ask Ida.',
        unread: [],
      },
    ],
    ['a lock of nothing', { lockHours: true }, NONE],
    [
      'a lock of a week without hours',
      { lockHours: true, workingHours: [[], [], [], [], [], [], []] },
      { ...NONE, hours: [[], [], [], [], [], [], []] },
    ],
    ['a lock that is no yes or no', { lockHours: 'yes' }, { ...NONE, unread: ['lockHours'] }],
    ['six days', { workingHours: WEEK.slice(1) }, { ...NONE, unread: ['workingHours'] }],
    [
      'ranges that overlap',
      {
        workingHours: [
          [
            { from: '09:00', to: '13:00' },
            { from: '12:00', to: '17:00' },
          ],
          ...WEEK.slice(1),
        ],
      },
      { ...NONE, unread: ['workingHours'] },
    ],
    [
      'no time',
      { workingHours: [[{ from: '9', to: '25:00' }], ...WEEK.slice(1)] },
      { ...NONE, unread: ['workingHours'] },
    ],
    [
      'a night, and a day to its end',
      {
        workingHours: [
          [{ from: '22:00', to: '06:00' }],
          [{ from: '00:00', to: '24:00' }],
          [],
          [],
          [],
          [],
          [],
        ],
      },
      { ...NONE, hours: [[{ start: 1320, end: 1800 }], [{ start: 0, end: 1440 }], [], [], [], [], []] },
    ],
    [
      'one part that is damaged leaves the others',
      { organisation: 7, noNotes: true },
      { ...NONE, noNotes: true, unread: ['organisation'] },
    ],
    ['a text that is too long', { support: 'x'.repeat(281) }, { ...NONE, unread: ['support'] }],
    ['a text that turns the direction', { organisation: '\u202eemcA' }, { ...NONE, organisation: 'emcA' }],
  ])('%s', (_, given, wanted) => {
    expect(policyFrom(given)).toEqual(wanted)
  })
})

describe('hours', () => {
  const own: State = { ...INITIAL_STATE, settings: { ...DEFAULT_SETTINGS, workingHours: OWN } }

  test('nobody chose become the organisation’s, and follow it', () => {
    const first = under({ workingHours: WEEK })
    expect(first.settings.workingHours).toEqual(OFFICE)
    const other = WEEK.with(0, [])
    expect(under({ workingHours: other }, first).settings.workingHours).toEqual(OFFICE.with(0, []))
  })

  test('of the user stay', () => {
    expect(under({ workingHours: WEEK }, own).settings.workingHours).toEqual(OWN)
  })

  test('that are locked are the organisation’s for everybody, until they are not', () => {
    const locked = under({ workingHours: WEEK, lockHours: true }, own)
    expect(locked.settings.workingHours).toEqual(OFFICE)
    const change = { type: 'settings', settings: { workingHours: OWN } } as const
    expect(() => act(locked, change)).toThrow('set by the organisation')
    expect(act(under({}, locked), change).settings.workingHours).toEqual(OWN)
  })

  test('that are locked no plan changes', () => {
    const locked = under({ workingHours: WEEK, lockHours: true })
    const plan = { ...PRESETS.article, intervalMinutes: 45, workingHours: OWN }
    const taken = act(locked, { type: 'takePlan', plan, source: 'file', parts: [...PLAN_PARTS] })
    expect(taken.settings).toMatchObject({ workingHours: OFFICE, intervalMinutes: 45 })
  })
})

describe('what no policy can do', () => {
  /** Everything an administrator might try, and anything at all under any key. */
  const tries = fc.dictionary(
    fc.constantFrom(
      ...Object.keys(DEFAULT_SETTINGS),
      ...Object.keys(DEFAULT_PRACTICE),
      ...Object.keys(INITIAL_STATE),
      'organisation',
      'workingHours',
      'lockHours',
      'noNotes',
      'support',
      'plan',
      'planCode',
      'lockPause',
      'lockNudges',
      'hidePrivacy',
      'pain',
      'rhythm',
      '__proto__',
    ),
    fc.oneof(fc.jsonValue(), fc.boolean(), fc.constant(WEEK), fc.constant('daily')),
  )

  test('it reaches the working hours and nothing else: no question, no pause, no nudge, no plan', () => {
    let set = 0
    fc.assert(
      fc.property(tries, (given) => {
        const after = under(given)
        if (JSON.stringify(after.settings.workingHours) !== JSON.stringify(DEFAULT_SETTINGS.workingHours))
          set++
        const { workingHours: _, ...settings } = after.settings
        const { workingHours: __, ...defaults } = DEFAULT_SETTINGS
        expect(settings).toEqual(defaults)
        expect({ ...practiceFrom(after.practice), policy: null }).toEqual(DEFAULT_PRACTICE)
        const { settings: _s, practice: _p, ...others } = after
        const { settings: _i, practice: _q, ...initial } = INITIAL_STATE
        expect(others).toEqual(initial)
      }),
      { seed: 11, numRuns: 1000 },
    )
    expect(set).toBeGreaterThan(10)
  })

  test('with every lock a pause, a day off and the end of all questions are still there', () => {
    let state = under({ workingHours: WEEK, lockHours: true, noNotes: true })
    state = act(state, { type: 'pause', until: AT + 3_600_000 })
    expect(state.nudger.pausedUntil).toBe(AT + 3_600_000)
    state = act(state, { type: 'settings', settings: { usedElsewhere: true } })
    expect(state.settings.usedElsewhere).toBe(true)
    state = act(state, { type: 'asking', change: { rhythm: 'off', monthly: false } })
    expect(state.checkIn).toMatchObject({ rhythm: 'off', monthly: false })
    state = act(state, { type: 'daysOff', kind: 'sick', from: '2026-11-23', to: '2026-11-23' })
    expect(state.course.off).toMatchObject({ kind: 'sick' })
  })
})

test('what was kept is read again as it was', () => {
  const { practice } = under({ organisation: 'Acme', workingHours: WEEK, lockHours: true })
  expect(practiceFrom(JSON.parse(JSON.stringify(practice))).policy).toEqual(practice?.policy)
  expect(practice?.policy?.hours).toEqual(OFFICE)
})
