/** Today by the hour, on one line of time: screen stretches and breaks, and above them nudges and resets. */
import type { TodayModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { stoodParts } from '../popup/today/segments.ts'
import { LevelAxis } from '../shared/chart/Axes.tsx'
import { Chart } from '../shared/chart/Chart.tsx'
import { Legend } from '../shared/chart/Legend.tsx'
import { Diamond } from '../shared/chart/marks.tsx'
import { hourText, lengthText } from '../shared/formats.ts'
import { hoursOf, pointAt, type TimeLine, type TodayPoint, timeLine, todayPoints } from './today-points.ts'
import { pointCells, pointSaid } from './today-texts.ts'

const MARKS = 14
const TOP = 28
const BOTTOM = 60
const HEIGHT = 84
const THINNEST = 2

function Nudge({ x, y }: { x: number; y: number }) {
  return <path class="nudge-mark" d={`M${x - 5} ${y - 4}H${x + 5}L${x} ${y + 5}z`} />
}

function Point({ point, line, active }: { point: TodayPoint; line: TimeLine; active: boolean }) {
  const x = line.x(point.from)
  if (point.kind === 'nudge') return <Nudge x={x} y={MARKS} />
  if (point.kind === 'reset') return <Diamond x={x} y={MARKS} size={6} />
  const { kind, confirmed } = point.segment
  const width = Math.max(THINNEST, line.x(point.to) - x)
  const name = `hour-${kind}${confirmed ? ' hour-confirmed' : ''}${active ? ' hour-active' : ''}`
  return <rect class={name} x={x} y={TOP} width={width} height={BOTTOM - TOP} />
}

const square = (name: string) => <rect class={name} x="1" y="3" width="14" height="10" />

function meaningsOf(points: TodayPoint[]) {
  const has = (wanted: (point: TodayPoint) => boolean) => points.some(wanted)
  const isBreak = (confirmed: boolean) => (point: TodayPoint) =>
    point.kind === 'segment' && point.segment.kind === 'break' && point.segment.confirmed === confirmed
  return [
    { on: true, mark: square('hour-stretch'), text: t('today_chart.stretch') },
    { on: has(isBreak(false)), mark: square('hour-break'), text: t('today_chart.break_likely') },
    {
      on: has(isBreak(true)),
      mark: square('hour-break hour-confirmed'),
      text: t('today_chart.break_confirmed'),
    },
    {
      on: has((point) => point.kind === 'segment' && point.segment.kind === 'unsure'),
      mark: square('hour-unsure'),
      text: t('today_chart.unsure'),
    },
    {
      on: has(({ kind }) => kind === 'nudge'),
      mark: <Nudge x={8} y={8} />,
      text: t('today_chart.nudge_mark'),
    },
    {
      on: has(({ kind }) => kind === 'reset'),
      mark: <Diamond x={8} y={8} size={6} />,
      text: t('today_chart.reset_mark'),
    },
  ].filter(({ on }) => on)
}

function summaryOf(today: TodayModel, points: TodayPoint[]): string {
  const longest = Math.max(0, ...today.stretches.map(({ start, end }) => end - start))
  const count = (kind: TodayPoint['kind']) => points.filter((point) => point.kind === kind).length
  return [
    t('today_chart.counts', [today.stretches.length, lengthText(longest), today.breaks.length]),
    t('today_chart.marks', [count('nudge'), count('reset')]),
  ].join(' ')
}

export function TodayChart({ today }: { today: TodayModel }) {
  const { timeZone } = today
  const points = todayPoints(today)
  const summary = summaryOf(today, points)
  return (
    <section aria-labelledby="today-title">
      <h2 id="today-title">{t('today_chart.title')}</h2>
      {points.length === 0 ? (
        <p>{t('progress.no_stretches')}</p>
      ) : (
        <>
          <p>{summary}</p>
          <Chart
            name={`${t('today_chart.title')}. ${summary}`}
            height={HEIGHT}
            said={points.map((point) => pointSaid(point, timeZone))}
            at={(x, y, width) => pointAt(points, timeLine(today, width), x, y < TOP)}
            draw={(width, active) => {
              const line = timeLine(today, width)
              const current = points[active]
              return (
                <g>
                  <rect class="hour-day" y={TOP} width={width} height={BOTTOM - TOP} rx="4" />
                  {points.map((point, index) => (
                    <Point
                      key={`${point.kind} ${point.from}`}
                      point={point}
                      line={line}
                      active={index === active}
                    />
                  ))}
                  {stoodParts(today).map(({ start, end }) => (
                    <rect
                      key={start}
                      class="hour-stood"
                      x={line.x(start)}
                      y={TOP + 5}
                      width={Math.max(THINNEST, line.x(end) - line.x(start))}
                      height="4"
                    />
                  ))}
                  {current && current.kind !== 'segment' && (
                    <circle class="mark-here" cx={line.x(current.from)} cy={MARKS} r="11" />
                  )}
                  <LevelAxis
                    labels={hoursOf(today, width).map((at) => ({
                      x: line.x(at),
                      text: hourText(at, timeZone),
                    }))}
                    y={BOTTOM + 18}
                    width={width}
                  />
                </g>
              )
            }}
            legend={<Legend meanings={meaningsOf(points)} />}
            behind={{
              caption: t('today_chart.title'),
              head: [t('today_chart.from'), t('today_chart.to'), t('today_chart.what')],
              rows: () => points.map((point) => pointCells(point, timeZone)),
            }}
          />
        </>
      )}
    </section>
  )
}
