/** The built extensions, which `npm run build` writes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, ROOT } from './tree.ts'

export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const
type Build = (typeof BUILDS)[number]

export function folderOf(build: Build): string {
  const folder = join('.output', build)
  if (!existsSync(join(ROOT, folder))) throw new Error(`${folder} is missing: run npm run build first`)
  return folder
}

/** Paths inside the build. */
export function filesOf(build: Build): string[] {
  const folder = folderOf(build)
  return filesIn(folder).map((path) => path.slice(folder.length + 1))
}

export function readBuilt(build: Build, path: string): string {
  return readFileSync(join(ROOT, folderOf(build), path), 'utf8')
}

/** What a script or page loads by itself before it shows anything, itself included. */
export function loadedBy(build: Build, entry: string): string[] {
  const found = new Set<string>()
  const files = filesOf(build)
  const follow = (path: string) => {
    if (found.has(path) || !files.includes(path)) return
    found.add(path)
    if (!/\.(js|html)$/.test(path)) return
    // `import('./later.js')` is loaded on demand.
    const text = readBuilt(build, path).replaceAll(/\bimport\s*\([^)]*\)/g, '')
    for (const [, named = ''] of text.matchAll(/["'`]([./][\w./-]+\.(?:js|css))["'`]/g)) {
      follow(new URL(named, `file:///${named.startsWith('/') ? '' : path}`).pathname.slice(1))
    }
  }
  follow(entry)
  return [...found]
}
