/** What pages ask of the shell besides what the popup shows first; each part is loaded when it is asked for. */
import { browser } from './browser.ts'
import type { LATER } from './later-names.ts'
import { pagePorts as ports } from './page-ports.ts'
import type { Session, WorkerMessage } from './session.ts'
import type { Store } from './tables.ts'

/** `opened`: the store; it never comes once everything was deleted. */
export function laterSession(opened: () => Promise<Store>): Pick<Session, (typeof LATER)[number]> {
  return {
    async readLooks() {
      const { readLooks } = await import('./read-looks.ts')
      return readLooks(await opened(), ports.now(), ports.timeZone())
    },
    async readPlan() {
      const [{ readPlan }, { suggestedPlan }] = await Promise.all([
        import('./read-plan.ts'),
        import('./suggested-plan.ts'),
      ])
      return readPlan(await opened(), await suggestedPlan(), ports.now(), ports.timeZone())
    },
    async readDraft() {
      const { readDraft } = await import('./plan-draft.ts')
      return readDraft(await opened())
    },
    async saveDraft(drafts) {
      const { saveDraft } = await import('./plan-draft.ts')
      await saveDraft(await opened(), drafts)
    },
    async readAsking() {
      const { readAsking } = await import('./read-asked.ts')
      return readAsking(await opened())
    },
    async readProgress(range) {
      const { readProgress } = await import('./read-progress.ts')
      return readProgress(await opened(), range, ports.now(), ports.timeZone())
    },
    async readRange(range) {
      const { readRange } = await import('./read-progress.ts')
      return readRange(await opened(), range, ports.now(), ports.timeZone())
    },
    async readInsights() {
      const { readInsights } = await import('./read-insights.ts')
      return readInsights(await opened(), ports.now(), ports.timeZone())
    },
    async readWritten(day) {
      const { readWritten } = await import('./read-written.ts')
      return readWritten(await opened(), day, ports.now(), ports.timeZone())
    },
    async readResponses() {
      const { readResponses } = await import('./read-responses.ts')
      return readResponses(await opened(), ports.now(), ports.timeZone())
    },
    async readVisit(from) {
      const { readVisit } = await import('./read-visit.ts')
      const model = await readVisit(await opened(), from, ports.now(), ports.timeZone())
      return { ...model, version: browser.runtime.getManifest().version }
    },
    async readData() {
      const { readData } = await import('./backup/state.ts')
      return readData(await opened(), ports.now(), ports.timeZone())
    },
    async writeBackup(onProgress) {
      const { writeBackup } = await import('./backup/write.ts')
      return writeBackup(await opened(), ports, browser.runtime.getManifest().version, onProgress)
    },
    async readBackup(file, onProgress) {
      const { readBackup } = await import('./backup/read.ts')
      return readBackup(await opened(), file, onProgress)
    },
    async restore(read, parts, onProgress) {
      const { restore } = await import('./backup/restore.ts')
      const restored = await restore(await opened(), ports, read, parts, onProgress)
      // The worker may be stuck; the next heartbeat makes it good.
      browser.runtime.sendMessage('look' satisfies WorkerMessage).catch(() => {})
      return restored
    },
    deleteEverything: async () => (await import('./delete-everything.ts')).deleteEverything(ports),
    showTest: async (sound) => (await import('./self-test.ts')).showTest(sound),
    clearTest: async () => (await import('./self-test.ts')).clearTest(),
    readShortcuts: async () => (await import('./shortcuts.ts')).readShortcuts(),
    openShortcuts: async () => (await import('./shortcuts.ts')).openShortcuts(),
    diagnosis: async () => (await import('./diagnosis.ts')).diagnose(opened, ports),
  }
}
