/**
 * The background, as `lib/shell/worker.ts` wires it: woken by an event, asleep for good after half a minute
 * without one, and a process of its own each time.
 */
import type { WorkerAction } from '../../lib/core/events.ts'
import type { Sample } from '../../lib/core/sample.ts'
import { happen } from '../../lib/shell/happen.ts'
import { look } from '../../lib/shell/look.ts'
import type { Ports } from '../../lib/shell/ports.ts'
import type { Process } from './process.ts'

const SLEEPS_AFTER_MS = 30_000
const CLOSE_WAITS_MS = 1_000

type Running = { process: Process; ports: Ports; timer: object | null }

export class WorkerModel {
  private running: Running | null = null

  constructor(
    private readonly spawn: (name: string) => { process: Process; ports: Ports },
    private readonly failed: (name: string, error: unknown) => void,
    private readonly now: () => number,
  ) {}

  /** A heartbeat, a start, a message: one look. */
  look(name: string, edge: Sample['edge'] = null): void {
    const worker = this.wake()
    this.run(name, this.lookOnce(worker, edge))
  }

  /** A button of the notification, or a page that goes away. */
  happen(name: string, action: WorkerAction): void {
    const { ports } = this.wake()
    this.run(name, happen(ports, action))
  }

  /** A click or a button may close the notification too, and the two events race: theirs goes first. */
  closedByHand(): void {
    const { process, ports } = this.wake()
    const wait = async () => {
      await process.wait(CLOSE_WAITS_MS)
      await happen(ports, { type: 'nudgeClosed' })
    }
    this.run('notification closed', wait())
  }

  kill(): void {
    this.running?.process.kill()
    this.running = null
  }

  private wake(): Running {
    const known = this.running
    if (known?.process.alive && this.now() - known.process.lastBusy < SLEEPS_AFTER_MS) return known
    this.kill()
    const worker: Running = { ...this.spawn('worker'), timer: null }
    this.running = worker
    this.run('alarm', worker.ports.ensureHeartbeat())
    return worker
  }

  private async lookOnce(worker: Running, edge: Sample['edge']): Promise<void> {
    const { againMs: again } = await look(worker.ports, edge)
    worker.timer = null
    if (again === null) return
    const mine = {}
    worker.timer = mine
    await worker.process.wait(again)
    if (worker.timer === mine) await this.lookOnce(worker, null)
  }

  private run(name: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => this.failed(name, error))
  }
}
