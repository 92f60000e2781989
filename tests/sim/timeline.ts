/** What truly happened at a desk, as no extension ever sees it. */
export type Span = { start: number; end: number }

export type Piece = {
  /**
   * `work`: input all the time. `still`: at the screen or away, no input. `watch`: a film in front, no
   * input. `lock`: locked by hand, and unlocked at its end. `sleep`: the lid is closed, and opened at its
   * end. `closed`: the browser is not running; it is started at the end. `elsewhere`: the same, with work
   * in other programs meanwhile.
   */
  what: 'work' | 'still' | 'watch' | 'lock' | 'sleep' | 'closed' | 'elsewhere'
  seconds: number
}

export type Timeline = {
  start: number
  end: number
  /** Input, all the time within each; in order, not touching. */
  inputs: Span[]
  locked: Span[]
  watched: Span[]
  /** Asleep or closed: nothing can be seen. */
  dark: Span[]
  /** Starts of the browser. */
  starts: number[]
}

export function timeline(start: number, pieces: Piece[]): Timeline {
  const inputs: Span[] = []
  const told: Timeline = { start, end: start, inputs, locked: [], watched: [], dark: [], starts: [] }
  const input = (from: number, to: number) => {
    const last = inputs.at(-1)
    if (last && from <= last.end + 1000) last.end = Math.max(last.end, to)
    else inputs.push({ start: from, end: to })
  }
  for (const { what, seconds } of pieces) {
    const span = { start: told.end, end: told.end + seconds * 1000 }
    told.end = span.end
    if (what === 'work' || what === 'elsewhere') input(span.start, span.end)
    if (what === 'lock') {
      input(span.start, span.start)
      told.locked.push(span)
    }
    if (what === 'watch') told.watched.push(span)
    if (what === 'sleep' || what === 'closed' || what === 'elsewhere') told.dark.push(span)
    if (what === 'closed' || what === 'elsewhere') told.starts.push(span.end)
    // Unlocking, opening the lid and starting the browser are input.
    if (what !== 'work' && what !== 'still' && what !== 'watch') input(span.end, span.end)
  }
  return told
}

export const within = (spans: Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end)

/** Milliseconds since the last input at or before `at`. */
export function idleAt({ inputs, start }: Timeline, at: number): number {
  let last = start
  for (const span of inputs) {
    if (span.start > at) break
    last = Math.min(at, span.end)
  }
  return at - last
}

/** The part of `spans` that lies in `window`, in milliseconds. */
export const overlap = (spans: Span[], window: Span): number =>
  spans.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, window.end) - Math.max(start, window.start)),
    0,
  )

/** Screen stretches as DESIGN.md section 3 defines them: first input to last with no gap of a break's length inside. */
export function trueStretches({ inputs, dark }: Timeline, breakMs: number): Span[] {
  const stretches: Span[] = []
  for (const span of inputs.flatMap((each) => outside(each, dark))) {
    const last = stretches.at(-1)
    if (last && span.start - last.end < breakMs) last.end = span.end
    else stretches.push({ ...span })
  }
  return stretches.filter(({ start, end }) => end > start)
}

/** The parts of `span` that are not in the dark. */
function outside(span: Span, dark: Span[]): Span[] {
  let parts = [span]
  for (const { start, end } of dark) {
    parts = parts.flatMap((part) =>
      part.end <= start || part.start >= end
        ? [part]
        : [
            { start: part.start, end: Math.min(part.end, start) },
            { start: Math.max(part.start, end), end: part.end },
          ].filter((rest) => rest.end > rest.start || (rest.start === end && part.end === end)),
    )
  }
  return parts
}
