/** The answers there are to a question, the one that was given pressed. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RatingItem } from '../../../lib/core/facts.ts'
import { anchorsOf, wordsOf } from '../../popup/check-in/words.ts'
import { Scale } from '../../shared/Scale.tsx'
import { isSecondClick } from '../../shared/second-click.ts'

type Props = {
  /** Of the entry; its words name the question. */
  id: string
  item: RatingItem
  value: number
  onRate: (value: number) => void
}

export function AnswerEditor({ id, item, value, onRate }: Props) {
  const editor = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => editor.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus(), [])
  const choices = wordsOf(item)
  const { least, most, nameOf } = anchorsOf(item)
  return (
    <div class="answer-editor" ref={editor}>
      {choices === null ? (
        <Scale
          labelledBy={`${id}-words`}
          nameOf={nameOf}
          saved={value}
          least={least}
          most={most}
          onRate={onRate}
        />
      ) : (
        <fieldset class="answer-choices" aria-labelledby={`${id}-words`}>
          {choices.map((text, index) => (
            <button
              key={text}
              type="button"
              aria-pressed={index === value}
              onClick={(event) => isSecondClick(event) || onRate(index)}
            >
              {text}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
