/** "How is this worked out?": the numbers, the way from them to the sentence, and from when on there is one. */
import { GATES, type Insight } from '../../../lib/core/insights.ts'
import { t } from '../../../lib/shell/texts.ts'
import { amountText } from './numbers.ts'
import { GroupTable, WeekDifferences, WorkWeeks } from './WeekTables.tsx'

function methodOf(insight: Insight): string[] {
  switch (insight.about) {
    case 'workOff':
      return [
        t('insights.how_off_week'),
        t('insights.how_off_about'),
        t('insights.how_likely'),
        t('insights.how_off_gate'),
        t('insights.how_off_which'),
      ]
    case 'trend':
      return [
        t('insights.how_trend_week'),
        t('insights.how_trend_about'),
        t('insights.how_likely'),
        t('insights.how_trend_gate'),
        t('insights.how_trend_which'),
      ]
    case 'groups':
      return [
        t('insights.how_groups'),
        ...(insight.shift === null ? [] : [t('insights.how_groups_shift', [amountText(insight.shift)])]),
        t('insights.how_groups_gate'),
        t('insights.how_groups_which'),
      ]
  }
}

function Numbers({ insight }: { insight: Insight }) {
  switch (insight.about) {
    case 'workOff':
      // What lies between the two averages is told from so many weeks on.
      return insight.weeks.length >= GATES.weeks ? <WeekDifferences weeks={insight.weeks} /> : null
    case 'trend':
      return insight.weeks.length > 0 ? <WorkWeeks weeks={insight.weeks} /> : null
    case 'groups':
      return <GroupTable groups={insight.groups} />
  }
}

/** `labelledBy`: the heading of what it belongs to. */
export function Working({ insight, labelledBy }: { insight: Insight; labelledBy: string }) {
  return (
    <details class="working">
      <summary id={`${labelledBy}-how`} aria-labelledby={`${labelledBy}-how ${labelledBy}`}>
        {t('insights.how')}
      </summary>
      <div class="working-inside">
        <Numbers insight={insight} />
        <ul class="method">
          {methodOf(insight).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </details>
  )
}
