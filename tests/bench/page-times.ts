/**
 * How long the popup, the progress page and the visit page take until they are painted, by how long the history is,
 * against a blank page of the same extension: in turns, in one browser with a copy of the extension for each history.
 * Every page is opened in a new tab and closed again.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { filledPages } from './fill.ts'
import { COPIES, type Copy, type Filling } from './histories.ts'
import { inTurns } from './in-turns.ts'
import type { Seen, Until } from './watched.ts'

const KINDS = {
  blank: { path: '/blank.html', until: 'shown' },
  popup: { path: '/popup.html', until: 'shown' },
  progress: { path: '/progress.html', until: 'shown' },
  all: { path: '/progress.html#all', until: 'drawn' },
  visit: { path: '/progress.html#visit', until: 'sheet' },
} satisfies Record<string, { path: string; until: Until }>

export type Kind = keyof typeof KINDS
export type Timed = `${Kind} ${Copy}`

/** What the rows of the design need. */
export const COLD = ['blank ten', 'popup day', 'popup ten'] as const satisfies Timed[]
export const WARM = [
  ...COLD,
  'progress month',
  'progress ten',
  'all month',
  'all ten',
] as const satisfies Timed[]

/** What the table of growth needs. */
export const GROWING = (['popup', 'progress', 'all', 'visit'] as const).flatMap((kind) =>
  COPIES.map((copy): Timed => `${kind} ${copy}`),
)

/** A browser with pages to watch, whichever it is. */
export type Watching = {
  watch(copy: string, path: string, until: Until): Promise<Seen>
}

/** What a page leaves behind when it closes is over by then. */
const REST_MS = 300

export function watchInTurns<T extends Timed>(
  pages: Watching,
  timed: readonly T[],
  rounds: number,
  before: () => Promise<void> = async () => {},
): Promise<Record<T, Seen[]>> {
  return inTurns(timed, { rounds }, async (name) => {
    const [kind, copy] = name.split(' ') as [Kind, Copy]
    const { path, until } = KINDS[kind]
    await before()
    await wait(REST_MS)
    return pages.watch(copy, path, until)
  })
}

/** The browser lets go of a database some seconds after its last page. */
const LET_GO_MS = 2_500

type Given = { fillings: Partial<Record<Copy, Filling>>; rounds: number; coldRounds: number }

/**
 * `warm`: in a process of the extension that is there, with a page in it that runs nothing. `cold`: no page and no
 * worker of the extension ran before, so the browser begins with a process for it.
 */
export async function pageTimes<T extends Timed>(
  folder: string,
  warm: readonly T[],
  { fillings, rounds, coldRounds }: Given,
): Promise<{ warm: Record<T, Seen[]>; cold: Record<(typeof COLD)[number], Seen[]> }> {
  const pages = await filledPages(folder, fillings)
  try {
    const stills = []
    for (const copy of Object.keys(fillings)) stills.push(await pages.still(copy))
    await wait(LET_GO_MS)
    const found = await watchInTurns(pages, warm, rounds)
    for (const still of stills) await still.close()
    const cold = await watchInTurns(pages, COLD, coldRounds, async () => {
      await pages.stopWorkers()
      await wait(LET_GO_MS)
    })
    return { warm: found, cold }
  } finally {
    await pages.quit()
  }
}
