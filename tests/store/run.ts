/** What `npm run store` does. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../lib/core/language.ts'
import { flat, textsIn } from '../support/locale-files.ts'
import { settleHurt } from '../support/settle-hurt.ts'
import { type Popup, StoreDesk } from './desk.ts'
import { marqueePage, overflowing, type Shown, shotPage, tilePage } from './layout.ts'
import { captionsOf, STORE } from './listing.ts'
import { MOST_BYTES, QUALITIES, SHOT_SIZE, SHOTS, type Shot, type Size, TILES } from './pictures.ts'
import { partShot, popupShot, shot, sized, type Taken } from './shoot.ts'

const FOLDER = join(import.meta.dirname, '../../.artifacts/store')

const POPUP: Size = { width: 360, height: 600 }
/** As it opens. */
const RESET: Size = { width: 480, height: 740 }
const PROGRESS: Size = { width: 848, height: 840 }
const VISIT: Size = { width: 864, height: 1400 }
/** As much of the paper as is seen. */
const PAPER_HIGH = 840
/** A window is no higher in a picture. */
const MOST_HIGH = 728

/** How large each is in its picture, against the screen. */
const SCALE = { popup: 1.25, two: 1, progress: 0.88, paper: 0.88, marquee: 1 }

/** The window so high that the steps are there in whole, in whatever language. */
async function wholeSteps(page: Page): Promise<{ size: Size; scale: number }> {
  const missing = await page.evaluate(() => {
    const bottom = document.querySelector('.player ol')?.getBoundingClientRect().bottom ?? 0
    return Math.ceil(bottom - (document.querySelector('.controls')?.getBoundingClientRect().top ?? 0))
  })
  const size = { ...RESET, height: RESET.height + missing + 10 }
  return { size, scale: Math.min(0.95, MOST_HIGH / size.height) }
}

/** The second step of the midday reset, held for the first time. */
async function player(store: StoreDesk, page: Page, texts: Map<string, string>): Promise<Shown> {
  await sized(page, RESET)
  await store.desk.show(page, 'reset.html#midday')
  await page.locator('main .step-row').first().waitFor()
  await settleHurt(page)
  await page.locator('main button.main.large').first().click()
  await page.locator('.player h1').waitFor()
  // Whoever goes on while still getting ready has skipped the step.
  await page.getByText(texts.get('run.ready') as string, { exact: true }).waitFor({ state: 'hidden' })
  await page.keyboard.press('ArrowRight')
  await page.getByRole('heading', { name: texts.get('exercise.hipExtension.name') as string }).waitFor()
  const hold = page.locator('.stage').getByText(texts.get('run.cue.squeezeHold') as string)
  await hold.first().waitFor()
  const { size, scale } = await wholeSteps(page)
  await sized(page, size)
  return { pictures: [await shot(page, size, scale)], scale }
}

type Real = { shown: Record<Shot, Shown>; figures: string[]; small: Taken }

/** The screenshots of the extension itself, in one language. */
async function real(store: StoreDesk, language: Language): Promise<Real> {
  const texts = new Map(flat(textsIn(language)))
  const page = await store.speak(language)
  const popup = async (wanted: Popup, scale: number) => {
    await sized(page, POPUP)
    await store.popup(page, wanted, language)
    return popupShot(page, POPUP.width, scale)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  const two = [await popup('nudge', SCALE.two), await popup('check-in', SCALE.two)]
  await page.emulateMedia({ colorScheme: 'light' })
  const small = await popup('nothing', SCALE.marquee)
  const calm = await popup('nothing', SCALE.popup)
  const figures = await page
    .locator('.step-row svg')
    .evaluateAll((drawn) => drawn.map((figure) => figure.outerHTML))

  await sized(page, PROGRESS)
  await store.desk.show(page, 'progress.html')
  await page.locator('.insights p').first().waitFor()
  const progress = await shot(page, PROGRESS, SCALE.progress)

  await sized(page, VISIT)
  await store.desk.show(page, 'progress.html#visit')
  await page.locator('.sheet h3').first().waitFor()
  const paper = page.locator('*:has(> .sheet)').first()
  const visit = await partShot(page, paper, PAPER_HIGH, SCALE.paper)
  // Whom to ask stands at the end of the paper: a name that is no advertisement here.
  const named = await page.locator('.sheet .contact').boundingBox()
  const { y } = (await paper.boundingBox()) ?? { y: 0 }
  if (named !== null && named.y - y < PAPER_HIGH) throw new Error(`${language}: the contact would be seen`)

  const reset = await player(store, page, texts)
  await store.desk.close(page)
  return {
    figures,
    small,
    shown: {
      '1-popup': { pictures: [calm], scale: SCALE.popup },
      '2-reset': reset,
      '3-nudge': { pictures: two, scale: SCALE.two },
      '4-progress': { pictures: [progress], scale: SCALE.progress, cut: true },
      '5-visit': { pictures: [visit], scale: SCALE.paper, cut: true },
    },
  }
}

/** One picture of a page made for it; what would be cut off in it is an error. */
async function write(page: Page, html: string, size: Size, path: string): Promise<void> {
  await page.setViewportSize(size)
  await page.setContent(html)
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
  const beyond = await page.evaluate(overflowing, size)
  if (beyond.length > 0) throw new Error(`${path}: does not fit: ${beyond.join(', ')}`)
  let picture: Buffer = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    picture = await page.screenshot({ type: 'jpeg', quality, scale: 'css' })
    if (picture.length <= MOST_BYTES) break
  }
  writeFileSync(path, picture)
  console.log(`${(picture.length / 1000).toFixed(0).padStart(4)} kB  ${path}`)
}

async function pictures(store: StoreDesk, language: Language): Promise<void> {
  const texts = new Map(flat(textsIn(language)))
  const name = texts.get('extension_name') as string
  const phrase = texts.get('welcome.what') as string
  const { shown, figures, small } = await real(store, language)
  const page = await store.desk.context.newPage()
  const to = (file: string) => join(STORE, language, `${file}.jpg`)
  for (const [index, caption] of captionsOf(language).entries()) {
    const one = SHOTS[index]
    if (one === undefined) throw new Error(`${language}: more captions than pictures`)
    const look = { language, name, scheme: one === '3-nudge' ? ('dark' as const) : ('light' as const) }
    await write(page, shotPage(look, caption, shown[one]), SHOT_SIZE, to(one))
  }
  const look = { language, name, scheme: 'light' as const }
  await write(page, tilePage(look, phrase, figures), TILES.tile, to('tile'))
  const beside = [small, ...shown['2-reset'].pictures]
  await write(page, marqueePage(look, phrase, figures, beside), TILES.marquee, to('marquee'))
  await page.close()
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((word) => !LANGUAGES.some((language) => language === word))
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. Known: ${LANGUAGES.join(' ')}`)

for (const language of LANGUAGES) {
  if (wanted.length > 0 && !wanted.includes(language)) continue
  // A desk of its own for each: the reset that is under way on one is nothing for the next.
  const store = await StoreDesk.open(FOLDER)
  try {
    await pictures(store, language)
  } finally {
    await store.desk.quit()
  }
}
