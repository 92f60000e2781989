/** The files of the project, as the checks over them see them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Not part of the project: git's own, and what .gitignore names. */
const LEFT_OUT = ['.git', 'node_modules', '.output', '.wxt', '.artifacts']

export function topLevel(): string[] {
  return readdirSync(ROOT).filter((name) => !LEFT_OUT.includes(name))
}

/** Paths of all files in a folder, with `/` between their parts. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true })
  return entries
    .filter((entry) => !LEFT_OUT.includes(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? filesIn(path) : [path]
    })
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
