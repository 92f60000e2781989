/**
 * The record as tables. A header is a promise to whoever reads the files: none changes, whatever the language. What the
 * patient left out of the page is no table, or where it stands beside other things, an empty cell.
 */
import type { Bout, Check, Correction, Mark, Nudge, Rating, RatingItem, Reset, Run } from '../facts.ts'
import { ITEMS } from '../items.ts'
import { isPlanMark } from '../marks.ts'
import { MINUTE } from '../rules.ts'
import { type Given, givenOf, type VisitDay } from '../visit/days.ts'
import type { VisitPeriod, VisitRecord } from '../visit/record.ts'
import { type Column, csv } from './csv.ts'
import { localTime } from './local-time.ts'
import { type Choices, type Told, toldOf } from './told.ts'

/** To the hundredth: what is finer was never seen. */
const minutes = (ms: number) => Math.round((100 * ms) / MINUTE) / 100

/** The columns, without what stands in them unless it goes along. */
const where = <Row>(shown: boolean, columns: Column<Row>[]): Column<Row>[] =>
  shown ? columns : columns.map(([header]) => [header, () => null])

const DAYS_SCREEN: Column<VisitDay>[] = [
  ['screen_minutes', ({ summary }) => minutes(summary.screenMs)],
  ['screen_minutes_in_hours', ({ summary }) => minutes(summary.inHoursMs)],
  ['longest_stretch_minutes', ({ summary }) => minutes(summary.longestMs)],
  ['stretches_30', ({ summary }) => summary.stretches30],
  ['stretches_60', ({ summary }) => summary.stretches60],
]

const DAYS_DONE: Column<VisitDay>[] = [
  ['breaks_by_word', ({ breaks }) => breaks.filter(({ word }) => word === 'confirmed').length],
  ['breaks_by_input', ({ breaks }) => breaks.filter(({ word }) => word === 'likely').length],
  ['stood_after_nudge', ({ summary }) => summary.stands],
  ['routines', ({ summary }) => summary.resets],
  ['routines_finished', ({ summary }) => summary.finished],
]

const days = ({ has }: Told): Column<VisitDay>[] => [
  ['day', ({ summary }) => summary.day],
  ...where<VisitDay>(has('routines'), [['kind', ({ kind }) => kind]]),
  ['work_day', ({ summary }) => summary.working],
  ...where<VisitDay>(has('marks'), [['gentle', ({ summary }) => summary.gentle]]),
  ['without_nudges', ({ summary }) => summary.watched],
  ...where(has('screen'), DAYS_SCREEN),
  ...where(has('routines'), DAYS_DONE),
  ...where<VisitDay>(has('stiffness_day'), [['stiffness', ({ summary }) => summary.rating]]),
]

/** Of an answer that does not go along the note alone stands there, where that was ticked. */
const ratings = ({ answer, note }: Told): Column<Rating>[] => [
  ['day', ({ day }) => day],
  ['item', ({ item }) => item],
  ['value', (rating) => (answer(rating) ? rating.value : null)],
  ['recall_days', (rating) => (answer(rating) ? rating.recallDays : null)],
  ['ticks', (rating) => (answer(rating) ? (rating.ticks ?? []).join(' ') : null)],
  ['note', (rating) => note(rating) ?? ''],
  ['answered_at', ({ at, timeZone }) => localTime(at, timeZone)],
  ['time_zone', ({ timeZone }) => timeZone],
]

const RESETS: Column<Reset>[] = [
  ['started_at', ({ startedAt, timeZone }) => localTime(startedAt, timeZone)],
  ['day', ({ day }) => day],
  ['routine', ({ routine }) => routine],
  ['version', ({ version }) => version],
  ['how', ({ how }) => how],
  ['finished', ({ finished }) => finished],
  ['minutes', ({ how, startedAt, endedAt }) => (how === 'played' ? minutes(endedAt - startedAt) : null)],
  ['before', ({ before }) => before],
  ['after', ({ after }) => after],
  ['plan', ({ plan }) => plan.id],
  ['plan_version', ({ plan }) => plan.version],
  ['time_zone', ({ timeZone }) => timeZone],
]

type StepRow = { reset: Reset; step: Reset['steps'][number] }

/** `started_at` is that of the routine: it ties a step to its row in the other table. */
const STEPS: Column<StepRow>[] = [
  ['started_at', ({ reset }) => localTime(reset.startedAt, reset.timeZone)],
  ['day', ({ reset }) => reset.day],
  ['step', ({ step }) => step.id],
  ['exercise', ({ step }) => step.exercise],
  ['played', ({ step }) => step.played],
  ['level', ({ step }) => step.level],
  ['result', ({ step }) => step.result],
  ['side', ({ step }) => step.side],
  ['seconds', ({ step }) => step.seconds],
]

