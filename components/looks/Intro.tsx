/** Shown before every look: what this is, what stays the same each time, and who should ask first. */
import { LOOKS } from '../../lib/content/looks.ts'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import type { PracticeChange } from '../../lib/core/practice.ts'
import { t } from '../../lib/shell/texts.ts'
import { useHeading } from '../reset/heading.ts'
import { Safety } from '../reset/Safety.tsx'
import { isSecondClick } from '../shared/second-click.ts'

const SAME = [
  'look.same_run',
  'look.same_walk',
  'look.same_place',
  'look.same_tries',
  'look.same_most',
  'look.same_clock',
] as const

type Props = {
  model: RoutinesModel
  /** How many are answered for today. */
  answered: number
  onBegin: () => void
  onClose: () => void
  change: (change: PracticeChange) => void
  onHelp: () => void
}

export function Intro({ model: { gate, like }, answered, onBegin, onClose, change, onHelp }: Props) {
  const heading = useHeading()
  return (
    <section class="look-intro" aria-labelledby="look-title">
      <h1 id="look-title" ref={heading} tabIndex={-1}>
        {t('look.title')}
      </h1>
      <p class="lead">{t('look.intro')}</p>
      <p>{t('look.lead')}</p>
      {like.seated && <p>{t('look.seated')}</p>}
      <section class="card" aria-labelledby="look-same">
        <h2 id="look-same">{t('look.same_title')}</h2>
        <ul class="dots">
          {SAME.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
      </section>
      {answered > 0 && <p role="status">{t('look.so_far', answered, [answered, LOOKS.length])}</p>}
      {gate !== null && <Safety gate={gate} change={change} onHelp={onHelp} />}
      <div class="row">
        {gate === null && (
          <button type="button" class="main large" onClick={(event) => isSecondClick(event) || onBegin()}>
            {answered > 0 ? t('look.carry_on') : t('look.begin')}
          </button>
        )}
        <button type="button" class="plain" onClick={(event) => isSecondClick(event) || onClose()}>
          {t('look.close')}
        </button>
      </div>
    </section>
  )
}
