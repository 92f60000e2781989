/**
 * What the background does. Every listener is registered in the first synchronous turn, or the event
 * that woke the worker is lost; none keeps anything in memory between two events.
 */

import type { Sample } from '../core/sample.ts'
import { browser, IS_FIREFOX } from './browser.ts'
import { BUTTONS, NUDGE_ID, browserPorts as ports } from './browser-ports.ts'
import { currentState, happen } from './happen.ts'
import { look as lookNow } from './look.ts'
import { report } from './report.ts'
import type { WorkerMessage } from './session.ts'
import { anyPageOpen, openReset, resetShown } from './windows.ts'

const CLOSE_WAITS_MS = 1_000
/** On Linux Chrome has it closed after 25 s, and calls that the user's hand. */
const LINUX_CLOSES_MS = 24_000
/** By then the page that said it leaves is gone from the tabs. */
const LEAVE_WAITS_MS = 500

/** The timer of the next look; if the worker dies with it, the heartbeat decides. */
let nextLook: ReturnType<typeof setTimeout> | undefined

export function startWorker(): void {
  // A browser without one of these would otherwise have none of those below.
  browser.alarms?.onAlarm.addListener(() => run('heartbeat', look()))
  browser.runtime.onInstalled.addListener(() => run('installed', look()))
  browser.runtime.onStartup.addListener(() => run('startup', look()))
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    // From a page of ours: a script in somebody's page would have our id too, but not our origin.
    if (sender.origin === origin && isWorkerMessage(message)) run(message, MESSAGES[message]())
  })
  browser.runtime.onUpdateAvailable.addListener(() => run('update', updateFound()))

  browser.notifications?.onClicked.addListener((id) => {
    if (id === NUDGE_ID) run('notification clicked', openAnswers())
  })
  browser.notifications?.onButtonClicked.addListener((id, index) => {
    const answer = BUTTONS[index]
    if (id === NUDGE_ID && answer) run('notification answered', happen(ports, { type: 'answer', answer }))
  })
  browser.notifications?.onClosed.addListener((id, byUser) => {
    // Firefox does not tell a close by hand from one by the system's clock, so there it is no answer.
    if (id === NUDGE_ID && byUser && !IS_FIREFOX) {
      run('notification closed', closedByHand())
    }
  })

  // None on a phone.
  browser.commands?.onCommand.addListener((command) => {
    const action = COMMANDS[command as keyof typeof COMMANDS]
    if (action) run(command, action())
  })

  // On Firefox this event wakes the page in a loop while the user is away; there the heartbeat alone looks.
  if (!IS_FIREFOX) {
    browser.idle?.onStateChanged.addListener((state) => {
      run('idle', look(state === 'active' || state === 'locked' ? state : null))
    })
  }
  run('alarm', ports.ensureHeartbeat())
}

/** Keys of the manifest. A snooze that no nudge takes changes nothing. */
const COMMANDS = {
  'start-reset': openReset,
  snooze: () => happen(ports, { type: 'answer', answer: 'snooze' }),
}

const MESSAGES: Record<WorkerMessage, () => Promise<unknown>> = {
  look: () => look(),
  leaveRoutine,
}

function isWorkerMessage(message: unknown): message is WorkerMessage {
  return typeof message === 'string' && Object.hasOwn(MESSAGES, message)
}

/** Un-awaited work, named in the log that it would write. */
function run(name: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => report(`${name} failed`, error))
}

async function look(edge?: Sample['edge']): Promise<void> {
  const { againMs, updateFound } = await lookNow(ports, edge)
  clearTimeout(nextLook)
  if (againMs !== null) nextLook = setTimeout(() => run('again', look()), againMs)
  if (updateFound) await updateWhenFree()
}

/** Firefox's way to answer, and one more in Chrome: the small window, with every answer. */
async function openAnswers(): Promise<void> {
  await Promise.all([happen(ports, { type: 'nudgeOpened' }), openReset()])
}

/** A click or a button may close the notification too, and the two events race: theirs goes first. */
async function closedByHand(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, CLOSE_WAITS_MS))
  const { phase } = (await currentState(ports)).nudger
  const shownAt = phase.kind === 'shown' ? phase.nudge.lastShownAt : null
  if (ports.linux && ports.now() - (shownAt ?? 0) > LINUX_CLOSES_MS) return
  await happen(ports, { type: 'nudgeClosed' })
}

/** Another window or tab may show the run too, or the same one again: then it goes on. */
async function leaveRoutine(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LEAVE_WAITS_MS))
  if (!(await resetShown())) await happen(ports, { type: 'routine', do: 'leave' })
}

/** Firefox reloads at once, and closes what is open, unless someone listens. So it waits for a free moment. */
async function updateFound(): Promise<void> {
  await ports.session.note({ updateFound: true })
  await updateWhenFree()
}

async function updateWhenFree(): Promise<void> {
  if (await anyPageOpen()) return
  const { routine, nudger } = await currentState(ports)
  if (routine === null && nudger.phase.kind === 'notDue') browser.runtime.reload()
}
