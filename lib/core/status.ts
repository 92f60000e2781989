/** The one line that says what the extension is doing right now, as data; the UI words it. */
export type Status =
  | { kind: 'unseen' }
  /** `next` null: none will come while things stay as they are. Minutes, whole. */
  | { kind: 'counting'; minutes: number; next: number | null }
  | { kind: 'waiting'; minutes: number }
  | { kind: 'nudged'; minutes: number }
  | { kind: 'snoozed'; minutes: number; until: number }
  | { kind: 'away'; since: number }
  | { kind: 'inReset' }
  | { kind: 'paused'; minutes: number | null; until: number }
  | { kind: 'meeting'; minutes: number | null; until: number }
  /** `back`: when working hours begin again, null when the week has none. */
  | { kind: 'outsideHours'; minutes: number | null; back: number | null }
  | { kind: 'sound'; minutes: number }
  | { kind: 'fullScreen'; minutes: number }
  | { kind: 'dayLimit'; minutes: number }
