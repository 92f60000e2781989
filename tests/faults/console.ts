/** What the fault build says, read from the log that both browsers' consoles are written to. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Where } from './order.ts'

type Said = { what: 'hit' | 'passed' | 'seen'; id: number; where: Where; name: string }

const LINE = /faults: (hit|passed|seen)(?: (\d+) (?:before|during))? (worker|page) (.*?) \.(?:"|$)/gm

export class Console {
  private readonly path: string
  private heard = 0
  /** Numbers of the holds that nobody ended. */
  readonly passed = new Set<number>()

  constructor(profile: string) {
    this.path = join(profile, 'console.log')
  }

  /** What was said since the last call. */
  read(): Said[] {
    const now = existsSync(this.path) ? readFileSync(this.path, 'utf8') : ''
    const fresh = now.slice(this.heard)
    const end = fresh.lastIndexOf('\n') + 1
    this.heard += end
    const said = [...fresh.slice(0, end).matchAll(LINE)].map(([, what, id, where, name]) => ({
      what: what as Said['what'],
      id: Number(id ?? 0),
      where: where as Where,
      name: name ?? '',
    }))
    for (const { what, id } of said) if (what === 'passed') this.passed.add(id)
    return said
  }

  /** The browser is started again, and its log begins anew. */
  restarted(): void {
    this.heard = 0
  }

  async until(wanted: (said: Said) => boolean, timeoutMs: number): Promise<boolean> {
    for (const end = Date.now() + timeoutMs; ; await wait(25)) {
      if (this.read().some(wanted)) return true
      if (Date.now() > end) return false
    }
  }
}
