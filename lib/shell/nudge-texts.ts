/** The words of a notification. By default none of them names a body part, pain, exercise or clinic. */
import { MIDDAY_MINUTES } from '../content/midday-minutes.ts'
import type { NudgeNotification } from '../core/surfaces.ts'
import { tNudge } from './texts.ts'

export function nudgeText({ kind, line, minutes, sentence, language }: NudgeNotification): string {
  if (sentence !== null) return sentence
  if (kind === 'midday') return tNudge(language, 'nudge.midday', [MIDDAY_MINUTES])
  return tNudge(language, line, [minutes ?? ''])
}
