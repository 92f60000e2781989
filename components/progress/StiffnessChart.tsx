/** How stiff the back felt: each answer, and the middle of seven days. Where nothing was answered there is a gap. */
import { line } from 'd3-shape'
import { useMemo } from 'preact/hooks'
import type { ProgressModel, RangeModel } from '../../lib/core/pages.ts'
import { ascending, middle } from '../../lib/core/statistics/order.ts'
import { t } from '../../lib/shell/texts.ts'
import { Legend } from '../shared/chart/Legend.tsx'
import { Diamond, Dot } from '../shared/chart/marks.tsx'
import type { Columns } from '../shared/chart/scale.ts'
import { RatingPlot, sizeIn } from './RatingPlot.tsx'
import { Section } from './Section.tsx'
import { ratedDays, type StiffnessPart, stiffnessParts } from './series.ts'
import type { Unit } from './spans.ts'
import { useSpans } from './use-spans.ts'
import { numberOf, orNone, unitHead } from './words.ts'

type Props = { model: ProgressModel; range: RangeModel }

const LEAST = 3

function saidOf(name: string, unit: Unit, { work, off, line }: StiffnessPart): string | null {
  if (work === null && off === null) return null
  const isDay = unit === 'day'
  const told = [
    ...(work === null ? [] : [t(isDay ? 'felt.work_day_said' : 'felt.work_said', [numberOf(work)])]),
    ...(off === null ? [] : [t(isDay ? 'felt.off_day_said' : 'felt.off_said', [numberOf(off)])]),
    ...(line === null ? [] : [t(isDay ? 'felt.line_said' : 'felt.all_said', [numberOf(line)])]),
  ]
  return `${name}: ${told.join(', ')}`
}

function Line({
  parts,
  columns,
  y,
}: {
  parts: StiffnessPart[]
  columns: Columns
  y: (value: number) => number
}) {
  const path = line<StiffnessPart>()
    .defined((part) => part.line !== null)
    .x((_, index) => columns.middle(index))
    .y((part) => y(part.line ?? 0))(parts)
  // A point between two gaps is no line, and must be seen.
  const alone = parts.flatMap((part, index) =>
    part.line !== null && parts[index - 1]?.line == null && parts[index + 1]?.line == null
      ? [{ x: columns.middle(index), y: y(part.line) }]
      : [],
  )
  return (
    <g>
      {path !== null && <path class="median" d={path} />}
      {alone.map(({ x, y }) => (
        <line key={x} class="median" x1={x - 4} x2={x + 4} y1={y} y2={y} />
      ))}
    </g>
  )
}

export function StiffnessChart({ model, range: { from, ratings } }: Props) {
  const { days } = model
  const { spans, names, begun } = useSpans(model, 'day')
  const { unit } = spans
  const rated = useMemo(() => ratedDays(ratings, days), [ratings, days])
  // Those of the days before the range are for the first medians alone.
  const within = useMemo(() => rated.filter(({ day }) => day >= from), [rated, from])
  const parts = useMemo(
    () => stiffnessParts(unit === 'day' ? rated : within, spans),
    [unit, rated, within, spans],
  )
  const values = ascending(within.map(({ value }) => value))
  const answers = values.length
  const half = middle(values)
  const counted = t('felt.answers', answers)
  const spread = [values[0] ?? 0, values.at(-1) ?? 0].map(numberOf) as [string, string]
  const summary =
    answers < LEAST || half === null ? counted : `${counted} ${t('felt.spread', [...spread, numberOf(half)])}`
  const said = parts.map((part, index) => saidOf(names[index] as string, unit, part))
  const text = answers === 0 ? t('felt.none') : answers < LEAST ? `${summary} ${t('felt.early')}` : summary
  return (
    <Section id="felt-title" title={t('felt.title')} text={text} said={said}>
      <RatingPlot
        name={`${t('felt.title')}. ${summary}`}
        spans={spans}
        said={said}
        begun={begun}
        draw={(columns, y) => (
          <g>
            <Line parts={parts} columns={columns} y={y} />
            {parts.map(({ work, off }, index) => (
              <g key={names[index]}>
                {work !== null && <Dot x={columns.middle(index)} y={y(work)} size={sizeIn(columns) * 0.8} />}
                {off !== null && <Diamond x={columns.middle(index)} y={y(off)} size={sizeIn(columns)} />}
              </g>
            ))}
          </g>
        )}
        legend={
          <Legend
            meanings={[
              {
                mark: <Dot x={8} y={8} />,
                text: unit === 'day' ? t('chart.work_day') : t('felt.work_middle'),
              },
              {
                mark: <Diamond x={8} y={8} />,
                text: unit === 'day' ? t('felt.day_off') : t('felt.off_middle'),
              },
              {
                mark: <line class="median" x1="1" x2="15" y1="8" y2="8" />,
                text: unit === 'day' ? t('felt.line') : t('felt.line_all'),
              },
            ]}
          />
        }
        behind={{
          caption: t('felt.title'),
          head: [
            unitHead(unit),
            t('chart.work_days'),
            t('chart.days_off'),
            t('felt.line_head'),
            t('felt.answers_head'),
          ],
          rows: () =>
            parts.map(({ work, off, line, answers }, index) => [
              names[index] as string,
              ...[work, off, line].map((value) => orNone(value === null ? null : numberOf(value))),
              String(answers),
            ]),
          note: unit === 'day' ? t('felt.note_day') : t('felt.note_long'),
        }}
      />
    </Section>
  )
}
