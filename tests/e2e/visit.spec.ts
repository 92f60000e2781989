/** The visit page: one sheet of paper with what was chosen, the files, a screen for a camera, and the visit itself. */

import { readFile } from 'node:fs/promises'
import { addDays } from '../../lib/core/day.ts'
import { problems } from '../support/accessibility.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { LONG, withRecord } from '../support/full-record.ts'
import { lettersOn, printed, sheetsOf } from '../support/printed.ts'

test.use({ hours: [9, 16], anyDay: true })

const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u2010-]/g, '')

/** Of the sheet, each piece of text by itself; spaces and what divides words tell nothing on paper. */
const textsOf = (page: Page): Promise<string[]> =>
  page.locator('.sheet').evaluate((sheet) => {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const hidden = walker.currentNode.parentElement?.closest('.hidden')
      if (!hidden) found.push(walker.currentNode.textContent ?? '')
    }
    return found
  })

async function fitsOneSheet(desk: Desk, page: Page): Promise<void> {
  for (const paper of ['A4', 'Letter'] as const) {
    const pdf = await printed(desk, page, paper)
    expect.soft(sheetsOf(pdf), paper).toBe(1)
    if (desk.family !== 'chromium') continue
    const letters = bare(lettersOn(pdf))
    const missing = (await textsOf(page)).filter((text) => !letters.includes(bare(text)))
    expect.soft(missing, paper).toEqual([])
  }
  // The least size, whatever was needed to make it fit.
  const sizes = await page.locator('.sheet').evaluate((sheet) => {
    const elements = [sheet, ...sheet.querySelectorAll('*:not(svg, svg *)')]
    return elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  })
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
}

test('one sheet with what was chosen; saved as files; marked as over', async ({ desk }) => {
  await withRecord(desk)
  const page = await desk.page('progress.html#visit')
  await expect(page.getByRole('heading', { name: 'What your clinic will see' })).toBeVisible()
  const sheet = page.getByRole('article', { name: 'What your clinic will see' })
  await expect(sheet.getByRole('heading', { name: 'Adherence' })).toBeVisible()
  await fitsOneSheet(desk, page)

  await page.getByRole('checkbox', { name: 'Desk pattern' }).uncheck()
  await expect(sheet.getByRole('heading', { name: 'Desk pattern' })).toHaveCount(0)
  const notes = page.getByRole('group', { name: 'My notes' }).getByRole('checkbox')
  for (const index of [0, 1, 2]) await notes.nth(index).check()
  await expect(notes.nth(3)).toBeDisabled()
  for (const index of [1, 2, 3]) await page.getByRole('textbox', { name: `Question ${index}` }).fill(LONG)
  await page.getByRole('textbox', { name: 'Name or initials' }).fill('<b>J. M.</b>')
  await expect(sheet.getByText('<b>J. M.</b>')).toBeVisible()
  await expect(sheet.getByText(LONG)).toHaveCount(3)
  await fitsOneSheet(desk, page)

  if (desk.family === 'chromium') {
    await page.getByText('For a spreadsheet').click()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: /^Answers \(/ }).click()
    const table = await saving
    expect(table.suggestedFilename()).toMatch(/^midday-reset-.*-ratings\.csv$/)
    expect(await readFile((await table.path()) as string, 'utf8')).toContain('stiffness_day')
    const bundling = page.waitForEvent('download')
    await page
      .getByRole('button', { name: 'For the clinic\u2019s system' })
      .or(page.getByRole('button', { name: "For the clinic's system" }))
      .click()
    const bundle = JSON.parse(await readFile((await (await bundling).path()) as string, 'utf8'))
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' })
    expect(bundle.entry.length).toBeGreaterThan(50)
  }

  await page.getByRole('button', { name: 'I was there' }).click()
  await expect(page.getByText('Your visit is noted')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'I was there' })).toBeVisible()

  const again = await desk.page('progress.html#visit')
  await expect(again.getByRole('textbox', { name: 'Question 3' })).toHaveValue(LONG)
  await expect(again.getByRole('checkbox', { name: 'Desk pattern' })).not.toBeChecked()
  await expect(again.getByRole('textbox', { name: 'Name or initials' })).toHaveValue('')
})

/** Nothing of the report is outside the screens, and none of its letters is small. */
async function allSeen(page: Page): Promise<void> {
  const flow = page.locator('.photo-flow')
  const next = page.getByRole('button', { name: 'Next' })
  const seen = new Set<string>()
  let all: string[] = []
  for (let isLast = false; !isLast; ) {
    const told = await flow.evaluate((box) => {
      // The box of a line's letters reaches a little beyond the line.
      const SLACK = 4
      const edge = box.getBoundingClientRect()
      const elements = [...box.querySelectorAll('h3, p, dt, dd, th, td, li, svg')].filter(
        (each) =>
          !each.closest('.hidden') && each.textContent !== '' && getComputedStyle(each).display !== 'none',
      )
      const texts = elements.map((each, index) => `${index} ${each.textContent}`)
      const inside = elements.map((each) =>
        [...each.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            left >= edge.left - SLACK &&
            right <= edge.right + SLACK &&
            top >= edge.top - SLACK &&
            bottom <= edge.bottom + SLACK,
        ),
      )
      const least = Math.min(
        ...elements
          .filter((each) => !each.closest('svg'))
          .map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
      )
      return { texts, seen: texts.filter((_, index) => inside[index]), least }
    })
    all = told.texts
    for (const text of told.seen) seen.add(text)
    expect(told.least).toBeGreaterThanOrEqual(18)
    // Asked each time: what a window that has just changed its size counts may still be of the one before.
    isLast = (await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true'
    if (!isLast) await next.click()
  }
  expect(all.length).toBeGreaterThan(40)
  expect(all.filter((text) => !seen.has(text))).toEqual([])
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme })

    test('a screen for a camera has it all, black on white', async ({ desk }) => {
      const today = await withRecord(desk)
      const page = await desk.page('progress.html#visit')
      await page.getByRole('button', { name: 'Show it large' }).waitFor()
      expect.soft(await problems(page), 'the visit page').toEqual([])
      await page.setViewportSize({ width: 1920, height: 1080 })
      await page.getByRole('button', { name: 'Show it large' }).click()
      await expect(page.getByText(/^Next visit: /)).toContainText(addDays(today, 1).slice(0, 4))
      await expect(page.locator('.photo')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
      await allSeen(page)
      expect.soft(await problems(page), 'the screen for a camera').toEqual([])
      await page.setViewportSize({ width: 1280, height: 720 })
      await expect(page.locator('.photo-count')).toBeVisible()
      await page.evaluate(() => new Promise(requestAnimationFrame))
      await allSeen(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('heading', { name: 'Your visit page' })).toBeVisible()
    })
  })
}
