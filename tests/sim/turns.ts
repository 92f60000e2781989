/** One holder at a time, in the order of asking; a process that is killed lets go. */
type Asking = { onKill(clean: () => void): () => void }

export type Turn = { release(): void }

export class Turns {
  private readonly waiting: (() => void)[] = []
  private held = false

  take(process: Asking): Promise<Turn> {
    return new Promise((resolve) => {
      let over = false
      let mine = false
      const release = () => {
        if (over) return
        over = true
        stopListening?.()
        if (!mine) return
        this.held = false
        this.next()
      }
      let stopListening: (() => void) | null = null
      stopListening = process.onKill(release)
      this.waiting.push(() => {
        if (over) return this.next() // killed while it waited
        mine = true
        this.held = true
        resolve({ release })
      })
      if (!this.held) this.next()
    })
  }

  private next(): void {
    this.waiting.shift()?.()
  }
}
