/** On a weekend, in a browser whose clock cannot be moved. */
import type { Desk } from './desk.ts'

/** Makes Saturday and Sunday working days, by the options page, and then comes to `timeZone`. */
export async function workOnWeekends(desk: Desk, timeZone: string): Promise<void> {
  const options = await desk.page('options.html#hours')
  for (const day of ['Saturday', 'Sunday']) {
    await options.getByRole('checkbox', { name: `${day} is a working day` }).click()
    await options.getByText('Saved.').waitFor()
  }
  await desk.quit()
  await desk.relaunch(timeZone)
}
