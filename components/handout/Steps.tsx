/** The exercises of a routine on paper: figure, name, dose, what the plan says beside it, the clinician's words. */
import type { Plan } from '../../lib/core/plan/plan.ts'
import { exerciseTexts } from '../shared/exercise-texts.ts'
import type { ShownStep } from '../shared/plan-words.ts'
import { RowFigure } from './RowFigure.tsx'
import { Typed } from './Typed.tsx'

type Props = {
  plan: Plan
  rows: ShownStep[]
  /** How each is done, in full: where there are few. */
  how: boolean
}

export function Steps({ plan, rows, how }: Props) {
  return (
    <ol class="handout-steps">
      {rows.map((row, i) => (
        <li key={i} class={isLong(row) ? 'handout-long' : ''}>
          <span class="handout-figure">
            <RowFigure figure={row.figure} own={row.own} both={how} />
          </span>
          <div>
            <p>
              <b>
                <bdi>{row.name}</bdi>
              </b>
              , {[row.dose, ...row.notes].join(' · ')}
            </p>
            {row.cue !== '' && (
              <p class="handout-cue">
                <Typed plan={plan} text={row.cue} />
              </p>
            )}
            <How plan={plan} row={row} how={how} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Told across the page, not in half of it. */
const isLong = ({ own }: ShownStep) => (own?.steps.length ?? 0) > 4

/** The clinic's own exercise is described nowhere else. */
function How({ plan, row: { figure, own }, how }: { plan: Plan; row: ShownStep; how: boolean }) {
  if (own !== null) {
    return (
      <Lines>
        {own.steps.map((line, i) => (
          <li key={i}>
            <Typed plan={plan} text={line} />
          </li>
        ))}
      </Lines>
    )
  }
  if (!how || figure === null) return null
  const { setup, steps } = exerciseTexts(figure)
  return (
    <>
      <p>{setup}</p>
      <Lines>
        {steps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Lines>
    </>
  )
}

const Lines = ({ children }: { children: preact.ComponentChild[] }) =>
  children.length === 0 ? null : <ol class="handout-numbers">{children}</ol>
