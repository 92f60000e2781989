/** An open screen stretch, and the rows that it leaves: one for each day and time zone that it reaches into. */
import { addDays, dayOf, dayStart } from './day.ts'
import type { Bout, BoutEnd, Fact } from './facts.ts'
import type { Rules } from './rules.ts'
import type { OpenBout } from './state.ts'
import { boutEnd } from './stretch.ts'

/** Time between two inputs that is neither active nor passive. */
export type Pause = { from: number; to: number }

/** The row that the open stretch would leave if it ended now at `end`. */
export function boutRow(bout: OpenBout, end: number, endedBy: BoutEnd): Bout {
  const passiveMs = bout.passiveMs + bout.passiveSinceInputMs
  return {
    start: bout.start,
    end,
    activeMs: Math.max(0, end - bout.start - bout.pausedMs - passiveMs),
    passiveMs,
    endedBy,
    continues: bout.continues,
    day: bout.day,
    timeZone: bout.timeZone,
  }
}

export function openBout(start: number, timeZone: string, rules: Rules): OpenBout {
  return {
    start,
    stretchStart: start,
    lastInput: start,
    passiveUntil: null,
    passiveSinceInputMs: 0,
    passiveMs: 0,
    pausedMs: 0,
    continues: false,
    day: dayOf(start, timeZone, rules.settings.dayStartHour),
    timeZone,
  }
}

/** A row of no length (one lone key press) tells nothing and is left out. */
export function closed(bout: OpenBout, end: number, endedBy: BoutEnd): Fact[] {
  return end > bout.start ? [{ store: 'bouts', row: boutRow(bout, end, endedBy) }] : []
}

/**
 * Ends the row where the day ends or the time zone changed; the stretch itself goes on. What of `pause`,
 * the latest one, and of watching lies behind the cut belongs to the second row.
 */
export function splitRow(
  whole: OpenBout,
  pause: Pause | null,
  timeZone: string,
  rules: Rules,
): { bout: OpenBout; facts: Fact[] } {
  const { dayStartHour } = rules.settings
  const facts: Fact[] = []
  let bout = whole
  const cut = (at: number, endedBy: BoutEnd, zone: string) => {
    const day = dayOf(at, zone, dayStartHour)
    const begun = { ...bout, day, timeZone: zone }
    // Nothing of the row lies before the cut: it is the same row, of another day or zone.
    if (at <= bout.start) {
      bout = { ...begun, day: dayOf(bout.start, zone, dayStartHour) }
      return
    }
    const pausedMs = pause === null ? 0 : Math.max(0, pause.to - Math.max(at, pause.from))
    const passiveSinceInputMs = Math.min(
      bout.passiveSinceInputMs,
      Math.max(0, (bout.passiveUntil ?? at) - at),
    )
    const before = {
      ...bout,
      pausedMs: bout.pausedMs - pausedMs,
      passiveSinceInputMs: bout.passiveSinceInputMs - passiveSinceInputMs,
    }
    facts.push(...closed(before, at, endedBy))
    bout = { ...begun, start: at, continues: true, passiveMs: 0, passiveSinceInputMs, pausedMs }
  }
  for (;;) {
    const boundary = dayStart(addDays(bout.day, 1), bout.timeZone, dayStartHour)
    if (boutEnd(bout) <= boundary) break
    cut(boundary, 'day', bout.timeZone)
  }
  if (bout.timeZone !== timeZone) cut(boutEnd(bout), 'timeZone', timeZone)
  return { bout, facts }
}
