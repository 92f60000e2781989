/** Where one is in the looks: pure steps from one place to the next. */
import type { CheckAnswer } from '../../lib/core/events.ts'
import { answersToStore, type Protocol, screensOf, type Told } from '../../lib/core/looks.ts'
import type { LooksModel } from '../../lib/core/pages.ts'
import type { Side } from '../../lib/core/routine.ts'

type Sided = 'right' | 'left' | 'both'

/** One look under way: its screen, the parts that are left out, and what was answered so far. */
export type Under = { at: 'look'; look: number; screen: number; out: number[]; told: Record<Sided, Told> }

export type Place =
  | { at: 'intro' }
  | { at: 'before'; look: number }
  | Under
  /** It hurt, at this question. */
  | { at: 'stopped'; under: Under; question: string }
  | { at: 'results' }

type Looks = Protocol<unknown>[]

export const sideKey = (side: Side | null): Sided => side ?? 'both'

/** The looks that have an answer of today. */
export function answeredToday(looks: Looks, { today, answers }: LooksModel): string[] {
  const rows = answers.filter(({ day }) => day === today)
  const answered = looks.filter((look) =>
    rows.some(({ check, version }) => check === look.id && version === look.version),
  )
  return answered.map(({ id }) => id)
}

/** The next look from `from` on that is neither answered nor left out; null when there is none. */
export function nextLook(looks: Looks, from: number, passed: string[]): number | null {
  const next = looks.findIndex((look, index) => index >= from && !passed.includes(look.id))
  return next < 0 ? null : next
}

export const begun = (look: number): Under => ({
  at: 'look',
  look,
  screen: 0,
  out: [],
  told: { right: {}, left: {}, both: {} },
})

export function withAnswer(under: Under, side: Side | null, question: string, answer: string): Under {
  const key = sideKey(side)
  return { ...under, told: { ...under.told, [key]: { ...under.told[key], [question]: answer } } }
}

/** The part on screen is left out, on both sides; null when nothing of the look is left after it. */
export function withoutPart(under: Under, look: Protocol<unknown>): Under | null {
  const screens = screensOf(look, under.out)
  const part = screens[under.screen]?.part
  if (part === undefined) return null
  const out = [...under.out, part]
  const gone = screens.slice(0, under.screen).filter((screen) => screen.part === part).length
  const questions = look.parts[part]?.questions.map(({ id }) => id) ?? []
  const kept = (told: Told): Told =>
    Object.fromEntries(Object.entries(told).filter(([question]) => !questions.includes(question)))
  const { right, left, both } = under.told
  const told = { right: kept(right), left: kept(left), both: kept(both) }
  return screensOf(look, out).length === 0 ? null : { ...under, out, screen: under.screen - gone, told }
}

export function answersOf({ told }: Under, look: Protocol<unknown>): CheckAnswer[] {
  return (['right', 'left', 'both'] as const).flatMap((side) => answersToStore(look, side, told[side]))
}
