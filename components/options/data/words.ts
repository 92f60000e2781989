/** The names of what is in a backup. */
import type { ChosenChange } from '../../../lib/core/backup/chosen.ts'
import type { LineProblem } from '../../../lib/core/backup/decode.ts'
import type { BackupStore, ChosenPart } from '../../../lib/core/backup/format.ts'
import type { Differing } from '../../../lib/core/backup/preview.ts'
import type { Practice } from '../../../lib/core/practice.ts'
import type { Settings } from '../../../lib/core/rules.ts'
import { t } from '../../../lib/shell/texts.ts'
import { fullDateText, locale } from '../../shared/formats.ts'
import { problemText } from '../../shared/problem-texts.ts'

export const STORE_NAMES: Record<BackupStore, () => string> = {
  plans: () => t('data.plans'),
  bouts: () => t('data.bouts'),
  nudges: () => t('data.nudges'),
  resets: () => t('data.resets'),
  ratings: () => t('data.ratings'),
  marks: () => t('data.marks'),
  corrections: () => t('data.corrections'),
  checks: () => t('data.checks'),
  runs: () => t('data.runs'),
}

export const CHOSEN_NAMES: Record<ChosenPart, () => string> = {
  settings: () => t('data.settings'),
  practice: () => t('routines.title'),
  checkIn: () => t('questions.title'),
}

/** By the pages and parts of the options in which they can be set. */
const SECTIONS: Record<keyof Settings, () => string> = {
  intervalMinutes: () => t('options.rhythm'),
  breakMinutes: () => t('options.rhythm'),
  pace: () => t('options.rhythm'),
  plainReminders: () => t('options.rhythm'),
  dayStartHour: () => t('options.hours'),
  workingHours: () => t('options.hours'),
  anchor: () => t('options.midday'),
  midday: () => t('options.midday'),
  middayAt: () => t('options.midday'),
  eveningRuns: () => t('options.midday'),
  sentence: () => t('options.my_sentence'),
  sentenceInNotification: () => t('options.look'),
  sound: () => t('options.look'),
  detailed: () => t('options.look'),
  seated: () => t('options.seated'),
  playsMusic: () => t('options.media'),
  watchCapMinutes: () => t('options.media'),
  language: () => t('options.language'),
  appearance: () => t('options.appearance'),
  usedElsewhere: () => t('options.elsewhere_title'),
}

const listOf = (names: Iterable<string>) =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(new Set(names))

type Words = Practice['exercises']
const leftOutIn = (words: unknown) =>
  Object.keys(words as Words).filter((id) => (words as Words)[id]?.choice === 'leaveOut')

/** What of the routines is never one choice among others: the plan, and what is not to be played. */
const WEIGHTY: Partial<Record<keyof Practice, (ours: unknown, theirs: unknown) => string>> = {
  plan: () => t('data.plan_followed'),
  safety: (ours, theirs) => {
    const [here, there] = [ours as Practice['safety'], theirs as Practice['safety']]
    if (there?.answer === 'asking') return t('data.safety_waits')
    return here?.answer === 'asking' ? t('data.safety_waits_no_more') : t('data.safety_answer')
  },
  exercises: (ours, theirs) => {
    const [here, there] = [leftOutIn(ours), leftOutIn(theirs)]
    if (here.length !== there.length) return t('data.left_out_count', [there.length, here.length])
    return there.every((id) => here.includes(id)) ? t('data.versions_said') : t('data.left_out_which')
  },
}

function nameOf({ part, field, ours, theirs }: ChosenChange): string | null {
  if (part === 'checkIn') return null
  if (part === 'practice') return WEIGHTY[field as keyof Practice]?.(ours, theirs) ?? null
  const name = SECTIONS[field as keyof Settings]()
  const isNumber = field === 'intervalMinutes' || field === 'breakMinutes'
  return isNumber ? t('data.instead', [name, Number(theirs), Number(ours)]) : name
}

/** Of the changes of one part: "Other than here: When to nudge (45 minutes instead of 60) and Working hours." */
export function changesText(changes: ChosenChange[]): string {
  const names = changes.flatMap((change) => nameOf(change) ?? [])
  if (names.length === 0) return t('data.choices_differ', changes.length)
  const others = changes.length - names.length
  return t('data.other_than_here', [
    listOf([...names, ...(others > 0 ? [t('data.choices_more', others)] : [])]),
  ])
}

/** What the file says otherwise, and is not taken: the later word, and the plan that is followed, are here. */
export function staysText(changes: ChosenChange[]): string | null {
  const names = {
    plan: 'data.plan_followed',
    safety: 'data.safety_answer',
    exercises: 'data.left_out_which',
  } as const
  const isSaid = (theirs: unknown) => theirs !== null && Object.keys(Object(theirs)).length > 0
  const found = changes.flatMap(({ field, theirs, stands }) =>
    stands === 'ours' && Object.hasOwn(names, field) && isSaid(theirs)
      ? [t(names[field as keyof typeof names])]
      : [],
  )
  return found.length > 0 ? t('data.stays_here', [listOf(found)]) : null
}

export function differingText({ store, day, stands }: Differing): string {
  const what: [string, string] = [STORE_NAMES[store](), fullDateText(day)]
  return stands === 'ours' ? t('data.ours_stands', what) : t('data.theirs_stands', what)
}

/** "Line 12, Answers, Value: is not a number that belongs there" */
export function lineText({ line, path, ...problem }: LineProblem): string {
  const [first = '', ...rest] = path.split('.')
  const names: Record<string, () => string> = { ...STORE_NAMES, ...CHOSEN_NAMES }
  const name = Object.hasOwn(names, first) ? names[first] : undefined
  const place = t('data.line', [line])
  const text = problemText({ ...problem, path: name ? rest.join('.') : path })
  return t('problem.nested', [name ? t('problem.nested', [place, name()]) : place, text])
}
