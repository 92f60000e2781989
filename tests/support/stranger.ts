/** Who is not us, and tries: another extension in the same browser, and a web page. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Desk } from './desk.ts'
import { insideOf } from './inside.ts'

const STRANGER_ID = 'stranger@example.org'

/** Writes an extension with one page that runs nothing by itself, and returns the folder. */
export function strangerIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const gecko = { id: STRANGER_ID, data_collection_permissions: { required: ['none'] } }
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    browser_specific_settings: { gecko },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Stranger</title>')
  return folder
}

/** Needs `test.use({ stranger: true })`. Returns the address of its page. */
export async function installStranger(desk: Desk, folder: string): Promise<string> {
  const { cdp, bidi } = insideOf(desk.context)
  if (desk.family === 'chromium') {
    const { id } = await cdp('Extensions.loadUnpacked', { path: folder })
    return `chrome-extension://${id}/page.html`
  }
  await bidi('webExtension.install', { extensionData: { type: 'path', path: folder } })
  const host = await desk.inBrowser(`WebExtensionPolicy.getByID('${STRANGER_ID}').mozExtensionHostname`)
  return `moz-extension://${host}/page.html`
}

type Site = { origin: string; asked: string[]; close(): void }

/** A web server on this computer that answers with an empty page, a picture or a script, and notes what it was asked for. */
export async function website(): Promise<Site> {
  const asked: string[] = []
  const server = createServer(({ url = '/' }, answer) => {
    asked.push(url)
    const type = url.endsWith('.svg')
      ? 'image/svg+xml'
      : url.endsWith('.js')
        ? 'text/javascript'
        : 'text/html'
    answer.setHeader('content-type', type)
    if (type === 'image/svg+xml') answer.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    else answer.end(type === 'text/html' ? '<!doctype html><title>A web page</title>' : 'void 0')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
