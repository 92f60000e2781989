/**
 * A chart: a picture whose points are walked with the arrow keys or pointed at, their values in words below it,
 * what its marks mean, and the table behind it.
 */
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { lastSaid, walked } from './scale.ts'
import { type Behind, TableBehind } from './TableBehind.tsx'
import { useWidth } from './use-width.ts'

type Props = {
  /** What the picture shows, in a sentence: its accessible name. */
  name: string
  height: number | ((width: number) => number)
  /** Each point in words; null of one with nothing to tell. */
  said: (string | null)[]
  /** Which point is meant at this place; -1 where none is. */
  at: (x: number, y: number, width: number) => number
  /** A key's way, where it is not along a line. */
  walk?: (from: number, key: string, width: number) => number | null
  draw: (width: number, active: number) => ComponentChildren
  /** What Enter or a click on a point does. */
  onPick?: (index: number) => void
  /** There is room for the legend at its side. */
  narrow?: boolean
  legend?: ComponentChildren
  behind: Behind
}

/** As the style sheet has it. */
const NARROW = 448

export function Chart({ name, height, said, at, walk, draw, onPick, narrow, legend, behind }: Props) {
  const id = useId()
  const { box, width } = useWidth(narrow ? NARROW : undefined)
  const [held, setHeld] = useState<number | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const tall = typeof height === 'number' ? height : height(width)
  const last = lastSaid(said)
  const known = (index: number | null) => (index !== null && said[index] != null ? index : null)
  const current = known(held) ?? last
  const active = known(pointed) ?? known(held)

  const pointAt = (event: MouseEvent): number | null => {
    const { left, top, width: seen } = (event.currentTarget as Element).getBoundingClientRect()
    const scale = width / seen
    const [x, y] = [(event.clientX - left) * scale, (event.clientY - top) * scale]
    return known(at(x, y, width))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = walk ? walk(current, event.key, width) : walked(said, current, event.key)
    if (next !== null) {
      setHeld(next)
      setPointed(null)
    } else if (onPick && (event.key === 'Enter' || event.key === ' ')) onPick(current)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const point = pointAt(event)
    if (point === null) return
    setHeld(point)
    onPick?.(point)
  }

  // Where there is no point there is nothing to walk.
  const list = last >= 0 && {
    role: 'listbox' as const,
    tabIndex: 0,
    'aria-label': name,
    'aria-orientation': 'horizontal' as const,
    'aria-describedby': 'chart-keys',
    'aria-activedescendant': `${id}-${current}`,
    onKeyDown,
    onFocus: () => setHeld(current),
    onBlur: () => setHeld(null),
  }
  return (
    <div class={narrow ? 'chart chart-narrow' : 'chart'}>
      <div class={onPick ? 'plot plot-picks' : 'plot'} ref={box} {...list}>
        {said.map(
          (text, index) =>
            text !== null && (
              <span
                class="hidden"
                role="option"
                id={`${id}-${index}`}
                key={index}
                tabIndex={-1}
                aria-selected={index === current}
              >
                {text}
              </span>
            ),
        )}
        {/* The keyboard's way is on the box. */}
        <svg
          viewBox={`0 0 ${width} ${tall}`}
          aria-hidden="true"
          onPointerMove={(event) => setPointed(pointAt(event))}
          onPointerLeave={() => setPointed(null)}
          onClick={onClick}
        >
          {draw(width, active ?? -1)}
        </svg>
      </div>
      <p class="chart-reading" aria-hidden="true">
        {said[active ?? last] ?? ''}
      </p>
      {legend}
      <TableBehind {...behind} />
    </div>
  )
}
