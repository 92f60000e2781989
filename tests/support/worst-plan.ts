/** The fullest plan that a clinic's hand-out still has to hold on two pages: every text as long as it may be. */
import { EMPTY_PLAN, EMPTY_STEP, type Plan, type PlanStep } from '../../lib/core/plan/plan.ts'

/** Whole words up to that many characters, the last one filled up. */
function filled(text: string, length: number): string {
  const long = text.repeat(Math.ceil(length / text.length))
  return `${long.slice(0, length - 1).trimEnd()}.`.padEnd(length, '.')
}

const cueOf = (exercise: string) =>
  filled(`${exercise}: headlights straight ahead, ribs down, breathe out as the leg moves `, 80)

const step = (exercise: string, over: Partial<PlanStep> = {}): PlanStep => ({
  ...EMPTY_STEP,
  exercise,
  cue: cueOf(exercise),
  ...over,
})

const strength = (first: string, clams: number): PlanStep[] => [
  step(first, { sets: 3, rest: 60, tempo: 2, days: [0, 3] }),
  step('clam', { sets: 3, rest: 60, tempo: 2, days: [0, 3], reps: clams }),
  ...['deadBug', 'hamstringSlider', 'sidePlank', 'hinge'].map((exercise) =>
    step(exercise, { sets: 3, rest: 60, tempo: 2, days: [0, 3] }),
  ),
]

const SPLIT = [
  { start: 8 * 60, end: 12 * 60 },
  { start: 13 * 60, end: 17 * 60 },
]

/** A green square, twice as wide as high. */
const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEUlEQVR4nGOQzfLDihioJwEALc8aoRXa06QAAAAASUVORK5CYII='

export const WORST_PLAN: Plan = {
  ...EMPTY_PLAN,
  title: filled('Back to ten kilometres: hips, breaks at the desk and strength ', 80),
  issued: '2040-09-01',
  review: '2040-10-13',
  clinic: {
    name: filled('Riverside Physiotherapy and Running Clinic, Downtown ', 60),
    phone: '+1 919 555 0147 ext 12',
    link: 'https://www.riverside-running-clinic.example/appointments',
    note: filled('Please ring before you change anything in the strength set. Bring your shoes. ', 280),
    logo: { data: LOGO, alt: 'A river' },
    checked: true,
  },
  intervalMinutes: 45,
  breakMinutes: 5,
  workingHours: [SPLIT, SPLIT, SPLIT, SPLIT, [{ start: 8 * 60, end: 14 * 60 }], [], []],
  midday: { start: 11.5 * 60, end: 13.5 * 60 },
  anchor: 'beforeLunch',
  eveningRuns: [1, 3],
  routines: {
    'midday-reset': [
      step('stand'),
      step('hipExtension', { reps: 8, leftReps: 5, hold: 3 }),
      step('thoracicRotation', { level: 'harder', sets: 2 }),
      step('breathing', { level: 'easier' }),
      step('sitToStand', { level: 'harder', days: [0, 2, 4] }),
      step('shiftWeight', { days: [0, 2, 4] }),
    ],
    mobility: [
      'pelvicRock',
      'hipFlexorStretch',
      'wallRotation',
      'wallSqueeze',
      'wallSqueezeSides',
      'hipAbduction',
      'legSwing',
      'walk',
    ].map((exercise) => step(exercise)),
    strength: strength('bridge', 10),
  },
  stages: [
    { from: '2040-09-15', routines: { strength: strength('singleLegBridge', 11) } },
    { from: '2040-09-29', routines: { strength: strength('splitSquat', 12) } },
    { from: '2040-10-06', routines: { strength: strength('stepDown', 13) } },
  ],
  gentle: filled('On a day like that, walk to the window each hour and leave the strength set out. ', 280),
  mobility: 'runDays',
  running: { days: [1, 3, 5], at: 18 * 60 },
  strengthDays: [0, 3],
  stiffness: 'daily',
  pain: true,
  goal: filled('Run ten kilometres on Sunday mornings without thinking about my back at all, ', 140),
}
