/** Every fact of a day as a line to read, in the order of the page. */
import type { Fact } from '../../../lib/core/facts.ts'
import type { Found } from '../../../lib/core/forget-events.ts'
import { isPlanMark } from '../../../lib/core/marks.ts'
import type { WrittenModel } from '../../../lib/core/pages.ts'
import { isSound } from '../../../lib/shell/sound-rows.ts'
import { t } from '../../../lib/shell/texts.ts'
import { clock } from '../../shared/formats.ts'
import { runDetails, runTitle } from '../runs/run-words.ts'
import { ratingText } from './answer-words.ts'
import { nudgeText } from './nudge-words.ts'
import { planDetails, planText } from './plan-words.ts'
import { checkText, resetText, stepTexts } from './routine-words.ts'
import { boutText, correctionText, markText, spanText } from './screen-words.ts'

export const GROUPS = ['day', 'screen', 'nudges', 'routines', 'answers', 'runs', 'looks', 'unread'] as const
export type Group = (typeof GROUPS)[number]

export type Entry = {
  /** Of its element on the page. */
  id: string
  found: Found
  group: Group
  /** Null of what has no time of its own. */
  when: string | null
  text: string
  /** What belongs to it, a line each. */
  more: string[]
  /** Place within the group. */
  order: number
}

type OwnNames = WrittenModel['ownNames']
type Words = Pick<Entry, 'group' | 'when' | 'text' | 'more' | 'order'>

function wordsOf({ store, row }: Fact, timeZone: string, ownNames: OwnNames): Words {
  const words = (group: Group, order: number, when: string | null, text: string, more: string[] = []) => ({
    group,
    order,
    when,
    text,
    more,
  })
  switch (store) {
    case 'marks':
      // The plan comes before what was said of it.
      return words('day', isPlanMark(row) ? 0 : row.at, null, markText(row, timeZone))
    case 'bouts':
      return words('screen', row.start, spanText(row.start, row.end, row.timeZone), boutText(row))
    case 'corrections':
      return words('screen', row.from, spanText(row.from, row.to, row.timeZone), correctionText(row))
    case 'nudges':
      return words('nudges', row.at, clock(row.at, row.timeZone), nudgeText(row))
    case 'resets': {
      // Told, it has no time of its own.
      const when = row.how === 'selfLogged' ? null : spanText(row.startedAt, row.endedAt, row.timeZone)
      return words('routines', row.startedAt, when, resetText(row), stepTexts(row, ownNames))
    }
    case 'ratings':
      return words('answers', row.at, null, ratingText(row))
    case 'runs':
      return words('runs', row.at, null, runTitle(row), runDetails(row))
    case 'checks':
      return words('looks', 0, null, checkText(row))
    case 'plans':
      return words('day', row.acceptedAt, null, planText(row), planDetails(row))
  }
}

/** As an element's id: no two rows share it. */
export const entryId = ({ fact, key }: Found): string => `${fact.store}-${[key].flat().join('-')}`

/** One that a damaged profile left without sense can still be deleted. */
function wordsOrNot({ fact }: Found, timeZone: string, ownNames: OwnNames): Words {
  const unread: Words = { group: 'unread', when: null, text: t('written.unread_entry'), more: [], order: 0 }
  try {
    return isSound(fact) ? wordsOf(fact, timeZone, ownNames) : unread
  } catch {
    return unread
  }
}

export function entriesOf(facts: Found[], timeZone: string, ownNames: OwnNames = {}): Entry[] {
  return facts
    .map((found): Entry => ({ id: entryId(found), found, ...wordsOrNot(found, timeZone, ownNames) }))
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
}
