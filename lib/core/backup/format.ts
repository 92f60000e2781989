/**
 * A backup, format `midday-reset-backup` version 1: a line of JSON for each row (JSON Lines), so that ten years can
 * be written and read in slices. The first line says what it is and when it was saved; then what the person chose,
 * the plans and the facts, store by store in the order of their keys; the last says how many lines there were and
 * their checksum, so that a file that was cut off, or changed, is known. Two backups of the same record differ in
 * nothing but the first line.
 */
import type { AcceptedPlan, Bout, Check, Correction, Mark, Nudge, Rating, Reset, Run } from '../facts.ts'

export const BACKUP_FORMAT = 'midday-reset-backup'
export const BACKUP_VERSION = 1

/** Of a file in bytes; of a line in characters, where a plan with its pictures is the longest; levels of nesting. */
export const LIMITS = { bytes: 64 * 1024 * 1024, line: 1024 * 1024, depth: 12 }

/** Parts of the state that the person chose. What runs (tracker, nudger, a routine) is in no backup. */
export const CHOSEN = ['settings', 'practice', 'checkIn'] as const
export type ChosenPart = (typeof CHOSEN)[number]

export type BackupRows = {
  plans: AcceptedPlan
  bouts: Bout
  nudges: Nudge
  resets: Reset
  ratings: Rating
  marks: Mark
  corrections: Correction
  checks: Check
  runs: Run
}
export type BackupStore = keyof BackupRows

/** In the order of the file. `days` and `streaks` are computed from these, and never taken from a file. */
export const BACKUP_STORES = [
  'plans',
  'bouts',
  'nudges',
  'resets',
  'ratings',
  'marks',
  'corrections',
  'checks',
  'runs',
] as const satisfies BackupStore[]

export type Counts = Record<BackupStore, number>

export const noCounts = (): Counts =>
  Object.fromEntries(BACKUP_STORES.map((store) => [store, 0])) as unknown as Counts

export type Header = {
  format: typeof BACKUP_FORMAT
  version: number
  /** Of the extension, for whoever looks into the file. */
  app: string
  /** Of the database whose rows these are. */
  database: number
  /** UTC milliseconds. */
  savedAt: number
  counts: Counts
}

export const headerLine = (given: Omit<Header, 'format' | 'version'>): string =>
  JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...given })

export const rowLine = (kind: BackupStore | ChosenPart, row: unknown): string => JSON.stringify([kind, row])

/** What the last line tells of all between it and the first. */
export type End = { lines: number; checksum: string }

export const endLine = (end: End): string => JSON.stringify(['end', end])

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a over the characters of each line and its end. Against mistakes, not against malice: nothing is trusted for it. */
export class Checksum {
  private hash = OFFSET
  private lines = 0

  add(line: string): void {
    let { hash } = this
    for (let index = 0; index < line.length; index++) hash = Math.imul(hash ^ line.charCodeAt(index), PRIME)
    this.hash = Math.imul(hash ^ 10, PRIME)
    this.lines++
  }

  get end(): End {
    return { lines: this.lines, checksum: (this.hash >>> 0).toString(16).padStart(8, '0') }
  }
}
