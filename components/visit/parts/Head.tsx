/** The top of the page: the patient's own goal first, then what the page is about, and what it is not. */

import { PLAN_NUMBERS } from '../../../lib/content/plan-numbers.ts'
import type { Day } from '../../../lib/core/facts.ts'
import type { VisitModel } from '../../../lib/core/pages.ts'
import { encodePlanCode } from '../../../lib/core/plan/code.ts'
import type { ActivePlan } from '../../../lib/core/plan/plan.ts'
import type { PeriodWhy, VisitPeriod } from '../../../lib/core/visit/record.ts'
import type { GoalSection } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { fullDateText } from '../../shared/formats.ts'
import { dateText, shareText } from '../words.ts'
import { type Row, Rows } from './parts.tsx'

const WHY = {
  visit: 'visit.since_visit',
  plan: 'visit.since_plan',
  weeks: 'visit.so_far_back',
  chosen: 'visit.as_chosen',
} as const satisfies Record<PeriodWhy, string>

const PACES = {
  each: null,
  second: 'visit.pace_second',
  midday: 'visit.pace_midday',
} as const

function Goal({ goal, today }: { goal: GoalSection | null; today: Day }) {
  if (!goal) {
    return (
      <p class="sheet-goal">
        <b>{t('visit.named', [t('visit.goal')])}</b> {t('visit.none')}
      </p>
    )
  }
  const { text, first, latest, answers } = goal
  const told = (each: { day: Day; value: number }) => t('visit.on', [each.value, dateText(each.day, today)])
  return (
    <p class="sheet-goal">
      <b>{t('visit.named', [t('visit.goal')])}</b> <bdi class="sheet-words">{text}</bdi>{' '}
      <span class="sheet-able">
        {first && latest
          ? answers > 1
            ? t('visit.able', [told(first), told(latest), answers])
            : t('visit.able_once', [told(latest)])
          : t('visit.able_none')}
      </span>
    </p>
  )
}

/** "9 days", "13 weeks" */
const lengthText = ({ days, weeks }: VisitPeriod) =>
  days < 14 ? t('practised.days', days) : t('visit.weeks', Math.round(weeks))

type Props = { model: VisitModel; name: string; goal: boolean }

export function Head({ model, name, goal }: Props) {
  const { today, report, plan } = model
  const { period, daysWithData, plan: followed, plansTaken, interval } = report.header
  const logo = plan?.plan.clinic.logo
  const pace = PACES[interval.pace]
  const nudges = t('visit.minutes_set', [interval.setMinutes])
  const rows: (Row | null)[] = [
    {
      label: t('visit.period'),
      text: `${t('visit.dates', [fullDateText(period.from), fullDateText(period.to)])}, ${lengthText(period)} (${t(WHY[period.why])})`,
    },
    { label: t('visit.days_known'), text: shareText(daysWithData, period.days) },
    {
      label: t('visit.plan'),
      text: followed ? (
        <PlanText {...followed} today={today} code={plan && codeOf(plan)} />
      ) : (
        t('visit.plan_built_in')
      ),
    },
    plansTaken.length > 0
      ? {
          label: t('visit.plans_taken'),
          text: plansTaken.map(({ day }) => dateText(day, today)).join(', '),
        }
      : null,
    {
      label: t('visit.nudge_after'),
      text: [
        nudges,
        ...(interval.clinicMinutes === null ? [] : [t('visit.minutes_plan', [interval.clinicMinutes])]),
        ...(pace ? [t(pace)] : []),
      ].join(', '),
    },
  ]
  return (
    <header class="sheet-head">
      <div class="sheet-top">
        {logo && <img class="sheet-logo" src={logo.data} alt={logo.alt} />}
        <p class="sheet-name">{t('visit.sheet_title')}</p>
        {name !== '' && (
          <p class="sheet-who">
            <bdi>{name}</bdi>
          </p>
        )}
        <p class="sheet-date">{fullDateText(today)}</p>
      </div>
      {goal && <Goal goal={report.goal} today={today} />}
      <Rows rows={rows} /> <p class="sheet-method">{t('visit.method_line')}</p>
    </header>
  )
}

/** What does not fit a code is in the clinic's file. */
const codeOf = ({ plan }: ActivePlan) => encodePlanCode(plan, PLAN_NUMBERS).code

type Followed = NonNullable<VisitModel['report']['header']['plan']>

function PlanText({
  title,
  clinic,
  day,
  issued,
  review,
  today,
  code,
}: Followed & { today: Day; code: string | null }) {
  const named = [title, clinic].filter((text) => text !== '')
  const dates = [
    ...(issued ? [t('visit.issued', [dateText(issued, today)])] : []),
    t('visit.taken', [dateText(day, today)]),
    ...(review ? [t('visit.review', [dateText(review, today)])] : []),
    ...(code === null ? [] : [t('visit.code', [code])]),
  ]
  return (
    <>
      {named.map((text) => (
        <span key={text}>
          <bdi>{text}</bdi>
          {', '}
        </span>
      ))}
      {dates.join(', ')}
    </>
  )
}
