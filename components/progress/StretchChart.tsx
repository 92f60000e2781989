/** The longest screen stretch, and how many there were of half an hour and of an hour and more. */
import { useMemo } from 'preact/hooks'
import type { ProgressModel } from '../../lib/core/pages.ts'
import { ascending, middle } from '../../lib/core/statistics/order.ts'
import { t } from '../../lib/shell/texts.ts'
import { Legend, type Meaning } from '../shared/chart/Legend.tsx'
import { Bar } from '../shared/chart/marks.tsx'
import { type Strip, Strips } from '../shared/chart/Strips.tsx'
import { Section } from './Section.tsx'
import { type StretchPart, stretchParts } from './series.ts'
import type { Unit } from './spans.ts'
import { useSpans } from './use-spans.ts'
import { labelsOf, minutesText, numberOf, orNone, tickText, unitHead } from './words.ts'

const saidOf = (name: string, unit: Unit, { longest, days, over30, over60 }: StretchPart) => {
  if (longest === null && over30 === 0) return null
  const counts = t('stretch.counts_said', [over30, over60])
  if (longest === null) return `${name}: ${counts}`
  const value = minutesText(longest)
  const head =
    unit === 'day' ? t('stretch.longest_said', [value]) : t('stretch.usual_said', days, [value, days])
  return `${name}: ${head}, ${counts}`
}

const box = { x: 3, y: 1, width: 10, height: 14 }
const MEANINGS: (unit: Unit) => Meaning[] = (unit) => [
  ...(unit === 'day'
    ? [
        { mark: <Bar kind="full" {...box} />, text: t('chart.work_day') },
        { mark: <Bar kind="striped" {...box} />, text: t('chart.day_off') },
      ]
    : []),
  {
    mark: (
      <>
        <Bar kind="hollow" {...box} />
        <Bar kind="full" {...box} y={8} height={7} />
      </>
    ),
    text: t('stretch.of_them'),
  },
]

/** What the range says, in a sentence or two. */
function stretchSummary({ days }: Pick<ProgressModel, 'days'>): string {
  const seen = days.filter(({ screenMs }) => screenMs > 0)
  const work = seen.filter(({ working }) => working === true)
  const usual = middle(ascending(work.map(({ longestMs }) => longestMs / 60_000)))
  const total = (of: (day: (typeof seen)[number]) => number) => seen.reduce((sum, day) => sum + of(day), 0)
  const counts = t('stretch.counts', [
    total(({ stretches30 }) => stretches30),
    total(({ stretches60 }) => stretches60),
  ])
  if (usual === null) return counts
  return `${t('stretch.usual', work.length, [minutesText(usual), work.length])} ${counts}`
}

export function StretchChart({ model }: { model: ProgressModel }) {
  const { days } = model
  const { spans, names, begun } = useSpans(model, 'day')
  const parts = useMemo(() => stretchParts(days, spans), [days, spans])
  const summary = stretchSummary(model)
  const { unit } = spans
  const strips: Strip[] = [
    {
      title: unit === 'day' ? t('stretch.longest') : t('stretch.longest_usual'),
      kind: 'minutes',
      textOf: tickText,
      tall: true,
      values: parts.map(({ longest, kind }) => ({
        value: longest,
        kind: kind === 'work' ? 'full' : 'striped',
      })),
    },
    {
      title: t('stretch.long_ones'),
      kind: 'count',
      textOf: numberOf,
      values: parts.map(({ over30, over60 }) => ({ value: over60, of: over30 })),
    },
  ]
  const said = parts.map((part, index) => saidOf(names[index] as string, unit, part))
  const text = parts.every(({ longest, over30 }) => longest === null && over30 === 0)
    ? t('stretch.early')
    : summary
  return (
    <Section id="stretches-title" title={t('stretch.title')} text={text} said={said}>
      <Strips
        name={`${t('stretch.title')}. ${summary}`}
        strips={strips}
        said={said}
        labels={(columns) => labelsOf(spans, columns)}
        begun={begun}
        legend={<Legend meanings={MEANINGS(unit)} />}
        behind={{
          caption: t('stretch.title'),
          head: [
            unitHead(unit),
            unit === 'day' ? t('stretch.longest') : t('stretch.longest_usual'),
            ...(unit === 'day' ? [] : [t('chart.work_days')]),
            t('stretch.over30'),
            t('stretch.over60'),
          ],
          rows: () =>
            parts.map(({ longest, days, over30, over60 }, index) => [
              names[index] as string,
              orNone(longest === null ? null : minutesText(longest)),
              ...(unit === 'day' ? [] : [String(days)]),
              String(over30),
              String(over60),
            ]),
          ...(unit === 'day' ? {} : { note: t('stretch.note') }),
        }}
      />
    </Section>
  )
}
