/** What became of a plan that was looked at, and the way back. */
import { useState } from 'preact/hooks'
import { t } from '../../../lib/shell/texts.ts'
import { Icon } from '../Icons.tsx'
import { Said } from '../Said.tsx'

export type Became =
  /** `asks`: exercises wait for a clinician's word, and this plan is from one. */
  | { kind: 'taken'; clinic: string; asks: boolean }
  /** It is followed already; `left` of it was not taken. */
  | { kind: 'same'; left: string[]; again: () => void }
  | { kind: 'kept' | 'undone' }

type Props = {
  became: Became
  /** The name of the plan that is followed by now. */
  follows: string
  onSafe: () => Promise<boolean>
  onUndo: () => void
}

export function PlanOutcome({ became, follows, onSafe, onUndo }: Props) {
  const [told, setTold] = useState<'clear' | 'waits' | null>(null)
  return (
    <div class="plan-became" id="plan-became" tabIndex={-1} aria-live="polite">
      <p>
        <Words became={became} follows={follows} />
      </p>
      {became.kind === 'same' && became.left.length > 0 && (
        <>
          <p>{t('plan.same_without', [became.left.join(', ')])}</p>
          <button type="button" class="plain" onClick={became.again}>
            {t('plan.same_again')}
          </button>
        </>
      )}
      {became.kind === 'taken' && became.asks && told === null && (
        <div class="plan-knowing">
          <p id="knowing">{t('plan.knowing')}</p>
          <div class="row">
            <button
              type="button"
              aria-describedby="knowing"
              onClick={async () => (await onSafe()) && setTold('clear')}
            >
              {t('plan.knowing_yes')}
            </button>
            <button type="button" aria-describedby="knowing" onClick={() => setTold('waits')}>
              {t('plan.knowing_no')}
            </button>
          </div>
        </div>
      )}
      {told !== null && <p>{told === 'clear' ? t('plan.clears') : t('plan.waits')}</p>}
      {became.kind === 'taken' && (
        <button type="button" class="undo" aria-label={t('page.undo_named', [follows])} onClick={onUndo}>
          <Icon name="undo" />
          {t('options.undo')}
        </button>
      )}
    </div>
  )
}

function Words({ became, follows }: Pick<Props, 'became' | 'follows'>) {
  switch (became.kind) {
    case 'taken':
      return became.clinic === '' ? (
        t('plan.taken')
      ) : (
        <Said text={(slot) => t('plan.taken_by', [slot])} given={became.clinic} />
      )
    case 'same':
      return t('plan.same_plan')
    case 'kept':
      return t('plan.kept')
    case 'undone':
      return `${t('plan.undone')} ${t('plan.follows', [follows])}`
  }
}
