/** A refusal, line by line: where, what is allowed there, and what was found, as text alone. */
import type { Refusal } from '../../lib/core/plan/problems.ts'
import { t } from '../../lib/shell/texts.ts'
import { problemText } from './problem-texts.ts'

export function Problems({ refusal: { problems, more } }: { refusal: Refusal }) {
  return (
    <ul class="problems">
      {problems.map((problem, index) => (
        <li key={index}>
          {problemText(problem)}
          {problem.given && (
            <>
              . {t('problem.there')} <bdi class="given">{problem.given}</bdi>
            </>
          )}
        </li>
      ))}
      {more > 0 && <li>{t('problem.more', more)}</li>}
    </ul>
  )
}
