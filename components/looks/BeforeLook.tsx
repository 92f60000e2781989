/** Before each look: how to stand or sit, and who leaves it out. */
import { LOOKS, type LookText } from '../../lib/content/looks.ts'
import type { Protocol } from '../../lib/core/looks.ts'
import { t } from '../../lib/shell/texts.ts'
import { useHeading } from '../reset/heading.ts'
import { isSecondClick } from '../shared/second-click.ts'
import { LookFigure } from './LookFigure.tsx'
import { lineText } from './texts.ts'

type Props = {
  look: Protocol<LookText>
  onReady: () => void
  onLeaveOut: () => void
  onStop: () => void
}

export function BeforeLook({ look, onReady, onLeaveOut, onStop }: Props) {
  const heading = useHeading()
  const number = LOOKS.findIndex(({ id }) => id === look.id) + 1
  return (
    <section class="look-before" aria-labelledby="look-name">
      <div class="look-head">
        <h1 id="look-name" ref={heading} tabIndex={-1}>
          {t(look.name)}
        </h1>
        <p class="soft">{t('look.look_of', [number, LOOKS.length])}</p>
      </div>
      <LookFigure figure={look.figure} beats={[]} side={null} label={t(look.alt)} arrows />
      <section aria-labelledby="look-setup">
        <h2 id="look-setup">{t('look.setup')}</h2>
        {look.setup.map((line) => (
          <p key={lineText(line, 'right')}>{lineText(line, 'right')}</p>
        ))}
      </section>
      <section aria-labelledby="look-not">
        <h2 id="look-not">{t('look.not_when')}</h2>
        <ul class="dots">
          {look.notWhen.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
      </section>
      <div class="row">
        <button type="button" class="main large" onClick={(event) => isSecondClick(event) || onReady()}>
          {t('look.ready')}
        </button>
        <button type="button" onClick={(event) => isSecondClick(event) || onLeaveOut()}>
          {t('look.leave_out')}
        </button>
        <button type="button" class="plain" onClick={(event) => isSecondClick(event) || onStop()}>
          {t('look.stop_here')}
        </button>
      </div>
    </section>
  )
}
