/** Runs beside desk days: counts, and medians where there are enough of each. Nothing is concluded from them. */
import { NOTICED } from '../../../lib/core/facts.ts'
import type { InsightsModel } from '../../../lib/core/pages.ts'
import type { RunGroup } from '../../../lib/core/run-findings.ts'
import { t } from '../../../lib/shell/texts.ts'
import { NOTICED_TEXTS } from '../runs/run-words.ts'
import './insights.css'
import { pointsText } from './numbers.ts'
import { Table } from './WeekTables.tsx'

type Column = {
  head: string
  group: RunGroup
  /** Stands beside others of its kind: its medians are shown once each of them has one. */
  compared: boolean
}

const MEASURES = {
  minutes: 'insights.run_minutes',
  atStart: 'insights.run_start',
  atEnd: 'insights.run_end',
  twoHoursAfter: 'insights.run_after',
} as const satisfies Partial<Record<keyof RunGroup, string>>
type Measure = keyof typeof MEASURES

/** Nothing of a measure that no column has enough of yet. */
function MedianRow({ measure, columns }: { measure: Measure; columns: Column[] }) {
  const each = columns.every(({ group, compared }) => !compared || group[measure] !== null)
  const values = columns.map(({ group, compared }) => (compared && !each ? null : group[measure]))
  if (values.every((value) => value === null)) return null
  return (
    <tr>
      <th scope="row">{t(MEASURES[measure])}</th>
      {columns.map(({ head }, index) => {
        const value = values[index] ?? null
        return (
          <td key={head}>
            {value === null ? <span class="soft">{t('insights.too_few')}</span> : pointsText(value)}
          </td>
        )
      })}
    </tr>
  )
}

function RunTable({ caption, columns }: { caption: string; columns: Column[] }) {
  const noticed = NOTICED.filter((when) => columns.some(({ group }) => group.noticed[when] > 0))
  return (
    <Table caption={caption} heads={[t('insights.told'), ...columns.map(({ head }) => head)]}>
      <tr>
        <th scope="row">{t('insights.run_count')}</th>
        {columns.map(({ head, group }) => (
          <td key={head}>{group.runs}</td>
        ))}
      </tr>
      {(Object.keys(MEASURES) as Measure[]).map((measure) => (
        <MedianRow key={measure} measure={measure} columns={columns} />
      ))}
      {noticed.map((when) => (
        <tr key={when}>
          <th scope="row">{t('insights.noticed', [t(NOTICED_TEXTS[when])])}</th>
          {columns.map(({ head, group }) => (
            <td key={head}>{group.noticed[when]}</td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

/** Nothing of it where no run was told. */
export function RunTables({ model: { runs } }: { model: InsightsModel }) {
  const { all, onWorkDays, onDaysOff, afterReset, afterNoReset } = runs
  if (all.runs === 0) return null
  return (
    <section class="run-tables" aria-labelledby="run-tables-title">
      <h2 id="run-tables-title">{t('insights.runs_title')}</h2>
      <RunTable
        caption={t('insights.runs_by_day')}
        columns={[
          { head: t('insights.runs_all'), group: all, compared: false },
          { head: t('insights.on_work_days'), group: onWorkDays, compared: true },
          { head: t('insights.on_days_off'), group: onDaysOff, compared: true },
        ]}
      />
      {afterReset.runs + afterNoReset.runs > 0 && (
        <RunTable
          caption={t('insights.runs_after_desk')}
          columns={[
            { head: t('insights.with_reset'), group: afterReset, compared: true },
            { head: t('insights.without_reset'), group: afterNoReset, compared: true },
          ]}
        />
      )}
      <p class="soft measure">
        {t('insights.runs_how')} {t('insights.run_days_differ')}
      </p>
    </section>
  )
}
