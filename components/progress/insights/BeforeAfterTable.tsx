/** How the back felt before and after routines, by exercise. Only for those who turned that question on. */
import type { InsightsModel } from '../../../lib/core/pages.ts'
import { t } from '../../../lib/shell/texts.ts'
import { exerciseName } from '../../shared/exercise-names.ts'
import './insights.css'
import { pointsText, signedText } from './numbers.ts'
import { Table } from './WeekTables.tsx'

export function BeforeAfterTable({ model: { beforeAfter } }: { model: InsightsModel }) {
  if (beforeAfter.length === 0) return null
  return (
    <section aria-labelledby="before-after-title">
      <h2 id="before-after-title">{t('insights.before_after')}</h2>
      <Table
        caption={t('insights.before_after_caption')}
        heads={[
          t('insights.exercise'),
          t('insights.times'),
          t('insights.before'),
          t('insights.after'),
          t('insights.change'),
        ]}
      >
        {beforeAfter.map(({ exercise, times, before, after, change }) => (
          <tr key={exercise}>
            <th scope="row">{exerciseName(exercise) || exercise}</th>
            <td>{times}</td>
            <td>{pointsText(before)}</td>
            <td>{pointsText(after)}</td>
            <td>{signedText(change)}</td>
          </tr>
        ))}
      </Table>
      <p class="soft measure">{t('insights.before_after_how')}</p>
    </section>
  )
}
