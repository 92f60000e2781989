/** Each exercise as planned: how often it was played, and what came of it. */
import type { Day } from '../../../lib/core/facts.ts'
import type { ExerciseLine } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { dateText, nameOf, newestText } from '../words.ts'
import { SheetPart, SheetTable } from './parts.tsx'

/** "2 (R Nov 3, L Sep 11)"; where the flags tell the days, the sides alone. */
function stoppedText(stopped: ExerciseLine['stopped'], days: boolean, today: Day): string {
  const newest = stopped.toSorted((a, b) => (a.day < b.day ? 1 : -1))
  const told = newest.map(({ day, side }) =>
    [
      ...(side ? [t(side === 'left' ? 'visit.left_short' : 'visit.right_short')] : []),
      ...(days ? [dateText(day, today)] : []),
    ].join(' '),
  )
  const known = (days ? told : [...new Set(told)]).filter((text) => text !== '')
  return known.length === 0 ? String(stopped.length) : t('visit.on', [stopped.length, newestText(known)])
}

type Props = {
  exercises: ExerciseLine[]
  /** The days of what was stopped are told here. */
  days: boolean
  today: Day
}

export function Exercises({ exercises, days, today }: Props) {
  return (
    <SheetPart title={t('visit.exercises')} empty={exercises.length === 0}>
      <SheetTable
        caption={t('visit.exercises')}
        head={[
          t('insights.exercise'),
          t('visit.done'),
          t('visit.skipped'),
          t('visit.easier'),
          t('visit.stopped'),
        ]}
        rows={exercises.map((line) => ({
          name: <bdi>{nameOf(line)}</bdi>,
          cells: [
            t('visit.done_of', [line.done, line.times]),
            line.skipped,
            line.easier,
            stoppedText(line.stopped, days, today),
          ],
        }))}
      />
    </SheetPart>
  )
}
