/** A run in plain words. */
import type { NOTICED, Run } from '../../../lib/core/facts.ts'
import { t } from '../../../lib/shell/texts.ts'
import { lengthText } from '../../shared/formats.ts'

/** When the back was noticed, as an answer and after a colon. */
export const NOTICED_TEXTS = {
  notAtAll: 'runs.noticed.not_at_all',
  fromStart: 'runs.noticed.from_start',
  laterOn: 'runs.noticed.later_on',
  afterRun: 'runs.noticed.after_run',
  nextMorning: 'runs.noticed.next_morning',
} as const satisfies Record<(typeof NOTICED)[number], string>

/** "Run, 45 min, ran long." */
export function runTitle({ minutes, long }: Run): string {
  const length = minutes === null ? null : lengthText(minutes * 60_000)
  if (length === null) return long ? t('runs.ran_long') : t('runs.ran')
  return long ? t('runs.ran_minutes_long', [length]) : t('runs.ran_minutes', [length])
}

/** What else was told, a sentence each. */
export function runDetails(run: Run): string[] {
  const { effort, backAtStart, backAtEnd, backTwoHoursAfter, noticed } = run
  const ofTen = (value: number) => t('progress.out_of_ten', [value])
  return [
    ...(effort === null ? [] : [t('runs.told_effort', [ofTen(effort)])]),
    ...(backAtStart === null ? [] : [t('runs.told_start', [ofTen(backAtStart)])]),
    ...(backAtEnd === null ? [] : [t('runs.told_end', [ofTen(backAtEnd)])]),
    ...(backTwoHoursAfter === null ? [] : [t('runs.told_after', [ofTen(backTwoHoursAfter)])]),
    ...(noticed === null ? [] : [t('runs.told_noticed', [t(NOTICED_TEXTS[noticed])])]),
  ]
}
