/** The visit page's numbers, from facts: each by the function that tells it elsewhere in the product. */
import { standing } from '../correct.ts'
import type { Day } from '../facts.ts'
import { adherenceOf } from './adherence.ts'
import { trendSection, workOffSection } from './answers.ts'
import { type Given, givenOf } from './days.ts'
import { deskOf } from './desk.ts'
import { exercisesOf } from './exercises.ts'
import { flagsOf } from './flags.ts'
import type { VisitPeriod, VisitRecord } from './record.ts'
import type { HeaderSection, MethodSection, VisitReport } from './report.ts'
import { runningOf } from './running.ts'
import { checksOf, goalOf, monthlyOf, notesOf, weeklyOf } from './words.ts'

/** `record` may hold more than the period; it is not changed. */
export function visitReport(record: VisitRecord, period: VisitPeriod): VisitReport {
  const given = givenOf(record, period)
  const own = given.record
  const trend = trendSection(given, 'stiffness_day')
  const ratedPain = own.ratings.some(({ item }) => item === 'pain_day')
  return {
    goal: goalOf(own),
    header: headerOf(given),
    flags: flagsOf(given, trend.weeks),
    adherence: adherenceOf(given),
    running: runningOf(given),
    exercises: exercisesOf(own),
    trend,
    pain: ratedPain ? trendSection(given, 'pain_day') : null,
    weekly: weeklyOf(own),
    workOff: workOffSection(given),
    desk: deskOf(given),
    checks: checksOf(own),
    monthly: monthlyOf(own),
    notes: notesOf(own),
    method: methodOf(given),
  }
}

/** Days of which something is known: screen time, or anything that was entered. */
function daysWithData({ record, days }: Given): Day[] {
  const { ratings, resets, runs, checks } = record
  const entered = [ratings, resets, runs, checks].flat().map(({ day }) => day)
  const seen = days.filter(({ summary }) => summary.screenMs > 0).map(({ summary }) => summary.day)
  return [...new Set([...entered, ...seen])].sort()
}

function headerOf(given: Given): HeaderSection {
  const { record, period } = given
  const { plan, plans, settings } = record
  const known = daysWithData(given)
  return {
    period,
    daysWithData: known.length,
    firstDay: known[0] ?? null,
    plan: plan && {
      title: plan.plan.title,
      clinic: plan.plan.clinic.name,
      day: plan.day,
      issued: plan.plan.issued,
      review: plan.plan.review,
    },
    plansTaken: plans
      .filter(({ day }) => period.from <= day && day <= period.to)
      .toSorted((a, b) => a.acceptedAt - b.acceptedAt)
      .map(({ day, plan }) => ({ day, title: plan.title, clinic: plan.clinic.name })),
    interval: {
      clinicMinutes: plan?.plan.intervalMinutes ?? null,
      setMinutes: settings.intervalMinutes,
      pace: settings.pace,
    },
  }
}

function methodOf({ record, days }: Given): MethodSection {
  const { settings } = record
  const said = standing(record.corrections)
  const unsure = said.filter(({ meaning }) => meaning === 'unsure')
  return {
    breakMinutes: settings.breakMinutes,
    dayStartHour: settings.dayStartHour,
    watchCapMinutes: settings.watchCapMinutes,
    unsureDays: new Set(unsure.map(({ day }) => day)).size,
    corrections: said.filter(({ meaning }) => meaning !== 'unsure' && meaning !== 'stood').length,
    usedElsewhere: settings.usedElsewhere,
    watchedDays: days.filter(({ summary }) => summary.watched).length,
  }
}
