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
  await expect(part.getByRole('status')).toHaveText('Saved. How stiff did your lower back feel? Once a week')
  await expect(undo).toHaveAccessibleName('Undo: How stiff did your lower back feel?')
  await asking({ rhythm: 'weekly' })
  await expect(part.getByRole('checkbox', { name: 'Ask about pain, too' })).toHaveCount(0)
  await undo.press('Enter')
  await asking({ rhythm: 'daily' })
  await expect(part.getByRole('status')).toHaveText(
    'Back as it was. How stiff did your lower back feel? At the end of every work day',
  )
  await expect(part.getByRole('status')).toBeFocused()
  await expect(undo).toHaveCount(0)

  await part.getByRole('checkbox', { name: 'Ask about pain, too' }).check()
  await asking({ pain: true })
  await part.getByRole('checkbox', { name: 'Four more questions' }).uncheck()
  await asking({ pain: true, monthly: false })
  await expect(part.getByRole('checkbox', { name: 'Ask about pain, too' })).toBeChecked()
  await part.getByRole('checkbox', { name: 'Show the run of days' }).uncheck()
  await asking({ hideRun: true })

  const line = part.getByRole('textbox', { name: 'My one thing' })
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
