/** What the strip of today shows, read in one transaction. */
import { breaksOf } from '../core/breaks.ts'
import { correct, standing } from '../core/correct.ts'
import { clip, dayOf, dayStart, hoursOfDay, without } from '../core/day.ts'
import type { TodayModel } from '../core/pages.ts'
import { rulesFrom } from '../core/rules.ts'
import { INITIAL_STATE } from '../core/state.ts'
import { openRow } from './read-progress.ts'
import { readState } from './state-rows.ts'
import type { Store } from './tables.ts'

export function readToday(store: Store, at: number, timeZone: string): Promise<TodayModel> {
  return store.read(async (tx) => {
    const state = (await readState(tx)) ?? INITIAL_STATE
    const { settings } = state
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const begins = dayStart(today, timeZone, settings.dayStartHour)
    const [bouts, nudges, resets, marks, corrections] = await Promise.all([
      tx.byDay('bouts', today, today),
      tx.byDay('nudges', today, today),
      tx.byDay('resets', today, today),
      tx.byDay('marks', today, today),
      tx.correctionsSince(begins),
    ])
    const { phase } = state.tracker
    const recorded = correct([...bouts, ...openRow(state)], corrections)
    const stretches = recorded.filter(({ day }) => day === today)
    const hours = marks.flatMap((mark) => mark.hours ?? [])
    const planned = hours.length > 0 ? hours : hoursOfDay(today, timeZone, settings)
    return {
      at,
      timeZone,
      from: Math.min(at, ...planned.map(({ start }) => start), ...stretches.map(({ start }) => start)),
      to: Math.max(at, ...planned.map(({ end }) => end), ...stretches.map(({ end }) => end)),
      stretches,
      breaks: breaksOf(stretches, { corrections, nudges, resets }, rulesFrom(settings).breakMs),
      unsure: without(
        clip(
          standing(corrections).flatMap(({ meaning, from, to }) =>
            meaning === 'unsure' ? [{ start: from, end: to }] : [],
          ),
          [{ start: begins, end: at }],
        ),
        stretches,
      ),
      awaySince: phase.kind === 'away' && stretches.length > 0 ? phase.since : null,
      corrections: standing(corrections)
        .filter(({ day, meaning }) => day === today && meaning !== 'unsure')
        .reverse(),
    }
  })
}
