/** An extension whose worker has the same alarm as ours, and at each makes one write: less no heartbeat can do. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const BARE = `
const opening = new Promise((resolve, reject) => {
  const request = indexedDB.open('bare', 1)
  request.onupgradeneeded = () => request.result.createObjectStore('state', { keyPath: 'name' })
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})
chrome.alarms.onAlarm.addListener(async () => {
  const db = await opening
  const tx = db.transaction('state', 'readwrite', { durability: 'relaxed' })
  tx.objectStore('state').put({ name: 'tracker', at: Date.now() })
})
`

export function bareExtension(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const manifest = {
    manifest_version: 3,
    name: 'bare',
    version: '1',
    permissions: ['alarms'],
    background: { service_worker: 'background.js' },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), BARE)
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>bare</title>')
}
