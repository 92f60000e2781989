/** The sizes of the built extension, as the tests hold them: background, the popup's first frame, the package. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { BUILDS, bytesOf, filesOf, folderOf, loadedBy } from '../repository/built.ts'
import { ROOT } from '../repository/tree.ts'
import { plainRow, type Row } from './rows.ts'

const KB = 1000
/** The two headers that a zip file has for each, about. */
const HEADERS = 150

export function sizes(): Row[] {
  return BUILDS.flatMap((build) => {
    const popup = loadedBy(build, 'popup.html').filter((path) => path !== 'popup.html')
    const zipped = filesOf(build).map(
      (path) => deflateRawSync(readFileSync(join(ROOT, folderOf(build), path))).length + HEADERS,
    )
    const row = (what: string, budget: number, bytes: number) =>
      plainRow({ what, where: build, budget, unit: 'KB' }, bytes / KB)
    return [
      row('background', 60, bytesOf(build, loadedBy(build, 'background.js'))),
      row("popup's scripts and styles", 90, bytesOf(build, popup)),
      row(
        'package, zipped',
        300,
        zipped.reduce((sum, bytes) => sum + bytes, 0),
      ),
    ]
  })
}
