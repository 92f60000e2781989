/** One part of a drawn body: an outline, and what it is made of. */
type Material = 'skin' | 'hair' | 'top' | 'legs' | 'shoe' | 'held' | 'line'
type Part = { d: string; material: Material; far?: boolean; moves?: boolean }
/** Parts that belong together and have no line between them. Drawn back to front. */
export type Layer = Part[]
/** Thin lines on top: a face, a collar. */
type Lines = string[]
export type Body = { layers: Layer[]; lines: Lines }

/** What has an ink edge, and a fold where it lies on others. */
export const edged = ({ material }: Part) => material !== 'line'
