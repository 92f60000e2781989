/** Pictures of the figures' key poses, as Chromium draws them. */
import { chromium, type Page } from '@playwright/test'
import { executableOf } from '../support/browsers.ts'

/** One browser, one page, nothing of the screen's or the graphics card's own: the same everywhere. */
export async function withBrowser<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
  const args = ['--disable-gpu', '--force-color-profile=srgb']
  const browser = await chromium.launch({ executablePath: executableOf('chromium'), args })
  try {
    return await use(await browser.newPage({ colorScheme: 'light', deviceScaleFactor: 1 }))
  } finally {
    await browser.close()
  }
}

/** Pixels for each unit of the figures. */
const SCALE = 0.75

/**
 * Puts the key poses of all figures on the page, all to one scale; each figure is then found by its id. Edges are
 * not smoothed: so the pictures are small, and the same from one Chromium to the next.
 */
export async function showAll(page: Page, strips: Record<string, string>, styles: string): Promise<void> {
  const rows = Object.entries(strips).map(([id, strip]) => `<p id="${id}">${strip}</p>`)
  await page.setContent(
    `<style>${styles}
      body { background: #fff; width: max-content }
      p { display: flex; width: max-content }
      svg.figure { overflow: hidden; shape-rendering: crispEdges }
    </style>${rows.join('')}`,
  )
  await page.evaluate((scale) => {
    for (const svg of document.querySelectorAll('svg')) {
      const { width, height } = svg.viewBox.baseVal
      svg.style.width = `${width * scale}px`
      svg.style.height = `${height * scale}px`
    }
  }, SCALE)
}

export const pictureOf = (page: Page, id: string): Promise<Buffer> => page.locator(`#${id}`).screenshot()
