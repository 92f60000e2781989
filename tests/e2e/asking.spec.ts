/** What is asked, as the options say it: at once, and back with one press. */
import { expect, test } from '../support/fixtures.ts'

test('every choice is stored at once, told, and taken back', async ({ desk }) => {
  const options = await desk.page('options.html#questions')
  const part = options.getByRole('region', { name: 'Questions' })
  const undo = part.getByRole('button', { name: 'Undo' })
  const asking = (wanted: object) =>
    desk.stateWhen(
      ({ checkIn }) =>
        checkIn !== null &&
        Object.entries(wanted).every(([name, value]) => checkIn[name as 'rhythm'] === value),
      10_000,
    )
  await part.getByLabel('Once a week').check()
  await expect(part.getByText('Saved.')).toBeVisible()
  await asking({ rhythm: 'weekly' })
  await expect(part.getByLabel('Ask about pain, too')).toHaveCount(0)
  await undo.press('Enter')
  await asking({ rhythm: 'daily' })
  await expect(part.getByText('Back as it was.')).toBeFocused()
  await expect(undo).toHaveCount(0)

  await part.getByLabel('Ask about pain, too').check()
  await asking({ pain: true })
  await part.getByLabel('Four more questions').uncheck()
  await asking({ pain: true, monthly: false })
  await expect(part.getByLabel('Ask about pain, too')).toBeChecked()
  await part.getByLabel('Show the run of days').uncheck()
  await asking({ hideRun: true })

  const line = part.getByLabel('My one thing')
  await line.pressSequentially('Run 5 km ')
  await asking({ oneThing: 'Run 5 km' })
  await line.blur()
  await expect(line).toHaveValue('Run 5 km')
  await part.getByRole('button', { name: 'Remove it' }).click()
  await asking({ oneThing: null })
  await expect(line).toHaveValue('')
  await undo.click()
  await asking({ oneThing: 'Run 5 km', hideRun: true, monthly: false, pain: true, rhythm: 'daily' })
})
