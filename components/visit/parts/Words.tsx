/** The patient's own words: notes that were chosen, and what is to be asked. */
import type { Day } from '../../../lib/core/facts.ts'
import type { Note } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { dateText } from '../words.ts'
import { SheetPart } from './parts.tsx'

export function Words({ notes, ask, today }: { notes: Note[]; ask: string[]; today: Day }) {
  return (
    <>
      <SheetPart title={t('visit.words')} empty={notes.length === 0}>
        <ul class="sheet-list">
          {notes.map(({ at, day, text }) => (
            <li key={at}>
              <b>{t('visit.named', [dateText(day, today)])}</b> <bdi class="sheet-words">{text}</bdi>
            </li>
          ))}
        </ul>
      </SheetPart>
      <SheetPart title={t('visit.ask')} empty={ask.length === 0}>
        <ul class="sheet-list">
          {ask.map((line, index) => (
            <li key={index}>
              <bdi class="sheet-words">{line}</bdi>
            </li>
          ))}
        </ul>
      </SheetPart>
    </>
  )
}
