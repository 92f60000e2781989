/** Numbers of an insight, rounded for reading. */
import { t } from '../../../lib/shell/texts.ts'
import { numberText } from '../../shared/formats.ts'

/** Rounded away, a range that leaves 0 out would seem to hold it. */
const SMALL = 0.05
const NOTHING = 0.005

function rounding(value: number): Intl.NumberFormatOptions {
  const size = Math.abs(value)
  return NOTHING <= size && size < SMALL ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 1 }
}

const written = (value: number, more: Intl.NumberFormatOptions) =>
  numberText(value, { ...rounding(value), ...more }).replace('-', '\u2212')

/** "1.4", "0.03" */
export const pointsText = (value: number): string => written(value, {})

/** "+0.6", "−0.4", "0" */
export const signedText = (value: number): string => written(value, { signDisplay: 'exceptZero' })

/** "−27%" */
export const percentText = (share: number): string =>
  numberText(share, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }).replace(
    '-',
    '\u2212',
  )

/** "1 point", "1.4 points" */
export function amountText(value: number): string {
  const text = pointsText(Math.abs(value))
  return text === pointsText(1) ? t('insights.point') : t('insights.points', [text])
}
