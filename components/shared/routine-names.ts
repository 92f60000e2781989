/** What each routine is called. */
import type { RoutineId } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'

export function titleOf(id: RoutineId): string {
  switch (id) {
    case 'midday-reset':
      return t('page.midday_reset')
    case 'mobility':
      return t('routine.mobility')
    case 'strength':
      return t('routine.strength')
  }
}
