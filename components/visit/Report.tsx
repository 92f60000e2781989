/** The visit page itself, in its fixed order (CLINICAL.md 1.6, CLINICAL-AMENDMENTS.md B1-12): printed, and photographed. */
import type { VisitModel } from '../../lib/core/pages.ts'
import type { Note } from '../../lib/core/visit/report.ts'
import type { Section } from '../../lib/core/visit/sections.ts'
import { t } from '../../lib/shell/texts.ts'
import { Contact } from '../shared/Contact.tsx'
import { Adherence } from './parts/Adherence.tsx'
import { Checks } from './parts/Checks.tsx'
import { Desk } from './parts/Desk.tsx'
import { Exercises } from './parts/Exercises.tsx'
import { Flags } from './parts/Flags.tsx'
import { Head } from './parts/Head.tsx'
import { Method } from './parts/Method.tsx'
import { Running } from './parts/Running.tsx'
import { Trend } from './parts/Trend.tsx'
import { Words } from './parts/Words.tsx'
import { WorkOff } from './parts/WorkOff.tsx'

export type Shown = {
  model: VisitModel
  /** Sections that are not on it. */
  hidden: readonly Section[]
  /** Chosen by the patient. */
  notes: Note[]
  ask: string[]
  /** Typed for this one page; empty where none was. */
  name: string
}

export function Report({ model, hidden, notes, ask, name }: Shown) {
  const { report, today } = model
  const on = (section: Section) => !hidden.includes(section)
  return (
    <>
      <Head model={model} name={name} goal={on('goal')} />
      <div class="sheet-columns">
        {on('flags') && <Flags flags={report.flags} today={today} />}
        {on('adherence') && <Adherence adherence={report.adherence} />}
        {on('running') && <Running running={report.running} today={today} />}
        {on('exercises') && <Exercises exercises={report.exercises} days={!on('flags')} today={today} />}
        {on('trend') && <Trend report={report} today={today} />}
        {on('workOff') && <WorkOff section={report.workOff} />}
        {on('desk') && <Desk desk={report.desk} today={today} />}
      </div>
      {(on('checks') || on('clinic')) && (
        <Checks report={report} today={today} checks={on('checks')} clinic={on('clinic')} desk={on('desk')} />
      )}
      {on('words') && (
        <div class="sheet-pair">
          <Words notes={notes} ask={ask} today={today} />
        </div>
      )}
      {on('method') && <Method report={report} />}
      <section class="sheet-part sheet-contact">
        <h3>{t('visit.named', [t('visit.contact')])}</h3>
        <Contact active={model.plan} />
      </section>
    </>
  )
}
