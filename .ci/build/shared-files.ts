/** Which modules lie in one file, so that no page waits for a chain of small ones. */
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/** What the popup's first frame decodes with; the rest is loaded after it. */
const DECODED_FIRST = ['rules', 'practice', 'real-day', 'routine-schema', 'state-schema', 'state-rows']

/**
 * A bundler puts all that any page uses of one module into one file. So whatever comes later has a `valibot` of its
 * own, and the popup's first frame carries only what it needs of it (3 KB less).
 */
export function laterValibot(): Plugin {
  return {
    name: 'later-valibot',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'valibot' || importer === undefined) return
      const name = /([^/\\]+)\.ts$/.exec(importer)?.[1] ?? ''
      if (DECODED_FIRST.includes(name)) return
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found && { ...found, id: `${found.id}?later` }
    },
  }
}

type Graph = { getModuleInfo: (id: string) => { importedIds: string[] } | null }

/** Everything that a page's script imports, and what that imports; not what is loaded later, nor the script itself. */
function neededBy(page: string, graph: Graph): Set<string> {
  const script = resolve(import.meta.dirname, `../../entrypoints/${page}/main.tsx`)
  const found = new Set<string>()
  const waiting = [script]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (!found.has(next)) waiting.push(next)
      found.add(next)
    }
  }
  return found
}

/** The popup first: it is opened most, and has the least time. */
const PAGES = ['popup', 'progress', 'reset', 'options', 'welcome', 'help', 'clinic']

/**
 * What several pages need from the start lies in few files, by which pages need it. Left alone, the bundler makes a
 * file of nearly each module, and a page's first frame waits for forty of them. What more pages need comes first: a
 * file takes with it whatever its modules import that has no file yet.
 */
export function sharedFiles() {
  let needs: [page: string, needed: Set<string>][] | null = null
  const pagesOf = (id: string, graph: Graph) => {
    needs ??= PAGES.map((page) => [page, neededBy(page, graph)])
    if (id.includes('wxt-html-plugins')) return PAGES // empty, and imported by each page's HTML
    return needs.flatMap(([page, needed]) => (needed.has(id) ? [page] : []))
  }
  const file = (priority: number, nameOf: (pages: string[]) => string | null) => ({
    debugName: 'shared files',
    priority,
    name: (id: string, graph: Graph) => nameOf(pagesOf(id, graph)),
  })
  const most = PAGES.length
  return [
    file(most + 1, (pages) => (pages[0] === 'popup' && pages.length > 1 ? 'shared' : null)),
    file(most, (pages) => (pages[0] === 'popup' ? 'popup' : null)),
    ...PAGES.slice(2).map((_, fewer) =>
      file(most - 1 - fewer, (pages) => (pages.length === most - 1 - fewer ? pages.join('-') : null)),
    ),
  ]
}
