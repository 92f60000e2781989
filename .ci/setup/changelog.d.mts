export type Release = { version: string; date: string | null; text: string }
export const CHANGELOG: string
export function releasesIn(changelog: string): Release[]
export function unreleasedIn(changelog: string): string
export function releaseOf(version: string, changelog: string): Release
export function compareVersions(one: string, other: string): number
