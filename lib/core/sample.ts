/** What the shell saw of the computer at one moment. The clock and the time zone were read once. */
export type Sample = {
  /** UTC milliseconds. */
  at: number
  /** Since the last key press or mouse move; 0 means "under 15 s"; null while locked, which hides it. Never over 3,600,000. */
  idleMs: number | null
  locked: boolean
  /** An audible, unmuted tab is the active one of a window that is not minimised. */
  watching: boolean
  /** Any audible, unmuted tab. */
  sounding: boolean
  /** A focused browser window is in full screen. */
  fullScreen: boolean
  /** IANA name. */
  timeZone: string
  /** Some Linux desktops never tell when nobody is there; elsewhere it takes longer to believe that. */
  linux: boolean
  /**
   * Chrome tells the moment of return (`active`) and of locking (`locked`) by an event, and this
   * sample was taken at that moment; elsewhere null.
   */
  edge: 'active' | 'locked' | null
}

/** `idleMs` at and over this is only a lower bound: the browser answers for no longer time. */
export const LONGEST_IDLE_MS = 3_600_000

/** The browsers tell "active" for anything under this, and whole seconds above. */
export const IDLE_RESOLUTION_MS = 15_000
