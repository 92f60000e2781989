/** A nudge and how it ended, in plain words. */
import type { Nudge, NudgeOutcome, NudgeWhy } from '../../../lib/core/facts.ts'
import { t } from '../../../lib/shell/texts.ts'
import { minutesOf } from './screen-words.ts'

const WHY = {
  paused: 'written.why.paused',
  outsideHours: 'written.why.outside_hours',
  dayOff: 'written.why.day_off',
  offHere: 'written.why.off_here',
  watchFirst: 'written.why.watch_first',
  meeting: 'written.why.meeting',
  sound: 'written.why.sound',
  fullScreen: 'written.why.full_screen',
  dayLimit: 'written.why.day_limit',
  noBreakpoint: 'written.why.break_first',
  unreliable: 'written.why.unreliable',
  inputWentOn: 'written.why.input_went_on',
} as const satisfies Record<NudgeWhy, string>

const ENDED = {
  done: 'written.ended.done',
  natural: 'written.ended.natural',
  dismissed: 'written.ended.dismissed',
  ignored: 'written.ended.ignored',
  withdrawn: 'written.ended.withdrawn',
  suppressed: 'written.ended.suppressed',
} as const satisfies Record<NudgeOutcome, string>

function endText({ outcome, why }: Nudge): string {
  if (outcome === 'done' && why === 'inputWentOn') return t('written.ended.done_went_on')
  const ended = t(ENDED[outcome])
  return why === null ? ended : t('written.because', [ended, t(WHY[why])])
}

export function nudgeText(nudge: Nudge): string {
  const { kind, showings, snoozes, stretchMs } = nudge
  const minutes = minutesOf(stretchMs)
  return [
    kind === 'midday' ? t('written.nudge_midday', [minutes]) : t('written.nudge', [minutes]),
    ...(showings > 1 ? [t('written.shown_times', [showings])] : []),
    ...(snoozes > 0 ? [t('written.put_off', snoozes)] : []),
    `${endText(nudge)}.`,
  ].join(' ')
}
