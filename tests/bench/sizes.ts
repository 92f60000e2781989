/** The sizes of the built extension, as the tests hold them: background, the popup's first frame, the package. */
import { BUILDS, filesOf, loadedBy } from '../repository/built.ts'
import { packed, plain, weightOf } from '../repository/weight.ts'
import { plainRow, type Row } from './rows.ts'

const KB = 1000

export function sizes(): Row[] {
  return BUILDS.flatMap((build) => {
    const popup = loadedBy(build, 'popup.html').filter((path) => path !== 'popup.html')
    const row = (what: string, budget: number, bytes: number) =>
      plainRow({ what, where: build, budget, unit: 'KB' }, bytes / KB)
    return [
      row('background', 60, weightOf(build, loadedBy(build, 'background.js'), plain)),
      row("popup's scripts and styles", 90, weightOf(build, popup, plain)),
      row('package, zipped', 300, weightOf(build, filesOf(build), packed)),
    ]
  })
}
