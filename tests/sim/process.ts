/**
 * A process of the browser (the worker, a page): everything it awaits takes a moment of virtual time, during
 * which the computer may fall asleep, and at each of those moments it may be killed. From then on nothing
 * it awaits is ever answered, and nothing it began is committed.
 */
import type { Computer } from './computer.ts'
import type { Awaiting } from './memory-store.ts'
import type { VirtualTime } from './virtual-time.ts'

/** Where in the life of an await: the browser has not done it yet; it has, and nobody is told. */
export type Side = 'before' | 'after'

/** Asked at each point where a process can die. */
export type Reaper = { strikes(process: Process, what: string, side: Side, at: number): boolean }

/** Somebody dies at the given number of awaits after the death before. */
export function reaperOf(gaps: number[]): Reaper {
  let left = gaps[0] ?? Number.POSITIVE_INFINITY
  let next = 1
  return {
    strikes() {
      if (--left > 0) return false
      left = gaps[next++] ?? Number.POSITIVE_INFINITY
      return true
    },
  }
}

export type Latency = (what: string) => number

export class Process implements Awaiting {
  alive = true
  /** True time of the latest thing it did. */
  lastBusy: number
  private readonly cleaners = new Set<() => void>()

  constructor(
    readonly name: string,
    private readonly time: VirtualTime,
    private readonly computer: Computer,
    private readonly latency: Latency,
    private readonly reaper: Reaper,
  ) {
    this.lastBusy = time.now
  }

  kill(): void {
    if (!this.alive) return
    this.alive = false
    for (const clean of [...this.cleaners]) clean()
    this.cleaners.clear()
  }

  onKill(clean: () => void): () => void {
    // Another await of its own turn may have been the last.
    if (!this.alive) clean()
    this.cleaners.add(clean)
    return () => this.cleaners.delete(clean)
  }

  /** One await on the browser. What only reads has one point of death, the rest two. */
  async call<T>(what: string, effect: () => T, kind: 'read' | 'write' = 'write'): Promise<T> {
    await this.pass(what, 'before')
    const answer = effect()
    if (kind === 'write') await this.pass(what, 'after')
    return answer
  }

  /** Time of its own, in which it may die. */
  async wait(ms: number): Promise<void> {
    if (!this.alive) return never()
    if (ms > 0) await this.time.until(this.computer.awakeAfter(this.time.now, ms))
    if (!this.alive) return never()
    this.lastBusy = this.time.now
  }

  private async pass(what: string, side: Side): Promise<void> {
    await this.wait(this.latency(what))
    if (this.reaper.strikes(this, what, side, this.time.now)) this.kill()
    // The whole browser may have gone with it.
    if (!this.alive) return never()
  }
}

function never(): Promise<never> {
  return new Promise(() => {})
}
