/** Which awaits can be reached how, and how often each was hit. */
import type { Phase, Where } from './order.ts'
import type { Trigger } from './triggers.ts'

export type Hit = { id: number; name: string; phase: Phase; where: Where; trigger: string; ended: string }
type Way = { trigger: Trigger; where: Where; misses: number }

const MISSES = 3

export class Coverage {
  readonly hits: Hit[] = []
  private readonly ways = new Map<string, Way[]>()
  private readonly names: string[]

  constructor(names: string[]) {
    this.names = names
  }

  reached(name: string, where: Where, trigger: Trigger): void {
    const ways = this.ways.get(name) ?? []
    if (!ways.some((way) => way.trigger === trigger && way.where === where))
      ways.push({ trigger, where, misses: 0 })
    this.ways.set(name, ways)
  }

  count(name: string): number {
    return this.hits.filter((hit) => hit.name === name).length
  }

  /** The await that was hit least, and a way to it: the background's first, each in turn. */
  next(wanted: number, workerOnly: boolean): { name: string; way: Way } | null {
    const open = this.names
      .map((name) => ({ name, count: this.count(name), ways: this.waysTo(name, workerOnly) }))
      .filter(({ ways, count }) => ways.length > 0 && count < wanted)
      .sort((a, b) => a.count - b.count)
    const [first] = open
    if (!first) return null
    const way = first.ways[first.count % first.ways.length]
    return way ? { name: first.name, way } : null
  }

  private waysTo(name: string, workerOnly: boolean): Way[] {
    const all = (this.ways.get(name) ?? []).filter(({ misses }) => misses < MISSES)
    const worker = all.filter(({ where }) => where === 'worker')
    return worker.length > 0 || workerOnly ? worker : all
  }

  missing(wanted: number): { name: string; count: number }[] {
    return this.names.map((name) => ({ name, count: this.count(name) })).filter(({ count }) => count < wanted)
  }

  /** One line for each await: how often it was hit in the background and in pages. */
  table(): string {
    return this.names
      .map((name) => {
        const own = this.hits.filter((hit) => hit.name === name)
        const worker = own.filter(({ where }) => where === 'worker').length
        return `${String(worker).padStart(4)} ${String(own.length - worker).padStart(4)}  ${name}`
      })
      .join('\n')
  }
}
