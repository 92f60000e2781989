/** The figure of a look: moving again and again, or its key poses side by side where nothing may move. */
import { useEffect, useState } from 'preact/hooks'
import type { Pose } from '../../lib/content/figures/figure.ts'
import { figureOf } from '../../lib/content/figures/index.ts'
import { poseAt } from '../../lib/content/figures/movement.ts'
import type { Beat, Position, Side } from '../../lib/core/routine.ts'
import { positionAt } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { Figure } from '../shared/Figure.tsx'
import { Icon } from '../shared/Icons.tsx'
import { useReducedMotion } from '../shared/motion.ts'
import { draws } from '../shared/pictures.ts'

type Props = {
  figure: string
  /** None: the key poses of the whole. */
  beats: Beat[]
  side: Side | null
  label: string
  /** Which way it goes, on the last of the key poses. */
  arrows: boolean
}

export function LookFigure(props: Props) {
  const { beats } = props
  const reduced = useReducedMotion()
  const [held, setHeld] = useState(false)
  const moves = beats.length > 0 && !reduced
  return (
    <div class="look-figure card">
      {moves && !held ? <Moving {...props} /> : <KeyPoses {...props} />}
      {moves && (
        <button
          type="button"
          class="icon-button"
          aria-label={held ? t('look.let_move') : t('look.hold_still')}
          onClick={() => setHeld(!held)}
        >
          <Icon name={held ? 'play' : 'pause'} />
        </button>
      )}
    </div>
  )
}

function Moving({ figure, beats, side, label }: Props) {
  const length = beats.reduce((sum, { seconds }) => sum + seconds, 0) * 1000
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    let began: number | null = null
    return draws((at) => {
      began ??= at
      setElapsed((at - began) % length)
    })
  }, [length])
  return <Figure exercise={figure} {...shownAt(figure, beats, side, elapsed)} label={label} size="large" />
}

function KeyPoses({ figure, beats, side, label, arrows }: Props) {
  const poses = beats.length > 0 ? posesOf(figure, beats, side) : figureOf(figure).keys
  return (
    <div class="look-stills" role="img" aria-label={label}>
      {poses.map((pose, index) => (
        <Figure
          key={index}
          exercise={figure}
          pose={pose}
          side={side ?? 'right'}
          arrows={arrows && index === poses.length - 1}
          size="large"
        />
      ))}
    </div>
  )
}

/** The pose so far into the beats, gone through once. */
function shownAt(figure: string, beats: Beat[], side: Side | null, elapsed: number) {
  const dose = { sets: 1, restSeconds: 0, sides: 'none', reps: 1, beats, changeSeconds: 0 } as const
  const position = positionAt({ readySeconds: 0, dose }, elapsed)
  return poseAt(figureOf(figure), position.kind === 'rep' ? { ...position, side } : position)
}

/** Where the beats begin and end, each pose once. */
function posesOf(figure: string, beats: Beat[], side: Side | null): Pose[] {
  const rep = {
    kind: 'rep',
    set: 1,
    sets: 1,
    rep: 1,
    reps: 1,
    beatMs: 1000,
    leftMs: 0,
    remainingMs: 0,
  } as const
  const ends = beats.flatMap(({ cue }) =>
    [0, 1].map((progress): Position => ({ ...rep, side, cue, progress })),
  )
  const poses = ends.map((position) => poseAt(figureOf(figure), position).pose)
  return [...new Map(poses.map((pose) => [JSON.stringify(pose), pose])).values()]
}
