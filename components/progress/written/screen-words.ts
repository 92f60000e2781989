/** Screen stretches, what was said of them, and what was said of the day, in plain words. */
import type { Bout, BoutEnd, Correction, Mark, UserMark } from '../../../lib/core/facts.ts'
import { isPlanMark } from '../../../lib/core/marks.ts'
import { t } from '../../../lib/shell/texts.ts'
import { clock } from '../../shared/formats.ts'

const MINUTE = 60_000
export const minutesOf = (ms: number) => Math.round(ms / MINUTE)

export const spanText = (from: number, to: number, timeZone: string): string =>
  t('written.span', [clock(from, timeZone), clock(to, timeZone)])

const ENDED_BY = {
  idle: 'written.by.idle',
  locked: 'written.by.locked',
  gap: 'written.by.gap',
  stoodUp: 'written.by.stood_up',
  reset: 'written.by.reset',
  day: 'written.by.day',
  timeZone: 'written.by.time_zone',
  unreliable: 'written.by.unreliable',
  corrected: 'written.by.corrected',
} as const satisfies Record<BoutEnd, string>

export function boutText({ start, end, activeMs, passiveMs, endedBy, continues }: Bout): string {
  const pauses = minutesOf(end - start - activeMs - passiveMs)
  const watching = minutesOf(passiveMs)
  const length = t('written.length', minutesOf(end - start))
  const parts = [
    ...(pauses > 0 ? [t('written.pauses', [pauses])] : []),
    ...(watching > 0 ? [t('written.watching', [watching])] : []),
  ]
  const at = t('written.at_screen', [[length, ...parts].join(', ')])
  return [at, ...(continues ? [t('written.continues')] : []), t(ENDED_BY[endedBy])].join(' ')
}

const MEANINGS = {
  up: 'today.meaning.up',
  away: 'today.meaning.away',
  call: 'today.meaning.call',
  sitting: 'today.meaning.sitting',
  watching: 'today.meaning.watching',
  stood: 'today.meaning.stood',
} as const satisfies Record<Exclude<Correction['meaning'], 'unsure'>, string>

const undoneText = (undone: boolean) => (undone ? [t('written.undone')] : [])

export function correctionText({ meaning, undone }: Correction): string {
  const said = meaning === 'unsure' ? t('written.unsure') : t('written.said', [t(MEANINGS[meaning])])
  return [said, ...undoneText(undone)].join(' ')
}

const USER_MARKS = {
  sick: 'written.mark.sick',
  holiday: 'written.mark.holiday',
  travel: 'written.mark.travel',
  notWork: 'written.mark.not_work',
  gentle: 'written.mark.gentle',
  watched: 'written.mark.watched',
  visit: 'written.mark.visit',
} as const satisfies Record<UserMark['kind'], string>

/** `timeZone`: a mark has none of its own. */
export function markText(mark: Mark, timeZone: string): string {
  if (!isPlanMark(mark)) return [t(USER_MARKS[mark.kind]), ...undoneText(mark.undone)].join(' ')
  if (mark.kind === 'off') return t('written.mark.off')
  const hours = mark.hours.map(({ start, end }) => spanText(start, end, timeZone))
  return hours.length === 0 ? t('written.mark.work') : t('written.mark.work_hours', [hours.join(', ')])
}
