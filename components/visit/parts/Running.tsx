/** The patient's runs, and how the back was with them: counts, and medians from five on. */
import { type Day, NOTICED } from '../../../lib/core/facts.ts'
import type { RunGroup } from '../../../lib/core/run-findings.ts'
import type { RunningSection } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { NOTICED_TEXTS } from '../../progress/runs/run-words.ts'
import { dateText, figure, signed } from '../words.ts'
import { type Row, Rows, SheetPart, SheetTable } from './parts.tsx'

const orNone = (value: number | null) => (value === null ? '–' : figure(value))

type Weekly = NonNullable<RunningSection['runsPerWeek']>

const weeklyText = ({ median, lowest, highest }: Weekly) =>
  t('visit.middle', [figure(median), figure(lowest), figure(highest)])

function runsText({ runs, long, longest }: RunningSection, today: Day): string {
  const all = long > 0 ? t('visit.runs_long', [runs, long]) : String(runs)
  if (!longest) return all
  const minutes = t('progress.minutes', [longest.minutes])
  return t('visit.runs_longest', [all, minutes, dateText(longest.day, today)])
}

export function Running({ running, today }: { running: RunningSection | null; today: Day }) {
  if (!running) return <SheetPart title={t('visit.running')} empty />
  const { minutesPerWeek, runsPerWeek, runsWithMinutes, change, noticed, groups } = running
  const told = NOTICED.filter((when) => noticed[when] > 0)
  const rows: (Row | null)[] = [
    { label: t('runs.title'), text: runsText(running, today) },
    runsPerWeek && {
      label: t('visit.runs_week', [t('visit.weeks', runsPerWeek.weeks)]),
      text: weeklyText(runsPerWeek),
    },
    minutesPerWeek && {
      label: t('visit.minutes_week'),
      text: `${weeklyText(minutesPerWeek)}, ${t('visit.timed', [runsWithMinutes])}`,
    },
    change.runs > 0
      ? {
          label: t('visit.back_change'),
          text:
            change.median === null
              ? t('visit.few_runs', [change.runs])
              : t('visit.of_runs', [signed(change.median), change.runs]),
        }
      : null,
    told.length > 0
      ? {
          label: t('visit.noticed'),
          text: told.map((when) => t('visit.count', [t(NOTICED_TEXTS[when]), noticed[when]])).join(', '),
        }
      : null,
  ]
  const groupsOf: [string, RunGroup][] = [
    [t('insights.on_work_days'), groups.onWorkDays],
    [t('insights.on_days_off'), groups.onDaysOff],
    [t('visit.after_reset'), groups.afterReset],
    [t('visit.after_no_reset'), groups.afterNoReset],
  ]
  const beside = groupsOf.filter(([, group]) => group.runs > 0)
  return (
    <SheetPart title={t('visit.running')}>
      <Rows rows={rows} />
      <SheetTable
        caption={t('visit.runs_beside')}
        head={[
          t('insights.run_count'),
          t('insights.times'),
          t('visit.back_start'),
          t('visit.back_end'),
          t('visit.back_after'),
        ]}
        rows={beside.map(([name, { runs: count, atStart, atEnd, twoHoursAfter }]) => ({
          name,
          cells: [count, orNone(atStart), orNone(atEnd), orNone(twoHoursAfter)],
        }))}
      />
    </SheetPart>
  )
}
