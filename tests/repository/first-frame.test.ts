/** What a page needs before it shows anything is fetched at once: no file has to arrive to learn of the next. */
import { describe, expect, test } from 'vitest'
import { BUILDS, filesOf, loadedBy, readBuilt } from './built.ts'

describe.each(BUILDS)('%s', (build) => {
  const pages = filesOf(build).filter((path) => /^[^/]+\.html$/.test(path))

  test.each(pages)('%s names every script that it needs', (page) => {
    const html = readBuilt(build, page)
    const scripts = loadedBy(build, page).filter((path) => path.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((path) => !html.includes(`"/${path}"`))).toEqual([])
  })

  test('the popup has a frame to paint before any script, which nobody is read', () => {
    const [, frame = ''] =
      /<div id="app"><\/div>\s*(<div class="frame"[\s\S]*)<\/body>/.exec(readBuilt(build, 'popup.html')) ?? []
    expect(frame).toContain('aria-hidden="true"')
    expect(frame.replace(/<[^>]*>/g, '').trim()).toBe('')
    const styles = loadedBy(build, 'popup.html').filter((path) => path.endsWith('.css'))
    expect(styles.map((path) => readBuilt(build, path)).join('')).toContain('#app:empty+.frame')
  })

  test('the popup comes in at most 4 scripts, any other page in 20', () => {
    const counts = pages.map((page) => ({
      page,
      scripts: loadedBy(build, page).filter((path) => path.endsWith('.js')).length,
    }))
    expect(counts.length).toBeGreaterThanOrEqual(7)
    const tooMany = counts.filter(({ page, scripts }) => scripts > (page === 'popup.html' ? 4 : 20))
    expect(tooMany).toEqual([])
  })
})
