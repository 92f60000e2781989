/** Everything is being deleted: pages that are open hear of it, hold still, and do nothing more once it is done. */

/** `still`: nothing is read or written any more. `done`: all is gone. `failed`: it goes on as before. */
type Word = 'still' | 'done' | 'failed'

const channel = new BroadcastChannel('midday-reset-deleted')
const listeners = new Set<() => void>()
let still = false

function hear(word: Word): void {
  still = word !== 'failed'
  if (word === 'done') for (const listener of listeners) listener()
}
channel.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data))

export function tellPages(word: Word): void {
  channel.postMessage(word)
  hear(word)
}

/** Whoever opens the database now would begin it anew. */
export const holdsStill = () => still

export function onDeleted(listener: () => void): void {
  listeners.add(listener)
}
