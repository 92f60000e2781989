/**
 * Look and feel: short looks at how somebody moves today (CLINICAL-AMENDMENTS.md B3). What is looked at is data
 * of `lib/content/looks.ts`; here are which answers there are, and what may be said of them: what was answered,
 * and whether that is the same as last time. Nothing else in the product reads them.
 */
import type { CheckAnswer } from './events.ts'
import type { Check, Day } from './facts.ts'
import type { Beat, Side } from './routine.ts'

/** A text, or one for each side. */
export type Line<Text> = Text | { right: Text; left: Text }

export type LookAnswer<Text> = {
  id: string
  label: Line<Text>
  /** In a result: a sentence, or a part of one where sides are told. */
  said: Text
}

export type LookQuestion<Text = string> = {
  id: string
  text: Line<Text>
  answers: LookAnswer<Text>[]
  /** How "can't tell" is said in a result. */
  unsure: Text
  /** Asked only after these answers to an earlier question of the part; another answer may tell it as well. */
  after?: { question: string; answers: string[]; implied: Record<string, string> }
}

/** Steps, and what is asked after them. */
export type LookPart<Text = string> = {
  sides: 'each' | 'once'
  steps: Line<Text>[]
  /** What the figure shows, again and again; where there are none, its key poses side by side. */
  beats: Beat[]
  questions: LookQuestion<Text>[]
  /** This part may be left out alone. */
  leaveOut?: Text
}

/** One of the looks. A changed text is a new version, and a new id. */
export type Protocol<Text = string> = {
  id: string
  version: number
  figure: string
  name: Text
  /** For whoever does not see the figure. */
  alt: Text
  setup: Line<Text>[]
  notWhen: Text[]
  parts: LookPart<Text>[]
  /** Said after every result of it. */
  closing?: Text
}

/** Always two more answers. */
export const UNSURE = 'unsure'
export const HURT = 'hurt'

/** The sides on which a part is asked about, in their order. */
export function sidesOf(part: Pick<LookPart, 'sides'>): Check['side'][] {
  return part.sides === 'each' ? ['right', 'left'] : ['both']
}

/** One screen of a look; the side is none's when both are meant. */
export type Screen = { part: number; side: Side | null }

/** Right first, then left, then what is asked once; `out` are the parts that are left out. */
export function screensOf({ parts }: Protocol<unknown>, out: number[] = []): Screen[] {
  const some = (sides: LookPart['sides'], side: Side | null): Screen[] =>
    parts.flatMap((part, index) =>
      part.sides === sides && !out.includes(index) ? [{ part: index, side }] : [],
    )
  return [...some('each', 'right'), ...some('each', 'left'), ...some('once', null)]
}

/** Answers of one side by their questions. */
export type Told = Record<string, string>

export function isAsked({ after }: Pick<LookQuestion, 'after'>, told: Told): boolean {
  return after === undefined || after.answers.includes(told[after.question] ?? '')
}

/** What was answered on one side, as it is stored: what follows from an answer with it, what no longer does without. */
export function answersToStore(
  { id, version, parts }: Protocol<unknown>,
  side: Check['side'],
  told: Told,
): CheckAnswer[] {
  const questions = parts.filter((part) => sidesOf(part).includes(side)).flatMap((part) => part.questions)
  return questions.flatMap((question) => {
    const { after } = question
    const answer = isAsked(question, told) ? told[question.id] : after?.implied[told[after.question] ?? '']
    return answer === undefined ? [] : [{ check: id, version, side, question: question.id, answer }]
  })
}

/** What is wrong with an answer; null when it is one that can be given. */
export function wrongIn(answer: CheckAnswer, looks: Protocol<unknown>[]): string | null {
  const look = looks.find(({ id }) => id === answer.check)
  if (!look) return `check: ${answer.check} is not known`
  if (look.version !== answer.version) return `version: ${answer.version} of ${look.id} is not known`
  const part = look.parts.find(({ questions }) => questions.some(({ id }) => id === answer.question))
  if (!part) return `question: ${answer.question} is none of ${look.id}`
  if (!sidesOf(part).includes(answer.side)) {
    return `side: ${answer.question} of ${look.id} has no side ${answer.side}`
  }
  const known = part.questions.find(({ id }) => id === answer.question)?.answers.map(({ id }) => id) ?? []
  if (![...known, UNSURE, HURT].includes(answer.answer)) {
    return `answer: ${answer.answer} is none to ${answer.question} of ${look.id}`
  }
  return null
}

/** One side of a result. `compared` is null when there is nothing to compare it with. */
export type SideResult = {
  side: Check['side']
  told: Told
  before: Told | null
  compared: 'same' | 'different' | null
}

export type LookResult = { lastOn: Day | null; sides: SideResult[] }

/**
 * What today's look says, beside the latest one of a day before. Only answers to the very same version are
 * told: a changed text asks something else. `rows`: answers of any day, in any order.
 */
export function resultOf(look: Protocol<unknown>, rows: Check[], today: Day): LookResult | null {
  const own = rows.filter((row) => wrongIn(row, [look]) === null)
  if (!own.some(({ day }) => day === today)) return null
  const lastOn = own.reduce<Day | null>(
    (latest, { day }) => (day < today && day > (latest ?? '') ? day : latest),
    null,
  )
  const sides = (['right', 'left', 'both'] as const).flatMap((side): SideResult[] => {
    const told = toldOn(look, own, today, side)
    if (told === null) return []
    const before = lastOn === null ? null : toldOn(look, own, lastOn, side)
    return [{ side, told, before, compared: before && (isSame(told, before) ? 'same' : 'different') }]
  })
  return { lastOn, sides }
}

/** Without what only follows from another answer, and says the same. */
function toldOn({ parts }: Protocol<unknown>, rows: Check[], day: Day, side: Check['side']): Told | null {
  const given = rows.filter((row) => row.day === day && row.side === side)
  const all: Told = Object.fromEntries(given.map(({ question, answer }) => [question, answer]))
  const asked = parts.flatMap(({ questions }) => questions).filter((question) => isAsked(question, all))
  const told = asked.flatMap(({ id }): [string, string][] => (all[id] === undefined ? [] : [[id, all[id]]]))
  return told.length === 0 ? null : Object.fromEntries(told)
}

function isSame(one: Told, other: Told): boolean {
  const questions = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...questions].every((question) => one[question] === other[question])
}
