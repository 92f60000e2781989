/** The files of a visit: tables for a spreadsheet, and a bundle for a clinic's own system. */
import { LOOKS } from '../../lib/content/looks.ts'
import { fhirBundle } from '../../lib/core/export/fhir.ts'
import { type CsvTable, csvTables } from '../../lib/core/export/tables.ts'
import type { Check } from '../../lib/core/facts.ts'
import { HURT, UNSURE } from '../../lib/core/looks.ts'
import type { VisitModel } from '../../lib/core/pages.ts'
import { plannedSteps } from '../../lib/core/plan/plan.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { lineText } from '../looks/texts.ts'
import { shownSteps } from '../shared/plan-words.ts'
import { titleOf } from '../shared/routine-names.ts'
import { saveFile } from '../shared/save-file.ts'
import type { Shown } from './Report.tsx'

/** "midday-reset-2026-11-23-days.csv" */
const fileName = (today: string, what: string) => `midday-reset-${today}-${what}`

export const tablesOf = ({ model: { record, period }, hidden, notes }: Shown): CsvTable[] =>
  csvTables(record, period, { hidden, notes })

export function saveTable({ today }: VisitModel, { name, text }: CsvTable): void {
  saveFile(fileName(today, `${name}.csv`), [text], 'text/csv;charset=utf-8')
}

/** In words; an answer that is not known any more by its id. */
function checkText({ check, version, side, question: asked, answer: given }: Check) {
  const look = LOOKS.find((each) => each.id === check && each.version === version)
  const question = look?.parts.flatMap(({ questions }) => questions).find(({ id }) => id === asked)
  if (!look || !question) return { question: `${check} ${asked}`, answer: given }
  const line = (text: Parameters<typeof lineText>[0]) => lineText(text, side === 'both' ? null : side)
  const label = question.answers.find(({ id }) => id === given)?.label
  const named =
    side === 'both'
      ? t(look.name)
      : t('visit.of_what', [t(look.name), side === 'left' ? t('look.left') : t('look.right')])
  return {
    question: t('visit.of_what', [named, line(question.text)]),
    answer: label === undefined ? otherText(given) : line(label),
  }
}

function otherText(answer: string): string {
  if (answer === HURT) return t('look.hurt')
  return answer === UNSURE ? t('look.unsure') : answer
}

function routineText({ plan, today }: VisitModel, routine: RoutineId) {
  const steps = plan ? shownSteps(plan.plan, routine, plannedSteps(plan.plan, routine, today) ?? []) : []
  const exercises = steps.map(({ name, dose }) => t('visit.of_what', [name, dose])).join('; ')
  return { name: titleOf(routine), exercises }
}

export function saveFhir({ model, hidden, notes, name }: Shown): void {
  const { record, period, at, version, today } = model
  const bundle = fhirBundle({
    record,
    period,
    at,
    version,
    name,
    hidden,
    notes,
    checkText,
    routineText: (routine) => routineText(model, routine),
  })
  saveFile(fileName(today, 'fhir.json'), [JSON.stringify(bundle, null, 1)], 'application/fhir+json')
}
