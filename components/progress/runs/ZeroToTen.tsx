/** A number from 0 to 10 in a form: one stop for the Tab key, arrows within, and it can be taken back. */
import { t } from '../../../lib/shell/texts.ts'

const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

type Props = {
  name: string
  legend: string
  least: string
  most: string
  value: number | null
  onChange: (value: number | null) => void
}

export function ZeroToTen({ name, legend, least, most, value, onChange }: Props) {
  return (
    <fieldset class="zero-to-ten">
      <legend>{legend}</legend>
      <div class="zero-to-ten-row">
        {VALUES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              id={`${name}-${each}`}
              checked={each === value}
              {...(each === 0 || each === 10
                ? { 'aria-label': t('runs.named', [each, each === 0 ? least : most]) }
                : {})}
              onChange={() => onChange(each)}
            />
            <span>{each}</span>
          </label>
        ))}
      </div>
      <p class="anchors">
        <span aria-hidden="true">{least}</span>
        {value !== null && (
          <button
            type="button"
            class="plain small"
            aria-label={t('runs.clear_named', [legend])}
            onClick={() => {
              onChange(null)
              document.getElementById(`${name}-0`)?.focus()
            }}
          >
            {t('runs.clear')}
          </button>
        )}
        <span aria-hidden="true">{most}</span>
      </p>
    </fieldset>
  )
}
