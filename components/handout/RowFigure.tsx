/** The figure of an exercise, or the clinic's own picture of it. */
import { figureOf } from '../../lib/content/figures/index.ts'
import { Figure } from '../shared/Figure.tsx'
import type { ShownStep } from '../shared/plan-words.ts'

/** `both`: how it begins as well, above what it is. */
type Props = Pick<ShownStep, 'figure' | 'own'> & { both?: boolean }

export function RowFigure({ figure, own, both = false }: Props) {
  if (figure === null) {
    return own?.picture ? <img class="figure" src={own.picture.data} alt={own.picture.alt} /> : null
  }
  const { keys, still } = figureOf(figure)
  const begins = keys.find((pose) => pose !== still)
  return (
    <>
      {both && begins && <Figure exercise={figure} pose={begins} />}
      <Figure exercise={figure} />
    </>
  )
}
