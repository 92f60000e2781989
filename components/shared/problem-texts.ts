/** What is wrong with something from outside, in words: its place, and what is allowed there. */
import type { Problem } from '../../lib/core/plan/problems.ts'
import { t } from '../../lib/shell/texts.ts'
import { locale, weekday } from './formats.ts'
import { titleOf } from './routine-names.ts'

/** Fields by the name that they have in a file. */
const FIELDS = {
  format: 'problem.place.format',
  version: 'problem.place.version',
  title: 'problem.place.title',
  language: 'problem.place.language',
  issued: 'problem.place.issued',
  review: 'problem.place.review',
  clinic: 'problem.place.clinic',
  name: 'problem.place.name',
  phone: 'problem.place.phone',
  link: 'problem.place.link',
  note: 'problem.place.note',
  logo: 'problem.place.logo',
  picture: 'problem.place.picture',
  data: 'problem.place.data',
  alt: 'problem.place.alt',
  checked: 'problem.place.checked',
  intervalMinutes: 'problem.place.interval',
  breakMinutes: 'problem.place.break',
  workingHours: 'problem.place.hours',
  start: 'problem.place.start',
  end: 'problem.place.end',
  midday: 'problem.place.midday',
  anchor: 'problem.place.anchor',
  middayAt: 'problem.place.midday_at',
  eveningRuns: 'problem.place.evening_runs',
  own: 'problem.place.own',
  steps: 'problem.place.steps',
  level: 'problem.place.level',
  reps: 'problem.place.reps',
  leftReps: 'problem.place.left_reps',
  hold: 'problem.place.hold',
  tempo: 'problem.place.tempo',
  seconds: 'problem.place.seconds',
  sets: 'problem.place.sets',
  rest: 'problem.place.rest',
  sides: 'problem.place.sides',
  days: 'problem.place.days',
  cue: 'problem.place.cue',
  exercise: 'problem.place.exercise',
  stages: 'problem.place.stages',
  from: 'problem.place.from',
  gentle: 'problem.place.gentle',
  mobility: 'problem.place.mobility',
  running: 'problem.place.running',
  at: 'problem.place.at',
  strengthDays: 'problem.place.strength_days',
  stiffness: 'problem.place.stiffness',
  pain: 'problem.place.pain',
  goal: 'problem.place.goal',
} as const

const ROUTINES = ['midday-reset', 'mobility', 'strength'] as const

/** A number in a list, by what the list is of. */
function countedText(index: number, list: string | undefined): string {
  const n = index + 1
  switch (list) {
    case 'routine':
      return t('problem.place.exercise_n', [n])
    case 'own':
      return t('problem.place.own_n', [n])
    case 'stages':
      return t('problem.place.stage_n', [n])
    case 'steps':
      return t('problem.place.line_n', [n])
    case 'workingHours':
      return index < 7 ? weekday(index) : t('problem.place.entry_n', [n])
    case 'weekday':
      return t('problem.place.hours_n', [n])
    case 'group':
      return t('problem.place.group_n', [n])
    default:
      return t('problem.place.entry_n', [n])
  }
}

/** What the members of a list are, for the number that comes next. */
const innerOf = (list: string | undefined) => (list === 'workingHours' ? 'weekday' : undefined)

/** Lists of which the number says it all: "stage 2", not "stages, stage 2". */
const SAID_BY_NUMBER = ['own', 'stages', 'steps', 'group']

/** "Midday reset, exercise 3, cue". A name that is not ours is left as it is. */
export function placeText(path: string): string {
  const parts = path.split('.')
  const words: string[] = []
  let list: string | undefined
  for (const [index, part] of parts.entries()) {
    const routine = parts[index - 1] === 'routines' ? ROUTINES.find((id) => id === part) : undefined
    if (routine) {
      words.push(titleOf(routine))
      list = 'routine'
    } else if (/^\d+$/.test(part)) {
      words.push(countedText(Number(part), list))
      list = innerOf(list)
    } else {
      const next = parts[index + 1] ?? ''
      const numbered = SAID_BY_NUMBER.includes(part) && /^\d+$/.test(next)
      const silent = numbered || (part === 'routines' && next !== '')
      if (!silent) words.push(Object.hasOwn(FIELDS, part) ? t(FIELDS[part as keyof typeof FIELDS]) : part)
      list = part
    }
  }
  return words.reduce((before, word) => t('problem.nested', [before, word]))
}

const asBegin = (text: string) => text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1)

/** What is allowed at that place. */
export function allowedText({ kind, limit }: Pick<Problem, 'kind' | 'limit'>): string {
  switch (kind) {
    case 'tooBig':
      return t('problem.what.too_big', [limit ?? ''])
    case 'tooDeep':
      return t('problem.what.too_deep')
    case 'notJson':
      return t('problem.what.not_json')
    case 'notOurs':
      return t('problem.what.not_ours')
    case 'newer':
      return t('problem.what.newer')
    case 'missing':
      return t('problem.what.missing')
    case 'type':
      return t('problem.what.type')
    case 'choice':
      return limit ? t('problem.what.choice_of', [limit]) : t('problem.what.choice')
    case 'number':
      return limit ? t('problem.what.number_of', [limit]) : t('problem.what.number')
    case 'tooLong':
      return t('problem.what.too_long', [limit ?? ''])
    case 'tooShort':
      return t('problem.what.too_short', [limit ?? ''])
    case 'tooMany':
      return t('problem.what.too_many', [limit ?? ''])
    case 'date':
      return t('problem.what.date')
    case 'link':
      return t('problem.what.link')
    case 'picture':
      return limit ? t('problem.what.picture_of', [limit]) : t('problem.what.picture')
    case 'exercise':
      return t('problem.what.exercise')
    case 'time':
      return t('problem.what.time')
    case 'minutes':
      return t('problem.what.minutes', [limit ?? ''])
    case 'twice':
      return t('problem.what.twice')
    case 'order':
      return t('problem.what.order')
    case 'group':
      return limit ? t('problem.what.group') : t('problem.what.group_somewhere')
    case 'swapped':
      return t('problem.what.swapped', [limit ?? ''])
    case 'length':
      return t('problem.what.length')
  }
}

/** In one line; of the whole only what is wrong. What is there is left out: that is not ours to put into a sentence. */
export function problemText(problem: Problem): string {
  const { path } = problem
  const allowed = allowedText(problem)
  return asBegin(path === '' ? allowed : t('problem.at', [placeText(path), allowed]))
}
