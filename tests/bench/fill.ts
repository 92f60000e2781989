/** A browser whose copies of the extension each have their history, as it is some time after they were filled. */
import { settleScript } from '../support/personas-database.ts'
import { ExtensionPages } from './extension-pages.ts'
import type { Copy, Filling } from './histories.ts'

/** `beside`: other extensions, which are not filled. `filled` may look at what was written. */
export async function filledPages(
  folder: string,
  given: Partial<Record<Copy, Filling>>,
  beside: string[] = [],
  filled: (pages: ExtensionPages) => Promise<void> = async () => {},
): Promise<ExtensionPages> {
  const copies = Object.entries(given)
  const first = await ExtensionPages.open(folder, [...copies.map(([copy]) => copy), ...beside])
  const write = async (scripts: string[], copy: string) => {
    const still = await first.still(copy)
    for (const script of scripts) await still.evaluate(script)
    await still.close()
  }
  for (const [copy, { scripts }] of copies) await write(scripts, copy)
  await filled(first)
  for (const [copy] of copies) await write([settleScript()], copy)
  return first.again()
}
