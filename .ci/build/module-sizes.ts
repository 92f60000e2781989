/** What each built file is made of, for the size watch in the tests. Lies beside the build, never in the package. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Plugin } from 'vite'

/** Bytes of each module in each built file. */
export type ModuleSizes = Record<string, Record<string, number>>

/** One build of the extension is several of the bundler's: what they wrote comes together here. */
const sizes: ModuleSizes = {}

/** The bundler measures parts before they are made small: the file's length is shared out among them. */
function shareOut(bytes: number, parts: [module: string, length: number][]): Record<string, number> {
  const whole = parts.reduce((sum, [, length]) => sum + length, 0)
  const shares: Record<string, number> = {}
  for (const [module, length] of parts) {
    if (length > 0) shares[module] = (shares[module] ?? 0) + Math.round((length / whole) * bytes)
  }
  return shares
}

/** A style sheet and those that it imports: the bundler tells of the first alone. */
function sheets(path: string): [path: string, length: number][] {
  const text = readFileSync(path, 'utf8')
  const imports = [...text.matchAll(/@import ['"](\.[^'"]+)['"]/g)].map(([, named = '']) => named)
  return [[path, text.length], ...imports.flatMap((named) => sheets(join(dirname(path), named)))]
}

export function moduleSizes(): Plugin {
  let root = ''
  let folder = ''
  const named = (id: string) =>
    relative(root, id.replaceAll('\0', ''))
      .replaceAll('\\', '/')
      .replace(/^.*(?=node_modules\/)/, '')
  return {
    name: 'module-sizes',
    configResolved(config) {
      root = config.root
      folder = relative(root, config.build.outDir)
    },
    writeBundle(_, bundle) {
      // The tests of faults build into a folder of their own, which nobody weighs.
      if (!folder.startsWith('.output')) return
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk' || Object.keys(output.modules).length === 0) continue
        sizes[output.fileName] = shareOut(
          Buffer.byteLength(output.code),
          Object.entries(output.modules).map(([id, { renderedLength }]) => [named(id), renderedLength]),
        )
        const styles = output.moduleIds.filter((id) => id.endsWith('.css')).flatMap(sheets)
        for (const path of output.viteMetadata?.importedCss ?? []) {
          const asset = bundle[path]
          if (asset?.type !== 'asset') continue
          sizes[path] = shareOut(
            Buffer.byteLength(asset.source),
            styles.map(([id, length]) => [named(id), length]),
          )
        }
      }
      const to = join(root, '.artifacts/modules')
      mkdirSync(to, { recursive: true })
      writeFileSync(join(to, `${basename(folder)}.json`), JSON.stringify(sizes))
    },
  }
}
