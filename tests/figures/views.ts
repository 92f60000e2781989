/** The views of the sheet and of the pictures, made into HTML outside of any browser. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'

export const ROOT = join(import.meta.dirname, '../..')

export type Views = typeof import('./sheet/render.tsx')

/** Runs `use` with the views as they are now in the tree. */
export async function withViews<Result>(use: (views: Views) => Promise<Result> | Result): Promise<Result> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    cacheDir: join(ROOT, '.artifacts/vite'),
    server: { middlewareMode: true, watch: null, ws: false, hmr: false },
    optimizeDeps: { noDiscovery: true, include: [] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  })
  try {
    return await use((await server.ssrLoadModule('/tests/figures/sheet/render.tsx')) as Views)
  } finally {
    await server.close()
  }
}

const css = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The product's own colours and lines. On paper they are always the light ones. */
export function figureStyles(): string {
  const theme = css('components/shared/theme.css').replace(/@import[^;]*;/g, '')
  const figure = css('components/shared/figure.css') + css('components/shared/figure-large.css')
  return (theme + figure).replaceAll(
    '@media (prefers-color-scheme: dark)',
    '@media screen and (prefers-color-scheme: dark)',
  )
}

export const sheetStyles = () => css('tests/figures/sheet/sheet.css')
