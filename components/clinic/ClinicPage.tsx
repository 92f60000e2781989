/** A clinic makes a plan: what it says on the left, what the patient will see of it on the right. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { EXERCISE_IDS } from '../../lib/content/exercises.ts'
import { PLAN_NUMBERS } from '../../lib/content/plan-numbers.ts'
import { askingFrom } from '../../lib/core/asking.ts'
import type { PlanModel } from '../../lib/core/pages.ts'
import { encodePlanCode } from '../../lib/core/plan/code.ts'
import { decodePlan } from '../../lib/core/plan/decode-plan.ts'
import type { Plan } from '../../lib/core/plan/plan.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import type { ReadDrafts } from '../../lib/shell/plan-draft.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Live } from '../shared/live-model.ts'
import { PageHead } from '../shared/PageHead.tsx'
import type { Now } from '../shared/plan/PlanCard.tsx'
import { withinAnHour } from '../shared/plan-length.ts'
import { Unsaved } from '../shared/Trouble.tsx'
import { ClinicPart } from './ClinicPart.tsx'
import { DayPart } from './DayPart.tsx'
import { given } from './draft.ts'
import { asTyped, type Form } from './form.ts'
import { Out } from './Out.tsx'
import { PatientPart, WeekPart } from './PatientPart.tsx'
import { Preview } from './Preview.tsx'
import { RoutinesPart } from './RoutinesPart.tsx'
import { StagesPart } from './StagesPart.tsx'
import { Start } from './Start.tsx'
import { useDraft } from './use-draft.ts'

/** Whoever has just installed it. */
const NEW_PATIENT: Now = {
  settings: DEFAULT_SETTINGS,
  practice: DEFAULT_PRACTICE,
  asking: askingFrom(undefined),
  active: null,
}

type Props = { live: Live<PlanModel>; drafts: ReadDrafts }

export function ClinicPage({ live, drafts }: Props) {
  const { model, act } = live
  const drafting = useDraft(live.session, drafts)
  const { draft, change } = drafting
  const [open, setOpen] = useState<string | null>(null)
  const focusAfter = useFocusAfter()
  const sound = useRef<Plan | null>(null)
  if (!model) return null
  const read = withinAnHour(decodePlan(given(draft, model.today), EXERCISE_IDS))
  if (read.ok) sound.current = read.value
  const made = read.ok ? { plan: read.value, ...encodePlanCode(read.value, PLAN_NUMBERS) } : null
  const refusal = read.ok ? null : { ...read.refusal, problems: read.refusal.problems.map(asTyped) }
  const form: Form = {
    draft,
    change,
    problems: refusal?.problems ?? [],
    today: model.today,
    open,
    setOpen,
    focusAfter,
  }
  return (
    <>
      <PageHead here="clinic" />
      <main>
        <header class="clinic-head">
          <h1>{t('clinic.page')}</h1>
          <p class="measure soft">{t('clinic.lead')}</p>
        </header>
        {drafts.damaged && (
          <p class="card due" role="alert">
            {t('clinic.damaged')}
          </p>
        )}
        <Unsaved shown={drafting.unsaved || live.unsaved} />
        <Start drafting={drafting} />
        <div class="bench">
          <form class="making" onSubmit={(event) => event.preventDefault()} noValidate>
            <ClinicPart form={form} />
            <DayPart form={form} />
            <RoutinesPart form={form} />
            <StagesPart form={form} />
            <WeekPart form={form} />
            <PatientPart form={form} />
            <Out form={form} made={made} refusal={refusal} act={act} />
          </form>
          {sound.current && <Preview plan={sound.current} now={NEW_PATIENT} code={made?.code ?? null} />}
        </div>
      </main>
    </>
  )
}

/** After the next drawing the focus goes to the first of these ids that is there. */
function useFocusAfter(): (ids: string[]) => void {
  const wanted = useRef<string[]>([])
  const [, draw] = useState(0)
  useLayoutEffect(() => {
    if (wanted.current.length === 0) return
    const found = wanted.current.map((id) => document.getElementById(id)).find((element) => element)
    wanted.current = []
    found?.focus()
  })
  return (ids) => {
    wanted.current = ids
    draw((count) => count + 1)
  }
}
