/**
 * What one heartbeat costs the processor, with a day's history and with ten years', against a bare worker with the
 * same alarm and one write: all in one browser, woken in turn by a real alarm after their workers were stopped.
 * Chromium on Linux only, which tells the time that each process really ran.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { BARE, type Opened } from './extension-pages.ts'
import { filledPages } from './fill.ts'
import type { Copy, Filling } from './histories.ts'
import { inTurns } from './in-turns.ts'

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

/** From a page that runs nothing: the worker is stopped, then woken by its own alarm, set to now. */
async function heartbeatMs({ evaluate, call }: Opened, profile: string): Promise<number> {
  await call('ServiceWorker.enable')
  await call('ServiceWorker.stopAllWorkers')
  await call('ServiceWorker.disable')
  await wait(500)
  const before = cpuNs(profile)
  await evaluate(`chrome.alarms.create('heartbeat', { when: Date.now(), periodInMinutes: 1 })`)
  await wait(2_000)
  return (cpuNs(profile) - before) / 1e6
}

/** Milliseconds of processor time per heartbeat. */
export async function heartbeatCpu<C extends Copy>(
  folder: string,
  given: Record<C, Filling>,
  rounds: number,
): Promise<Record<C | typeof BARE, number[]>> {
  const pages = await filledPages(folder, given, [BARE])
  try {
    const names = [...(Object.keys(given) as C[]), BARE] as const
    const opened = new Map<string, Opened>()
    for (const name of names) {
      opened.set(name, await (name === BARE ? pages.at(BARE, '/page.html') : pages.still(name)))
    }
    await wait(2_000) // all have done what they do once
    return await inTurns(names, { rounds, warmUp: 2 }, (name) =>
      heartbeatMs(opened.get(name) as Opened, pages.profile),
    )
  } finally {
    await pages.quit()
  }
}
