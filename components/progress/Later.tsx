/** Loaded after the page's first drawing: everything that needs more than the first model. */
import type { ProgressModel, RangeModel } from '../../lib/core/pages.ts'
import { KeptChart } from './KeptChart.tsx'
import { LoadChart } from './LoadChart.tsx'
import { PairsChart } from './PairsChart.tsx'
import { Part } from './Part.tsx'
import { PracticeChart } from './PracticeChart.tsx'
import { StiffnessChart } from './StiffnessChart.tsx'
import { useRanged, useTurns } from './use-turns.ts'

export { AskedFirst } from './AskedFirst.tsx'
export { BackupCard } from './BackupCard.tsx'
export { BeforeAfterTable } from './insights/BeforeAfterTable.tsx'
export { Insights } from './insights/Insights.tsx'
export { RunTables } from './insights/RunTables.tsx'
export { RunLog } from './runs/RunLog.tsx'
export { TodayChart } from './TodayChart.tsx'
export { Written } from './written/Written.tsx'

const CHARTS = [KeptChart, PracticeChart, StiffnessChart, PairsChart, LoadChart]

/** Not to be seen before today's answer is given. */
const OF_RATINGS: readonly unknown[] = [StiffnessChart, PairsChart]

/** `ratings`: answers may be shown. */
type Props = { model: ProgressModel; range: RangeModel | null; ratings: boolean }

export function Ranged({ model, range, ratings }: Props) {
  const turns = useTurns(useRanged(model, range), CHARTS.length)
  return (
    <>
      {CHARTS.map((Chart, index) => {
        const given = ratings || !OF_RATINGS.includes(Chart) ? turns[index] : null
        return given && <Part key={Chart.name} given={given} draw={(each) => <Chart {...each} />} />
      })}
    </>
  )
}
