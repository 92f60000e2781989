/** Later stages: from a day on, other exercises instead. Set by the clinician, never by ratings. */
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import { titleOf } from '../shared/routine-names.ts'
import { ROUTINES } from './draft.ts'
import { pathOf, stepsAt, stepsBefore, withStage, withSteps } from './edit.ts'
import { Part, Words } from './Fields.tsx'
import type { Form } from './form.ts'
import { StepList } from './StepList.tsx'

export function StagesPart({ form }: { form: Form }) {
  const { draft, change, focusAfter, today } = form
  return (
    <Part number={4} id="stages" title={t('clinic.stages')} lead={t('clinic.stages_lead')}>
      {draft.stages.map((_, stage) => (
        <Stage key={stage} form={form} stage={stage} />
      ))}
      <button
        type="button"
        class="add-step"
        id="stages-add"
        onClick={() => {
          focusAfter([`stages.${draft.stages.length}.from`])
          change((now) => withStage(now, today))
        }}
      >
        <Icon name="plus" />
        {t('clinic.stage_add')}
      </button>
    </Part>
  )
}

function Stage({ form, stage }: { form: Form; stage: number }) {
  const { draft, change, focusAfter } = form
  const from = draft.stages[stage]?.from ?? ''
  return (
    <fieldset class="stage">
      <legend class="hidden">{t('clinic.stage_n', [stage + 1])}</legend>
      <div class="stage-head">
        <Words
          form={form}
          path={`stages.${stage}.from`}
          type="date"
          label={t('clinic.stage_from')}
          value={from}
          onInput={(day) =>
            change((now) => ({
              ...now,
              stages: now.stages.map((one, i) => (i === stage ? { ...one, from: day } : one)),
            }))
          }
        />
        <button
          type="button"
          class="plain"
          onClick={() => {
            focusAfter(['stages-add'])
            change((now) => ({ ...now, stages: now.stages.toSpliced(stage, 1) }))
          }}
        >
          {t('clinic.stage_remove', [stage + 1])}
        </button>
      </div>
      {ROUTINES.map((routine) => {
        const place = { stage, routine }
        const before = stepsBefore(draft, stage, routine)
        const isSame = stepsAt(draft, place).length === 0
        return (
          <div key={routine} class="stage-routine">
            <h3 id={pathOf(place)} tabIndex={-1}>
              {titleOf(routine)}
            </h3>
            {isSame && (
              <p class="soft small">
                {before.length > 0 ? t('clinic.stage_same') : t('clinic.stage_none')}{' '}
                {before.length > 0 && (
                  <button
                    type="button"
                    class="plain"
                    id={`${pathOf(place)}-copy`}
                    aria-labelledby={`${pathOf(place)}-copy ${pathOf(place)}`}
                    onClick={() => {
                      focusAfter([`stages.${stage}.routines.${routine}.0-open`])
                      change((now) => withSteps(now, place, before))
                    }}
                  >
                    {t('clinic.stage_copy')}
                  </button>
                )}
              </p>
            )}
            <StepList form={form} place={place} />
          </div>
        )
      })}
    </fieldset>
  )
}
