/** When Chrome would tell of idle, return and lock: it looks once a second, and tells what changed. */
import type { Sample } from '../../lib/core/sample.ts'
import type { Computer } from './computer.ts'
import { EDGE_DELAY_MS } from './desk.ts'
import { type Span, type Timeline, within } from './timeline.ts'

type Edge = { at: number; edge: Sample['edge'] }

export function idleEdges(
  day: Timeline,
  interval: { seconds: number; brokenIdle: Span[] },
  computer: Computer,
): Edge[] {
  const ms = interval.seconds * 1000
  const moments = [
    ...day.inputs.flatMap(({ start, end }) => [start, end + ms]),
    ...day.locked.flatMap(({ start, end }) => [start, end]),
    ...interval.brokenIdle.flatMap(({ start, end }) => [start, end]),
    ...day.dark.map(({ end }) => end),
  ]
  const looks = [...new Set(moments)].sort((a, b) => a - b).map((at) => at + EDGE_DELAY_MS)
  const edges: Edge[] = []
  let state: 'active' | 'idle' | 'locked' = 'active'
  for (const at of looks) {
    if (at > day.end || computer.asleep(at) || within(day.closed, at)) continue
    // A browser that was started thinks that somebody is there.
    const started = day.starts.some((start) => start <= at && at - start <= EDGE_DELAY_MS)
    if (started) state = 'active'
    const seen = computer.locked(at) ? 'locked' : computer.idleMs(at) >= ms ? 'idle' : 'active'
    if (seen === state) continue
    state = seen
    edges.push({ at, edge: seen === 'idle' ? null : seen })
  }
  return edges
}
