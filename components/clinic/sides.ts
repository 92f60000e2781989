/** How sides take turns, in words. */
import type { Dose } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'

const sidesName = (sides: Dose['sides']): string => {
  switch (sides) {
    case 'none':
      return t('clinic.sides_none')
    case 'each':
      return t('clinic.sides_each')
    case 'alternate':
      return t('clinic.sides_alternate')
  }
}

export const SIDES = (['none', 'each', 'alternate'] as const).map((value) => ({
  value,
  label: () => sidesName(value),
}))
