/**
 * What a nudge says (CLINICAL-AMENDMENTS.md F): the words vary, the cue stays. Here only the keys of
 * the lines; the texts are the locale files'.
 */
import type { Day } from './facts.ts'

/** Name nobody's body, and no exercise: anyone may read them on a shared screen. */
const PLAIN = [
  'nudge.lines.f1',
  'nudge.lines.f2',
  'nudge.lines.f4',
  'nudge.lines.f5',
  'nudge.lines.f8',
  'nudge.lines.f9',
  'nudge.lines.f10',
  'nudge.lines.f12',
  'nudge.lines.f14',
  'nudge.lines.f16',
  'nudge.lines.f18',
  'nudge.lines.f19',
] as const
/** Only for whoever asked for detailed nudges. */
const DETAILED = [
  'nudge.lines.f3',
  'nudge.lines.f6',
  'nudge.lines.f7',
  'nudge.lines.f11',
  'nudge.lines.f13',
  'nudge.lines.f15',
  'nudge.lines.f17',
  'nudge.lines.f20',
] as const
/** For whom standing is not. */
const SEATED = [
  'nudge.lines.s1',
  'nudge.lines.s3',
  'nudge.lines.s5',
  'nudge.lines.s6',
  'nudge.lines.f12',
  'nudge.lines.f19',
] as const
const SEATED_DETAILED = ['nudge.lines.s2', 'nudge.lines.s4'] as const

export const NUDGE_LINES = [
  ...PLAIN,
  ...DETAILED,
  'nudge.lines.s1',
  'nudge.lines.s2',
  'nudge.lines.s3',
  'nudge.lines.s4',
  'nudge.lines.s5',
  'nudge.lines.s6',
] as const satisfies readonly string[]
export type NudgeLine = (typeof NUDGE_LINES)[number]

/** Lines that anybody may see by default. */
export const SHOWN_BY_DEFAULT: readonly NudgeLine[] = [...new Set([...PLAIN, ...SEATED])]

/** No line comes twice within so many nudges, and this one not twice a day. */
const APART = 5
const PHONE = 'nudge.lines.f16'

type Occasion = {
  /** Different from nudge to nudge. */
  number: number
  day: Day
  seated: boolean
  detailed: boolean
  /** Whether the length of the stretch is known. */
  minutesKnown: boolean
  resetDone: boolean
  /** Newest last. */
  recent: { line: NudgeLine; day: Day }[]
}

export function lineFor({
  number,
  day,
  seated,
  detailed,
  minutesKnown,
  resetDone,
  recent,
}: Occasion): NudgeLine {
  const all: readonly NudgeLine[] = seated
    ? [...SEATED, ...(detailed ? SEATED_DETAILED : [])]
    : [...PLAIN, ...(detailed ? DETAILED : [])]
  const latest = recent.slice(-APART).map(({ line }) => line)
  const may = all.filter(
    (line) =>
      !latest.includes(line) &&
      (line !== 'nudge.lines.f2' || minutesKnown) &&
      (line !== 'nudge.lines.f18' || !resetDone) &&
      (line !== PHONE || !recent.some((said) => said.line === line && said.day === day)),
  )
  return may[number % may.length] ?? 'nudge.lines.f1'
}

export function withLine(recent: Occasion['recent'], line: NudgeLine, day: Day): Occasion['recent'] {
  const said = [...recent, { line, day }]
  return said.filter((each, i) => i >= said.length - APART || (each.line === PHONE && each.day === day))
}
