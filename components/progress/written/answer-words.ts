/** An answer in plain words. */
import type { Rating, RatingItem, Tick } from '../../../lib/core/facts.ts'
import { t } from '../../../lib/shell/texts.ts'
import { wordsOf } from '../../popup/check-in/words.ts'

const ITEMS = {
  stiffness_day: 'written.item.stiffness_day',
  pain_day: 'written.item.pain_day',
  stiffness_weekend: 'written.item.stiffness_weekend',
  stiffness_week: 'written.item.stiffness_week',
  change_month: 'written.item.change_month',
  morning_stiff: 'written.item.morning_stiff',
  standing_up: 'written.item.standing_up',
  one_thing: 'written.item.one_thing',
} as const satisfies Record<RatingItem, string>

/** "How stiff your lower back felt that day, on average" */
const itemText = (item: RatingItem): string => t(ITEMS[item])

const answerText = ({ item, value }: Rating): string =>
  wordsOf(item)?.[value] ?? t('progress.out_of_ten', [value])

/** `note` of "my one thing" is what it is about. */
export function ratingText(rating: Rating): string {
  const { item, note } = rating
  const answer = answerText(rating)
  if (item === 'one_thing' && note) return t('written.one_thing_named', [note, answer])
  return t('written.answered', [itemText(item), answer])
}

/** A note beside the answer; not what the answer is about. */
export const noteOf = ({ item, note }: Rating): string => (item === 'one_thing' ? '' : (note ?? ''))

const TICKS = {
  sleptBadly: 'written.tick.slept_badly',
  travelled: 'written.tick.travelled',
} as const satisfies Record<Tick, string>

export const tickText = (tick: Tick): string => t(TICKS[tick])
