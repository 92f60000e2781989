/** What of a plan nobody else decides: the questions that are asked, and the goal. Taken only where it is ticked. */
import type { PlanPart } from '../../../lib/core/plan/plan.ts'
import type { PlanChange } from '../../../lib/core/plan/plan-changes.ts'
import { t } from '../../../lib/shell/texts.ts'
import { linesOf, partTitle } from '../plan-words.ts'

type Own = Extract<PlanChange, { part: 'goal' | 'questions' }>

export const isOnlyYours = (change: PlanChange): change is Own =>
  change.part === 'goal' || change.part === 'questions'

type Props = {
  changes: Own[]
  left: ReadonlySet<PlanPart>
  inert: boolean
  onTick: (part: PlanPart, on: boolean) => void
}

export function OnlyYou({ changes, left, inert, onTick }: Props) {
  if (changes.length === 0) return null
  return (
    <fieldset class="plan-own-choice" inert={inert} aria-describedby="only-you-hint">
      <legend>{t('plan.only_you')}</legend>
      <p class="soft small" id="only-you-hint">
        {t('plan.only_you_hint')}
      </p>
      {changes.map((change) => {
        const id = `take-${change.part}`
        const { from, to } = wordsOf(change)
        return (
          <div class="pick" key={change.part}>
            <input
              type="checkbox"
              id={id}
              checked={!left.has(change.part)}
              onChange={({ currentTarget }) => onTick(change.part, currentTarget.checked)}
            />
            <div>
              <label for={id}>
                {partTitle(change.part)}: <bdi>{to}</bdi>
              </label>
              {from !== '' && (
                <p class="soft small">
                  {t('plan.yours_stays')} <bdi>{from}</bdi>
                </p>
              )}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}

function wordsOf(change: Own): { from: string; to: string } {
  if (change.part === 'goal') return change
  const { from, to } = linesOf(change)
  return { from: from.join(', '), to: to.join(', ') }
}
