/** A figure's key poses side by side; the one that says what the exercise is has the arrow. */
import { Figure } from '../../../components/shared/Figure.tsx'
import { FIGURES } from '../../../lib/content/figures/index.ts'

type Props = { id: string; size: 'small' | 'large'; label?: string }

export function KeyPoses({ id, size, label = '' }: Props) {
  const figure = FIGURES[id]
  if (!figure) throw new Error(`no figure: ${id}`)
  const { keys, still } = figure
  const poses = keys.includes(still) ? keys : [...keys, still]
  return (
    <>
      {poses.map((pose, i) =>
        pose === still ? (
          <Figure key={i} exercise={id} size={size} label={label} />
        ) : (
          <Figure key={i} exercise={id} pose={pose} size={size} />
        ),
      )}
    </>
  )
}
