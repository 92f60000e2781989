/**
 * The record as a FHIR R4 `Bundle` of type `collection` (CLINICAL.md 1.5): a file that the patient holds; nothing is
 * sent, and what the patient left out of the page is not in it. A day without an answer is no resource. Looks are text
 * alone. No name but the one that was typed.
 */
import type { Check, Day, Rating, Run } from '../facts.ts'
import { isMiddayReset } from '../resets.ts'
import type { RoutineId } from '../routine.ts'
import { MINUTE } from '../rules.ts'
import { type Given, givenOf, tells, type VisitDay } from '../visit/days.ts'
import type { VisitPeriod, VisitRecord } from '../visit/record.ts'
import { carePlan } from './fhir-care-plan.ts'
import {
  ACTIVITY,
  answerOf,
  exercise,
  ITEM_CODES,
  LONGEST_STRETCH,
  minutesOf,
  NOTE,
  RESETS_DONE,
  SURVEY,
} from './fhir-codes.ts'
import type { Bundle, Observation, Resource } from './fhir-types.ts'
import { localTime } from './local-time.ts'
import { type Choices, type Told, toldOf } from './told.ts'
import { uuidOf } from './uuid.ts'

export type FhirGiven = Choices & {
  record: VisitRecord
  period: VisitPeriod
  /** When it is saved. */
  at: number
  /** Of the extension. */
  version: string
  /** What the patient typed; empty for none. */
  name: string
  /** A look's question and answer in words. */
  checkText: (check: Check) => { question: string; answer: string }
  /** A routine of the plan in words: its name, and its exercises with their doses. */
  routineText: (routine: RoutineId) => { name: string; exercises: string }
}

type People = { subject: { reference: string }; device: { reference: string } }

const BACK = { text: 'Lower back' }

const tenth = (value: number) => Math.round(10 * value) / 10

const urn = (content: unknown) => `urn:uuid:${uuidOf(content)}`

/** Of an answer that is left out the note alone, where that was ticked. */
function ofRating(rating: Rating, told: Told, { subject }: People): Observation[] {
  const { day, item, at, timeZone } = rating
  const text = told.note(rating)
  const entered = {
    resourceType: 'Observation' as const,
    status: 'final' as const,
    category: SURVEY,
    subject,
    effectiveDateTime: day,
    issued: localTime(at, timeZone),
    performer: [subject],
  }
  if (told.answer(rating)) {
    const site = item !== 'one_thing' && { bodySite: BACK }
    const note = text && { note: [{ text }] }
    return [{ ...entered, code: ITEM_CODES[item], ...site, ...answerOf(rating), ...note }]
  }
  return text ? [{ ...entered, code: NOTE, valueString: text }] : []
}

const activity = (day: Day, { subject }: People): Omit<Observation, 'code'> => ({
  resourceType: 'Observation',
  status: 'final',
  category: ACTIVITY,
  subject,
  effectiveDateTime: day,
})

/** Of a day that is over: what was done without the player has no minutes. */
function ofDay(
  { summary, kind }: VisitDay,
  { record, period }: Given,
  { has }: Told,
  people: People,
): Observation[] {
  const { day, longestMs } = summary
  if (day >= period.to) return []
  const { device } = people
  const resets = record.resets.filter((reset) => reset.day === day)
  const done = resets.filter(isMiddayReset).length
  const played = resets.filter(({ how, finished }) => how === 'played' && finished)
  const minutes = played.reduce((sum, { startedAt, endedAt }) => sum + (endedAt - startedAt) / MINUTE, 0)
  const all = activity(day, people)
  return [
    ...(has('routines') && (done > 0 || tells({ summary, kind, breaks: [] }, period))
      ? [{ ...all, code: RESETS_DONE, valueInteger: done, device }]
      : []),
    ...(has('routines') && played.length > 0
      ? [
          {
            ...all,
            code: exercise('Routines played to their end'),
            valueQuantity: minutesOf(tenth(minutes)),
            device,
          },
        ]
      : []),
    ...(has('screen') && longestMs > 0
      ? [
          {
            ...all,
            code: LONGEST_STRETCH,
            valueQuantity: minutesOf(tenth(longestMs / MINUTE)),
            method: { text: 'Inferred from browser idle/locked state' },
            device,
          },
        ]
      : []),
  ]
}

function ofRun({ day, minutes, at, timeZone }: Run, people: People): Observation[] {
  if (minutes === null) return []
  return [
    {
      ...activity(day, people),
      code: exercise('Run, as told by the patient'),
      issued: localTime(at, timeZone),
      performer: [people.subject],
      valueQuantity: minutesOf(minutes),
    },
  ]
}

function ofCheck(check: Check, { checkText }: FhirGiven, { subject }: People): Observation {
  const { question, answer } = checkText(check)
  return {
    resourceType: 'Observation',
    status: 'final',
    category: SURVEY,
    code: { text: question },
    subject,
    effectiveDateTime: check.day,
    performer: [subject],
    valueString: answer,
  }
}

/** The same record of the same period makes the same bundle, but for `at`. */
export function fhirBundle(asked: FhirGiven): Bundle {
  const given = givenOf(asked.record, asked.period)
  const { record } = given
  const told = toldOf(record, asked)
  const { name, version, at } = asked
  const patient: Resource = {
    resourceType: 'Patient',
    ...(name.trim() !== '' && { name: [{ text: name.trim() }] }),
  }
  const device: Resource = {
    resourceType: 'Device',
    deviceName: [{ name: 'Midday Reset', type: 'user-friendly-name' }],
    version: [{ value: version }],
    type: { text: 'Browser extension' },
  }
  // Two patients must not be one: theirs is what they entered, and when.
  const who = urn([
    'Patient',
    name,
    record.ratings.map(({ at, value }) => [at, value]),
    record.bouts.map(({ start }) => start),
  ])
  const what = urn(['Device', who, version])
  const people: People = { subject: { reference: who }, device: { reference: what } }
  const resources = [
    ...carePlan(record, asked.routineText, people.subject),
    ...record.ratings.flatMap((rating) => ofRating(rating, told, people)),
    ...given.days.flatMap((day) => ofDay(day, given, told, people)),
    ...(told.has('runs') ? record.runs.flatMap((run) => ofRun(run, people)) : []),
    ...(told.has('checks') ? record.checks.map((check) => ofCheck(check, asked, people)) : []),
  ]
  const seen = new Map<string, number>()
  const entryOf = (resource: Resource) => {
    const content = JSON.stringify(resource)
    // What is the same twice, two runs of a day, are two all the same.
    const again = seen.get(content) ?? 0
    seen.set(content, again + 1)
    return { fullUrl: urn([content, again]), resource }
  }
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: localTime(at, record.timeZone),
    entry: [
      { fullUrl: who, resource: patient },
      { fullUrl: what, resource: device },
      ...resources.map(entryOf),
    ],
  }
}
