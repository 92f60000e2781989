/** Which parts of the bench are run. */

export const PARTS = [
  'heartbeat',
  'pages',
  'firefox',
  'backup',
  'growth',
  'counted',
  'sizes',
  'wakes',
] as const
export type Part = (typeof PARTS)[number]

const QUICK: readonly Part[] = ['heartbeat', 'pages', 'counted', 'sizes']

const KNOWN: ReadonlyMap<string, readonly Part[]> = new Map<string, readonly Part[]>([
  ['--quick', QUICK],
  ...PARTS.map((part): [string, readonly Part[]] => [`--${part}`, [part]]),
])

/** Without a flag: all but the wakes. With several: what any of them names. */
export function partsOf(args: readonly string[]): Set<Part> | { unknown: string } {
  const unknown = args.find((arg) => !KNOWN.has(arg))
  if (unknown !== undefined) {
    return { unknown: `npm run bench does not know ${unknown}. It knows ${[...KNOWN.keys()].join(', ')}.` }
  }
  if (args.length === 0) return new Set(PARTS.filter((part) => part !== 'wakes'))
  return new Set(args.flatMap((arg) => KNOWN.get(arg) ?? []))
}
