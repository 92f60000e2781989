/** Which pictures a store's page takes, and of which size: those of Chrome's store, which the others take, too. */

/** Of a JPEG; the next one where a picture full of small letters would be too heavy. */
export const QUALITIES = [80, 74, 68, 62]
export const MOST_BYTES = 150_000

export const SHOTS = ['1-popup', '2-reset', '3-nudge', '4-progress', '5-visit'] as const
export type Shot = (typeof SHOTS)[number]

export type Size = { width: number; height: number }

export const SHOT_SIZE: Size = { width: 1280, height: 800 }
export const TILES: Record<'tile' | 'marquee', Size> = {
  tile: { width: 440, height: 280 },
  marquee: { width: 1400, height: 560 },
}

/** File and size of each. */
export const PICTURES: [name: string, size: Size][] = [
  ...SHOTS.map((shot): [string, Size] => [`${shot}.jpg`, SHOT_SIZE]),
  ...Object.entries(TILES).map(([name, size]): [string, Size] => [`${name}.jpg`, size]),
]
