/** What comes next, said at the end of the first run: of nudges only what is true with what was chosen. */
import { addDays, dayStart, inWorkingHours, nextWorkStart } from '../../lib/core/day.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import { backText, untilText } from '../shared/formats.ts'

type Known = Pick<PopupModel, 'at' | 'timeZone' | 'settings' | 'off' | 'pausedUntil' | 'watched'>

/** The first of them leads. `model` is null where nothing could be read: then it is as it was installed. */
export function nextTexts(model: Known | null): string[] {
  if (model === null) return [nudgeText(DEFAULT_SETTINGS)]
  const { settings, watched } = model
  if (settings.usedElsewhere) return [t('status.off_here')]
  if (settings.workingHours.every((hours) => hours.length === 0)) return [t('welcome.no_hours')]
  const quiet = quietText(model)
  if (watched !== null) {
    return [...(quiet === null ? [] : [quiet]), t('options.watching', watched), t('welcome.watch_hint')]
  }
  return [...(quiet === null ? [] : [quiet]), nudgeText(settings)]
}

function nudgeText({ pace, intervalMinutes }: Settings): string {
  if (pace === 'midday') return t('status.midday_only')
  return t('welcome.then', [pace === 'second' ? 2 * intervalMinutes : intervalMinutes])
}

/** Why none comes before a later time. */
function quietText({ at, timeZone, settings, off, pausedUntil }: Known): string | null {
  const backAt = off && dayStart(addDays(off.to, 1), timeZone, settings.dayStartHour)
  const offUntil = backAt && nextWorkStart(backAt - 1, timeZone, settings)
  const until = Math.max(offUntil ?? 0, pausedUntil ?? 0)
  if (until > at) return t('status.paused', [untilText(until, at, timeZone)])
  if (inWorkingHours(at, timeZone, settings)) return null
  const back = nextWorkStart(at, timeZone, settings)
  return back === null ? t('status.outside') : t('status.outside_back', [backText(back, at, timeZone)])
}
