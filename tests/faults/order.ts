/** What the fault build is told from outside. */
export type Where = 'worker' | 'page'
export type Phase = 'before' | 'during'

export type Order = {
  id?: number
  /** Where to hold, once. */
  hold?: { name: string; phase: Phase; where: Where } | null
  /** Awaits that reject instead, with an error of this name. */
  fails?: Record<string, string>
  /** Only there; everywhere when left out. */
  failsIn?: Where
  /** Awaits that take this many milliseconds longer. */
  delays?: Record<string, number>
  /** Seconds since the last input, in place of the browser's answer. */
  idleSeconds?: number
  /** Say which awaits are passed. */
  record?: boolean
}

/** What a context that is alive is told. */
export type Told = {
  order?: Order
  /** The background's listener of this event is called, as the browser would. */
  call?: string
  given?: unknown[]
  afterMs?: number
  /** Connections to the database end without a word, as when the disk goes. */
  disconnect?: boolean
}
