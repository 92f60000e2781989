/** What is settled once, before the first question: whether the back started hurting of late; after six weeks, every day. */
import { useEffect, useRef } from 'preact/hooks'
import type { AskingChange } from '../../../lib/core/asking.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../../shared/live-model.ts'
import { isSecondClick } from '../../shared/second-click.ts'

export type Strain = NonNullable<AskingChange['strain']>

type Props = {
  what: 'strain' | 'goDaily'
  act: Act
  onTold: (answer: Exclude<Strain, 'no'>) => void
  onSkip: () => void
}

const STRAIN: [Strain, () => string][] = [
  ['yes', () => t('check_in.strain_yes')],
  ['no', () => t('check_in.strain_no')],
  ['noPain', () => t('check_in.strain_none')],
]

export function First({ what, act, onTold, onSkip }: Props) {
  const answer = async (strain: Strain) => {
    // After a no the question follows on the same card.
    if ((await act({ type: 'asking', change: { strain } })) && strain !== 'no') onTold(strain)
  }
  const goDaily = (yes: boolean) => void act({ type: 'asking', change: { goDaily: yes } })
  const choices: [string, () => void][] =
    what === 'strain'
      ? STRAIN.map(([strain, text]) => [text(), () => void answer(strain)])
      : [
          [t('check_in.go_daily_yes'), () => goDaily(true)],
          [t('check_in.go_daily_no'), () => goDaily(false)],
        ]
  return (
    <>
      <h2 id="check-in-item" tabIndex={-1}>
        {t(what === 'strain' ? 'check_in.strain' : 'check_in.go_daily')}
      </h2>
      <div class="row check-in-first">
        {choices.map(([text, choose]) => (
          <button type="button" key={text} onClick={(event) => isSecondClick(event) || choose()}>
            {text}
          </button>
        ))}
        <button type="button" class="plain" onClick={onSkip}>
          {t('check_in.skip')}
        </button>
      </div>
    </>
  )
}

/** What follows from the answer, said once. */
export function StrainTold({ answer }: { answer: Exclude<Strain, 'no'> }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => line.current?.focus(), [])
  return (
    <section class="card check-in-told" aria-label={t('check_in.label')}>
      <p tabIndex={-1} ref={line}>
        {t(answer === 'yes' ? 'check_in.strain_weekly' : 'check_in.strain_off')}
      </p>
    </section>
  )
}
