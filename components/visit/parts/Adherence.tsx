/** What was done of what was planned: every share with its counts, breaks by word and by input. */
import type { AdherenceSection } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { figure, partText, sessionsText, shareText } from '../words.ts'
import { type Row, Rows, SheetPart } from './parts.tsx'

function nudgesText(nudges: AdherenceSection['nudges']): string {
  const { shown, done, natural, dismissed, ignored, withdrawn, snoozed, inputWentOn } = nudges
  const gotUp = t('visit.nudge.done', [partText(done, shown)])
  const ended = [
    inputWentOn > 0 ? t('visit.went_on', [gotUp, inputWentOn]) : gotUp,
    t('visit.nudge.natural', [natural]),
    t('visit.nudge.dismissed', [dismissed]),
    t('visit.nudge.ignored', [ignored]),
    ...(withdrawn > 0 ? [t('visit.nudge.withdrawn', [withdrawn])] : []),
    ...(snoozed > 0 ? [t('visit.nudge.snoozed', [snoozed])] : []),
  ]
  return t('visit.of_what', [shown, ended.join('; ')])
}

export function Adherence({ adherence }: { adherence: AdherenceSection }) {
  const { planned, withData, kept, withReset, resetsPerDay, resets, resetsSelfLogged } = adherence
  const { nudges, breaks, gentleDays, daysOffSaid, strength, mobility } = adherence
  const empty = planned + nudges.shown + resets + strength.total + mobility.total === 0
  const rows: (Row | null)[] = [
    { label: t('visit.days_reset'), text: shareText(withReset, withData) },
    kept === withReset ? null : { label: t('visit.days_kept'), text: shareText(kept, withData) },
    { label: t('visit.days_planned'), text: t('visit.without_data', [planned, planned - withData]) },
    {
      label: t('page.midday_reset'),
      text: [
        String(resets),
        ...(resetsPerDay === null ? [] : [t('visit.per_day', [figure(resetsPerDay)])]),
        ...(resetsSelfLogged > 0 ? [t('visit.self_logged', [resetsSelfLogged])] : []),
      ].join(', '),
    },
    nudges.shown > 0 ? { label: t('visit.nudges'), text: nudgesText(nudges) } : null,
    breaks.perDay === null
      ? null
      : {
          label: t('visit.breaks'),
          text: t('visit.breaks_both', [breaks.byWord, breaks.byInput, figure(breaks.perDay)]),
        },
    strength.total > 0 || strength.set > 0 || strength.clinic
      ? { label: t('load.strength'), text: sessionsText(strength) }
      : null,
    mobility.total > 0 || mobility.set > 0 || mobility.clinic
      ? { label: t('load.mobility'), text: sessionsText(mobility) }
      : null,
    gentleDays > 0 ? { label: t('visit.gentle'), text: String(gentleDays) } : null,
    daysOffSaid > 0 ? { label: t('visit.off_said'), text: String(daysOffSaid) } : null,
  ]
  return (
    <SheetPart title={t('visit.adherence')} empty={empty}>
      <Rows rows={rows} />
    </SheetPart>
  )
}
