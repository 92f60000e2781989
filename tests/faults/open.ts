/** A desk for the fault run, at a place where people are at work. */
import { rmSync } from 'node:fs'
import { executableOf } from '../support/browsers.ts'
import { atWork } from '../support/clock.ts'
import { Desk } from '../support/desk.ts'
import type { Family } from '../support/desk-types.ts'
import { workOnWeekends } from '../support/weekend.ts'

/** In the afternoon, when the question is asked, with hours of work ahead. */
const HOURS: [number, number] = [16, 17]

export async function openDesk(family: Family, extension: string, profile: string): Promise<Desk> {
  rmSync(profile, { recursive: true, force: true })
  const place = atWork(Date.now(), HOURS, family === 'chromium')
  const desk = await Desk.open(family, {
    executable: executableOf(family),
    extension,
    profile,
    timeZone: place.by ?? place.timeZone,
    shiftMs: place.shiftMs,
  })
  if (place.by !== null) await workOnWeekends(desk, place.timeZone)
  return desk
}
