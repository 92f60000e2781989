/** Which system this is, as far as the browser says, to name the steps in its settings. Pure. */

export const SYSTEMS = ['windows', 'mac', 'linux'] as const
export type System = (typeof SYSTEMS)[number]

/** Null for one that we know no steps for: a phone, a Chromebook. */
export function systemOf(userAgent: string): System | null {
  if (userAgent.includes('Android')) return null // which says Linux too
  if (userAgent.includes('Windows')) return 'windows'
  if (userAgent.includes('Macintosh')) return 'mac'
  return userAgent.includes('Linux') ? 'linux' : null
}
