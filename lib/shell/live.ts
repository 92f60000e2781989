/** Keeps open pages live: whoever changed stored data says so, everyone else reads it again. */
const CHANNEL = 'midday-reset'

let channel: BroadcastChannel | null = null

function theChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel(CHANNEL)
  return channel
}

/** `told`: something was told or recorded; a look at the computer that leaves no row is none. */
type Listener = (told: boolean) => void

/** Listeners in the same page: a channel does not deliver to its own sender. */
const own = new Set<Listener>()

export function announce(told: boolean): void {
  theChannel().postMessage(told)
  for (const listener of own) listener(told)
}

/** Returns how to stop listening. */
export function onChange(listener: Listener): () => void {
  const hear = ({ data }: MessageEvent) => listener(data)
  own.add(listener)
  theChannel().addEventListener('message', hear)
  return () => {
    own.delete(listener)
    theChannel().removeEventListener('message', hear)
  }
}
