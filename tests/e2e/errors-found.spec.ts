/** No end-to-end test passes over an error: each kind is brought about, in a page and in the background. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'

test.use({ anyDay: true })

type Where = 'page' | 'background'

/** What is brought about, and by which words it must be found. */
const SEEDS = {
  error: /seeded error/,
  rejection: /seeded rejection/,
  console: /midday-reset: seeded console/,
  connection: /connect-src|refused\.invalid/,
  picture: /img-src|refused\.invalid/,
  code: /script-src|eval|Trusted/i,
  html: /TrustedHTML|Trusted ?Types?|require-trusted-types-for/i,
  style: /style-src/,
}
type Kind = keyof typeof SEEDS
/** A worker has no document. */
const IN_PAGES: Kind[] = ['picture', 'html', 'style']

/** Runs in the page or worker; Firefox lets a page reach into the background. Needs nothing from outside itself. */
async function seed({ kind, across }: { kind: Kind; across: boolean }): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') }
  const scope = (across
    ? await chrome.runtime.getBackgroundPage()
    : globalThis) as unknown as typeof globalThis
  // Not as a part of what a debugger evaluates: that may do what the policy forbids.
  setTimeout(() => {
    if (kind === 'error') scope.reportError(new scope.Error('seeded error'))
    if (kind === 'rejection') void scope.Promise.reject(new scope.Error('seeded rejection'))
    if (kind === 'console') scope.console.error('midday-reset: seeded console')
    if (kind === 'connection') void scope.fetch('https://refused.invalid/').catch(() => {})
    if (kind === 'code') scope.Function('return 1')
    if (kind === 'picture') new Image().src = 'https://refused.invalid/x.png'
    if (kind === 'style') document.body.setAttribute('style', 'color: red')
    if (kind === 'html') document.body.innerHTML = '<b>x</b>'
  })
}

async function bringAbout(desk: Desk, page: Page, kind: Kind, where: Where): Promise<void> {
  if (where === 'background' && desk.family === 'chromium') {
    await desk.context.serviceWorkers()[0]?.evaluate(seed, { kind, across: false })
  } else await page.evaluate(seed, { kind, across: where === 'background' })
}

/** Our own pages, with nothing else going on. */
async function ready(desk: Desk): Promise<Page> {
  const page = await desk.page('help.html')
  await desk.started(page)
  return page
}

test.describe('each kind is found', () => {
  test.use({ ownWarning: '' })

  for (const where of ['page', 'background'] as const) {
    test(`in ${where === 'page' ? 'a page' : 'the background'}`, async ({ desk }) => {
      const page = await ready(desk)
      expect(await desk.errors(), 'before any was brought about').toEqual([])
      let known = 0
      for (const kind of Object.keys(SEEDS) as Kind[]) {
        if (where === 'background' && IN_PAGES.includes(kind)) continue
        await bringAbout(desk, page, kind, where)
        // Only what came since counts.
        const since = async () => (await desk.errors()).slice(known).join('\n')
        await expect.poll(since, { message: kind, timeout: 10_000 }).toMatch(SEEDS[kind])
        await wait(300)
        known = (await desk.errors()).length
      }
    })
  }
})

// Nothing in them can fail but what every test is asked at its end.
for (const where of ['page', 'background'] as const) {
  test(`a test that brings one about in ${where === 'page' ? 'a page' : 'the background'} fails`, async ({
    desk,
  }) => {
    const page = await ready(desk)
    test.fail()
    await bringAbout(desk, page, 'rejection', where)
    await wait(1_500)
  })
}
