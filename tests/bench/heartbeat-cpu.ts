/**
 * What one heartbeat costs the processor, against a bare worker with the same alarm and one write: both
 * in one browser, woken in turn by a real alarm after their workers were stopped. Chromium on Linux only,
 * which tells the time that each process really ran.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openChromium, openPage } from '../../.ci/setup/chromium.mjs'
import { builtExtension, executableOf } from '../support/browsers.ts'
import { closeWelcome } from './close-welcome.ts'

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

function bareExtension(folder: string): string {
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
  return folder
}

const processes = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name))

/** Empty when it ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The processes of the browser on this profile in which extensions run. */
function extensionProcesses(profile: string): string[] {
  const parents = new Map(
    processes().map((pid) => [
      pid,
      / \S (\d+)/.exec(read(`/proc/${pid}/stat`).replace(/\(.*\)/, ''))?.[1] ?? '',
    ]),
  )
  const isOurs = (pid: string): boolean => {
    const command = read(`/proc/${pid}/cmdline`)
    if (command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=')) return true
    const parent = parents.get(pid)
    return parent !== undefined && parent !== '' && isOurs(parent)
  }
  return processes().filter(
    (pid) => read(`/proc/${pid}/cmdline`).includes('--extension-process') && isOurs(pid),
  )
}

/** Nanoseconds that they have run. */
function cpuNs(profile: string): number {
  return extensionProcesses(profile)
    .flatMap((pid) => readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/schedstat`))
    .reduce((sum, path) => sum + Number(read(path).split(' ')[0] ?? 0), 0)
}

type Extension = { evaluate(expression: string): Promise<unknown>; call(method: string): Promise<unknown> }

/** From a page that runs nothing: the worker is stopped, then woken by its own alarm, set to now. */
async function heartbeatMs({ evaluate, call }: Extension, profile: string): Promise<number> {
  await call('ServiceWorker.enable')
  await call('ServiceWorker.stopAllWorkers')
  await call('ServiceWorker.disable')
  await wait(500)
  const before = cpuNs(profile)
  await evaluate(`chrome.alarms.create('heartbeat', { when: Date.now(), periodInMinutes: 1 })`)
  await wait(2_500)
  return (cpuNs(profile) - before) / 1e6
}

export type HeartbeatCpu = { ours: number[]; bare: number[] }

/** Milliseconds of processor time per heartbeat, `rounds` of each, in turn. */
export async function heartbeatCpu(folder: string, rounds: number): Promise<HeartbeatCpu> {
  rmSync(folder, { recursive: true, force: true })
  const profile = join(folder, 'profile')
  const { send, closed, origin } = await openChromium({
    executable: executableOf('chromium'),
    profile,
    extension: builtExtension('chromium'),
    args: ['--headless=new', '--disable-background-networking'],
  })
  try {
    const { id } = (await send('Extensions.loadUnpacked', { path: bareExtension(join(folder, 'bare')) })) as {
      id: string
    }
    await closeWelcome(send, origin)
    await wait(2_000) // both have done what they do once
    const ours: Extension = await openPage(send, `${origin}/icon/128.png`)
    const bare: Extension = await openPage(send, `chrome-extension://${id}/page.html`)
    const taken: HeartbeatCpu = { ours: [], bare: [] }
    for (let round = -2; round < rounds; round++) {
      for (const [which, extension] of [
        ['bare', bare],
        ['ours', ours],
      ] as const) {
        const ms = await heartbeatMs(extension, profile)
        if (round >= 0) taken[which].push(ms) // the first two rounds warm up
      }
    }
    return taken
  } finally {
    await send('Browser.close').catch(() => {})
    await closed
  }
}
