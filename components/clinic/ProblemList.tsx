/** What keeps the plan from being made, each with a way to its field. Nothing that was typed is changed. */
import type { Refusal } from '../../lib/core/plan/problems.ts'
import { t } from '../../lib/shell/texts.ts'
import { problemText } from '../shared/problem-texts.ts'
import { type Form, idsOf, stepIn } from './form.ts'
import { ownStepOf } from './own-step.ts'

type Props = { form: Form; refusal: Refusal }

export function ProblemList({ form, refusal: { problems, more } }: Props) {
  const { draft, setOpen, focusAfter } = form
  return (
    <div class="refused">
      <p class="refused-head">{t('clinic.not_yet')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem.path}>
            <a
              href={`#${problem.path}`}
              onClick={(event) => {
                event.preventDefault()
                const step = stepIn(problem.path) ?? ownStepOf(draft, problem.path)
                if (step) setOpen(step)
                focusAfter([...idsOf(problem.path), ...(step ? [`${step}-open`] : [])])
              }}
            >
              {problemText(problem)}
            </a>
          </li>
        ))}
        {more > 0 && <li>{t('problem.more', more)}</li>}
      </ul>
    </div>
  )
}
