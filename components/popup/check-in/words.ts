/** What each question says, and what it can be answered with. The items stay as they are for ever: they are the measure. */
import type { CheckIn } from '../../../lib/core/check-in.ts'
import type { RatingItem } from '../../../lib/core/facts.ts'
import { t } from '../../../lib/shell/texts.ts'

type About = Pick<CheckIn, 'item' | 'about'>

export function questionOf({ item, about }: About): string {
  switch (item) {
    case 'stiffness_day':
      return t(about === 'yesterday' ? 'check_in.yesterday' : 'check_in.today')
    case 'pain_day':
      return t(about === 'yesterday' ? 'check_in.pain_yesterday' : 'check_in.pain_today')
    case 'stiffness_weekend':
      return t(about === 'daysOff' ? 'check_in.days_off' : 'check_in.weekend')
    case 'stiffness_week':
      return t('check_in.week')
    case 'change_month':
      return t('check_in.change_month')
    case 'morning_stiff':
      return t('check_in.morning_stiff')
    case 'standing_up':
      return t('check_in.standing_up')
    case 'one_thing':
      return t('check_in.able')
  }
}

/** The ends of a scale, beside it and read out with its buttons. */
export type Anchors = { least: string; most: string; nameOf: (value: number) => string }

export function anchorsOf(item: RatingItem): Anchors {
  switch (item) {
    case 'pain_day':
      return {
        least: t('check_in.pain_least'),
        most: t('check_in.pain_most'),
        nameOf: named(
          (value) => t('check_in.pain_rating_least', [value]),
          (value) => t('check_in.pain_rating_most', [value]),
        ),
      }
    case 'one_thing':
      return {
        least: t('check_in.able_least'),
        most: t('check_in.able_most'),
        nameOf: named(
          (value) => t('check_in.able_rating_least', [value]),
          (value) => t('check_in.able_rating_most', [value]),
        ),
      }
    default:
      return {
        least: t('check_in.least'),
        most: t('check_in.most'),
        nameOf: named(
          (value) => t('check_in.rating_least', [value]),
          (value) => t('check_in.rating_most', [value]),
        ),
      }
  }
}

type Name = (value: number) => string

const named =
  (least: Name, most: Name): Name =>
  (value) =>
    value === 0 ? least(value) : value === 10 ? most(value) : String(value)

/** Where the answers are words: in the order of their values. Null where they are 0 to 10. */
export function wordsOf(item: RatingItem): string[] | null {
  switch (item) {
    case 'change_month':
      return [
        t('check_in.better_very'),
        t('check_in.better_much'),
        t('check_in.better_little'),
        t('check_in.no_different'),
        t('check_in.worse_little'),
        t('check_in.worse_much'),
        t('check_in.worse_very'),
      ]
    case 'morning_stiff':
      return [
        t('check_in.morning_none'),
        t('check_in.morning_15'),
        t('check_in.morning_30'),
        t('check_in.morning_60'),
        t('check_in.morning_over'),
      ]
    case 'standing_up':
      return [t('check_in.standing_easy'), t('check_in.standing_steps'), t('check_in.standing_minutes')]
    default:
      return null
  }
}

/** Where it does not open by itself. */
export function addText({ item, about }: About): string {
  switch (about) {
    case 'today':
      return t('check_in.add')
    case 'yesterday':
      return t('check_in.add_yesterday')
    case 'weekend':
      return t('check_in.add_weekend')
    case 'daysOff':
      return t('check_in.add_days_off')
    case 'week':
      return t('check_in.add_week')
    case 'now':
      return t(item === 'stiffness_day' ? 'check_in.add' : 'check_in.add_now')
  }
}

/** An answer from before is not shown again, but can be changed. */
export function answeredText({ about }: About): string {
  if (about === 'today') return t('check_in.answered_today')
  return t(about === 'yesterday' ? 'check_in.answered_yesterday' : 'check_in.answered')
}
