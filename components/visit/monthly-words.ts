/** The four-weekly questions: what each answer is called. */
import type { MonthlyLine } from '../../lib/core/visit/report.ts'
import { t } from '../../lib/shell/texts.ts'

const ANSWERS = {
  change_month: [
    'check_in.better_very',
    'check_in.better_much',
    'check_in.better_little',
    'check_in.no_different',
    'check_in.worse_little',
    'check_in.worse_much',
    'check_in.worse_very',
  ],
  morning_stiff: [
    'check_in.morning_none',
    'check_in.morning_15',
    'check_in.morning_30',
    'check_in.morning_60',
    'check_in.morning_over',
  ],
  standing_up: ['check_in.standing_easy', 'check_in.standing_steps', 'check_in.standing_minutes'],
} as const satisfies Record<MonthlyLine['item'], string[]>

export function monthlyText(item: MonthlyLine['item'], value: number): string {
  const key = ANSWERS[item][value]
  return key === undefined ? String(value) : t(key)
}
