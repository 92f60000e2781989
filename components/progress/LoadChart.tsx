/** The whole day's load in one picture: the same time, one strip for each. Nothing is put in relation. */
import { useMemo } from 'preact/hooks'
import type { ProgressModel, RangeModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { type Strip, Strips } from '../shared/chart/Strips.tsx'
import { Section } from './Section.tsx'
import { type LoadPart, loadParts } from './series.ts'
import { useSpans } from './use-spans.ts'
import { hourText, labelsOf, minutesText, numberOf, tickText, unitHead } from './words.ts'

type Props = { model: ProgressModel; range: RangeModel }

/** "84 min", with the runs of which the minutes were not told. */
function runsText({ runMinutes, untimed }: Pick<LoadPart, 'runMinutes' | 'untimed'>): string {
  if (untimed === 0) return minutesText(runMinutes)
  const more = t('load.untimed', untimed)
  return runMinutes === 0 ? more : t('load.and', [minutesText(runMinutes), more])
}

const runMinutes = (part: LoadPart) => part.runMinutes

type Line = {
  title: string
  strip: Pick<Strip, 'kind' | 'textOf'>
  amountOf: (part: LoadPart) => number
  textOf: (part: LoadPart) => string
}

const counted = (title: string, amountOf: (part: LoadPart) => number): Line => ({
  title,
  strip: { kind: 'count', textOf: numberOf },
  amountOf,
  textOf: (part) => String(amountOf(part)),
})

const linesOf = (): Line[] => [
  {
    title: t('load.screen'),
    strip: { kind: 'count', textOf: hourText },
    amountOf: ({ screenHours }) => screenHours,
    textOf: ({ screenHours }) =>
      t('chart.hours', [numberOf(screenHours < 100 ? screenHours : Math.round(screenHours))]),
  },
  {
    title: t('load.runs'),
    strip: { kind: 'minutes', textOf: tickText },
    amountOf: runMinutes,
    textOf: runsText,
  },
  counted(t('load.strength'), ({ strength }) => strength),
  counted(t('load.mobility'), ({ mobility }) => mobility),
  counted(t('load.nights'), ({ badNights }) => badNights),
]

const NOTHING: LoadPart = {
  screenHours: 0,
  runs: 0,
  runMinutes: 0,
  untimed: 0,
  strength: 0,
  mobility: 0,
  badNights: 0,
}

const added = (a: LoadPart, b: LoadPart): LoadPart =>
  Object.fromEntries(
    (Object.keys(NOTHING) as (keyof LoadPart)[]).map((key) => [key, a[key] + b[key]]),
  ) as LoadPart

const isEmpty = (part: LoadPart) => Object.values(part).every((value) => value === 0)

export function LoadChart({ model, range: { runs, sessions, ratings } }: Props) {
  const { days } = model
  const { spans, names, begun } = useSpans(model, 'week')
  const parts = useMemo(
    () => loadParts({ days, runs, sessions, ratings }, spans),
    [days, runs, sessions, ratings, spans],
  )
  const all = parts.reduce(added, NOTHING)
  const isTold = ({ amountOf }: Line) => amountOf(all) > 0 || (amountOf === runMinutes && all.runs > 0)
  const lines = linesOf().filter(isTold)
  const without = linesOf().filter((line) => !isTold(line))
  const told = (part: LoadPart) => lines.map(({ title, textOf }) => `${title}: ${textOf(part)}`).join('. ')
  const said = parts.map((part, index) => (isEmpty(part) ? null : `${names[index]}. ${told(part)}`))
  const text = isEmpty(all)
    ? t('load.early')
    : [
        t('load.lead'),
        ...(all.untimed > 0 && all.runMinutes > 0 ? [t('load.among', [t('load.untimed', all.untimed)])] : []),
        ...(without.length > 0 ? [t('load.without', [without.map(({ title }) => title).join('; ')])] : []),
      ].join(' ')
  return (
    <Section id="load-title" title={t('load.title')} text={text} said={said}>
      <Strips
        name={`${t('load.title')}. ${told(all)}`}
        strips={lines.map(({ title, strip, amountOf, textOf }) => ({
          title,
          ...strip,
          // How many were not timed is told beside it: a title has little room.
          total: textOf({ ...all, untimed: amountOf(all) > 0 ? 0 : all.untimed }),
          values: parts.map((part) => ({ value: amountOf(part) })),
        }))}
        said={said}
        labels={(columns) => labelsOf(spans, columns)}
        begun={begun}
        behind={{
          caption: t('load.title'),
          head: [unitHead(spans.unit), ...lines.map(({ title }) => title)],
          rows: () =>
            parts.map((part, index) => [names[index] as string, ...lines.map(({ textOf }) => textOf(part))]),
        }}
      />
    </Section>
  )
}
