export const GECKO_ID: string
export const FIREFOX_ORIGIN: string
export const FIREFOX_PREFS: Record<string, string | boolean>
export function installInto(profile: string, extension: string): void
