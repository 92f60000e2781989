/** The keys of the manifest, pressed on a real keyboard in the browser's own window. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '../support/fixtures.ts'
import { comeDue } from '../support/nudges.ts'
import { inSmallWindow } from '../support/small-window.ts'

declare const chrome: typeof import('webextension-polyfill')

const SECOND = 1000
const MINUTE = 60 * SECOND

test.use({ real: true, hours: [14, 16] })
test.setTimeout(4 * MINUTE)

test('a nudge is put off, the popup opens, and the small window', async ({ desk, hands }) => {
  const all = await (await desk.still()).evaluate(() => chrome.commands.getAll())
  const press = (name: string) => {
    const keys = all.find((command) => command.name === name)?.shortcut
    if (!keys) throw new Error(`The browser has no key for ${name}`)
    hands.pressKey(keys.toLowerCase())
  }
  await comeDue(desk, hands)
  let answered = 0
  const pressed = async () => {
    hands.clickAt(640, 450) // gives the window the focus, which a busy browser takes late
    answered = desk.now()
    press('snooze') // once more it changes nothing
    await wait(2 * SECOND)
    return (await desk.state()).nudger.phase.kind
  }
  await expect.poll(pressed, { timeout: 40 * SECOND }).toBe('snoozed')
  const { nudger } = await desk.state()
  if (nudger.phase.kind !== 'snoozed') throw new Error('put off a moment ago')
  expect(Math.abs(nudger.phase.until - answered - 10 * MINUTE)).toBeLessThan(15 * SECOND)
  expect(nudger.phase.nudge).toMatchObject({ snoozes: 1 })

  press('_execute_action')
  const popups = async () =>
    (await desk.still()).evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] as never })).length,
    )
  await expect.poll(popups).toBe(1)
  await expect
    .poll(async () => {
      hands.pressKey('Escape') // it is there a moment before it has the focus
      return popups()
    })
    .toBe(0)

  press('start-reset')
  await inSmallWindow(desk, 'None of these')
})
