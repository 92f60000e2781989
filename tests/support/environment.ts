/** This process's environment and more, for a browser. */
export function environment(more: Record<string, string | undefined>): Record<string, string> {
  const all = Object.entries({ ...process.env, ...more })
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
