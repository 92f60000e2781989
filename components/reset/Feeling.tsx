/** "How does your back feel?", before and after a routine: one tap, only for those who turned it on. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { HARD } from '../../lib/core/hard-day.ts'
import { t } from '../../lib/shell/texts.ts'
import { Scale } from '../shared/Scale.tsx'
import { HelpLink } from './HelpLink.tsx'

function nameOf(value: number): string {
  if (value === 0) return t('reset.feels_named', [value, t('reset.feels_least')])
  if (value === 10) return t('reset.feels_named', [value, t('reset.feels_most')])
  return String(value)
}

type Props = {
  when: 'before' | 'after'
  saved: number | null
  onRate: (value: number) => void
  onSkip: () => void
  /** Where what was saved stays on the screen. */
  onHelp?: () => void
}

export function Feeling({ when, saved, onRate, onSkip, onHelp }: Props) {
  const id = `feels-${when}`
  // Before, it has the window to itself.
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <section class="card feeling" aria-labelledby={id}>
      {when === 'before' ? (
        <h1 id={id} ref={heading} tabIndex={-1}>
          {t('reset.feels_before')}
        </h1>
      ) : (
        <h2 id={id}>{t('reset.feels_after')}</h2>
      )}
      <Scale
        labelledBy={id}
        nameOf={nameOf}
        saved={saved}
        least={t('reset.feels_least')}
        most={t('reset.feels_most')}
        onRate={onRate}
      />
      <div class="feeling-foot">
        <p role="status">{saved === null ? '' : t('reset.feels_saved')}</p>
        {onHelp && saved !== null && saved >= HARD && <HelpLink onHelp={onHelp} text={t('nav.help')} />}
        {saved === null && (
          <button type="button" class="plain" onClick={onSkip}>
            {t('reset.skip')}
          </button>
        )}
      </div>
    </section>
  )
}
