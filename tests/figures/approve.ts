/** Takes today's pictures of some figures as the approved ones, with a note of what was looked at. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { APPROVED, record, shaOf } from './looked-at.ts'
import { pictureOf, showAll, withBrowser } from './pictures.ts'
import { figureStyles, withViews } from './views.ts'

export async function approve(ids: string[], note: string): Promise<void> {
  if (/[|\n]/.test(note) || note.trim().length < 10) {
    throw new Error('Say in one line, of ten letters or more and without a bar, what was looked at.')
  }
  const strips = await withViews(({ keyStrips }) => keyStrips())
  const unknown = ids.filter((id) => !(id in strips))
  if (unknown.length > 0) throw new Error(`no figure: ${unknown.join(', ')}`)
  await withBrowser(async (page) => {
    await showAll(page, strips, figureStyles())
    for (const id of ids) {
      const picture = await pictureOf(page, id)
      writeFileSync(join(APPROVED, `${id}.png`), picture)
      record({ id, sha: shaOf(picture), date: new Date().toISOString().slice(0, 10), note: note.trim() })
      console.log(`${id}: ${picture.length} bytes`)
    }
  })
}
