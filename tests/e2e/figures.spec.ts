/** Each figure's key poses as Chromium draws them, against the picture that somebody looked at and approved. */
import { expect, test } from '@playwright/test'
import { pictureOf, showAll, withBrowser } from '../figures/pictures.ts'
import { figureStyles, withViews } from '../figures/views.ts'

/** A few pixels of an edge may differ from one Chromium to the next; a knee bent by some degrees is more. */
const ALIKE = { maxDiffPixelRatio: 0.002, threshold: 0.2 }

test('every figure looks as it was approved', async () => {
  const strips = await withViews(({ keyStrips }) => keyStrips())
  await withBrowser(async (page) => {
    await showAll(page, strips, figureStyles())
    for (const id of Object.keys(strips)) {
      expect.soft(await pictureOf(page, id), id).toMatchSnapshot(`${id}.png`, ALIKE)
    }
  })
})
