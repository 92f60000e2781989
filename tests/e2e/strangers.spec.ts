/** Nobody else reaches us: not another extension in the same browser, and not a web page. */
import { expect, test } from '../support/fixtures.ts'
import { installStranger, website } from '../support/stranger.ts'

declare const chrome: typeof import('webextension-polyfill')

/** A browser of its own, and what the stranger's pages complain of there is the refusal. */
test.use({ stranger: true, anyDay: true, ownWarning: '' })

/** Of the background, or of a page as good as it: who has an ear for whom. */
const EARS = ['onMessageExternal', 'onConnectExternal', 'onConnect', 'onUserScriptMessage'] as const

test('another extension gets no answer and changes nothing', async ({ desk, family }, info) => {
  const address = await installStranger(desk, info.outputPath('stranger'))
  const own = await desk.page('help.html')
  await desk.started(own)
  const id = await own.evaluate(() => chrome.runtime.id)
  await desk.stateWhen(({ tracker }) => tracker?.last != null, 15_000)
  const facts = async () =>
    JSON.stringify(await Promise.all([desk.rows('bouts'), desk.rows('resets'), desk.rows('plans')]))
  const before = await facts()

  const page = await desk.pageAt(address)
  const refused = await page.evaluate(async (to) => {
    const tried: Record<string, string> = {}
    for (const word of ['look', 'leaveRoutine', { type: 'forgetDay' }]) {
      const name = typeof word === 'string' ? word : 'an action'
      tried[name] = await chrome.runtime.sendMessage(to, word).then(
        (answer) => (answer === undefined ? 'no answer' : `answered ${JSON.stringify(answer)}`),
        () => 'refused',
      )
    }
    tried.connect = await new Promise<string>((resolve) => {
      const port = chrome.runtime.connect(to)
      port.onMessage.addListener(() => resolve('answered'))
      port.onDisconnect.addListener(() => resolve('refused'))
      setTimeout(resolve, 5_000, 'no answer')
    })
    return tried
  }, id)
  expect(refused).toEqual({
    look: 'refused',
    leaveRoutine: 'refused',
    'an action': 'refused',
    connect: 'refused',
  })
  expect(await facts()).toBe(before)

  if (family === 'chromium') {
    const [worker] = desk.context.serviceWorkers().filter((each) => each.url().startsWith(desk.origin))
    const heard = await worker?.evaluate(
      (names) =>
        names.map((name) => {
          const event = (chrome.runtime as unknown as Record<string, { hasListeners?(): boolean }>)[name]
          return event?.hasListeners?.() ?? false
        }),
      [...EARS, 'onMessage'],
    )
    expect(heard).toEqual([...EARS.map(() => false), true])
  }
})

test('a web page can frame, show, run and fetch nothing of ours', async ({ desk }) => {
  const site = await website()
  try {
    const page = await desk.pageAt(`${site.origin}/`)
    const tried = await page.evaluate(
      async ({ own, theirs }) => {
        const loads = (name: 'img' | 'script', src: string) =>
          new Promise<string>((resolve) => {
            const element = document.createElement(name)
            element.onload = () => resolve('loaded')
            element.onerror = () => resolve('refused')
            element.src = src
            document.body.append(element)
          })
        const fetched = (src: string, mode: RequestMode) =>
          fetch(src, { mode }).then(
            () => 'loaded',
            () => 'refused',
          )
        const frame = document.createElement('iframe')
        frame.src = `${theirs}/popup.html`
        document.body.append(frame)
        return {
          ownPicture: await loads('img', `${own}/icon.svg`),
          ownScript: await loads('script', `${own}/x.js`),
          ownFile: await fetched(`${own}/x`, 'cors'),
          picture: await loads('img', `${theirs}/icon/128.png`),
          script: await loads('script', `${theirs}/background.js`),
          file: await fetched(`${theirs}/manifest.json`, 'cors'),
          opaque: await fetched(`${theirs}/icon/128.png`, 'no-cors'),
          sends: typeof (globalThis as { chrome?: typeof chrome }).chrome?.runtime?.sendMessage,
        }
      },
      { own: site.origin, theirs: desk.origin },
    )
    expect(tried).toEqual({
      ownPicture: 'loaded',
      ownScript: 'loaded',
      ownFile: 'loaded',
      picture: 'refused',
      script: 'refused',
      file: 'refused',
      opaque: 'refused',
      sends: 'undefined',
    })
    // Nothing of the popup is in the frame: it shows the browser's own words, or is empty.
    expect(page.frames().length).toBeGreaterThan(1)
    for (const frame of page.frames().slice(1)) {
      expect(frame.url().startsWith(desk.origin), frame.url()).toBe(false)
    }
  } finally {
    site.close()
  }
})
