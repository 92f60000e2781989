/** The product's own build with a place to hold at each await of the shell, in a folder of its own. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'
import product from '../../wxt.config.ts'
import { instrument } from './instrument.ts'

const OUT = '.artifacts/faults'

export default defineConfig({
  ...product,
  outDir: OUT,
  vite: async (env) => {
    const own = await product.vite?.(env)
    const list = fileURLToPath(new URL(`../../${OUT}/${env.browser}.json`, import.meta.url))
    return { ...own, plugins: [...(own?.plugins ?? []), instrument(list)] }
  },
})
