/** Every figure at every moment that is shown: what the figures' tests go over. */
import { sideSkeleton } from '../../components/shared/figure/side-skeleton.ts'
import type { Figure, Pose, SidePose } from '../../lib/content/figures/figure.ts'
import { poseAt } from '../../lib/content/figures/movement.ts'
import type { BeatCue, Side } from '../../lib/core/routine.ts'

const SAMPLES = 24
const GO_MS = 20_000

/** The pose `progress` through a beat of `beatMs`. */
export function poseIn(
  figure: Figure,
  cue: BeatCue,
  progress: number,
  beatMs = 2000,
  side: Side | null = 'right',
): Pose {
  const rep = { kind: 'rep', set: 1, sets: 1, rep: 1, reps: 1, side, cue } as const
  return poseAt(figure, { ...rep, progress, beatMs, leftMs: 0, remainingMs: 0 }).pose
}

/** The moments of each beat, in the order they are seen. */
export function momentsOf(figure: Figure): { cue: BeatCue; poses: Pose[] }[] {
  const cues = Object.keys(figure.beats) as BeatCue[]
  const beats = cues.map((cue) => ({
    cue,
    poses: Array.from({ length: SAMPLES + 1 }, (_, i) => poseIn(figure, cue, i / SAMPLES)),
  }))
  if (!figure.go) return beats
  const every = 50
  const poses = Array.from({ length: GO_MS / every }, (_, i) =>
    poseIn(figure, 'go', (i * every) / GO_MS, GO_MS, null),
  )
  return [...beats, { cue: 'go', poses }]
}

export const isSide = (pose: Pose): pose is SidePose => pose.view === 'side'

/** Within 180 degrees of nought; what is bent the long way round is bent the short way. */
const turn = (degrees: number) => degrees - 360 * Math.round(degrees / 360)

/** The joints of a side pose, as a physiotherapist names them: bent is positive, stretched back negative. */
export function jointsOf(pose: SidePose): Record<string, number> {
  const { near, far } = sideSkeleton(pose)
  const joints: Record<string, number> = {
    lumbar: pose.trunk - pose.pelvis,
    neck: pose.neck,
    'thoracic turn': pose.turn,
  }
  for (const [name, half] of Object.entries({ near, far })) {
    joints[`${name} hip`] = turn(half.upper + pose.pelvis)
    joints[`${name} knee`] = turn(half.upper - half.lower)
    joints[`${name} ankle`] = turn(half.foot - half.lower)
    // An arm that is turned out of the picture bends in a plane that is not seen.
    if ((pose[name as 'near' | 'far'].arm.out ?? 1) !== 1) continue
    // The arm goes up to 185: below -90 it has come over the top.
    const shoulder = turn(half.arm.upper + pose.trunk)
    joints[`${name} shoulder`] = shoulder < -90 ? shoulder + 360 : shoulder
    joints[`${name} elbow`] = turn(half.arm.lower - half.arm.upper)
  }
  return joints
}
