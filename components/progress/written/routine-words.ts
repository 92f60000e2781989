/** Routines with their steps, and answers of self-checks, in plain words. */
import { LOOKS } from '../../../lib/content/looks.ts'
import type { Check, Reset } from '../../../lib/core/facts.ts'
import { wrongIn } from '../../../lib/core/looks.ts'
import { OWN } from '../../../lib/core/plan/plan.ts'
import type { Level, RoutineVersion, Side } from '../../../lib/core/routine.ts'
import { t } from '../../../lib/shell/texts.ts'
import { nowText } from '../../looks/texts.ts'
import { apart, exerciseName, secondsText } from '../../shared/exercise-names.ts'
import { titleOf } from '../../shared/routine-names.ts'

const VERSIONS = {
  full: null,
  short: 'written.version.short',
  quiet: 'written.version.quiet',
  long: 'written.version.long',
} as const satisfies Record<RoutineVersion, string | null>

export function resetText({ routine, version, how, finished, before, after }: Reset): string {
  const key = VERSIONS[version]
  const name = key === null ? titleOf(routine) : t('written.versioned', [titleOf(routine), t(key)])
  const ofTen = (value: number) => t('progress.out_of_ten', [value])
  return [
    how === 'selfLogged'
      ? finished
        ? t('written.reset_own', [name])
        : t('written.reset_own_undone', [name])
      : finished
        ? t('written.reset_finished', [name])
        : t('written.reset_left', [name]),
    ...(before === null ? [] : [t('written.felt_before', [ofTen(before)])]),
    ...(after === null ? [] : [t('written.felt_after', [ofTen(after)])]),
  ].join(' ')
}

const LEVELS = {
  easier: 'written.level.easier',
  standard: null,
  harder: 'written.level.harder',
} as const satisfies Record<Level, string | null>

function stoppedText(side: Side | null, name: string): string {
  if (side === null) return t('written.step_stopped', [name])
  return side === 'right' ? t('written.step_stopped_right', [name]) : t('written.step_stopped_left', [name])
}

/** Of a clinic's own exercise its name, as long as its plan is there. */
function nameOf(played: string, own: string[]): string {
  const name = played.startsWith(OWN) ? own[Number(played.slice(OWN.length)) - 1] : undefined
  return name === undefined ? exerciseName(played) || played : apart(name)
}

/** A step with the exercise that was played, and what came of it. */
function stepText({ played, level, result, side, seconds }: Reset['steps'][number], own: string[]): string {
  const key = LEVELS[level]
  const name = nameOf(played, own)
  const named = key === null ? name : t('written.versioned', [name, t(key)])
  switch (result) {
    case 'done':
      return t('written.step_done', [named, secondsText(Math.round(seconds))])
    case 'skipped':
      return t('written.step_skipped', [named])
    case 'stopped':
      return stoppedText(side, named)
  }
}

/** `ownNames`: of clinics' own exercises, by their plan. */
export const stepTexts = (
  { steps, plan }: Pick<Reset, 'steps' | 'plan'>,
  ownNames: Record<string, string[]>,
): string[] => steps.map((step) => stepText(step, ownNames[plan.id] ?? []))

/** Of a version whose texts are no longer there the row is told as it is stored. */
export function checkText(check: Check): string {
  const look = LOOKS.find(({ id }) => id === check.check)
  if (!look || wrongIn(check, [look]) !== null) {
    return t('written.check_unknown', [check.check, check.question, check.answer])
  }
  const told = nowText(look, {
    side: check.side,
    told: { [check.question]: check.answer },
    before: null,
    compared: null,
  })
  return t('written.check', [t(look.name), told])
}
