/** The budgets of the built files, uncompressed but for the package. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { BUILDS, bytesOf, filesOf, folderOf, loadedBy } from './built.ts'
import { ROOT } from './tree.ts'

const KB = 1000

describe.each(BUILDS)('%s', (build) => {
  test('the background with everything it imports: at most 60 KB', () => {
    const loaded = loadedBy(build, 'background.js')
    expect(loaded).toContain('background.js')
    expect(bytesOf(build, loaded)).toBeLessThanOrEqual(60 * KB)
  })

  test('the scripts and styles that the popup needs to show: at most 90 KB', () => {
    const loaded = loadedBy(build, 'popup.html').filter((path) => path !== 'popup.html')
    expect(loaded.some((path) => path.endsWith('.css'))).toBe(true)
    expect(loaded.some((path) => path.endsWith('.js'))).toBe(true)
    expect(bytesOf(build, loaded)).toBeLessThanOrEqual(90 * KB)
  })

  test('the whole package, compressed: at most 300 KB', () => {
    const folder = join(ROOT, folderOf(build))
    const sizes = filesOf(build).map((path) => deflateRawSync(readFileSync(join(folder, path))).length + 150)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300 * KB)
  })
})
