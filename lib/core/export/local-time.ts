/** `2026-03-02T09:00:00.000+01:00`: the wall clock where the user was, and its distance from UTC. In UTC where the zone is unknown. */
export function localTime(at: number, timeZone: string): string
export function localTime(at: number | null, timeZone: string): string | null
export function localTime(at: number | null, timeZone: string): string | null {
  if (at === null) return null
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.round(at))
  const inZone = (zone: string) =>
    instant.toZonedDateTimeISO(zone).toString({ smallestUnit: 'millisecond', timeZoneName: 'never' })
  try {
    return inZone(timeZone)
  } catch {
    return inZone('UTC')
  }
}
