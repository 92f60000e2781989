/** Stops and kills, each inside an await of the shell, during scripted activity; then the record against the journal. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from '../support/desk.ts'
import { Check } from './check.ts'
import { Coverage } from './coverage.ts'
import type { Phase } from './order.ts'
import { IN_PAGES } from './page-triggers.ts'
import { Script } from './script.ts'
import { IN_BACKGROUND, type Trigger } from './triggers.ts'

export type Plan = {
  /** Stops of the background, and kills of the whole browser. */
  stops: number
  kills: number
  /** Go on until each await was hit as often; 0: only until the stops and kills are made. */
  perAwait: number
  /** Of the ways to make something happen, only these. */
  only?: string[]
  say: (line: string) => void
}

export type Outcome = {
  stops: number
  kills: number
  pagesClosed: number
  acts: number
  told: number
  findings: string[]
  coverage: Coverage
}

const HIT_WITHIN_MS = 6_000
const CHECK_EVERY = 12

export class Campaign {
  private readonly script: Script
  private readonly coverage: Coverage
  private readonly check = new Check()
  private readonly triggers: Trigger[]
  private readonly plan: Plan
  /** About how many ends there will be. */
  private readonly length: number
  private readonly findings: string[] = []
  private readonly ended = { stop: 0, kill: 0, page: 0 }
  private kills = 0

  constructor(desk: Desk, awaits: string[], plan: Plan) {
    this.script = new Script(desk, awaits)
    this.coverage = new Coverage(awaits)
    this.plan = plan
    this.length = Math.max(plan.stops, plan.perAwait * awaits.length * 0.9)
    this.triggers = [...IN_BACKGROUND, ...IN_PAGES]
      .filter(({ chromium }) => !chromium || desk.family === 'chromium')
      .filter(({ name }) => plan.only?.includes(name) ?? true)
  }

  async run(): Promise<Outcome> {
    await this.survey()
    for (let cycle = 1; !this.done(); cycle++) {
      const target = this.target()
      if (target === null) break
      await this.cycle(target.name, target.way, cycle)
      if (cycle % CHECK_EVERY === 0) await this.compare(`after ${cycle} cycles`)
    }
    await wait(1_000)
    await this.compare('at the end')
    this.script.console.read()
    for (const { id, name } of this.coverage.hits) {
      if (this.script.console.passed.has(id)) this.findings.push(`the stop at ${name} came too late`)
    }
    const { journal } = this.script
    return {
      stops: this.ended.stop,
      kills: this.ended.kill,
      pagesClosed: this.ended.page,
      acts: journal.length,
      told: journal.told,
      findings: this.findings,
      coverage: this.coverage,
    }
  }

  private done(): boolean {
    const { stops, kills, perAwait } = this.plan
    return (
      this.ended.stop >= stops && this.ended.kill >= kills && this.coverage.next(perAwait, false) === null
    )
  }

  /** What is missing first; when nothing is, any of the background's, for the number of stops. */
  private target() {
    const { perAwait } = this.plan
    return this.coverage.next(perAwait, false) ?? this.coverage.next(Number.POSITIVE_INFINITY, true)
  }

  /** Each trigger once, undisturbed: which awaits it passes, and where. */
  private async survey(): Promise<void> {
    for (const trigger of this.triggers) {
      await this.guarded(`surveying ${trigger.name}`, async () => {
        await trigger.prepare?.(this.script)
        await this.script.order({ ...trigger.order?.(this.script), record: true })
        this.script.console.read()
        await trigger.run(this.script)
        await wait(2_500)
        for (const { what, name, where } of this.script.console.read()) {
          if (what === 'seen') this.coverage.reached(name, where, trigger)
        }
      })
      await this.tidy(trigger)
    }
    await this.compare('after the survey')
  }

  private async cycle(
    name: string,
    way: { trigger: Trigger; where: 'worker' | 'page'; misses: number },
    cycle: number,
  ): Promise<void> {
    const { script } = this
    const { trigger, where } = way
    const phase: Phase = (this.coverage.count(name) + cycle) % 2 === 0 ? 'before' : 'during'
    let hit = false
    await this.guarded(`${trigger.name}, held at ${name}`, async () => {
      await trigger.prepare?.(script)
      const id = await script.order({ ...trigger.order?.(script), hold: { name, phase, where } })
      const running = trigger.run(script).catch(() => {}) // what it was about to do may be gone by then
      hit = await script.console.until((said) => said.what === 'hit' && said.id === id, HIT_WITHIN_MS)
      if (!hit) return
      const ended = await this.end(where)
      this.coverage.hits.push({ id, name, phase, where, trigger: trigger.name, ended })
      this.plan.say(`${ended} ${where} ${phase} ${name} (${trigger.name})`)
      await Promise.race([running, wait(8_000)])
    })
    if (!hit) way.misses++
    await this.tidy(trigger)
    if (hit && trigger.compare) await this.compare(`after ${trigger.name}, ended at ${name}`)
  }

  /** The stop itself. Kills are spread over the run. */
  private async end(where: 'worker' | 'page'): Promise<string> {
    const { desk } = this.script
    const { kills } = this.plan
    const made = this.ended.stop + this.ended.page + this.ended.kill
    if (this.kills < kills && made >= (this.kills + 0.5) * (this.length / Math.max(1, kills))) {
      this.kills++
      await desk.kill()
      await desk.relaunch()
      this.script.console.restarted()
      this.ended.kill++
      return 'killed'
    }
    if (where === 'page') {
      await this.script.closePages()
      this.ended.page++
      return 'closed'
    }
    await desk.stopWorker()
    this.ended.stop++
    return 'stopped'
  }

  private async tidy(trigger: Trigger): Promise<void> {
    await this.guarded(`tidying after ${trigger.name}`, async () => {
      await this.script.order({})
      await trigger.after?.(this.script)
      await this.script.closePages()
    })
  }

  private async compare(when: string): Promise<void> {
    try {
      const found = await this.check.findings(this.script)
      for (const finding of found) this.note(when, finding)
      if (found.length === 0 && !when.includes('ended at')) this.plan.say(`the record agrees ${when}`)
    } catch (error) {
      if (/has been closed/.test(String(error))) throw error // there is no browser to go on with
      this.note(when, `the record could not be compared: ${String(error)}`)
    }
  }

  /** What is wrong stays wrong: it is told the first time. */
  private note(when: string, finding: string): void {
    if (this.findings.some((known) => known.endsWith(finding))) return
    this.findings.push(`${when}: ${finding}`)
    this.plan.say(`FOUND ${when}: ${finding}`)
  }

  /** The script itself may fail where a stop took its page away: then the stop does not count. */
  private async guarded(what: string, run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      this.plan.say(`not done: ${what}: ${String(error).split('\n')[0]?.slice(0, 2_000)}`)
    }
  }
}
