/** Eleven buttons from 0 to 10. Its look stays as it is for ever: it is part of the measure. */
import { isSecondClick } from './second-click.ts'

const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

type Props = {
  /** Id of what asks. */
  labelledBy: string
  nameOf: (value: number) => string
  /** What was answered already. */
  saved: number | null
  least: string
  most: string
  /** Keys for the 10, which has none of its own. */
  keysOfTen?: string
  onRate: (value: number) => void
}

export function Scale({ labelledBy, nameOf, saved, least, most, keysOfTen, onRate }: Props) {
  return (
    <>
      <fieldset class="scale" aria-labelledby={labelledBy}>
        {VALUES.map((value) => (
          <button
            type="button"
            key={value}
            aria-label={nameOf(value)}
            aria-pressed={saved === value}
            {...(value === 10 && keysOfTen ? { 'aria-keyshortcuts': keysOfTen } : {})}
            onClick={(event) => isSecondClick(event) || onRate(value)}
          >
            {value}
          </button>
        ))}
      </fieldset>
      <p class="anchors" aria-hidden="true">
        <span>{least}</span>
        <span>{most}</span>
      </p>
    </>
  )
}
