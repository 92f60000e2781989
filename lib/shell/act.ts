/** What a user does on a page of ours. The background holds none of it: it has no page. */
import { LOOKS } from '../content/looks.ts'
import { addDays } from '../core/day.ts'
import { type Known, step } from '../core/engine.ts'
import type { Action, Event } from '../core/events.ts'
import type { Day, Fact } from '../core/facts.ts'
import { practiceFrom } from '../core/practice.ts'
import type { State } from '../core/state.ts'
import type { Reduce } from './apply.ts'
import { happen } from './happen.ts'
import type { Ports } from './ports.ts'
import { factsOf } from './read-written.ts'
import { keyOf, type Tx } from './tables.ts'

export function act(ports: Ports, action: Action): Promise<State | null> {
  return happen(ports, action, reduceAll)
}

/** The whole reducer. */
export const reduceAll: Reduce = async (tx, before, event, today) => {
  const known = await knownFor(tx, before, event, today)
  if (event.type !== 'putBack' || event.instead) return step(before, event, known)
  return step(before, { ...event, facts: await missingOf(tx, event.facts) }, known)
}

/** Those of which there is no row: a way back that is taken twice, or too late, changes nothing. */
async function missingOf(tx: Tx, facts: Fact[]): Promise<Fact[]> {
  const rows = await Promise.all(facts.map(({ store, row }) => tx.get(store, keyOf(store, row))))
  return facts.filter((_, index) => rows[index] === undefined)
}

/** A word reaches a day back, the stretch that it joins began before that, and a row of another zone may be a day off. */
const RECORDED_DAYS = 3

/** The last fourteen answers lie within, for who answers at all. */
const RATED_DAYS = 60

/** What hurt longer ago was left, or was played since. */
const STOPPED_DAYS = 366

/** What the reducer needs of the record; a heartbeat asks for none of it. */
async function knownFor(tx: Tx, { practice }: State, event: Event, today: Day): Promise<Partial<Known>> {
  const from = addDays(today, -RECORDED_DAYS)
  switch (event.type) {
    case 'correct':
    case 'undoCorrection': {
      const [bouts, corrections] = await Promise.all([
        tx.byDay('bouts', from, addDays(today, 1)),
        tx.correctionsSince(Date.parse(from)),
      ])
      return { bouts, corrections }
    }
    case 'selfLog':
      return { resets: await tx.byDay('resets', event.day, event.day) }
    case 'feltAfter':
      return { resets: await tx.byDay('resets', addDays(today, -1), today) }
    case 'rate':
    case 'annotate':
      return { ratings: await tx.byDay('ratings', addDays(today, -RATED_DAYS), today) }
    case 'run':
      return { runs: await tx.byDay('runs', event.day, event.day) }
    case 'forget': {
      const { store, key } = event.what
      const row = await tx.get(store, key)
      if (!row) return {}
      const fact = { store, row } as Fact
      const resets = store === 'resets' ? await tx.byDay('resets', fact.row.day, fact.row.day) : []
      return { found: [{ fact, key }], resets }
    }
    case 'forgetDay':
      return { found: await factsOf(tx, event.day) }
    case 'takePlan':
    case 'untakePlan':
    case 'dropPlan': {
      const { plan } = practiceFrom(practice)
      const [active, resets] = await Promise.all([
        plan === null ? undefined : tx.get('plans', plan),
        tx.byDay('resets', addDays(today, -STOPPED_DAYS), today),
      ])
      return { plan: active ?? null, resets }
    }
    case 'check':
      return { looks: LOOKS }
    default:
      return {}
  }
}
