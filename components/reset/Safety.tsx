/** Who should ask first, or whether anything is new: answered before Begin can be pressed. */
import { useState } from 'preact/hooks'
import type { PracticeChange } from '../../lib/core/practice.ts'
import type { Gate } from '../../lib/core/safety.ts'
import { t } from '../../lib/shell/texts.ts'
import { isSecondClick } from '../shared/second-click.ts'
import { HelpLink } from './HelpLink.tsx'

const ASK_FIRST = () => [
  t('ask.bone'),
  t('ask.operation'),
  t('ask.stress'),
  t('ask.pregnancy'),
  t('ask.dizzy'),
  t('ask.heart'),
  t('ask.spine'),
  t('ask.new_pain'),
  t('ask.nerve'),
  t('ask.cancer'),
  t('ask.belly'),
  t('ask.age'),
]

type Props = {
  gate: Exclude<Gate, null>
  change: (change: PracticeChange) => void
  onHelp: () => void
}

/** What stands in the way; nothing stores which of the lines is true. */
export function Safety({ gate, change, onHelp }: Props) {
  const [anew, setAnew] = useState(false)
  const answer = (safety: 'clear' | 'asking') => (event: MouseEvent) => {
    if (!isSecondClick(event)) change({ safety })
  }
  if (gate === 'waiting') {
    return (
      <section class="waiting">
        <p>{t('safety.waiting')}</p>
        <button type="button" onClick={answer('clear')}>
          {t('safety.said_yes')}
        </button>
      </section>
    )
  }
  if (gate === 'anythingNew' && !anew) {
    return (
      <section class="card due safety" aria-labelledby="anew">
        <h2 id="anew">{t('safety.anew')}</h2>
        <div class="answers">
          <button type="button" onClick={(event) => isSecondClick(event) || setAnew(true)}>
            {t('safety.yes')}
          </button>
          <button type="button" onClick={answer('clear')}>
            {t('safety.no')}
          </button>
        </div>
      </section>
    )
  }
  return (
    <section class="card due safety" aria-labelledby="safety">
      <h2 id="safety">{t('safety.title')}</h2>
      <p>{t('safety.lead')}</p>
      <ul class="dots">
        {ASK_FIRST().map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        {t('reset.stop_line')} <HelpLink onHelp={onHelp} />
      </p>
      <div class="answers">
        <button type="button" class="large" onClick={answer('asking')}>
          {t('safety.true')}
        </button>
        <button type="button" class="large" onClick={answer('clear')}>
          {t('safety.none')}
        </button>
      </div>
      <p class="small">{t('safety.kept')}</p>
    </section>
  )
}
