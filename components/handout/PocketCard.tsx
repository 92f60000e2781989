/** The mobility set as a small card to cut out: for the track, where there is no screen. */
import { mobility } from '../../lib/content/routines.ts'
import { EMPTY_STEP, type Plan, type PlanStep } from '../../lib/core/plan/plan.ts'
import { t } from '../../lib/shell/texts.ts'
import { titleOf } from '../shared/routine-names.ts'
import { RowFigure } from './RowFigure.tsx'
import { rowsOf } from './rows.ts'
import { stepsAtFirst } from './stages.ts'

/** Where the plan has no set of its own: on one's feet, as there is no mat at a track. */
const builtIn = (): PlanStep[] =>
  mobility({ floor: false, mobilityLong: true }).steps.map(({ exercise, sets }) => ({
    ...EMPTY_STEP,
    exercise,
    sets: sets ?? null,
  }))

export function PocketCard({ plan }: { plan: Plan }) {
  const own = rowsOf(plan, 'mobility', stepsAtFirst(plan, 'mobility') ?? [])
  const rows = own.length > 0 ? own : rowsOf(plan, 'mobility', builtIn())
  return (
    <section class="handout-card">
      <p class="handout-cut">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 7a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M4 17a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M8.6 8.4L20 16M8.6 15.6L20 8" />
        </svg>
        {t('handout.cut')}
      </p>
      <h2>
        {titleOf('mobility')} <small>{t('handout.card')}</small>
      </h2>
      <ol>
        {rows.map((row, i) => (
          <li key={i}>
            <RowFigure figure={row.figure} own={row.own} />
            <span>
              <b>
                <bdi>{row.name}</bdi>
              </b>
              , {row.dose}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
