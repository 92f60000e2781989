/** What an administrator's real policy files do, and what they do not. */
import { PLAN_NUMBERS } from '../../lib/content/plan-numbers.ts'
import { PRESETS } from '../../lib/content/plans.ts'
import { encodePlanCode } from '../../lib/core/plan/code.ts'
import { executableOf } from '../support/browsers.ts'
import { expect, test } from '../support/fixtures.ts'
import { toOptionsPage } from '../support/options-page.ts'
import { mayWrite, policyFiles } from '../support/policy-files.ts'

test.use({ ownCopy: true, anyDay: true, ownWarning: 'the plan code of the policy cannot be read' })

const MORNING = { from: '10:00', to: '12:00' }
const WEEK = [[MORNING], [], [], [], [], [], []]
/** Of the right types, or Chrome would not pass it on. */
const BROKEN = [[{ from: 'nine', to: 'five' }], [], [], [], [], [], []]
/** Chrome tells nothing for some seconds after it starts. */
const LATE = { timeout: 30_000 }

test('hours are set and locked, notes are not taken, a plan is offered; damaged it leaves what is there; gone it is gone', async ({
  desk,
  family,
}, info) => {
  test.skip(!mayWrite(), 'The folder of policies is written as root on a machine for tests alone (CI)')
  test.setTimeout(4 * 60_000)
  const files = policyFiles(desk, executableOf(family), info.outputDir)
  const under = async (managed: unknown) => {
    files.write(managed)
    await desk.quit()
    await desk.relaunch(undefined, { executable: files.executable })
    return desk.page('options.html#hours')
  }
  try {
    let options = await under({
      organisation: 'Acme <b>Works</b>',
      workingHours: WEEK,
      lockHours: true,
      noNotes: true,
      support: 'Ask Ida in room 4.',
      planCode: encodePlanCode({ ...PRESETS.quiet, intervalMinutes: 75 }, PLAN_NUMBERS).code,
      // None of these is ours to obey.
      pausedUntil: 0,
      rhythm: 'daily',
      pain: true,
    })
    await expect(options.getByText('Set by Acme <b>Works</b>.', { exact: true })).toBeVisible(LATE)
    await expect(options.getByLabel('Monday, hours 1, from', { exact: true })).toBeDisabled()
    await expect(options.getByLabel('Monday, hours 1, from', { exact: true })).toHaveValue('10:00')
    await toOptionsPage(options, 'Your organisation')
    await expect(options.getByText('Ask Ida in room 4.', { exact: true })).toBeVisible()
    // Suggested, and not in place before somebody says so.
    await toOptionsPage(options, "Your clinic's plan")
    await expect(options.getByText('Acme <b>Works</b> suggests this plan for you.')).toBeVisible()
    const { settings, practice, checkIn, nudger } = await desk.state()
    expect(settings.intervalMinutes).toBe(60)
    expect(settings.workingHours).toEqual([[{ start: 600, end: 720 }], [], [], [], [], [], []])
    expect([practice?.plan, checkIn?.pain ?? false, nudger?.pausedUntil ?? null]).toEqual([null, false, null])
    const help = await desk.page('help.html')
    await expect(help.getByText('Ask Ida in room 4.', { exact: true })).toBeVisible()
    // A pause is the user's own, whatever is locked.
    const popup = await desk.page('popup.html')
    await popup.getByRole('button', { name: 'Pause nudges', exact: true }).click()
    await popup.getByRole('button', { name: 'Nudges off for 30 minutes', exact: true }).click()
    await desk.stateWhen(({ nudger }) => nudger.pausedUntil !== null, 10_000)

    options = await under({
      organisation: 'Acme',
      workingHours: BROKEN,
      lockHours: true,
      planCode: 'MR1-NONSENSE',
    })
    await expect(options.getByLabel('Monday, hours 1, from', { exact: true })).toBeEnabled(LATE)
    await expect(options.getByText('Set by Acme.', { exact: true })).toBeHidden()
    await toOptionsPage(options, 'Your organisation')
    await expect(options.getByText(/could not be read, and counts for nothing: workingHours$/)).toBeVisible()

    options = await under(undefined)
    await expect(
      options.getByRole('link', { name: 'Your organisation', exact: true, includeHidden: true }),
    ).toHaveCount(0, LATE)
    expect((await desk.state()).settings.workingHours[0]).toEqual([{ start: 600, end: 720 }])
  } finally {
    files.restore()
  }
})
