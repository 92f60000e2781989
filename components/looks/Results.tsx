/** What was noticed today, as plain facts, beside the last time. Nothing here judges. */
import { LOOKS } from '../../lib/content/looks.ts'
import { resultOf } from '../../lib/core/looks.ts'
import type { LooksModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { useHeading } from '../reset/heading.ts'
import { isSecondClick } from '../shared/second-click.ts'
import { lastText, nowText } from './texts.ts'

type Props = { model: LooksModel; onCarryOn: (() => void) | null; onDone: () => void }

export function Results({ model: { today, answers }, onCarryOn, onDone }: Props) {
  const heading = useHeading()
  const results = LOOKS.flatMap((look) => {
    const result = resultOf(look, answers, today)
    return result ? [{ look, result }] : []
  })
  return (
    <section class="look-results" aria-labelledby="look-results">
      <h1 id="look-results" ref={heading} tabIndex={-1}>
        {t('look.results')}
      </h1>
      {results.length === 0 && <p class="lead">{t('look.nothing')}</p>}
      {results.map(({ look, result }) => {
        const last = lastText(look, result, today)
        return (
          <section key={look.id} class="card" aria-labelledby={`look-${look.id}`}>
            <h2 id={`look-${look.id}`}>{t(look.name)}</h2>
            <ul>
              {result.sides.map((side) => (
                <li key={side.side}>
                  {nowText(look, side)}{' '}
                  {side.compared && (
                    <span class="look-compared">
                      {side.compared === 'same' ? t('look.same') : t('look.different')}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {look.closing && <p>{t(look.closing)}</p>}
            {last && <p class="soft">{last}</p>}
          </section>
        )
      })}
      {results.length > 0 && <p>{t('look.constant')}</p>}
      {results.length > 0 && onCarryOn && <p class="soft">{t('look.not_all')}</p>}
      <div class="row">
        <button type="button" class="main large" onClick={(event) => isSecondClick(event) || onDone()}>
          {t('look.done')}
        </button>
        {onCarryOn && (
          <button type="button" class="plain" onClick={(event) => isSecondClick(event) || onCarryOn()}>
            {t('look.carry_on')}
          </button>
        )}
      </div>
    </section>
  )
}
