/** One question of a look: buttons that the arrow keys walk through; nothing is chosen by walking past. */
import { useRef } from 'preact/hooks'
import type { LookText } from '../../lib/content/looks.ts'
import { HURT, type LookQuestion, UNSURE } from '../../lib/core/looks.ts'
import type { Side } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import { isSecondClick } from '../shared/second-click.ts'
import { lineText } from './texts.ts'

/** Where an arrow leads among so many; null for a key that leads nowhere. */
function walked(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (from + 1) % count
    case 'ArrowUp':
    case 'ArrowLeft':
      return (from + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

type Props = {
  question: LookQuestion<LookText>
  side: Side | null
  chosen: string | undefined
  onChoose: (answer: string) => void
}

export function Question({ question, side, chosen, onChoose }: Props) {
  const group = useRef<HTMLFieldSetElement>(null)
  const answers = [
    ...question.answers.map(({ id, label }) => ({ id, text: lineText(label, side) })),
    { id: UNSURE, text: t('look.unsure') },
    { id: HURT, text: t('look.hurt') },
  ]
  const first = Math.max(
    0,
    answers.findIndex(({ id }) => id === chosen),
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const to = walked(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length)
    if (to === null) return
    event.preventDefault()
    buttons[to]?.focus()
  }

  return (
    <fieldset class="look-question" ref={group} onKeyDown={onKeyDown}>
      <legend>{lineText(question.text, side)}</legend>
      {answers.map(({ id, text }, index) => (
        <button
          key={id}
          type="button"
          class={id === HURT ? 'look-hurt' : ''}
          aria-pressed={chosen === id}
          tabIndex={index === first ? 0 : -1}
          onClick={(event) => isSecondClick(event) || onChoose(id)}
        >
          {text}
          {chosen === id && <Icon name="check" />}
        </button>
      ))}
    </fieldset>
  )
}
