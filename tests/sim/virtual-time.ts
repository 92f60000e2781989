/** A clock that stands still while something happens and jumps to whatever is due next. */

type Due = { at: number; order: number; run: () => void }

/** Until every promise that can go on has gone on. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

export class VirtualTime {
  now: number
  /** Earliest first: a binary heap. */
  private readonly heap: Due[] = []
  private order = 0

  constructor(now: number) {
    this.now = now
  }

  at(at: number, run: () => void): void {
    const due = { at: Math.max(at, this.now), order: this.order++, run }
    let index = this.heap.push(due) - 1
    while (index > 0) {
      const above = (index - 1) >> 1
      if (!before(due, this.heap[above] as Due)) break
      this.heap[index] = this.heap[above] as Due
      index = above
    }
    this.heap[index] = due
  }

  until(at: number): Promise<void> {
    return new Promise((resolve) => this.at(at, resolve))
  }

  async runTo(end: number): Promise<void> {
    await settled()
    for (let next = this.heap[0]; next && next.at <= end; next = this.heap[0]) {
      this.removeFirst()
      this.now = next.at
      next.run()
      await settled()
    }
    this.now = end
  }

  private removeFirst(): void {
    const last = this.heap.pop() as Due
    if (this.heap.length === 0) return
    let index = 0
    for (;;) {
      let below = 2 * index + 1
      if (below >= this.heap.length) break
      const right = this.heap[below + 1]
      if (right && before(right, this.heap[below] as Due)) below++
      if (!before(this.heap[below] as Due, last)) break
      this.heap[index] = this.heap[below] as Due
      index = below
    }
    this.heap[index] = last
  }
}

function before(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
