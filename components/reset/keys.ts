/** What a key means while a routine runs. Pure. */

export type Press = 'next' | 'skip' | 'back' | 'pause' | 'resume'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>

/** `kept`: the focus is on something that was tabbed to and has a use of its own for Space. */
export function pressOf(event: Key, paused: boolean, kept: boolean): Press | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null
  switch (event.key) {
    case ' ':
      if (kept) return null
      return paused ? 'resume' : 'pause'
    case 'ArrowRight':
      return 'next'
    case 'ArrowLeft':
      return 'back'
    default:
      return null
  }
}
