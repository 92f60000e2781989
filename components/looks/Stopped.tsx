/** It hurt: this look is over for today. */
import { t } from '../../lib/shell/texts.ts'
import { HelpLink } from '../reset/HelpLink.tsx'
import { useHeading } from '../reset/heading.ts'
import { isSecondClick } from '../shared/second-click.ts'

type Props = {
  /** Some of the others are still to come. */
  others: boolean
  onHelp: () => void
  onGoOn: () => void
  onResults: () => void
  onSlip: () => void
}

export function Stopped({ others, onHelp, onGoOn, onResults, onSlip }: Props) {
  const heading = useHeading()
  return (
    <section class="card look-stopped" aria-labelledby="look-stopped">
      <h1 id="look-stopped" ref={heading} tabIndex={-1}>
        {t('look.stopped')}
      </h1>
      <p class="lead">{t('look.stopped_text')}</p>
      <p>
        <HelpLink onHelp={onHelp} text={t('nav.help')} />
      </p>
      {others && <p>{t('look.others')}</p>}
      <div class="row">
        <button type="button" class="main" onClick={(event) => isSecondClick(event) || onResults()}>
          {others ? t('look.another_day') : t('look.next')}
        </button>
        {others && (
          <button type="button" onClick={(event) => isSecondClick(event) || onGoOn()}>
            {t('look.go_on')}
          </button>
        )}
        <button type="button" class="plain" onClick={(event) => isSecondClick(event) || onSlip()}>
          {t('look.slip')}
        </button>
      </div>
    </section>
  )
}
