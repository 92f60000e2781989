/** What truly happened at a desk, as no extension ever sees it. */
export type Span = { start: number; end: number }

export type Piece = {
  /**
   * `work`: input all the time. `still`: at the screen or away, no input. `music`: work with a sounding tab
   * behind. `radio`: the same without input. `watch`: a film in front, no input. `lock`: locked by hand, and unlocked at its end. `sleep`: the
   * lid is closed, and opened at its end. `closed`: the browser is not running; it is started at the end.
   * `elsewhere`: the same, with work in other programs meanwhile.
   */
  what: 'work' | 'still' | 'music' | 'radio' | 'watch' | 'lock' | 'sleep' | 'closed' | 'elsewhere'
  seconds: number
}

/** `work 60, still 1.5, work 30`: minutes. */
export function pieces(text: string): Piece[] {
  return text.split(', ').map((part) => {
    const [what, minutes] = part.split(' ')
    return { what: what as Piece['what'], seconds: Number(minutes) * 60 }
  })
}

export type Timeline = {
  start: number
  end: number
  /** Input, all the time within each; in order, not touching. */
  inputs: Span[]
  locked: Span[]
  watched: Span[]
  /** A tab sounds, not in front. */
  sounding: Span[]
  asleep: Span[]
  closed: Span[]
  /** Asleep or closed: nothing can be seen. */
  dark: Span[]
  /** Starts of the browser. */
  starts: number[]
}

/** Nobody counts below this; it parts two presses of keys. */
const KEY_MS = 1000

export function timeline(start: number, pieces: Piece[]): Timeline {
  const inputs: Span[] = []
  const told: Timeline = {
    start,
    end: start,
    inputs,
    locked: [],
    watched: [],
    sounding: [],
    asleep: [],
    closed: [],
    dark: [],
    starts: [],
  }
  const input = (from: number, to: number) => {
    const last = inputs.at(-1)
    if (last && from <= last.end + KEY_MS) last.end = Math.max(last.end, to)
    else inputs.push({ start: from, end: to })
  }
  for (const { what, seconds } of pieces) {
    const span = { start: told.end, end: told.end + Math.round(seconds * 1000) }
    told.end = span.end
    if (what === 'work' || what === 'music' || what === 'elsewhere') input(span.start, span.end)
    if (what === 'lock') {
      input(span.start, span.start)
      told.locked.push(span)
    }
    if (what === 'watch') told.watched.push(span)
    if (what === 'music' || what === 'radio') told.sounding.push(span)
    if (what === 'sleep') told.asleep.push(span)
    if (what === 'closed' || what === 'elsewhere') {
      told.closed.push(span)
      told.starts.push(span.end)
    }
    if (what === 'sleep' || what === 'closed' || what === 'elsewhere') told.dark.push(span)
    // Unlocking, opening the lid and starting the browser are input.
    if (['lock', 'sleep', 'closed', 'elsewhere'].includes(what)) input(span.end, span.end)
  }
  return told
}

/** The same day, over at `end`. */
export function until(day: Timeline, end: number): Timeline {
  const cut = (spans: Span[]) =>
    spans
      .map((span) => ({ start: span.start, end: Math.min(span.end, end) }))
      .filter((span) => span.end > span.start)
  return {
    ...day,
    end,
    inputs: day.inputs.flatMap((span) =>
      span.start <= end ? [{ start: span.start, end: Math.min(span.end, end) }] : [],
    ),
    asleep: cut(day.asleep),
    closed: cut(day.closed),
    dark: cut(day.dark),
  }
}

/** The same day, without a key pressed in `span`: somebody got up, and pressed one on coming back. */
export function withoutInput(day: Timeline, span: Span): Timeline {
  const inputs = day.inputs.flatMap(({ start, end }) =>
    end < span.start || start >= span.end
      ? [{ start, end }]
      : [
          { start, end: Math.min(end, span.start) },
          { start: Math.max(start, span.end), end },
        ].filter((part) => part.end >= part.start),
  )
  return { ...day, inputs }
}

export const within = (spans: Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end)

/** Milliseconds since the last input at or before `at`. */
export function idleAt({ inputs, start }: Timeline, at: number): number {
  let low = 0
  let high = inputs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inputs[middle] as Span).start <= at) low = middle + 1
    else high = middle
  }
  const last = inputs[low - 1]
  return at - (last ? Math.min(at, last.end) : start)
}

/** The part of `spans` that lies in `window`, in milliseconds. */
export const overlap = (spans: Span[], window: Span): number =>
  spans.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, window.end) - Math.max(start, window.start)),
    0,
  )

/**
 * Screen stretches as DESIGN.md section 3 defines them, from the key presses alone: first input to last with
 * no gap of a break's length inside. A film in front counts as input, at most for `watchCapMs` after the last one.
 */
export function trueStretches(
  { inputs, watched, dark, end: over }: Timeline,
  breakMs: number,
  watchCapMs = 0,
): Span[] {
  const present = [...inputs]
  for (const film of watchCapMs > 0 ? watched : []) {
    const before = inputs.findLast(({ start }) => start <= film.start)
    const last = Math.min(film.start, before?.end ?? film.start)
    const reach = Math.min(film.end, last + watchCapMs)
    // Who was away for a break already is not brought back by a film.
    if (reach > film.start && film.start - last < breakMs) present.push({ start: film.start, end: reach })
  }
  const stretches: Span[] = []
  const lit = present
    .filter(({ start }) => start <= over)
    .toSorted((a, b) => a.start - b.start)
    .flatMap((each) => outside({ start: each.start, end: Math.min(each.end, over) }, dark))
  for (const span of lit) {
    const last = stretches.at(-1)
    if (last && span.start - last.end < breakMs) last.end = Math.max(last.end, span.end)
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
