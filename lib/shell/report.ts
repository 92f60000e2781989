/** What went wrong and could be borne: for whoever looks into the browser's console. */
export function report(what: string, ...more: unknown[]): void {
  console.error(`midday-reset: ${what}`, ...more)
}
