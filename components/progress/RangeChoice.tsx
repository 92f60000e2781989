/** How far back the charts look. */
import { useState } from 'preact/hooks'
import type { Range } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { RANGES } from './address.ts'

const nameOf = (range: Range): string => {
  switch (range) {
    case 'week':
      return t('range.week')
    case 'month':
      return t('range.month')
    case 'quarter':
      return t('range.quarter')
    case 'year':
      return t('range.year')
    case 'all':
      return t('range.all')
  }
}

type Props = {
  range: Range
  /** What is shown of it: from its first day to today. */
  dates: string
  onChoose: (range: Range) => void
}

export function RangeChoice({ range, dates, onChoose }: Props) {
  /** Nobody who comes by, or answers a question, needs to hear it. */
  const [chosen, setChosen] = useState(false)
  const choose = (each: Range) => {
    setChosen(true)
    onChoose(each)
  }
  return (
    <fieldset class="range">
      <legend class="hidden">{t('range.label')}</legend>
      {RANGES.map((each) => (
        <label key={each}>
          <input type="radio" name="range" checked={each === range} onChange={() => choose(each)} />
          <span>{nameOf(each)}</span>
        </label>
      ))}
      <span class="range-dates" aria-live={chosen ? 'polite' : 'off'}>
        {dates}
      </span>
    </fieldset>
  )
}
