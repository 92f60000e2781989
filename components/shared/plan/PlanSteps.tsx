/** The exercises of a plan's routine, each with its figure, dose and the clinician's words. */
import { t } from '../../../lib/shell/texts.ts'
import { Figure } from '../Figure.tsx'
import type { ShownStep } from '../plan-words.ts'

/** `lang`: of the clinic's words. */
export function PlanSteps({ steps, lang }: { steps: ShownStep[]; lang: string }) {
  return (
    <ol class="plan-steps">
      {steps.map((step, index) => (
        <li key={index}>
          <span class="plan-figure">
            <Drawn {...step} />
          </span>
          <div class="plan-step">
            <p>
              <strong>{step.own ? <bdi lang={lang}>{step.name}</bdi> : step.name}</strong>{' '}
              <span class="plan-dose">{[step.dose, ...step.notes].join(', ')}</span>
            </p>
            {step.cue !== '' && (
              <q class="plan-cue">
                <bdi lang={lang}>{step.cue}</bdi>
              </q>
            )}
            {step.own && step.own.steps.length > 0 && (
              <details>
                <summary>{t('plan.how')}</summary>
                <ol class="plan-own" lang={lang}>
                  {step.own.steps.map((line, at) => (
                    <li key={at}>
                      <bdi>{line}</bdi>
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Drawn({ figure, own }: ShownStep) {
  if (figure !== null) return <Figure exercise={figure} />
  const picture = own?.picture
  return picture ? <img src={picture.data} alt={picture.alt} /> : null
}
