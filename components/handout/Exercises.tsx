/** The routines of a plan with their figures, and what changes from a later day on. */
import type { Plan } from '../../lib/core/plan/plan.ts'
import { t } from '../../lib/shell/texts.ts'
import { fullDateText } from '../shared/formats.ts'
import { namesOf } from '../shared/plan-words.ts'
import { titleOf } from '../shared/routine-names.ts'
import { saidOnce } from './rows.ts'
import { Steps } from './Steps.tsx'
import type { Told } from './told.ts'

type Props = { plan: Plan; told: Told }

export function Exercises({ plan, told: { first, stages, room } }: Props) {
  if (first.length + stages.length === 0) return null
  return (
    <>
      {first.map(({ routine, rows: every }) => {
        const { all, rows } = saidOnce(every)
        const seconds = every.reduce((sum, row) => sum + row.seconds, 0)
        const about = t('page.about_minutes', Math.max(1, Math.round(seconds / 60)))
        return (
          <section key={routine}>
            <Title text={titleOf(routine)} besides={[about, ...all]} />
            <Steps plan={plan} rows={rows} how={room === 'wide'} />
          </section>
        )
      })}
      {stages.map((stage) => (
        <Stage key={`${stage.from} ${stage.routine}`} plan={plan} {...stage} />
      ))}
      <p class="handout-stop">{t('reset.stop_line')}</p>
    </>
  )
}

function Stage({ plan, from, routine, rows: every, gone, rest }: { plan: Plan } & Told['stages'][number]) {
  const { all, rows } = saidOnce(every)
  const besides = [
    ...all,
    ...(gone.length > 0 ? [t('handout.gone', [namesOf(gone)])] : []),
    ...(rest ? [t('handout.rest_stays')] : []),
  ]
  return (
    <section class="handout-stage">
      <Title text={t('handout.from', [fullDateText(from), titleOf(routine)])} besides={besides} />
      <Steps plan={plan} rows={rows} how={false} />
    </section>
  )
}

const Title = ({ text, besides }: { text: string; besides: string[] }) => (
  <h2>
    {text}{' '}
    <small>
      <bdi>{besides.join(' · ')}</bdi>
    </small>
  </h2>
)
