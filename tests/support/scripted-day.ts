/** A day with the extension, from its first page to a record that was deleted and came back, headless and in a minute. */
import type { Page } from '@playwright/test'
import { PLAN_NUMBERS } from '../../lib/content/plan-numbers.ts'
import { PRESETS } from '../../lib/content/plans.ts'
import { encodePlanCode } from '../../lib/core/plan/code.ts'
import { answer } from './answer.ts'
import { beginReset } from './begin-reset.ts'
import type { Desk } from './desk.ts'
import { hurryHeartbeat, movedByHand } from './life.ts'
import { beforeDue, waitedFor } from './moved-time.ts'
import { nextStep } from './next-step.ts'
import { printed } from './printed.ts'

const SECOND = 1000
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

/** Tells of each part that was done. */
export async function scriptedDay(desk: Desk): Promise<string[]> {
  const done: string[] = []
  const welcome = await desk.page('welcome.html')
  await desk.started(welcome)
  await welcome.getByRole('heading', { level: 1 }).waitFor()
  await desk.close(welcome)
  done.push('first run')

  await desk.stateWhen(({ tracker }) => tracker?.phase.kind === 'atScreen', 30 * SECOND)
  await beforeDue(desk, SECOND)
  await hurriedTo(desk, ['waiting', 'offering', 'shown'])
  if ((await desk.state()).nudger.phase.kind === 'waiting') await waitedFor(desk, 360 * SECOND)
  await hurriedTo(desk, ['offering', 'shown'])
  const popup = await desk.page('popup.html')
  await button(popup, "I'm getting up").click()
  await desk.stateWhen(({ nudger }) => nudger.phase.kind === 'believed', 15 * SECOND)
  done.push('nudge')

  const reset = await desk.page('reset.html')
  await beginReset(reset)
  for (let step = 1; step <= 4; step++) {
    await reset.getByText(`Step ${step} of 4`, { exact: true }).waitFor()
    await nextStep(reset)
  }
  await desk.rowsWhen('resets', ([row]) => row?.finished === true, 15 * SECOND)
  await desk.close(reset)
  done.push('reset')

  await answer(popup, 4)
  await desk.rowsWhen('ratings', (rows) => rows.length > 0, 15 * SECOND)
  await desk.close(popup)
  done.push('check-in')

  const progress = await desk.page('progress.html')
  await progress.getByRole('heading', { level: 1 }).waitFor()
  await desk.close(progress)
  const visit = await desk.page('progress.html#visit')
  await visit.getByRole('article', { name: 'What your clinic will see' }).waitFor()
  await printed(desk, visit, 'A4')
  await button(visit, /^For the clinic.s system/).click()
  await desk.close(visit)
  done.push('progress and visit page')

  const clinic = await desk.page('clinic.html')
  await clinic.getByRole('heading', { level: 1 }).waitFor()
  await desk.close(clinic)
  const plan = await desk.page('options.html#plan')
  await plan
    .getByLabel('Paste or type the code')
    .fill(encodePlanCode({ ...PRESETS.quiet, intervalMinutes: 75 }, PLAN_NUMBERS).code)
  await button(plan, 'Show the plan').click()
  await button(plan, 'Use this plan').click()
  await desk.rowsWhen('plans', (rows) => rows.length === 1, 15 * SECOND)
  await desk.close(plan)
  done.push('plan')

  const language = await desk.page('options.html#language')
  await language.getByLabel('Deutsch', { exact: true }).click()
  await desk.stateWhen(({ settings }) => settings.language === 'de', 15 * SECOND)
  await language.getByLabel('English', { exact: true }).click()
  await desk.stateWhen(({ settings }) => settings.language === 'en', 15 * SECOND)
  await desk.close(language)
  done.push('language')

  const data = await desk.page('options.html#data')
  await data.evaluate(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (file: Blob) => {
      Object.assign(globalThis, { savedFile: file.text() })
      return make(file)
    }
  })
  await button(data, 'Save a backup').click()
  await data.getByText(/^The file is midday-reset-backup-/).waitFor()
  const file = await data.evaluate(() => (globalThis as unknown as { savedFile: Promise<string> }).savedFile)
  await button(data, 'Delete everything…').click()
  await data.getByLabel('To be sure, type the word').fill('delete')
  await button(data, 'Delete everything').click()
  await data.getByRole('heading', { name: 'Everything is deleted' }).waitFor()
  await desk.close(data)
  done.push('backup and deletion')

  const anew = await desk.page('options.html#data')
  await anew
    .locator('input[type=file]')
    .setInputFiles({ name: 'backup.jsonl', mimeType: 'text/plain', buffer: Buffer.from(file) })
  await button(anew, 'Restore').click()
  await anew.getByText(/^Done\. /).waitFor()
  done.push('restored')
  return done
}

async function hurriedTo(desk: Desk, kinds: string[]): Promise<void> {
  for (const end = Date.now() + 120 * SECOND; ; ) {
    const { nudger, tracker } = await desk.state()
    if (kinds.includes(nudger.phase.kind)) return
    if (Date.now() > end)
      throw new Error(`The nudge is ${nudger.phase.kind}, at the screen: ${tracker?.phase.kind}`)
    await movedByHand(desk)
    await hurryHeartbeat(desk)
    await new Promise((resolve) => setTimeout(resolve, 6 * SECOND)) // each call begins its second anew
  }
}
