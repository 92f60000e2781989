/** Weekdays as a week is written where the language of the texts is spoken. Weeks that are counted are ISO weeks. */
import { inLanguage, locale } from './formats.ts'

/** 0 for Monday. */
type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** Both browsers have it from our minimum versions on; TypeScript does not know it yet. */
type WithWeek = Intl.Locale & { getWeekInfo(): { firstDay: number } }

function inOrder(): Weekday[] {
  const first = (locale() as WithWeek).getWeekInfo().firstDay - 1
  return Array.from({ length: 7 }, (_, index) => ((first + index) % 7) as Weekday)
}

/** From the one on which a week begins. */
export const weekdaysInOrder = (): readonly Weekday[] => inLanguage(inOrder)
