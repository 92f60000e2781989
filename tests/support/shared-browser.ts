/**
 * One browser for the tests that a worker does one after the other: starting it costs more than most tests.
 * Between two of them the extension is taken out and installed anew, so each finds it as on its first day.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Desk } from './desk.ts'
import type { Family, LaunchOptions } from './desk-types.ts'

type Wanted = Omit<LaunchOptions, 'profile'> & { scheme: 'light' | 'dark' }

export class SharedBrowser {
  /** The last test's, cleared; null while a test has it. */
  private waiting: { desk: Desk; like: string } | null = null
  private readonly folder: string
  private launches = 0

  /** Profiles lie in the folder while their browsers run. */
  constructor(folder: string) {
    this.folder = folder
  }

  /** A desk like this: the browser that is there, if it was started like this, or else another. */
  async desk(family: Family, wanted: Wanted): Promise<Desk> {
    const { waiting } = this
    this.waiting = null
    if (waiting !== null) {
      if (waiting.like === likeness(family, wanted)) {
        const again = await Desk.after(waiting.desk, wanted.scheme).catch(() => null)
        if (again !== null) return again
      }
      await this.throwAway(waiting.desk)
    }
    return Desk.open(family, { ...wanted, profile: join(this.folder, String(this.launches++)) })
  }

  /** After a test. What it left behind is cleared at once; a browser that cannot be cleared is thrown away. */
  async giveBack(desk: Desk, wanted: Wanted, went: 'well' | 'wrong'): Promise<void> {
    const cleared =
      went === 'well' &&
      desk.undisturbed &&
      (await desk.clear().then(
        () => true,
        () => false,
      ))
    if (cleared) this.waiting = { desk, like: likeness(desk.family, wanted) }
    else await this.throwAway(desk)
  }

  /** At the end of all. */
  async quit(): Promise<void> {
    if (this.waiting !== null) await this.throwAway(this.waiting.desk)
    this.waiting = null
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async throwAway(desk: Desk): Promise<void> {
    await desk.quit()
    rmSync(desk.profile, { recursive: true, force: true })
  }
}

/** Desks that are alike can take over each other's browser. Firefox changes its scheme while it runs. */
const likeness = (family: Family, { scheme, ...wanted }: Wanted) =>
  JSON.stringify([family, wanted, family === 'firefox' ? null : scheme])
