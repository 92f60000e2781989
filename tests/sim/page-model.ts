/** A page of ours, as `open-session.ts` wires it: a process of its own, gone when it is closed. */
import type { Action } from '../../lib/core/events.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import type { State } from '../../lib/core/state.ts'
import { act } from '../../lib/shell/act.ts'
import { sampleNow } from '../../lib/shell/happen.ts'
import { openStore } from '../../lib/shell/open-store.ts'
import type { Ports } from '../../lib/shell/ports.ts'
import { readPopup } from '../../lib/shell/read-popup.ts'
import type { Process } from './process.ts'

/** What a page has of the desk that it lies on. */
type Around = {
  note(action: Action, work: Promise<State | null>): Promise<State | null>
  failed(name: string, error: unknown): void
  tellWorker(): void
}

export class Page {
  constructor(
    private readonly around: Around,
    private readonly own: { process: Process; ports: Ports },
  ) {}

  get alive(): boolean {
    return this.own.process.alive
  }

  open(): void {
    const { ports } = this.own
    openStore(ports)
      .then(() => Promise.all([ports.ensureHeartbeat(), sampleNow(ports)]))
      .catch((error: unknown) => this.around.failed('sample of a page', error))
  }

  async read(): Promise<PopupModel> {
    const { ports } = this.own
    return readPopup(await openStore(ports), ports.now(), ports.timeZone())
  }

  /** Resolves once it is stored; never, if the page is killed before. */
  async act(action: Action): Promise<State | null> {
    const state = await this.around.note(action, act(this.own.ports, action))
    this.around.tellWorker()
    return state
  }

  close(): void {
    this.own.process.kill()
  }
}
