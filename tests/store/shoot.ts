/** Screenshots of the extension's own pages, as fine as they are shown: made larger or smaller they would be blurred. */
import type { Locator, Page } from '@playwright/test'
import type { Size } from './pictures.ts'

/** A picture as it stands in a page, and how large it is there. */
export type Taken = Size & { src: string }

/** The window is so large until it is said otherwise. */
export async function sized(page: Page, { width, height }: Size): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  })
}

type Box = Size & { x: number; y: number }

/** Drawn anew at that size, `scale` times as large as on the screen. */
async function taken(page: Page, clip: Box, scale: number, beyond = false): Promise<Taken> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...clip, scale },
    captureBeyondViewport: beyond,
  })
  await session.detach()
  return { src: `data:image/png;base64,${data}`, width: clip.width, height: clip.height }
}

/** What the window shows, down to `height`. */
export const shot = (page: Page, size: Size, scale: number): Promise<Taken> =>
  taken(page, { x: 0, y: 0, ...size }, scale)

/** A popup is as high as what it holds. */
export async function popupShot(page: Page, width: number, scale: number): Promise<Taken> {
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
  return shot(page, { width, height }, scale)
}

/** One part of a page, from its top, no higher than `height`. */
export async function partShot(page: Page, part: Locator, height: number, scale: number): Promise<Taken> {
  const box = await part.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + scrollX, y: y + scrollY, width, height }
  })
  return taken(page, { ...box, height: Math.min(height, box.height) }, scale, true)
}
