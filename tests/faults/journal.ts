/** The fault run's own account of what it did, and of what it was told was stored. */
type Entry = { what: string; value: unknown; told: boolean }

export class Journal {
  private readonly entries: Entry[] = []

  /** Called before the act. Call what comes back once the page says that it is stored. */
  begin(what: string, value: unknown): () => void {
    const entry: Entry = { what, value, told: false }
    this.entries.push(entry)
    return () => {
      entry.told = true
    }
  }

  /** What may be stored now: the latest of which it was told, or any begun after it. `first` stands before all. */
  possible(what: string, first: unknown): unknown[] {
    const own = this.entries.filter((entry) => entry.what === what)
    const latest = own.findLastIndex(({ told }) => told)
    const rest = own.slice(Math.max(0, latest)).map(({ value }) => value)
    return latest < 0 ? [first, ...rest] : rest
  }

  /** The state was damaged on purpose: whatever is there now is right. */
  anything(what: string): void {
    const kept = this.entries.filter((entry) => entry.what !== what)
    this.entries.splice(0, this.entries.length, ...kept)
  }

  all(what: string): { value: unknown; told: boolean }[] {
    return this.entries.filter((entry) => entry.what === what)
  }

  get length(): number {
    return this.entries.length
  }

  get told(): number {
    return this.entries.filter(({ told }) => told).length
  }
}
