/**
 * What an insight says, in the words of the templates and no stronger (CLINICAL.md 5.5, CLINICAL-AMENDMENTS.md
 * E 9 and 10). Whether anything may be said was decided where it was computed (`lib/core/insights.ts`).
 */
import {
  GATES,
  type GroupsInsight,
  type Insight,
  type TrendInsight,
  type WorkOffInsight,
} from '../../../lib/core/insights.ts'
import { t } from '../../../lib/shell/texts.ts'
import { amountText, percentText, pointsText, signedText } from './numbers.ts'

export type Said = {
  lead: string
  more: string[]
  /** Of how many weeks, where the sentences do not tell it. */
  count: string | null
  /** On the way to the first sentence: so many of so many. */
  way: { done: number; of: number } | null
}

type Range = [number, number]
const sizes = ([a, b]: Range): Range => [Math.abs(a), Math.abs(b)].sort((x, y) => x - y) as Range
const texts = (range: Range, text: (value: number) => string): [string, string] => [
  text(range[0]),
  text(range[1]),
]

export function saidOf(insight: Insight): Said {
  switch (insight.about) {
    case 'workOff':
      return workOffSaid(insight)
    case 'trend':
      return trendSaid(insight)
    case 'groups':
      return groupsSaid(insight)
  }
}

/** The first sentence is not reached yet. */
function notYet(lead: string, done: number, of: number, more: string[] = []): Said {
  return { lead, more, count: null, way: { done: Math.min(done, of), of } }
}

function workOffSaid({ said, weeks, estimate, range90, above, below }: WorkOffInsight): Said {
  const full = weeks.length
  if (said === 'notYet' || said === 'weeks' || estimate === null || range90 === null) {
    const shown = said === 'weeks' ? t('insights.weeks_shown') : t('insights.sure')
    return notYet(t('insights.weeks_so_far', [full, GATES.weeks]), full, GATES.weeks, [
      t('insights.full_week'),
      shown,
    ])
  }
  if (said === 'noDifference') {
    return {
      lead: t('insights.no_difference', texts(range90, signedText)),
      more: [t('insights.worth_knowing')],
      count: t('insights.from_full_weeks', [full]),
      way: null,
    }
  }
  const stiffer = said === 'workStiffer'
  const given = [amountText(estimate), ...texts(sizes(range90), pointsText)] as [string, string, string]
  return {
    lead: stiffer ? t('insights.work_stiffer', given) : t('insights.off_stiffer', given),
    more: [
      t('insights.went_that_way', [stiffer ? above : below, full]),
      stiffer ? t('insights.many_ways') : t('insights.long_run'),
    ],
    count: null,
    way: null,
  }
}

function trendSaid(insight: TrendInsight): Said {
  const { said, weeks, overWeeks, per4Weeks, range90 } = insight
  const known = weeks.length
  if (said === 'notYet' || per4Weeks === null || range90 === null) {
    return notYet(t('insights.trend_so_far', [known, GATES.weeks]), known, GATES.weeks, [
      t('insights.trend_week'),
    ])
  }
  const count = t('insights.from_weeks', [known])
  const ends = firstAndLast(insight)
  if (said === 'steady') {
    const lead = t('insights.steady', [overWeeks, ...texts(range90, signedText)])
    return { lead, more: ends, count, way: null }
  }
  const likely = t('insights.likely', texts(sizes(range90), pointsText))
  const given: [number, string, string] = [overWeeks, amountText(per4Weeks), likely]
  const easing = said === 'easing'
  return {
    lead: easing ? t('insights.easing', given) : t('insights.rising', given),
    more: [easing ? t('insights.settle') : t('insights.weeks_differ'), ...ends],
    count,
    way: null,
  }
}

const TENTHS = 10
const rounded = (value: number) => Math.round(value * TENTHS) / TENTHS

/** As they are: no word is put to the change that the range does not carry. What is told is the change of what is shown. */
function firstAndLast({ first, last }: TrendInsight): string[] {
  if (first === null || last === null) return []
  const [before, after] = [rounded(first), rounded(last)]
  const ends = t('insights.first_last', [pointsText(before), pointsText(after)])
  const change = rounded(after - before)
  const told =
    before > 0
      ? t('insights.change_share', [signedText(change), percentText(change / before)])
      : t('insights.change_points', [signedText(change)])
  return [`${ends} ${told}`]
}

function groupsSaid({ said, days, groups, shift }: GroupsInsight): Said {
  const [long, short] = ['over90', 'under60'].map((name) => groups.find((group) => group.name === name))
  if (said === 'notYet' || long?.typical == null || short?.typical == null) {
    if (days < GATES.groupDays) {
      return notYet(t('insights.days_so_far', [days, GATES.groupDays]), days, GATES.groupDays)
    }
    const lead = shift === null ? t('insights.one_kind') : t('insights.days_alike')
    return { lead, more: [t('insights.nothing_to_do')], count: null, way: null }
  }
  const typical = [
    t('insights.long_days', [long.days, pointsText(long.typical)]),
    t('insights.short_days', [short.days, pointsText(short.typical)]),
  ].join(' ')
  const busy = t('insights.busy')
  return said === 'differ'
    ? { lead: typical, more: [busy], count: null, way: null }
    : { lead: t('insights.groups_alike'), more: [typical, busy], count: null, way: null }
}
