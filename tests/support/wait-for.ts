/** Waiting for a browser that does not tell. */
import { setTimeout as wait } from 'node:timers/promises'

export async function waitFor(found: () => Promise<boolean> | boolean, timeoutMs = 60_000): Promise<void> {
  for (const end = Date.now() + timeoutMs; !(await found()); ) {
    if (Date.now() > end) throw new Error(`Waited for the browser for ${timeoutMs} ms in vain`)
    await wait(100)
  }
}

const LOST = Symbol('lost')

/** Now and then Firefox gives no answer at all: then it is asked again, so what is asked must be the same done twice. */
export async function answered<T>(ask: () => Promise<T>, timeoutMs = 20_000): Promise<T> {
  for (let tries = 0; tries < 3; tries++) {
    const asked = ask()
    const answer = await Promise.race([asked, wait(timeoutMs, LOST, { ref: false })])
    if (answer !== LOST) return answer as T
    asked.catch(() => {}) // it may yet fail, when nobody waits for it
  }
  throw new Error(`The browser gave no answer, asked three times for ${timeoutMs} ms each`)
}
