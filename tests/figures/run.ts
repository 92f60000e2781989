/** What `npm run figures` does. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { approve } from './approve.ts'
import { withBrowser } from './pictures.ts'
import { figureStyles, ROOT, sheetStyles, withViews } from './views.ts'

const ARTIFACTS = join(ROOT, '.artifacts')

/** The sheet as one file; and as a PDF where there is a browser to print it. */
async function sheet(): Promise<void> {
  const html = await withViews(({ sheetHtml }) => sheetHtml(figureStyles() + sheetStyles()))
  mkdirSync(ARTIFACTS, { recursive: true })
  const path = join(ARTIFACTS, 'figures.html')
  writeFileSync(path, html)
  console.log(path)
  const chromium = process.env.CHROME_PATH
  if (!chromium || !existsSync(chromium)) {
    console.log('No PDF: there is no Chromium, Chrome or Edge here.')
    return
  }
  const pdf = join(ARTIFACTS, 'figures.pdf')
  await withBrowser(async (page) => {
    await page.setContent(html)
    await page.pdf({ path: pdf, format: 'A4', printBackground: true, preferCSSPageSize: true })
  })
  console.log(pdf)
}

async function main([command, ids, note, ...more]: string[]): Promise<void> {
  if (command === undefined) return sheet()
  if (command === '--approve' && ids && note && more.length === 0) return approve(ids.split(','), note)
  throw new Error('npm run figures [-- --approve <id>[,<id>] "what was looked at"]')
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
