/** The product's own texts, by key. All that are missing are told at once. */
import english from '../../../lib/locales/en.json'

const missing = new Set<string>()

function find(key: string): string | null {
  let at: unknown = english
  for (const part of key.split('.')) at = (at as Record<string, unknown> | undefined)?.[part]
  return typeof at === 'string' && at.trim() !== '' ? at : null
}

export function text(key: string): string {
  const found = find(key)
  if (found === null) missing.add(key)
  return found ?? ''
}

/** Ends the command when a text was asked for that is not there. */
export function refuseMissing(): void {
  const keys = [...missing]
  missing.clear()
  if (keys.length > 0) throw new Error(`no text: ${keys.join('\nno text: ')}`)
}
