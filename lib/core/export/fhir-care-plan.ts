/**
 * The plan that the patient took from the clinic, as a `CarePlan`; the built-in one is nobody's plan. A plan's own title
 * may name the patient: it is called by the clinic.
 */
import { mobilityDays } from '../practice.ts'
import type { RoutineId } from '../routine.ts'
import type { VisitRecord } from '../visit/record.ts'
import type { CarePlan, DayOfWeek } from './fhir-types.ts'
import { localTime } from './local-time.ts'

const DAYS: DayOfWeek[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const daysOf = (weekdays: number[]): DayOfWeek[] => DAYS.filter((_, weekday) => weekdays.includes(weekday))

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

/** On which weekdays, by the plan, and where it says nothing as it is set. */
function weekdaysOf({ plan, settings, practice }: VisitRecord): Record<RoutineId, number[]> {
  const said = plan?.plan
  const hours = said?.workingHours ?? settings.workingHours
  const running = said?.running ?? practice.running
  const mobility = said?.mobility ?? practice.mobility
  return {
    'midday-reset': EVERY_DAY.filter((weekday) => (hours[weekday] ?? []).length > 0),
    mobility: mobilityDays({ mobility, running }) === 7 ? EVERY_DAY : (running?.days ?? []),
    strength: said?.strengthDays ?? practice.strengthDays,
  }
}

const STATUS = 'in-progress' as const

/** While one is at the screen. */
function standUp(dayOfWeek: DayOfWeek[], minutes: number | null) {
  if (minutes === null || dayOfWeek.length === 0) return []
  const code = { text: `Stand up after ${minutes} minutes at the screen` }
  const repeat = { dayOfWeek, frequency: 1, period: minutes, periodUnit: 'min' as const }
  return [{ detail: { status: STATUS, code, scheduledTiming: { repeat } } }]
}

const ROUTINES = ['midday-reset', 'mobility', 'strength'] as const satisfies RoutineId[]

export function carePlan(
  record: VisitRecord,
  routineText: (routine: RoutineId) => { name: string; exercises: string },
  subject: { reference: string },
): CarePlan[] {
  const { plan, timeZone } = record
  if (plan === null) return []
  const { clinic, review, intervalMinutes } = plan.plan
  const weekdays = weekdaysOf(record)
  const standing = standUp(daysOf(weekdays['midday-reset']), intervalMinutes)
  const routines = ROUTINES.flatMap((routine) => {
    const dayOfWeek = daysOf(weekdays[routine])
    if (dayOfWeek.length === 0) return []
    const { name, exercises } = routineText(routine)
    const detail = { status: STATUS, code: { text: name }, scheduledTiming: { repeat: { dayOfWeek } } }
    return [{ detail: { ...detail, ...(exercises !== '' && { description: exercises }) } }]
  })
  const activity = [...standing, ...routines]
  return [
    {
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      ...(clinic.name !== '' && { title: clinic.name }),
      subject,
      period: { start: plan.day, ...(review !== null && review >= plan.day && { end: review }) },
      created: localTime(plan.acceptedAt, timeZone),
      ...(clinic.name !== '' && { author: { display: clinic.name } }),
      ...(activity.length > 0 && { activity }),
    },
  ]
}
