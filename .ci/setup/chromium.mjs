/**
 * Opens Chrome, Chromium or Edge with the built extension in it.
 *
 * Branded Chrome and Edge ignore `--load-extension` since version 137. What is left for an installed
 * browser is the DevTools pipe: JSON messages, each ended by a zero byte, on the file descriptors 3 and 4.
 */
import { spawn } from 'node:child_process'

function connect(browser) {
  const [, , , input, output] = browser.stdio
  const waiting = new Map()
  let received = ''
  let lastId = 0
  output.setEncoding('utf8')
  output.on('data', (chunk) => {
    received += chunk
    const messages = received.split('\0')
    received = messages.pop()
    for (const message of messages.map((text) => JSON.parse(text))) {
      const { resolve, reject } = waiting.get(message.id) ?? {}
      waiting.delete(message.id)
      if (message.error) reject?.(new Error(message.error.message))
      else resolve?.(message.result)
    }
  })
  output.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser closed'))
  })
  input.on('error', () => {}) // written to after the browser closed: the promise above says so
  return (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`)
    })
}

/** Resolves once the extension is loaded: `send` speaks to the browser, `closed` resolves when the user quits it. */
export async function openChromium({ executable, profile, extension, args: more = [], env = process.env }) {
  const args = [
    ...more,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium refuses its sandbox to root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ]
  const browser = spawn(executable, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env })
  const closed = new Promise((resolve, reject) => {
    browser.on('error', reject)
    browser.on('exit', resolve)
  })
  const send = connect(browser)
  const { id } = await send('Extensions.loadUnpacked', { path: extension })
  return { send, closed, origin: `chrome-extension://${id}` }
}

/** Opens a page; `evaluate` runs an expression in it and resolves to its value. */
export async function openPage(send, url) {
  const { targetInfos } = await send('Target.getTargets')
  const blank = targetInfos.find(({ type, url: at }) => type === 'page' && at === 'about:blank')
  const targetId = blank?.targetId ?? (await send('Target.createTarget', { url: 'about:blank' })).targetId
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  await send('Page.enable', {}, sessionId)
  await send('Page.navigate', { url }, sessionId)
  const evaluate = async (expression) => {
    const params = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await send('Runtime.evaluate', params, sessionId)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  const detach = () => send('Target.detachFromTarget', { sessionId })
  return { evaluate, detach, call: (method, params) => send(method, params, sessionId) }
}
