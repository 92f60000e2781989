/** The code of a plan, typed or pasted. What is wrong with it is said once the typing stops. */

import { useEffect, useRef, useState } from 'preact/hooks'
import { PLAN_NUMBERS } from '../../../lib/content/plan-numbers.ts'
import { decodePlanCode } from '../../../lib/core/plan/code.ts'
import { MOST_GROUPS } from '../../../lib/core/plan/crockford.ts'
import type { Plan } from '../../../lib/core/plan/plan.ts'
import type { Problem, Refusal } from '../../../lib/core/plan/problems.ts'
import { t } from '../../../lib/shell/texts.ts'
import { Problems } from '../Problems.tsx'
import { withinAnHour } from '../plan-length.ts'
import './plan.css'

/** MR1 and nine groups of five; with the hyphens between them. */
const MOST_SIGNS = 3 + MOST_GROUPS * 5
const LONGEST_CODE = MOST_SIGNS + MOST_GROUPS

/** Nobody looks for a mistake between two letters. */
const PAUSE_MS = 1_200

export function CodeField({ onPlan }: { onPlan: (plan: Plan) => void }) {
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  /** What was typed is a whole code, and nothing was shown yet. */
  const [whole, setWhole] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const read = (typed: string, wanted: boolean) => {
    clearTimeout(timer.current)
    if (typed.trim() === '') return
    const decoded = withinAnHour(decodePlanCode(typed, PLAN_NUMBERS))
    setRefusal(decoded.ok ? null : lengthTold(decoded.refusal, typed))
    setWhole(decoded.ok && !wanted)
    if (!wanted) return
    // What is wrong is read out with the field.
    if (decoded.ok) onPlan(decoded.value)
    else field.current?.focus()
  }
  const onInput = (typed: string, pasted: boolean) => {
    setText(typed)
    setWhole(false)
    clearTimeout(timer.current)
    if (typed.trim() === '') setRefusal(null)
    else if (pasted) read(typed, true)
    // Nobody who types is taken elsewhere: that it is whole is said.
    else timer.current = setTimeout(() => read(typed, false), PAUSE_MS)
  }
  return (
    <div class="plan-code">
      <label for="plan-code">{t('plan.code')}</label>
      <div class="plan-code-row">
        <input
          type="text"
          id="plan-code"
          ref={field}
          value={text}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={refusal !== null}
          aria-describedby="plan-code-hint plan-code-wrong"
          onInput={(event) => onInput(event.currentTarget.value, isPaste(event))}
          onBlur={() => read(text, false)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            read(text, true)
          }}
        />
        <button type="button" disabled={text.trim() === ''} onClick={() => read(text, true)}>
          {t('plan.code_read')}
        </button>
      </div>
      <p class="soft small" id="plan-code-hint">
        {t('plan.code_hint')}
      </p>
      <div id="plan-code-wrong" aria-live="polite">
        {refusal && <Problems refusal={refusal} />}
        {whole && <p>{t('plan.code_whole')}</p>}
      </div>
    </div>
  )
}

/** A code that stops too early is not one with too much in it. */
function lengthTold(refusal: Refusal, typed: string): Refusal {
  if (typed.replace(/[^\p{L}\p{N}]/gu, '').length <= MOST_SIGNS) return refusal
  const told = (problem: Problem): Problem =>
    problem.kind === 'length' ? { path: problem.path, kind: 'tooLong', limit: `${LONGEST_CODE}` } : problem
  return { ...refusal, problems: refusal.problems.map(told) }
}

/** Put there at once, not letter by letter. */
const isPaste = (event: Event) => event instanceof InputEvent && /^insertFrom/.test(event.inputType)
