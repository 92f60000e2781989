/** Keeps open pages live: whoever changed stored data says so, everyone else reads it again. */
const CHANNEL = 'midday-reset'

let channel: BroadcastChannel | null = null

function theChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel(CHANNEL)
  return channel
}

/** Listeners in the same page: a channel does not deliver to its own sender. */
const own = new Set<() => void>()

export function announce(): void {
  theChannel().postMessage('changed')
  for (const listener of own) listener()
}

/** Returns how to stop listening. */
export function onChange(listener: () => void): () => void {
  own.add(listener)
  theChannel().addEventListener('message', listener)
  return () => {
    own.delete(listener)
    theChannel().removeEventListener('message', listener)
  }
}