const RUNS: Column<Run>[] = [
  ['day', ({ day }) => day],
  ['minutes', ({ minutes }) => minutes],
  ['long', ({ long }) => long],
  ['effort', ({ effort }) => effort],
  ['back_at_start', ({ backAtStart }) => backAtStart],
  ['back_at_end', ({ backAtEnd }) => backAtEnd],
  ['back_two_hours_after', ({ backTwoHoursAfter }) => backTwoHoursAfter],
  ['noticed', ({ noticed }) => noticed],
  ['told_at', ({ at, timeZone }) => localTime(at, timeZone)],
  ['time_zone', ({ timeZone }) => timeZone],
]

const nudges = ({ has }: Told): Column<Nudge>[] => [
  ['due_at', ({ at, timeZone }) => localTime(at, timeZone)],
  ['day', ({ day }) => day],
  ['kind', ({ kind }) => kind],
  ...where<Nudge>(has('screen'), [['stretch_minutes', ({ stretchMs }) => minutes(stretchMs)]]),
  ['shown_at', ({ shownAt, timeZone }) => localTime(shownAt, timeZone)],
  ['showings', ({ showings }) => showings],
  ['snoozes', ({ snoozes }) => snoozes],
  ['answered_at', ({ answeredAt, timeZone }) => localTime(answeredAt, timeZone)],
  ['outcome', ({ outcome }) => outcome],
  ['why', ({ why }) => why],
  ['time_zone', ({ timeZone }) => timeZone],
]

const STRETCHES: Column<Bout>[] = [
  ['start', ({ start, timeZone }) => localTime(start, timeZone)],
  ['end', ({ end, timeZone }) => localTime(end, timeZone)],
  ['day', ({ day }) => day],
  ['minutes', ({ start, end }) => minutes(end - start)],
  ['active_minutes', ({ activeMs }) => minutes(activeMs)],
  ['passive_minutes', ({ passiveMs }) => minutes(passiveMs)],
  ['ended_by', ({ endedBy }) => endedBy],
  ['continues', ({ continues }) => continues],
  ['time_zone', ({ timeZone }) => timeZone],
]

const CHECKS: Column<Check>[] = [
  ['day', ({ day }) => day],
  ['check', ({ check }) => check],
  ['version', ({ version }) => version],
  ['side', ({ side }) => side],
  ['question', ({ question }) => question],
  ['answer', ({ answer }) => answer],
]

const CORRECTIONS: Column<Correction>[] = [
  ['said_at', ({ at, timeZone }) => localTime(at, timeZone)],
  ['day', ({ day }) => day],
  ['from', ({ from, timeZone }) => localTime(from, timeZone)],
  ['to', ({ to, timeZone }) => localTime(to, timeZone)],
  ['meaning', ({ meaning }) => meaning],
  ['undone', ({ undone }) => undone],
  ['time_zone', ({ timeZone }) => timeZone],
]

/** A day's mark has no zone of its own: the record's. */
const marks = (timeZone: string): Column<Mark>[] => [
  ['day', ({ day }) => day],
  ['kind', ({ kind }) => kind],
  ['at', ({ at }) => localTime(at, timeZone)],
  ['undone', (mark) => !isPlanMark(mark) && mark.undone],
]

const RATING_ITEMS = Object.keys(ITEMS) as RatingItem[]

export type CsvTable = { name: string; rows: number; text: string }

const table = <Row>(name: string, columns: Column<Row>[], rows: Row[]): CsvTable => ({
  name,
  rows: rows.length,
  text: csv(columns, rows),
})

/** In this order; null where it is left out. Stretches as they were recorded: corrections have their own table. */
const TABLES: ((given: Given, told: Told) => CsvTable | null)[] = [
  (given, told) => (told.has('days') ? table('days', days(told), given.days) : null),
  ({ record }, told) => {
    const rows = record.ratings.filter((rating) => told.answer(rating) || told.note(rating) !== undefined)
    return rows.length > 0 || RATING_ITEMS.some(told.has) ? table('ratings', ratings(told), rows) : null
  },
  ({ record }, { has }) => (has('routines') ? table('resets', RESETS, record.resets) : null),
  ({ record: { resets } }, { has }) =>
    has('steps')
      ? table(
          'steps',
          STEPS,
          resets.flatMap((reset) => reset.steps.map((step) => ({ reset, step }))),
        )
      : null,
  ({ record }, { has }) => (has('runs') ? table('runs', RUNS, record.runs) : null),
  ({ record }, told) => (told.has('nudges') ? table('nudges', nudges(told), record.nudges) : null),
  ({ record }, { has }) => (has('screen') ? table('stretches', STRETCHES, record.bouts) : null),
  ({ record }, { has }) => (has('checks') ? table('checks', CHECKS, record.checks) : null),
  ({ record }, { has }) => (has('screen') ? table('corrections', CORRECTIONS, record.corrections) : null),
  ({ record }, { has }) => (has('marks') ? table('marks', marks(record.timeZone), record.marks) : null),
]

/** Every table of what goes along, those without a row as well: that there is none is a finding. */
export function csvTables(record: VisitRecord, period: VisitPeriod, choices: Choices): CsvTable[] {
  const given = givenOf(record, period)
  const told = toldOf(given.record, choices)
  return TABLES.flatMap((make) => make(given, told) ?? [])
}
