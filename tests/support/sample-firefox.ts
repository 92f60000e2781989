/** Firefox takes commands from outside only when started for them: once for the sample data, without a window. */
import { Desk } from './desk.ts'

type Options = {
  executable: string
  profile: string
  extension: string
  add: (evaluate: (expression: string) => Promise<unknown>) => Promise<void>
}

export async function addSampleToFirefox({ executable, profile, extension, add }: Options): Promise<void> {
  const desk = await Desk.open('firefox', { executable, profile, extension })
  const page = await desk.page('popup.html')
  await add((expression) => page.evaluate(expression))
  await desk.quit()
}
