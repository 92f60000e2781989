/** What is chosen of the record as files: tables, or what a clinic's own system reads. */
import { useEffect, useState } from 'preact/hooks'
import type { CsvTable } from '../../lib/core/export/tables.ts'
import { report } from '../../lib/shell/report.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Shown } from './Report.tsx'

/** Nobody needs it before it is wanted. */
const load = () => import('./save.ts')

const NAMES: Record<string, () => string> = {
  days: () => t('visit.table.days'),
  ratings: () => t('visit.table.ratings'),
  resets: () => t('visit.table.resets'),
  steps: () => t('visit.table.steps'),
  runs: () => t('visit.table.runs'),
  nudges: () => t('visit.table.nudges'),
  stretches: () => t('visit.table.stretches'),
  checks: () => t('visit.table.checks'),
  corrections: () => t('visit.table.corrections'),
  marks: () => t('visit.table.marks'),
}

export function SaveMenu({ shown }: { shown: Shown }) {
  const { model, hidden, notes } = shown
  // The list is made anew for another choice, not for each letter of a name.
  const ticked = notes.map(({ at }) => at).join()
  const [open, setOpen] = useState(false)
  const [tables, setTables] = useState<CsvTable[]>([])
  useEffect(() => {
    if (!open) return
    load()
      .then(({ tablesOf }) => setTables(tablesOf(shown)))
      .catch((error: unknown) => report('the tables could not be made', error))
  }, [open, model, hidden, ticked])
  const saveFhir = () =>
    void load()
      .then((save) => save.saveFhir(shown))
      .catch((error: unknown) => report('the file could not be made', error))
  const saveTable = (table: CsvTable) => void load().then((save) => save.saveTable(model, table))
  return (
    <>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('visit.save_tables')}</summary>
        <ul class="visit-tables">
          {tables.map((table) => (
            <li key={table.name}>
              <button type="button" class="plain" onClick={() => saveTable(table)}>
                {t('visit.on', [NAMES[table.name]?.() ?? table.name, t('visit.rows', table.rows)])}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <button type="button" onClick={saveFhir}>
        {t('visit.save_fhir')}
      </button>
    </>
  )
}
