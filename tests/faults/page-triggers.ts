/** What somebody does in a page of the extension, by its real buttons. */

import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { noNewStrain } from '../support/answer.ts'
import { beforeBegin, beginReset } from '../support/begin-reset.ts'
import { nextStep } from '../support/next-step.ts'
import { raw } from './damage-state.ts'
import type { Script } from './script.ts'
import type { Trigger } from './triggers.ts'

const MINUTE = 60_000

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click({ timeout: 5_000 })

/** Tells the journal once the page shows it; the page may be gone before. */
function told(confirm: () => void, shown: Promise<unknown>): void {
  shown.then(confirm, () => {})
}

/** Neither a nudge nor a routine is in the way. */
async function noNudge(script: Script): Promise<void> {
  await script.noRun()
  await script.change('nudger', (value: object) => ({ ...value, phase: { kind: 'notDue' } }))
}

/** A routine under way whose first step has begun. */
async function begun(script: Script): Promise<Page> {
  await noNudge(script)
  await script.atScreen() // a stretch, for the reset to end
  const page = await script.show('reset.html')
  await beginReset(page)
  await page.getByText('Step 1 of 4', { exact: true }).waitFor({ timeout: 8_000 })
  return page
}

async function lastStep(script: Script): Promise<void> {
  const page = await begun(script)
  await nextStep(page)
  for (const step of [2, 3]) {
    await page.getByText(`Step ${step} of 4`, { exact: true }).waitFor()
    await wait(1_000) // sooner it would be the second click of a double one
    await press(page, 'Skip')
  }
  await page.getByText('Step 4 of 4', { exact: true }).waitFor()
  await wait(1_000)
}

async function rate(script: Script): Promise<void> {
  const popup = await script.show('popup.html')
  await noNewStrain(popup)
  const change = popup.getByRole('button', { name: 'Change', exact: true })
  if (await change.isVisible()) await change.click()
  const value = 1 + (script.journal.all('rating').length % 9)
  const confirm = script.journal.begin('rating', value)
  await press(popup, String(value))
  told(
    confirm,
    popup
      .getByRole('button', { name: String(value), exact: true, pressed: true })
      .waitFor({ timeout: 10_000 }),
  )
}

async function quiet(script: Script, name: string, what: 'pause' | 'meeting', on: boolean): Promise<void> {
  const popup = await script.show('popup.html')
  await press(popup, 'Pause nudges')
  const confirm = script.journal.begin(what, on)
  await press(popup, name)
  const text = what === 'pause' ? 'Nudges are off until' : 'In a meeting until'
  told(confirm, popup.getByText(text).waitFor({ state: on ? 'visible' : 'hidden', timeout: 10_000 }))
}

export const IN_PAGES: Trigger[] = [
  { name: 'the popup opened', run: (script) => script.show('popup.html') },
  { name: 'the progress page opened', run: (script) => script.show('progress.html') },
  {
    name: 'the streak of another day',
    prepare: raw.oldStreak,
    run: (script) => script.show('popup.html'),
    after: raw.dropCaches, // the next start of the browser builds them anew
  },
  {
    name: 'a page without a database',
    order: (script) => ({
      fails: { [script.named('database.ts', 'connect(onLost)')]: 'UnknownError' },
      failsIn: 'page',
    }),
    run: (script) => script.show('popup.html'),
  },
  { name: 'a rating', prepare: noNudge, run: rate },
  {
    name: 'nudges off',
    prepare: noNudge,
    run: (script) => quiet(script, 'Nudges off for 30 minutes', 'pause', true),
  },
  {
    name: 'in a meeting',
    prepare: noNudge,
    run: (script) => quiet(script, 'In a meeting for 30 minutes', 'meeting', true),
  },
  {
    name: 'a reset begun',
    async prepare(script) {
      await noNudge(script)
      await beforeBegin(await script.show('reset.html'))
    },
    run: (script) => press(script.page, 'Begin'),
  },
  {
    name: 'a step done',
    prepare: begun,
    async run(script) {
      await nextStep(script.page)
    },
  },
  {
    name: 'a reset finished',
    prepare: lastStep,
    async run(script) {
      const page = script.page
      const { routine } = await script.desk.state()
      const confirm = script.journal.begin('reset', routine?.startedAt)
      await press(page, 'Skip')
      told(confirm, page.getByRole('heading', { name: 'Done.' }).waitFor({ timeout: 10_000 }))
    },
  },
  {
    name: 'a reset left by closing its page',
    prepare: begun,
    run: (script) => script.closePages(),
  },
  {
    name: 'Start in the popup',
    async run(script) {
      const popup = await script.show('popup.html')
      await popup
        .getByRole('button', { name: /^(Start|Start again|Open window)$/ })
        .first()
        .click({ timeout: 5_000 })
    },
  },
  {
    name: 'Start with the window open already',
    prepare: (script) => script.show('reset.html'),
    async run(script) {
      const popup = await script.show('popup.html')
      await popup
        .getByRole('button', { name: /^(Start|Start again|Open window)$/ })
        .first()
        .click({ timeout: 5_000 })
    },
  },
  {
    name: 'Start where no window can be opened',
    order: (script) => ({
      fails: { [script.named('windows.ts', 'browser.windows.create')]: 'NotSupportedError' },
    }),
    async run(script) {
      const popup = await script.show('popup.html')
      await popup
        .getByRole('button', { name: /^(Start|Start again|Open window)$/ })
        .first()
        .click({ timeout: 5_000 })
    },
  },
  {
    name: 'a word about an absence',
    async prepare(script) {
      await noNudge(script)
      await script.atScreen()
      // The card stands behind today's question.
      const { markedDay } = await script.desk.state()
      await script.change('checkIn', () => ({ skipped: markedDay }))
      const to = script.desk.now() - 20 * MINUTE
      const question = { about: 'break', from: to - 10 * MINUTE, to, asked: false }
      await script.change('tracker', (value: object) => ({ ...value, question }))
    },
    async run(script) {
      const popup = await script.show('popup.html')
      await press(popup, 'It was a call')
    },
    after: (script) => script.change('checkIn', () => ({ skipped: null })),
  },
  {
    name: 'More in the popup',
    async run(script) {
      const popup = await script.show('popup.html')
      await press(popup, 'More')
    },
  },
]
