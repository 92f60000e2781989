/** Built files against a budget: when they are over it, what in them is large. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { ModuleSizes } from '../../.ci/build/module-sizes.ts'
import { type BUILDS, folderOf } from './built.ts'
import { ROOT, read } from './tree.ts'

type Build = (typeof BUILDS)[number]
type Measure = (content: Buffer, path: string) => number

const LISTED = 10

export const plain: Measure = ({ length }) => length

/** As in a package: compressed, with the name and numbers that stand twice for each file. */
export const packed: Measure = (content, path) =>
  Math.min(content.length, deflateRawSync(content, { level: 9 }).length) + 98 + 2 * path.length

const builtFile = (build: Build, path: string) => readFileSync(join(ROOT, folderOf(build), path))

export const weightOf = (build: Build, paths: string[], measure: Measure): number =>
  paths.reduce((sum, path) => sum + measure(builtFile(build, path), path), 0)

/** Each module with its part of what the files weigh; a file that is made of none stands for itself. */
export function modulesIn(
  build: Build,
  paths: string[],
  measure: Measure,
): [module: string, bytes: number][] {
  const sizes: ModuleSizes = JSON.parse(read(`.artifacts/modules/${build}.json`))
  const found = new Map<string, number>()
  for (const path of paths) {
    const content = builtFile(build, path)
    const scale = measure(content, path) / content.length
    for (const [module, bytes] of Object.entries(sizes[path] ?? { [path]: content.length })) {
      found.set(module, (found.get(module) ?? 0) + bytes * scale)
    }
  }
  return [...found].sort(([, a], [, b]) => b - a)
}

/** Throws when the files weigh more than they may, with the largest modules in them. */
export function weigh(build: Build, paths: string[], budget: number, measure = plain): void {
  const weight = weightOf(build, paths, measure)
  if (weight <= budget) return
  const largest = modulesIn(build, paths, measure).slice(0, LISTED)
  const lines = largest.map(([module, bytes]) => `${Math.round(bytes).toString().padStart(8)}  ${module}`)
  throw new Error(
    [`${build}: ${weight} bytes, ${weight - budget} over ${budget}. The largest in it:`, ...lines].join('\n'),
  )
}
