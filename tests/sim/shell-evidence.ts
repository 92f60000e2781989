/** What the bounds of every day are held against, told from what the whole shell has committed. */
import type { Action, SnoozeMinutes } from '../../lib/core/events.ts'
import type { Fact } from '../../lib/core/facts.ts'
import type { State } from '../../lib/core/state.ts'
import { FACT_STORES } from '../../lib/shell/tables.ts'
import { MINUTE } from '../core/make.ts'
import type { Evidence } from './bounds.ts'
import type { Shown } from './desk.ts'
import type { Put } from './memory-store.ts'
import { type Done, type ShellDesk, stateOf } from './shell-desk.ts'
import { SNOOZES } from './wishes.ts'

type Step = { at: number; looked: boolean; state: State }

function stepsOf({ profile, options }: ShellDesk): Step[] {
  const rows = new Map<string, { name: string; value: unknown }>()
  const take = (puts: Put[]): string[] =>
    puts.flatMap(({ store, key, row }) => {
      if (store !== 'state') return []
      const part = row as { name: string; value: unknown }
      rows.set(key, part)
      return [part.name]
    })
  take(options.lived ?? [])
  return profile.database.commits.map(({ at, puts }) => ({
    at,
    looked: take(puts).includes('tracker'),
    state: stateOf([...rows.values()]),
  }))
}

/** Each showing that the browser accepted, at the look that decided it. */
function showings(steps: Step[], zoneAt: (at: number) => string): Shown[] {
  const shown: Shown[] = []
  let decided: Step | null = null
  for (const step of steps) {
    const { phase, lines } = step.state.nudger
    if (phase.kind === 'offering' && step.looked) decided = step
    if (phase.kind !== 'shown') continue
    const { at: nudge, day, kind, showings: showing } = phase.nudge
    if (shown.some((before) => before.nudge === nudge && before.showing >= showing)) continue
    const { at, state } = decided ?? step
    const line = lines.at(-1)?.line ?? 'nudge.lines.f1'
    shown.push({
      at,
      zone: zoneAt(at),
      nudge,
      day,
      kind,
      showing,
      line,
      minutes: null,
      settings: state.settings,
    })
  }
  return shown
}

/** Those of the notification's own buttons among them, which no page tells of. */
function snoozes(steps: Step[]): Evidence['clicks'] {
  return steps.flatMap(({ at, state }, index): Evidence['clicks'] => {
    const { phase } = state.nudger
    const before = steps[index - 1]?.state.nudger.phase
    if (phase.kind !== 'snoozed' || (before?.kind === 'snoozed' && before.until === phase.until)) return []
    const minutes: SnoozeMinutes = SNOOZES.find((each) => phase.until - each * MINUTE <= at) ?? 20
    const action: Action = { type: 'answer', answer: 'snooze', minutes }
    return [{ at: phase.until - minutes * MINUTE, action, after: state }]
  })
}

/** Whether that state is what the action makes of it, as far as it tells. */
function holds({ nudger, tracker }: State, action: Action): boolean {
  switch (action.type) {
    case 'pause':
      return nudger.pausedUntil === action.until
    case 'meeting':
      return tracker.meetingUntil === action.until
    case 'standing':
      return action.answer !== 'yes' || nudger.call?.standing === 'yes'
    default:
      return true
  }
}

/** Of two pages at once nobody knows which one's word came later. */
const AT_ONCE_MS = MINUTE

function isUnsure(done: Done, journal: Done[]): boolean {
  const { action, at, told: was } = done
  return journal.some(
    (other) =>
      other.action.type === action.type && (!was || (other !== done && Math.abs(other.at - at) < AT_ONCE_MS)),
  )
}

/** What was told to be stored, from when it was. Of a kind of which something was not told, nobody knows. */
function told(journal: Done[], steps: Step[]): Evidence['clicks'] {
  const unsure = new Set(journal.filter((done) => isUnsure(done, journal)).map(({ action }) => action.type))
  return journal.flatMap(({ at, action, stored }): Evidence['clicks'] => {
    if (unsure.has(action.type) || action.type === 'answer') return []
    const step = steps.find((each) => each.at >= at && holds(each.state, action))
    return [{ at: step?.at ?? at, action, after: stored }]
  })
}

export function evidenceOf(desk: ShellDesk): Evidence {
  const steps = stepsOf(desk)
  const { database } = desk.profile
  const rows = FACT_STORES.filter((store) => store !== 'marks').flatMap((store) =>
    database.rows(store).map((row) => ({ store, row }) as Fact),
  )
  // Each word about a day, from when it stood.
  const marks = database.commits.flatMap(({ at, puts }) =>
    puts.flatMap(({ store, row }) => (store === 'marks' ? [{ store, row: { ...row, at } } as Fact] : [])),
  )
  return {
    day: desk.day,
    shown: showings(steps, (at) => desk.computer.zone(at)),
    clicks: [...told(desk.journal, steps), ...snoozes(steps)].sort((a, b) => a.at - b.at),
    facts: [...rows, ...marks],
    slackMs: 0,
  }
}
