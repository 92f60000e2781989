/**
 * A button of the small window, for real hands. Playwright now and then loses a window that Firefox was
 * told to open by the extension, and would wait for it for good: so Firefox itself is asked.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from './desk.ts'
import { insideOf } from './inside.ts'
import { answered } from './wait-for.ts'

type Place = { x: number; y: number }

/** Runs in the window. */
const placeIn = (name: string) => `(() => {
  const found = [...document.querySelectorAll('button')]
    .find((button) => (button.getAttribute('aria-label') ?? button.textContent.trim()) === ${JSON.stringify(name)})
  if (!found) return ''
  const { x, y, width, height } = found.getBoundingClientRect()
  return [mozInnerScreenX + x + width / 2, mozInnerScreenY + y + height / 2].join(' ')
})()`

async function inFirefox(desk: Desk, name: string): Promise<Place | null> {
  const { bidi } = insideOf(desk.context)
  const tree = (await bidi('browsingContext.getTree', {})) as { contexts: { context: string; url: string }[] }
  const window = tree.contexts.find(({ url }) => url.split(/[?#]/)[0] === `${desk.origin}/reset.html`)
  if (!window) return null
  const { result } = (await bidi('script.evaluate', {
    expression: placeIn(name),
    target: { context: window.context },
    awaitPromise: false,
  })) as { result?: { value?: string } }
  const [x, y] = (result?.value || 'none').split(' ').map(Number)
  return x === undefined || y === undefined ? null : { x, y }
}

/** Where the button with this name lies on the screen, once the window shows it. */
export async function inSmallWindow(desk: Desk, name: string): Promise<Place> {
  if (desk.family === 'chromium') {
    const window = await desk.opened('reset.html')
    const button = window.getByRole('button', { name, exact: true })
    await button.waitFor({ timeout: 15_000 })
    return desk.onScreen(button)
  }
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(200)) {
    const place = await answered(() => inFirefox(desk, name), 5_000)
    if (place) return place
  }
  throw new Error(`The small window does not show "${name}"`)
}
