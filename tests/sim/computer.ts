/** The computer on the desk: what its clock, its keyboard and its lid truly do at a moment of true time. */
import { idleAt, type Span, type Timeline, within } from './timeline.ts'

export type ComputerOptions = {
  zone: string
  /** The clock is set by so much, at a true time. */
  jumps?: { at: number; byMs: number }[]
  zones?: { at: number; zone: string }[]
  /** The system says "active" whatever happens (a jittering mouse, a broken Wayland idle protocol). */
  brokenIdle?: Span[]
  fullScreen?: Span[]
  linux?: boolean
}

export class Computer {
  constructor(
    readonly day: Timeline,
    private readonly options: ComputerOptions,
  ) {}

  get linux(): boolean {
    return this.options.linux ?? false
  }

  /** What the clock on the wall says at true time `t`. */
  clock(t: number): number {
    return (this.options.jumps ?? []).reduce((told, { at, byMs }) => (at <= t ? told + byMs : told), t)
  }

  zone(t: number): string {
    const changes = (this.options.zones ?? []).filter(({ at }) => at <= t)
    return changes.at(-1)?.zone ?? this.options.zone
  }

  asleep(t: number): boolean {
    return within(this.day.asleep, t)
  }

  /** When work that needs `ms` of a computer that is awake is done, begun at `t`. */
  awakeAfter(t: number, ms: number): number {
    let at = t
    let left = ms
    for (const { start, end } of this.day.asleep) {
      if (end <= at) continue
      if (start > at + left) break
      left -= Math.max(0, start - at)
      at = end
    }
    return at + left
  }

  idleMs(t: number): number {
    return within(this.options.brokenIdle ?? [], t) ? 0 : idleAt(this.day, t)
  }

  locked(t: number): boolean {
    return within(this.day.locked, t)
  }

  windows(t: number): { sounding: boolean; watching: boolean; fullScreen: boolean } {
    const watching = within(this.day.watched, t)
    return {
      watching,
      sounding: watching || within(this.day.sounding, t),
      fullScreen: within(this.options.fullScreen ?? [], t),
    }
  }

  /** Somebody sits at it and may press something. */
  attended(t: number): boolean {
    return t <= this.day.end && !within(this.day.dark, t) && !this.locked(t) && idleAt(this.day, t) < 1000
  }
}
