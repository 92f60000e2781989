/** Where on a chart something lies: pure arithmetic. Lengths are in the chart's own units, which are CSS pixels. */
import { range, tickStep } from 'd3-array'

/** Room beside the plot for the numbers of the upright axis: "120 min" in the widest of fonts. */
export const LEFT = 60
export const RIGHT = 8

const WIDEST_BAR = 28

export type Columns = {
  count: number
  step: number
  /** Width of a bar. */
  bar: number
  /** Where column `index` begins, and its middle. */
  start(index: number): number
  middle(index: number): number
  /** The column that lies at `x`; it may be one that there is not. */
  at(x: number): number
}

/** Equal columns from the upright axis to the right edge. */
export function columnsOf(count: number, width: number): Columns {
  const step = Math.max(1, width - LEFT - RIGHT) / Math.max(1, count)
  return {
    count,
    step,
    bar: Math.min(WIDEST_BAR, Math.max(1, step < 4 ? step : step * 0.72)),
    start: (index) => LEFT + index * step,
    middle: (index) => LEFT + (index + 0.5) * step,
    at: (x) => Math.floor((x - LEFT) / step),
  }
}

export type Axis = {
  /** From 0 on, the last of them at or above the highest value. */
  ticks: number[]
  top: number
  y(value: number): number
}

/** `minutes` divides as a clock does; `count` has whole numbers alone. */
export type AxisKind = 'minutes' | 'count'

const CLOCK_STEPS = [5, 10, 15, 30, 60, 120, 240, 480, 1440]

function stepOf(max: number, kind: AxisKind, most: number): number {
  const clock = kind === 'minutes' ? CLOCK_STEPS.find((step) => max / step <= most) : undefined
  return clock ?? Math.max(1, Math.ceil(tickStep(0, max, most)))
}

/** For values from 0 to `max`, drawn between `bottom` and `top`; with at most `most` steps, or one more. */
export function axisOf(max: number, kind: AxisKind, bottom: number, top: number, most = 4): Axis {
  const step = stepOf(Math.max(1, max), kind, most)
  const highest = step * Math.max(1, Math.ceil(max / step))
  return {
    ticks: range(0, highest + step / 2, step),
    top: highest,
    y: (value) => bottom - (value / highest) * (bottom - top),
  }
}

/** A key's way along `said`, of which null can not be walked to. Null when the key means nothing here. */
export function walked(said: readonly (string | null)[], from: number, key: string): number | null {
  const find = (index: number, by: 1 | -1): number => {
    for (let at = index; at >= 0 && at < said.length; at += by) if (said[at] !== null) return at
    return from
  }
  switch (key) {
    case 'ArrowLeft':
      return find(from - 1, -1)
    case 'ArrowRight':
      return find(from + 1, 1)
    case 'Home':
      return find(0, 1)
    case 'End':
      return find(said.length - 1, -1)
    default:
      return null
  }
}

/** The last one that says something; -1 where none does. */
export const lastSaid = (said: readonly (string | null)[]): number =>
  said.findLastIndex((text) => text !== null)
