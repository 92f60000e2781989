/** With which signs to get help, and how soon: the same words on the help page and on paper. */
import { t } from '../../lib/shell/texts.ts'

export const emergencySigns = (): string[] => [
  t('help.e1'),
  t('help.e2'),
  t('help.e3'),
  t('help.e4'),
  t('help.e5'),
  t('help.e6'),
  t('help.e7'),
  t('help.e8'),
]

export const soonSigns = (): string[] => [
  t('help.d1'),
  t('help.d2'),
  t('help.d3'),
  t('help.d4'),
  t('help.d5'),
  t('help.d6'),
  t('help.d7'),
  t('help.d8'),
]
