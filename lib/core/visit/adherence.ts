/** What was done of what was planned, with raw counts (CLINICAL.md 1.6). */
import { isDayOff } from '../marks.ts'
import { median } from '../observed.ts'
import { mobilityDays } from '../practice.ts'
import { isMiddayReset } from '../resets.ts'
import type { RoutineId } from '../routine.ts'
import { type Given, tells } from './days.ts'
import type { AdherenceSection, SessionsLine } from './report.ts'

const medianOrNull = (values: number[]) => (values.length === 0 ? null : median(values))

/** How often a week: by the clinic's plan, and as it is set. */
type Planned = Pick<SessionsLine, 'clinic' | 'set'>

function sessions({ record, period }: Given, routine: RoutineId, planned: Planned): SessionsLine {
  const finished = record.resets.filter((row) => row.finished && row.routine === routine)
  const played = finished.filter(({ how }) => how === 'played').length
  const { weeks } = period
  const total = finished.length
  return { total, played, selfLogged: total - played, weeks, perWeek: total / weeks, ...planned }
}

function plannedSessions({ record }: Given): { strength: Planned; mobility: Planned } {
  const { practice } = record
  const plan = record.plan?.plan
  const mobility = plan?.mobility
    ? mobilityDays({ mobility: plan.mobility, running: plan.running ?? practice.running })
    : null
  return {
    strength: { clinic: plan?.strengthDays?.length ?? null, set: practice.strengthDays.length },
    mobility: { clinic: mobility, set: mobilityDays(practice) },
  }
}

function nudgesOf({ record }: Given): AdherenceSection['nudges'] {
  const shown = record.nudges.filter(({ shownAt }) => shownAt !== null)
  const ended = (outcome: string) => shown.filter((nudge) => nudge.outcome === outcome).length
  return {
    shown: shown.length,
    done: ended('done'),
    natural: ended('natural'),
    dismissed: ended('dismissed'),
    ignored: ended('ignored'),
    withdrawn: ended('withdrawn'),
    snoozed: shown.filter(({ snoozes }) => snoozes > 0).length,
    inputWentOn: shown.filter(({ outcome, why }) => outcome === 'done' && why === 'inputWentOn').length,
  }
}

export function adherenceOf(given: Given): AdherenceSection {
  const { record, period, days } = given
  const work = days.filter(({ summary }) => summary.working === true)
  const told = days.filter((day) => tells(day, period))
  const resets = record.resets.filter(isMiddayReset)
  const byDay = Map.groupBy(resets, ({ day }) => day)
  const ofDay = told.map(({ summary }) => byDay.get(summary.day)?.length ?? 0)
  const breaks = told.flatMap((day) => day.breaks)
  const byWord = breaks.filter(({ word }) => word === 'confirmed').length
  const planned = plannedSessions(given)
  const offSaid = record.marks.filter((mark) => isDayOff(mark.kind) && 'undone' in mark && !mark.undone)
  return {
    planned: work.filter((day) => day.summary.day < period.to || tells(day, period)).length,
    withData: told.length,
    kept: told.filter(({ kind }) => kind === 'done').length,
    withReset: ofDay.filter((count) => count > 0).length,
    resetsPerDay: medianOrNull(ofDay),
    resets: resets.length,
    resetsSelfLogged: resets.filter(({ how }) => how === 'selfLogged').length,
    nudges: nudgesOf(given),
    breaks: {
      byWord,
      byInput: breaks.length - byWord,
      perDay: medianOrNull(told.map((day) => day.breaks.length)),
    },
    gentleDays: days.filter(({ summary }) => summary.gentle).length,
    daysOffSaid: new Set(offSaid.map(({ day }) => day)).size,
    strength: sessions(given, 'strength', planned.strength),
    mobility: sessions(given, 'mobility', planned.mobility),
  }
}
