/** A desk with a nudge, and what the status and the surfaces say of any desk. */
import { rulesFrom } from '../../lib/core/rules.ts'
import { statusOf } from '../../lib/core/status.ts'
import { wantedSurfaces } from '../../lib/core/surfaces.ts'
import { clock, nudgeLine, type Run, run, wall, ZONE } from './make.ts'

/** At work since 09:00; offered at 10:00:25, after 20 s without input. */
export function offered(): Run {
  const desk = run()
  desk.work('09:00', '10:00')
  desk.look('10:00:25', 25)
  return desk
}

export function shown(): Run {
  const desk = offered()
  desk.accept('10:00:25')
  return desk
}

export const phase = (desk: Run) => desk.state.nudger.phase
export const told = (desk: Run) => desk.nudges().map(nudgeLine)

const rules = (desk: Run) => rulesFrom(desk.state.settings)
export const surfaces = (desk: Run, at: string) => wantedSurfaces(desk.state, clock(at), ZONE, rules(desk))

/** `counting, minutes 42, next 18`; moments as wall clock. */
export const status = (desk: Run, at: string) => {
  const { kind, ...rest } = statusOf(desk.state, clock(at), ZONE, rules(desk))
  const words = Object.entries(rest).map(([key, value]) => {
    const moment = typeof value === 'number' && value > 1_000_000
    return `${key} ${moment ? wall(value) : value}`
  })
  return [kind, ...words].join(', ')
}

export const deskAfter = (start: () => Run, then: (desk: Run) => unknown) => () => {
  const desk = start()
  then(desk)
  return desk
}
