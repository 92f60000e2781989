/** The hand-out on paper: two pages of A4 or of Letter hold even the fullest plan, all of it, and nothing else of the page. */
import { inflateSync } from 'node:zlib'
import { encodePlanFile } from '../../lib/core/plan/decode-plan.ts'
import type { Plan } from '../../lib/core/plan/plan.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { insideOf } from '../support/inside.ts'
import { WORST_PLAN } from '../support/worst-plan.ts'

test.use({ anyDay: true })

/** In centimetres. */
const PAPERS = { A4: { width: 21, height: 29.7 }, Letter: { width: 21.59, height: 27.94 } }
const PX_PER_CM = 96 / 2.54

async function opened(page: Page, plan: Plan): Promise<void> {
  await page.locator('#start-file').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(encodePlanFile(plan)),
  })
  await expect(page.locator('.handout h1')).toHaveText(plan.title)
}

/** As the browser prints the page, whoever asks it to. */
async function printed(desk: Desk, page: Page, paper: keyof typeof PAPERS): Promise<Buffer> {
  if (desk.family === 'chromium') return page.pdf({ format: paper, printBackground: true })
  const { bidi } = insideOf(desk.context)
  const { contexts } = (await bidi('browsingContext.getTree', {})) as {
    contexts: { context: string; url: string }[]
  }
  const context = contexts.find(({ url }) => url === page.url())?.context
  const { data } = await bidi('browsingContext.print', { context, background: true, page: PAPERS[paper] })
  return Buffer.from(String(data), 'base64')
}

/** Firefox packs the descriptions of its pages. */
function pagesIn(pdf: Buffer): number {
  const text = pdf.toString('latin1')
  const packed = [...text.matchAll(/\/Type \/ObjStm[\s\S]*?stream\r?\n/g)].map(({ index, 0: head }) =>
    inflateSync(pdf.subarray(index + head.length)).toString('latin1'),
  )
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test('the fullest plan is on two pages, with all that is in it', async ({ desk }) => {
  const page = await desk.page('clinic.html')
  await opened(page, WORST_PLAN)
  for (const paper of ['A4', 'Letter'] as const) {
    expect(pagesIn(await printed(desk, page, paper)), paper).toBe(2)
  }

  // Firefox takes no such word for a page of an extension.
  if (desk.family === 'firefox') return
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => {
    document.documentElement.dataset.print = 'handout'
  })
  const seen = await page.locator('body').innerText()
  expect(seen).toBe(await page.locator('.handout').innerText())
  const cues = Object.values(WORST_PLAN.routines).flatMap((steps) => steps.map(({ cue }) => cue))
  expect(cues.filter((cue) => !seen.includes(cue))).toEqual([])

  for (const { width } of Object.values(PAPERS)) {
    // Between the margins.
    await page.setViewportSize({ width: Math.floor((width - 2.2) * PX_PER_CM), height: 900 })
    const cut = await page.locator('.handout').evaluate((paper) => {
      const { left, right } = paper.getBoundingClientRect()
      return [...paper.querySelectorAll('*')]
        .filter((part) => !part.closest('svg') || part.matches('svg'))
        .filter((part) => {
          const box = part.getBoundingClientRect()
          return (
            box.left < left - 1 ||
            box.right > right + 1 ||
            (part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
          )
        })
        .map((part) => part.outerHTML.slice(0, 80))
    })
    expect(cut).toEqual([])
    const least = await page.locator('.handout').evaluate((paper) => {
      const sizes = [...paper.querySelectorAll('p, li, h1, h2, h3, small, span, b, bdi')].map((part) =>
        Number.parseFloat(getComputedStyle(part).fontSize),
      )
      return Math.min(...sizes)
    })
    expect(least).toBeGreaterThanOrEqual(12) // Nine points.
  }
})
