/** Every figure, by its exercise in the catalogue or its self-check. */
import { AT_DESK_FIGURES } from './at-desk.ts'
import * as back from './back.ts'
import { STANDING } from './bases.ts'
import { BREATHING_FIGURES } from './breathing.ts'
import { CHECK_FIGURES } from './checks.ts'
import type { Figure } from './figure.ts'
import { BRIDGE_FIGURES } from './floor-bridges.ts'
import { CORE_FIGURES } from './floor-core.ts'
import * as front from './front.ts'
import * as lyingSide from './lying-side.ts'
import { PELVIS_FIGURES } from './pelvis.ts'
import { SEATED_FIGURES } from './seated.ts'
import { STANDING_FIGURES } from './standing.ts'
import * as top from './top.ts'

export const FIGURES: Record<string, Figure> = {
  ...STANDING_FIGURES,
  ...AT_DESK_FIGURES,
  ...BREATHING_FIGURES,
  ...SEATED_FIGURES,
  ...PELVIS_FIGURES,
  ...CHECK_FIGURES,
  ...BRIDGE_FIGURES,
  ...CORE_FIGURES,
  ...front,
  ...back,
  ...top,
  ...lyingSide,
}

/** A clinic's own exercise has no figure: somebody stands. */
const STANDS: Figure = {
  things: [],
  still: STANDING,
  keys: [STANDING],
  moves: [],
  arrows: [],
  beats: {},
}

export function figureOf(exercise: string): Figure {
  return FIGURES[exercise] ?? STANDS
}
