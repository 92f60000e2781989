/**
 * What the patient said: the goal, looks, four-weekly answers and notes; each first and latest with its day. Rows are
 * in the order of time.
 */
import type { Check, Rating } from '../facts.ts'
import type { VisitRecord } from './record.ts'
import type { CheckLine, GoalSection, MonthlyLine, Note } from './report.ts'

const dated = (rating: Rating | undefined) => (rating ? { day: rating.day, value: rating.value } : null)

/** The latest one that was told; answers about another goal are not compared with it. */
export function goalOf({ ratings, oneThing }: VisitRecord): GoalSection | null {
  const told = ratings.filter(({ item }) => item === 'one_thing')
  const text = oneThing ?? told.findLast(({ note }) => note !== undefined)?.note
  if (text === undefined) return null
  const own = told.filter(({ note }) => note === text)
  return { text, first: dated(own[0]), latest: dated(own.at(-1)), answers: own.length }
}

/** The right side is looked at before the left one. */
const byLook = (a: CheckLine, b: CheckLine) =>
  a.check.localeCompare(b.check) || b.side.localeCompare(a.side) || a.question.localeCompare(b.question)

/** A changed text is another question. */
const questionOf = ({ check, version, side, question }: Check) =>
  JSON.stringify([check, version, side, question])

/** Of each question on each side its first and its latest answer, of the latest version. */
export function checksOf({ checks }: VisitRecord): CheckLine[] {
  const latest = new Map<string, number>()
  for (const { check, version } of checks) latest.set(check, Math.max(version, latest.get(check) ?? 0))
  const current = checks.filter(({ check, version }) => version === latest.get(check))
  const lines = [...Map.groupBy(current, questionOf).values()].flatMap((rows): CheckLine[] => {
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return []
    const { check, version, side, question } = last
    return [
      {
        check,
        version,
        side,
        question,
        first: { day: first.day, answer: first.answer },
        latest: { day: last.day, answer: last.answer },
        times: rows.length,
      },
    ]
  })
  return lines.sort(byLook)
}

const MONTHLY = ['change_month', 'morning_stiff', 'standing_up'] as const satisfies MonthlyLine['item'][]

export function monthlyOf({ ratings }: VisitRecord): MonthlyLine[] {
  return MONTHLY.flatMap((item) => {
    const told = ratings.filter((row) => row.item === item)
    const [first, latest] = [dated(told[0]), dated(told.at(-1))]
    return first && latest ? [{ item, first, latest, answers: told.length }] : []
  })
}

export function weeklyOf({ ratings }: VisitRecord) {
  return ratings
    .filter(({ item }) => item === 'stiffness_week')
    .map(({ day, value }) => ({
      day,
      value,
    }))
}

/** Newest first. */
export function notesOf({ ratings }: VisitRecord): Note[] {
  return ratings
    .flatMap(({ day, at, item, note }) =>
      item !== 'one_thing' && note ? [{ day, at, item, text: note }] : [],
    )
    .reverse()
}
