/** The second click of a double click, which may fall on a control that was not there for the first. */
const WITHIN_MS = 500
const WITHIN_PX = 8

let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 }
let second = false

document.addEventListener(
  'pointerdown',
  ({ timeStamp: at, clientX: x, clientY: y }) => {
    second = at - last.at < WITHIN_MS && Math.hypot(x - last.x, y - last.y) < WITHIN_PX
    last = { at, x, y }
  },
  { capture: true },
)

/**
 * Whether this click of the pointer came where another just did. A control that does something else each
 * time, or that appears where another was, ignores it; the click count the browser gives does not tell,
 * because it starts anew with the element. A key press has no count and is never one.
 */
export function isSecondClick(event: MouseEvent): boolean {
  return event.detail > 0 && second
}
