/** The pattern of the days at the desk, as the computer saw them. */
import type { Day } from '../../../lib/core/facts.ts'
import type { GROUPS } from '../../../lib/core/insights.ts'
import type { Change } from '../../../lib/core/observed.ts'
import type { DeskSection } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { dateText, figure, hoursText, minutesText, signed } from '../words.ts'
import { type Row, Rows, SheetPart } from './parts.tsx'

const NAMES = {
  under60: 'insights.under_60',
  to90: 'insights.to_90',
  over90: 'insights.over_90',
} as const satisfies Record<(typeof GROUPS)[number], string>

export function Desk({ desk, today }: { desk: DeskSection | null; today: Day }) {
  if (!desk) return <SheetPart title={t('visit.desk')} empty />
  const { days, screenMs, longestMs, stretches30, stretches60, stood, sinceWatched, groups, spearman } = desk
  const rows: (Row | null)[] = [
    { label: t('visit.desk_days'), text: String(days) },
    { label: t('visit.screen_day'), text: hoursText(screenMs) },
    {
      label: t('visit.longest_stretch'),
      text: t('visit.median_highest', [
        minutesText(longestMs.median),
        minutesText(longestMs.highest),
        dateText(longestMs.highestDay, today),
      ]),
    },
    {
      label: t('visit.stretches_day'),
      text: t('visit.stretches_both', [figure(stretches30), figure(stretches60)]),
    },
    stood.times > 0
      ? {
          label: t('visit.stood'),
          text: t('visit.stood_times', stood.times, [stood.times, hoursText(stood.ms)]),
        }
      : null,
    sinceWatched && {
      label: t('visit.since_watched'),
      text: t('visit.to', [longestText(sinceWatched.before), longestText(sinceWatched.after)]),
    },
    groups.days > 0
      ? {
          label: t('visit.by_stretch'),
          text: groups.groups
            .map(({ name, days: count, typical }) =>
              t('visit.group', [t(NAMES[name]), typical === null ? '–' : figure(typical), count]),
            )
            .join('; '),
        }
      : null,
    spearman && {
      label: t('visit.ranks'),
      text: `${t('visit.rho', [rho(spearman.rho), rho(spearman.range95[0]), rho(spearman.range95[1])])}, ${t('visit.worth', [spearman.days, Math.round(spearman.nEff)])}${
        spearman.changeRho === null ? '' : `; ${t('visit.changes_rho', [rho(spearman.changeRho)])}`
      }`,
    },
  ]
  return (
    <SheetPart title={t('visit.desk')}>
      <Rows rows={rows} />
      {groups.days > 0 && <p class="sheet-note"> {t('insights.busy')}</p>}
    </SheetPart>
  )
}

/** "112 min (3 days)" */
const longestText = ({ longestMs, days }: Change['before']) =>
  t('visit.of_days', [minutesText(longestMs), t('practised.days', days)])

/** "+0.42": two places, as is usual for ranks. */
const rho = (value: number) => signed(value, 2)
