/** What is settled once, before the first question: whether the back started hurting of late; after six weeks, every day. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { AskingChange } from '../../../lib/core/asking.ts'
import type { CheckIn } from '../../../lib/core/check-in.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../../shared/live-model.ts'
import { isSecondClick } from '../../shared/second-click.ts'

export type Strain = NonNullable<AskingChange['strain']>

/** `rhythm`: how often was asked before. */
export type ToldStrain = { answer: Strain; rhythm: CheckIn['rhythm'] }

type Props = {
  what: 'strain' | 'goDaily'
  rhythm: CheckIn['rhythm']
  act: Act
  onTold: (told: ToldStrain) => void
  onSkip: () => void
}

type Choice = [text: string, choose: () => void]

const strainChoices = (answer: (strain: Strain) => Promise<void>): Choice[] => [
  [t('check_in.strain_yes'), () => void answer('yes')],
  [t('check_in.strain_no'), () => void answer('no')],
  [t('check_in.strain_none'), () => void answer('noPain')],
]

function Choices({ title, choices, onSkip }: { title: string; choices: Choice[]; onSkip: () => void }) {
  return (
    <>
      <h2 id="check-in-item" tabIndex={-1}>
        {title}
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

export function First({ what, rhythm, act, onTold, onSkip }: Props) {
  const answer = async (strain: Strain) => {
    // After a no the question follows on the same card.
    if ((await act({ type: 'asking', change: { strain } })) && strain !== 'no')
      onTold({ answer: strain, rhythm })
  }
  const goDaily = (yes: boolean) => void act({ type: 'asking', change: { goDaily: yes } })
  if (what === 'strain')
    return <Choices title={t('check_in.strain')} choices={strainChoices(answer)} onSkip={onSkip} />
  const choices: Choice[] = [
    [t('check_in.go_daily_yes'), () => goDaily(true)],
    [t('check_in.go_daily_no'), () => goDaily(false)],
  ]
  return <Choices title={t('check_in.go_daily')} choices={choices} onSkip={onSkip} />
}

type ToldProps = { told: ToldStrain; act: Act; onChanged: (told: ToldStrain) => void }

/** What follows from the answer, until the page goes. */
export function StrainTold({ told: { answer, rhythm }, act, onChanged }: ToldProps) {
  const card = useRef<HTMLElement>(null)
  const [asks, setAsks] = useState(false)
  // What was pressed is gone with what it was a part of.
  useLayoutEffect(() => card.current?.querySelector<HTMLElement>('[tabindex]')?.focus(), [asks, answer])
  const change = async (strain: Strain) => {
    // The first answer had made the questions weekly ones, or none; a no does not bring them back by itself.
    const asking = { strain, ...(strain === 'no' && { rhythm }) }
    if (!(await act({ type: 'asking', change: asking }))) return
    setAsks(false)
    onChanged({ answer: strain, rhythm })
  }
  if (asks) {
    return (
      <section class="card check-in" ref={card} aria-labelledby="check-in-item">
        <Choices title={t('check_in.strain')} choices={strainChoices(change)} onSkip={() => setAsks(false)} />
      </section>
    )
  }
  return (
    <section class="card check-in-told" ref={card} aria-label={t('check_in.label')}>
      <p tabIndex={-1}>{t(answer === 'yes' ? 'check_in.strain_weekly' : 'check_in.strain_off')}</p>
      <button type="button" class="plain" onClick={() => setAsks(true)}>
        {t('check_in.change')}
      </button>
    </section>
  )
}
