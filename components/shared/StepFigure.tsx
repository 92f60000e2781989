/** The figure of a step, small; of a clinic's own exercise its picture, or a sign where it has none. */
import type { Picture } from '../../lib/core/plan/plan.ts'
import type { Step } from '../../lib/core/routine.ts'
import { Figure } from './Figure.tsx'
import { Icon } from './Icons.tsx'

/** Of the clinic's own exercises, by their id. */
export type Pictures = Record<string, Picture>

type Props = { step: Pick<Step, 'exercise' | 'own'>; pictures: Pictures }

export function StepFigure({ step: { exercise, own }, pictures }: Props) {
  if (own === undefined) return <Figure exercise={exercise} />
  const picture = pictures[exercise]
  // What it shows is told by the name beside it.
  return <span class="own-figure">{picture ? <img src={picture.data} alt="" /> : <Icon name="list" />}</span>
}
