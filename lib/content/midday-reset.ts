/**
 * The midday reset, R1 to R4 of CLINICAL.md 3.1 with the tempo of CLINICAL-AMENDMENTS.md B2.
 * The article states "stand", "5 hip extensions", "rotate gently" and "diaphragmatic breathing";
 * seconds, sides and the number of rotations and breaths are added by us.
 */
import type { Routine } from '../core/routine.ts'

const READY_SECONDS = 3

export const MIDDAY_RESET: Routine = {
  id: 'midday-reset',
  plan: { id: 'article', version: 1 },
  steps: [
    {
      id: 'R1',
      exercise: 'stand',
      dose: { kind: 'timed', seconds: 20 },
      readySeconds: READY_SECONDS,
      source: 'article',
    },
    {
      id: 'R2',
      exercise: 'hipExtension',
      dose: {
        kind: 'counted',
        reps: 5,
        sides: 'each',
        beats: [
          { cue: 'out', seconds: 1.5 },
          { cue: 'hold', seconds: 2 },
          { cue: 'back', seconds: 1.5 },
        ],
        changeSeconds: 5,
      },
      readySeconds: READY_SECONDS,
      source: 'article',
    },
    {
      id: 'R3',
      exercise: 'thoracicRotation',
      dose: {
        kind: 'counted',
        reps: 5,
        sides: 'alternate',
        beats: [
          { cue: 'turn', seconds: 1.5 },
          { cue: 'stay', seconds: 2 },
          { cue: 'back', seconds: 1.5 },
        ],
        changeSeconds: 0,
      },
      readySeconds: READY_SECONDS,
      source: 'added',
    },
    {
      id: 'R4',
      exercise: 'breathing',
      dose: {
        kind: 'counted',
        reps: 5,
        sides: 'none',
        beats: [
          { cue: 'breatheIn', seconds: 4 },
          { cue: 'breatheOut', seconds: 6 },
        ],
        changeSeconds: 0,
      },
      readySeconds: READY_SECONDS,
      source: 'added',
    },
  ],
}
