/** The numbers behind a sentence, week by week or group by group. */
import type { ComponentChildren } from 'preact'
import type { FullWeek, GroupsInsight, TrendInsight } from '../../../lib/core/insights.ts'
import { t } from '../../../lib/shell/texts.ts'
import { fullDateText } from '../../shared/formats.ts'
import { pointsText, signedText } from './numbers.ts'

type TableProps = { caption: string; heads: string[]; children: ComponentChildren }

/** Headings over rows that begin with one of their own. */
export function Table({ caption, heads, children }: TableProps) {
  return (
    <table class="numbers">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

const average = (mean: number, answers: number) => t('insights.average', [pointsText(mean), answers])

const weekHeads = () => [t('insights.week'), t('insights.on_work_days'), t('insights.on_days_off')]

function WeekRow({ week, difference }: { week: FullWeek; difference: boolean }) {
  return (
    <tr>
      <th scope="row">{fullDateText(week.monday)}</th>
      <td>{average(week.work, week.workDays)}</td>
      <td>{average(week.off, week.offDays)}</td>
      {difference && <td>{signedText(week.work - week.off)}</td>}
    </tr>
  )
}

/** Before there is a sentence: the two averages, and nothing of what lies between them. */
export function WeekAverages({ weeks }: { weeks: FullWeek[] }) {
  return (
    <Table caption={t('insights.week_averages')} heads={weekHeads()}>
      {weeks.map((week) => (
        <WeekRow key={week.monday} week={week} difference={false} />
      ))}
    </Table>
  )
}

export function WeekDifferences({ weeks }: { weeks: FullWeek[] }) {
  return (
    <Table caption={t('insights.week_averages')} heads={[...weekHeads(), t('insights.difference')]}>
      {weeks.map((week) => (
        <WeekRow key={week.monday} week={week} difference={true} />
      ))}
    </Table>
  )
}

export function WorkWeeks({ weeks }: Pick<TrendInsight, 'weeks'>) {
  return (
    <Table caption={t('insights.work_weeks')} heads={[t('insights.week'), t('insights.on_work_days')]}>
      {weeks.map(({ monday, mean, answers }) => (
        <tr key={monday}>
          <th scope="row">{fullDateText(monday)}</th>
          <td>{average(mean, answers)}</td>
        </tr>
      ))}
    </Table>
  )
}

const GROUP_NAMES = {
  under60: 'insights.under_60',
  to90: 'insights.to_90',
  over90: 'insights.over_90',
} as const satisfies Record<GroupsInsight['groups'][number]['name'], string>

export function GroupTable({ groups }: Pick<GroupsInsight, 'groups'>) {
  return (
    <Table
      caption={t('insights.by_stretch')}
      heads={[t('insights.longest'), t('insights.days'), t('insights.typical')]}
    >
      {groups.map(({ name, days, typical }) => (
        <tr key={name}>
          <th scope="row">{t(GROUP_NAMES[name])}</th>
          <td>{days}</td>
          <td>
            {typical === null ? (
              <span class="soft">{t('insights.under_five_days')}</span>
            ) : (
              pointsText(typical)
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
