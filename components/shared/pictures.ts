/** Moving pictures, at half the frames of most screens: all of them would cost twice the power, for a slow movement. */

/** A little less than two frames of a sixtieth of a second. */
const PICTURE_MS = 28

/** Calls `draw` with the time of each picture until it is told to stop. The browser gives no frames to a hidden page. */
export function draws(draw: (at: number) => void): () => void {
  let last = Number.NEGATIVE_INFINITY
  let frame = requestAnimationFrame(function tick(at) {
    if (at - last >= PICTURE_MS) {
      last = at
      draw(at)
    }
    frame = requestAnimationFrame(tick)
  })
  return () => cancelAnimationFrame(frame)
}
