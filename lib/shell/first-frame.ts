/** What the first frame does not need waits until that is painted: it would take the processor from it. */

/** A page that is hidden is not painted, and one that cannot be read shows nothing: what waits does not wait for ever. */
const AT_LATEST_MS = 1_000

let painted = () => {}
const firstFrame = new Promise<void>((resolve) => {
  painted = resolve
})
setTimeout(() => painted(), AT_LATEST_MS)

/** Resolves when the frame is on the screen that shows what the page has read. */
export const afterFirstFrame = (): Promise<void> => firstFrame

/** The page has drawn what it read: the frame after this is the first that shows it. */
export function firstFrameDrawn(): void {
  requestAnimationFrame(() => setTimeout(painted))
}
