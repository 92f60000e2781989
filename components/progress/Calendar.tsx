/** A calendar of days: what kind each one was, told by its shape. Arrows go over it, Enter opens a day. */
import { useMemo, useState } from 'preact/hooks'
import type { Day } from '../../lib/core/facts.ts'
import type { ProgressModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { Chart } from '../shared/chart/Chart.tsx'
import { Legend } from '../shared/chart/Legend.tsx'
import { shortWeekday } from '../shared/formats.ts'
import { type CellKind, cellAt, daysOf, type Grid, gridOf, isMonth, kindOf, stepOn } from './calendar.ts'
import { DayMark } from './DayMark.tsx'
import { dayRows, daySaid, kindText } from './day-texts.ts'
import { daysBetween } from './spans.ts'
import { shortMonth, yearName } from './words.ts'

type Props = { model: ProgressModel; onOpen: (day: Day) => void }

const MOST_DAYS = 371

type Page = { from: Day; to: Day; years: boolean; last: boolean }

/** A long record is looked at a year at a time. Before the record begins there is nothing to tell. */
function pageOf({ from: wanted, begins, today }: ProgressModel, back: number): Page {
  const from = begins !== null && begins > wanted ? begins : wanted
  if (daysBetween(from, today) < MOST_DAYS) return { from, to: today, years: false, last: true }
  const year = Number(today.slice(0, 4)) - back
  const [first, end] = [`${year}-01-01`, `${year}-12-31`]
  return {
    from: first < from ? from : first,
    to: end < today ? end : today,
    years: true,
    last: first <= from,
  }
}

export function Calendar({ model, onOpen }: Props) {
  const [back, setBack] = useState(0)
  const { days, today } = model
  const page = pageOf(model, back)
  const records = useMemo(() => new Map(days.map((record) => [record.day, record])), [days])
  const shown = useMemo(() => daysOf(page.from, page.to), [page.from, page.to])
  // Asked for at every move of the mouse.
  const grid = useMemo(() => {
    const made = new Map<number, Grid>()
    return (width: number) => {
      const found = made.get(width) ?? gridOf(page.from, page.to, width)
      made.set(width, found)
      return found
    }
  }, [page.from, page.to])
  const kinds = shown.map((day) => kindOf(records.get(day), day === today))
  const summary = summaryOf(kinds)
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">{t('calendar.title')}</h2>
      <p>{summary}</p>
      {page.years && (
        <div class="row pager">
          <button type="button" disabled={page.last} onClick={() => setBack(back + 1)}>
            {t('calendar.earlier')}
          </button>
          <strong aria-live="polite">{yearName(page.from)}</strong>
          <button type="button" disabled={back === 0} onClick={() => setBack(back - 1)}>
            {t('calendar.later')}
          </button>
        </div>
      )}
      <Chart
        key={page.from}
        narrow={isMonth(page)}
        name={`${t('calendar.title')}. ${summary} ${t('calendar.keys')}`}
        height={(width) => grid(width).height}
        said={shown.map((day, index) => daySaid(day, kinds[index] as CellKind, records.get(day), model))}
        at={(x, y, width) => cellAt(grid(width), x, y)}
        walk={(from, key, width) => stepOn(grid(width), from, key)}
        draw={(width, active) => <Days grid={grid(width)} kinds={kinds} active={active} today={today} />}
        onPick={(index) => onOpen(shown[index] as Day)}
        legend={<KindsLegend kinds={kinds} />}
        behind={{
          caption: t('calendar.title'),
          head: [
            t('progress.day'),
            t('calendar.kind'),
            t('progress.screen'),
            t('progress.longest'),
            t('progress.resets_head'),
            t('progress.stiffness'),
          ],
          rows: () => dayRows(shown.flatMap((day) => records.get(day) ?? []).reverse(), model),
        }}
      />
    </section>
  )
}

function summaryOf(kinds: CellKind[]): string {
  const count = (...wanted: CellKind[]) => kinds.filter((kind) => wanted.includes(kind)).length
  return [
    t('kept.resets', [count('done', 'gentle'), count('done', 'gentle', 'missed')]),
    t('calendar.others', [count('off'), count('noData')]),
  ].join(' ')
}

const KINDS: CellKind[] = ['done', 'gentle', 'missed', 'off', 'noData', 'open']

function KindsLegend({ kinds }: { kinds: CellKind[] }) {
  return (
    <Legend
      meanings={KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({
        mark: <DayMark kind={kind} x={8} y={8} size={12} isToday={kind === 'open'} />,
        text: kindText(kind),
      }))}
    />
  )
}

type DaysProps = { grid: Grid; kinds: CellKind[]; active: number; today: Day }

function Days({ grid, kinds, active, today }: DaysProps) {
  const { cells, marks, width, tall, kind } = grid
  const big = kind === 'month'
  return (
    <g>
      {marks.map(({ x, y, month, weekday }) => (
        <text key={`${x} ${y}`} class={`axis-text ${big ? 'axis-middle' : 'axis-first'}`} x={x} y={y}>
          {month !== undefined ? shortMonth(month) : shortWeekday(weekday ?? 0)}
        </text>
      ))}
      {cells.map(({ day, x, y }, index) => (
        <g key={day}>
          {index === active && <rect class="cell-here" x={x} y={y} width={width} height={tall} rx="4" />}
          {big && (
            <text class="axis-text axis-middle" x={x + width / 2} y={y + 16}>
              {day.endsWith('-01') ? `${Number(day.slice(8))} ${shortMonth(day)}` : Number(day.slice(8))}
            </text>
          )}
          <DayMark
            kind={kinds[index] as CellKind}
            x={x + width / 2}
            y={big ? y + 33 : y + tall / 2}
            size={big ? 18 : width - 4}
            isToday={day === today}
          />
        </g>
      ))}
    </g>
  )
}
