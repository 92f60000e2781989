/** The screen stays on while somebody follows a routine from a few steps away. */

type Screen = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
type Held = Pick<WakeLockSentinel, 'release'>
type Lock = { request(kind: 'screen'): Promise<Held> }

/** Until it is stopped. The browser lets go of it with a hidden page, so it is taken again; a refusal is no matter. */
export function keepAwake(lock: Lock | undefined, page: Screen): () => void {
  let stopped = false
  let held: Held | null = null
  const letGo = () => {
    held?.release().catch(() => {})
    held = null
  }
  const take = async () => {
    if (stopped || page.visibilityState !== 'visible') return
    try {
      const taken = await lock?.request('screen')
      letGo()
      held = taken ?? null
      if (stopped) letGo()
    } catch {
      // The battery is low, or a policy forbids it.
    }
  }
  const look = () => void take()
  page.addEventListener('visibilitychange', look)
  look()
  return () => {
    stopped = true
    page.removeEventListener('visibilitychange', look)
    letGo()
  }
}
