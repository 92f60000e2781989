/** What a plan says of the day, in words: only what it says itself, as on paper nothing can be asked back. Pure. */
import type { Plan } from '../../lib/core/plan/plan.ts'
import { t } from '../../lib/shell/texts.ts'
import { daysText, hoursLines, minuteText } from '../shared/plan-words.ts'
import { titleOf } from '../shared/routine-names.ts'

/** The moment of the midday reset; null where the plan says nothing of it. */
function middayText({ anchor, midday, middayAt }: Plan): string | null {
  const [from, to] = midday ? [minuteText(midday.start), minuteText(midday.end)] : []
  switch (anchor) {
    case 'atTime':
      return middayAt === null ? null : t('handout.midday_at', [minuteText(middayAt)])
    case 'afterLunch':
      return t('handout.midday_after')
    case 'beforeLunch':
      return from ? t('handout.midday_before_from', [from]) : t('handout.midday_before')
    default:
      return from && to ? t('handout.midday_between', [from, to]) : null
  }
}

function runsText({ days, at }: NonNullable<Plan['running']>): string {
  const on = daysText(days)
  return at === null ? t('handout.runs', [on]) : t('handout.runs_at', [on, minuteText(at)])
}

const some = (days: number[] | null | undefined): days is number[] => (days?.length ?? 0) > 0

/** Each a line. */
export function dayLines(plan: Plan): string[] {
  const { intervalMinutes, breakMinutes, workingHours, eveningRuns, running, strengthDays, stiffness } = plan
  const lines = [
    intervalMinutes !== null && t('handout.interval', intervalMinutes),
    breakMinutes !== null && t('handout.away', breakMinutes),
    workingHours?.some((hours) => hours.length > 0) &&
      t('handout.hours', [hoursLines(workingHours).join('; ')]),
    middayText(plan),
    some(eveningRuns) && t('handout.evening', [daysText(eveningRuns)]),
    running !== null && some(running.days) && runsText(running),
    plan.mobility === 'runDays' && t('handout.mobility_runs'),
    plan.mobility === 'daily' && t('handout.mobility_daily'),
    some(strengthDays) && t('handout.strength', [titleOf('strength'), daysText(strengthDays)]),
    stiffness === 'daily' && t('handout.asked_daily'),
    stiffness === 'weekly' && t('handout.asked_weekly'),
    plan.pain === true && t('handout.asked_pain'),
  ]
  return lines.filter((line) => typeof line === 'string')
}
