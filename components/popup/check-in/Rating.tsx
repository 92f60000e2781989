/** One question's answers: eleven buttons from 0 to 10, or a list of words. Nothing is preset, one tap saves. */
import type { RatingItem } from '../../../lib/core/facts.ts'
import { Scale } from '../../shared/Scale.tsx'
import { isSecondClick } from '../../shared/second-click.ts'
import { anchorsOf, wordsOf } from './words.ts'

type Props = {
  id: string
  labelledBy: string
  item: RatingItem
  saved: number | null
  onRate: (value: number) => void
}

export function Rating({ id, labelledBy, item, saved, onRate }: Props) {
  const words = wordsOf(item)
  if (words === null) {
    return (
      <div id={id}>
        <Scale labelledBy={labelledBy} {...anchorsOf(item)} saved={saved} keysOfTen="- T" onRate={onRate} />
      </div>
    )
  }
  return (
    <fieldset id={id} class="check-in-words" aria-labelledby={labelledBy}>
      {words.map((word, value) => (
        <button
          type="button"
          key={word}
          aria-pressed={saved === value}
          onClick={(event) => isSecondClick(event) || onRate(value)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  )
}
