/** What makes something happen in the background, and what in a page. Each is begun and not waited for. */
import { setTimeout as wait } from 'node:timers/promises'
import { clearAlarms, hurryHeartbeat } from '../support/life.ts'
import { raw } from './damage-state.ts'
import type { Order } from './order.ts'
import type { Script } from './script.ts'

export type Trigger = {
  name: string
  /** Only in Chromium: the event, or the reaction to it, is not there in Firefox. */
  chromium?: true
  /** Told together with where to hold. */
  order?: (script: Script) => Order
  /** What must be so before. Nothing is held yet. */
  prepare?: (script: Script) => Promise<unknown>
  run: (script: Script) => Promise<unknown>
  /** The record is compared at once: the next of its kind would mend what this one left. */
  compare?: true
  /** After it, whatever became of it. */
  after?: (script: Script) => Promise<unknown>
}

const MINUTE = 60_000

const look = (script: Script) => script.message('look')
const failing = (script: Script, where: 'worker' | 'page'): Order => ({
  fails: { [script.named('database.ts', 'connect(onLost)')]: 'UnknownError' },
  failsIn: where,
})

/** A nudge that is due and may be shown at the next look. */
async function due(script: Script): Promise<void> {
  await script.closePages()
  await script.noRun()
  await script.atScreen()
  // By the user's word, as it were, it has lasted for hours.
  const said = { from: script.desk.now() - 180 * MINUTE, to: script.desk.now() }
  await script.change('tracker', (value: object) => ({ ...value, meetingUntil: null, quietUntil: 0, said }))
  await script.change('nudger', (value: object) => ({
    ...value,
    phase: { kind: 'notDue' },
    notBefore: 0,
    quietUntil: 0,
    pausedUntil: null,
    shownOn: { day: '', count: 0 },
  }))
  script.journal.anything('pause')
  script.journal.anything('meeting')
  await look(script)
  await script.desk.stateWhen(({ nudger }) => nudger.phase.kind === 'waiting', 6_000)
  await script.waitedLong()
}

async function shown(script: Script): Promise<void> {
  await due(script)
  await look(script)
  await script.desk.stateWhen(({ nudger }) => nudger.phase.kind === 'shown', 6_000)
}

/** Rows as they wait in the small store after a time without the database. */
async function waiting(script: Script): Promise<void> {
  const day = `2020-01-${String(1 + (script.journal.all('moved').length % 28)).padStart(2, '0')}`
  const at = 1_577_900_000_000 + script.journal.all('moved').length
  const row = { day, item: 'stiffness_day', value: 5, at, recallDays: 1, timeZone: 'Etc/UTC' }
  script.journal.begin('moved', row)()
  await script.wait(row)
}

export const IN_BACKGROUND: Trigger[] = [
  { name: 'a look', run: look },
  {
    name: 'a look that starts it',
    prepare: ({ desk }) => desk.stopWorker(),
    run: look,
  },
  { name: 'the heartbeat', run: ({ desk }) => hurryHeartbeat(desk).catch(() => {}) },
  {
    name: 'no alarm',
    async prepare({ desk }) {
      await clearAlarms(desk)
      await desk.stopWorker()
    },
    run: look,
  },
  {
    name: 'a start of the browser',
    prepare: (script) => script.forget('started', 'last', 'idleSeconds', 'surfaces', 'localRows'),
    run: look,
  },
  { name: 'a nudge that is due', prepare: due, run: look },
  {
    name: 'the notification clicked',
    prepare: shown,
    run: (script) => script.event('notifications.onClicked', ['nudge']),
  },
  {
    name: 'its button',
    chromium: true,
    prepare: shown,
    run: (script) => script.event('notifications.onButtonClicked', ['nudge', 1]),
  },
  {
    name: 'the notification closed by hand',
    chromium: true,
    prepare: shown,
    run: (script) => script.event('notifications.onClosed', ['nudge', true]),
  },
  {
    name: 'answered before it was accepted',
    order: (script) => ({
      delays: { [script.named('happen.ts', 'apply(await openStore(ports), ports, accepted)')]: 2_500 },
    }),
    prepare: due,
    async run(script) {
      await look(script)
      await script.desk.stateWhen(({ nudger }) => nudger.phase.kind === 'offering', 6_000)
      const popup = await script.show('popup.html')
      await popup.getByRole('button', { name: 'Not now', exact: true }).click({ timeout: 5_000 })
    },
  },
  {
    name: 'back at the desk',
    chromium: true,
    run: (script) => script.event('idle.onStateChanged', ['active']),
  },
  {
    name: 'away for ten minutes',
    order: () => ({ idleSeconds: 600 }),
    prepare: (script) => script.atScreen(),
    run: look,
  },
  {
    name: 'away for longer',
    order: () => ({ idleSeconds: 3000 }),
    async prepare(script) {
      await script.change('tracker', (value: { last: object }) => ({
        ...value,
        last: { ...value.last, lastInput: script.desk.now() - 40 * 60_000 },
      }))
      await script.forget('last')
    },
    run: look,
  },
  {
    name: 'a newer version is found',
    run: (script) => script.event('runtime.onUpdateAvailable', [{ version: '9.9.9' }]),
    after: (script) => script.forget('updateFound'),
  },
  {
    name: 'a newer version is found while no page is open',
    // Only the badge is there, so that it waits after all: this build is not to be loaded again.
    async prepare(script) {
      await script.noRun()
      await script.change('nudger', (value: object) => ({ ...value, phase: { kind: 'badgeOnly' } }))
    },
    async run(script) {
      await script.event('runtime.onUpdateAvailable', [{ version: '9.9.9' }], 1_500)
      await script.desk.closeStill()
    },
    after: (script) => script.forget('updateFound'),
  },
  {
    name: 'a newer version waits',
    prepare: (script) => script.note({ updateFound: true }),
    run: look,
    after: (script) => script.forget('updateFound'),
  },
  { name: 'rows that waited', compare: true, prepare: waiting, run: look },
  {
    name: 'rows that waited and one that is newer',
    async prepare(script) {
      await waiting(script)
      await look(script)
      await wait(700)
      await script.wait(script.journal.all('moved').at(-1)?.value)
    },
    run: look,
  },
  { name: 'a damaged part of the state', prepare: raw.damageNudger, run: look },
  { name: 'a state that cannot be gone on from', prepare: raw.nowhere, run: look },
  { name: 'no state', prepare: raw.dropState, run: look },
  { name: 'the first look of a day', prepare: raw.newDay, run: look },
  { name: 'no caches', prepare: raw.dropCaches, run: look },
  {
    name: 'no database',
    order: (script) => failing(script, 'worker'),
    prepare: ({ desk }) => desk.stopWorker(),
    run: look,
    async after(script) {
      await script.order({})
      await script.desk.stopWorker()
    },
  },
  {
    name: 'a connection lost',
    async prepare(script) {
      await look(script)
      await wait(300)
      await script.tell({ disconnect: true })
    },
    run: look,
  },
]
