/** The emergency number of the region that the browser is set to, with the region's name: it may be another's browser. */
import { emergencyNumber } from '../../lib/content/emergency.ts'
import { t } from '../../lib/shell/texts.ts'
import { locale } from '../shared/formats.ts'

/** Of `en-GB`, "United Kingdom: call 999, …"; null where no region is named, or its number is not known. */
export function emergencyHere(languages: readonly string[]): string | null {
  const region = languages.map((tag) => new Intl.Locale(tag).region).find((named) => named !== undefined)
  const number = region === undefined ? null : emergencyNumber(region)
  if (region === undefined || number === null) return null
  const name = new Intl.DisplayNames(locale(), { type: 'region' }).of(region) ?? region
  return t('help.call_here', [name, number])
}
