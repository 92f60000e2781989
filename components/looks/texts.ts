/** The words of a look: what belongs to a side, and how answers are said. */
import type { LookText } from '../../lib/content/looks.ts'
import type { Check, Day } from '../../lib/core/facts.ts'
import {
  HURT,
  type Line,
  type LookResult,
  type Protocol,
  type SideResult,
  type Told,
  UNSURE,
} from '../../lib/core/looks.ts'
import type { Side } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { dayText } from '../shared/formats.ts'

export function lineText(line: Line<LookText>, side: Side | null): string {
  return t(typeof line === 'object' ? line[side ?? 'right'] : line)
}

const isSided = (line: Line<LookText>) => typeof line === 'object'

/** The set-up that is another on each side. */
export function sidedSetup({ setup }: Protocol<LookText>): Line<LookText>[] {
  return setup.filter(isSided)
}

/** What was answered on one side, in the order of the questions; without the name of the side. */
function toldText({ parts }: Protocol<LookText>, told: Told, side: Check['side']): string {
  const said = parts
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, unsure, answers }) => {
      const answer = told[id]
      if (answer === undefined) return []
      if (answer === HURT) return [side === 'both' ? t('look.hurt_said') : t('look.hurt_side')]
      if (answer === UNSURE) return [t(unsure)]
      return answers.filter((known) => known.id === answer).map((known) => t(known.said))
    })
  return side === 'both' ? said.join(' ') : said.reduce((a, b) => t('look.two', [a, b]))
}

export function nowText(look: Protocol<LookText>, { side, told }: SideResult): string {
  const text = toldText(look, told, side)
  if (side === 'both') return text
  return side === 'right' ? t('look.right_said', [text]) : t('look.left_said', [text])
}

/** "Last time (2 March): right: …; left: …." Null when there was none. */
export function lastText(look: Protocol<LookText>, { lastOn, sides }: LookResult, today: Day): string | null {
  const then = sides.flatMap(({ side, before }) =>
    before && side !== 'both' ? [{ side, text: toldText(look, before, side) }] : [],
  )
  const both = sides.flatMap(({ side, before }) =>
    before && side === 'both' ? [toldText(look, before, side)] : [],
  )
  if (lastOn === null || (then.length === 0 && both.length === 0)) return null
  const day = dayText(lastOn, today)
  if (then.length === 0) return t('look.last_both', [day, both.join(' ')])
  const named = then.map(({ side, text }) =>
    side === 'right' ? t('look.right_then', [text]) : t('look.left_then', [text]),
  )
  return [t('look.last', [day, named.reduce((a, b) => t('look.beside', [a, b]))]), ...both].join(' ')
}
