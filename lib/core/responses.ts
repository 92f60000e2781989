/** When nudges are taken: what their rows tell, for the report and for a better time of the midday reset. */
import type { Nudge } from './facts.ts'
import { median } from './observed.ts'
import type { Hours, Settings } from './rules.ts'

export type Tally = {
  /** That were seen. */
  shown: number
  taken: number
  /** From the first showing to the answer, of `answered` nudges; null when none was answered. */
  medianMs: number | null
  answered: number
}

/** A slot of two hours in which nudges are taken far more often than in the present window of the midday reset. */
export type Suggestion = { slot: Hours; there: Tally; now: Tally }

export type ResponsesModel = Tally & {
  at: number
  timeZone: string
  /** By the hour of the first showing, where the user was then; hours without any are left out. */
  byHour: (Tally & { hour: number })[]
  /** By minutes at the screen when it came due, in three steps: from so many on. */
  byLength: (Tally & { minutes: number })[]
  suggestion: Suggestion | null
}

const STEPS = [30, 60, 90] as const

/** What a suggestion needs: our own numbers, large enough that a bad week does not make one. */
const LEAST_SHOWN = 20
const LEAST_IN_SLOT = 5
const BETTER_BY = 0.25
const SLOT_MINUTES = 120

type Seen = Nudge & { shownAt: number }

const wasShown = (nudge: Nudge): nudge is Seen => nudge.shownAt !== null

/**
 * The row does not tell when a break came by itself; but some 20 minutes after its showing a nudge that was
 * not put off ends as ignored, so a natural end is a break before that.
 */
const wasTaken = ({ outcome, snoozes }: Nudge) =>
  outcome === 'done' || (outcome === 'natural' && snoozes === 0)

function tally(nudges: Nudge[]): Tally {
  const shown = nudges.filter(wasShown)
  // The clock may have been set back in between.
  const times = shown.flatMap(({ shownAt, answeredAt }) =>
    answeredAt === null || answeredAt < shownAt ? [] : [answeredAt - shownAt],
  )
  return {
    shown: shown.length,
    taken: shown.filter(wasTaken).length,
    medianMs: times.length > 0 ? median(times) : null,
    answered: times.length,
  }
}

/** Minutes since midnight, on the clock that the user saw. */
function minuteOf({ shownAt, timeZone }: Seen): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(shownAt).toZonedDateTimeISO(timeZone)
  return hour * 60 + minute
}

export function responsesOf(
  nudges: Nudge[],
  settings: Settings,
  at: number,
  timeZone: string,
): ResponsesModel {
  const hours = Map.groupBy(nudges.filter(wasShown), (nudge) => Math.floor(minuteOf(nudge) / 60))
  return {
    at,
    timeZone,
    ...tally(nudges),
    byHour: [...hours].sort(([a], [b]) => a - b).map(([hour, within]) => ({ hour, ...tally(within) })),
    byLength: STEPS.map((minutes, i) => {
      const [from, to] = [minutes * 60_000, (STEPS[i + 1] ?? Number.POSITIVE_INFINITY) * 60_000]
      return { minutes, ...tally(nudges.filter(({ stretchMs }) => from <= stretchMs && stretchMs < to)) }
    }),
    suggestion: suggestMidday(nudges, settings),
  }
}

/** Another time for the one offer of the day, never more nudges; null unless the rows make it plain. */
export function suggestMidday(nudges: Nudge[], settings: Settings): Suggestion | null {
  const shown = nudges.filter(wasShown)
  // With the other anchors the user has chosen the moment.
  if (settings.anchor !== 'nextNudge' || shown.length < LEAST_SHOWN) return null
  const within = ({ start, end }: Hours) =>
    tally(
      shown.filter((nudge) => {
        const minute = minuteOf(nudge)
        return (start <= minute && minute < end) || minute + 1440 < end
      }),
    )
  const now = within(settings.midday)
  if (now.shown < LEAST_IN_SLOT) return null
  const share = ({ taken, shown: all }: Tally) => taken / all
  // In whole numbers: of 14 and of 9 of 20 the shares would lie a hair less than 25 points apart.
  const isBetter = (there: Tally) =>
    there.taken * now.shown - now.taken * there.shown >= BETTER_BY * there.shown * now.shown
  const best = slotsOf(settings)
    .map((slot) => ({ slot, there: within(slot), now }))
    .filter(({ there }) => there.shown >= LEAST_IN_SLOT && isBetter(there))
    .sort((a, b) => share(b.there) - share(a.there) || b.there.shown - a.there.shown)
  return best[0] ?? null
}

/** Two hours from each full hour on, as far as every working day has them. */
function slotsOf({ workingHours }: Settings): Hours[] {
  const days = workingHours.filter((ranges) => ranges.length > 0)
  const first = Math.max(...days.map((ranges) => Math.min(...ranges.map(({ start }) => start))))
  const last = Math.min(...days.map((ranges) => Math.max(...ranges.map(({ end }) => end))))
  return Array.from({ length: 24 }, (_, hour) => ({
    start: hour * 60,
    end: hour * 60 + SLOT_MINUTES,
  })).filter(({ start, end }) => days.length > 0 && first <= start && end <= last)
}
