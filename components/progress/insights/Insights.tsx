/** What the whole record says, in sentences, each with how it is worked out. */
import type { Insight } from '../../../lib/core/insights.ts'
import type { InsightsModel } from '../../../lib/core/pages.ts'
import { t } from '../../../lib/shell/texts.ts'
import './insights.css'
import { saidOf } from './said.ts'
import { WeekAverages } from './WeekTables.tsx'
import { Working } from './Working.tsx'

const TITLES = {
  workOff: 'insights.work_off',
  trend: 'insights.trend',
  groups: 'insights.groups',
} as const satisfies Record<Insight['about'], string>

const STEP = 20
const SIZE = 14

/** How far it is to the first sentence; the words beside it say the same. */
function Way({ done, of }: { done: number; of: number }) {
  return (
    <svg
      class="insight-way"
      width={STEP * of - (STEP - SIZE)}
      height={SIZE}
      viewBox={`0 0 ${STEP * of - (STEP - SIZE)} ${SIZE}`}
      aria-hidden="true"
    >
      {Array.from({ length: of }, (_, index) => (
        <rect
          key={index}
          class={index < done ? 'way-done' : 'way-open'}
          x={index * STEP + 1}
          y="1"
          width={SIZE - 2}
          height={SIZE - 2}
          rx="4"
        />
      ))}
    </svg>
  )
}

/** More of them would be a row of dust. */
const MOST_STEPS = 6

function Card({ insight }: { insight: Insight }) {
  const { lead, more, count, way } = saidOf(insight)
  const id = `insight-${insight.about}`
  return (
    <section class={way ? 'card insight early-insight' : 'card insight'} aria-labelledby={id}>
      <h3 id={id}>{t(TITLES[insight.about])}</h3>
      {way && way.of <= MOST_STEPS && <Way {...way} />}
      <p class="insight-lead">{lead}</p>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {insight.about === 'workOff' && insight.said === 'weeks' && <WeekAverages weeks={insight.weeks} />}
      {count && <p class="soft small">{count}</p>}
      <Working insight={insight} labelledBy={id} />
    </section>
  )
}

export function Insights({ model: { insights } }: { model: InsightsModel }) {
  return (
    <section class="insights" aria-labelledby="insights-title">
      <h2 id="insights-title">{t('insights.title')}</h2>
      <div class="insight-cards">
        {insights.map((insight) => (
          <Card key={insight.about} insight={insight} />
        ))}
      </div>
    </section>
  )
}
