/** Mobility and strength: on how many days, and how many minutes. */
import { useMemo } from 'preact/hooks'
import type { ProgressModel, RangeModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { Legend } from '../shared/chart/Legend.tsx'
import { type Strip, Strips } from '../shared/chart/Strips.tsx'
import { Section } from './Section.tsx'
import { type PracticePart, type Practised, practiceParts } from './series.ts'
import { useSpans } from './use-spans.ts'
import { labelsOf, minutesText, numberOf, orNone, tickText, unitHead } from './words.ts'

type Props = { model: ProgressModel; range: RangeModel }

const minutesOf = ({ minutes }: Practised) => Math.round(minutes)

const SENTENCES = {
  mobility: { timed: 'practised.mobility', alone: 'practised.mobility_alone' },
  strength: { timed: 'practised.strength', alone: 'practised.strength_alone' },
} as const

/** Nothing was timed: then no minutes are told, and no 0 of them. */
const isUntimed = ({ minutes, untimed }: Pick<Practised, 'minutes' | 'untimed'>) =>
  minutes === 0 && untimed > 0

const timeText = (part: Practised) =>
  isUntimed(part) ? t('practised.no_time') : minutesText(minutesOf(part))

function saidOf(name: string, { mobility, strength }: PracticePart): string | null {
  if (mobility.sessions + strength.sessions === 0) return null
  const of = (part: Practised) => [part.days, timeText(part)] as [number, string]
  const told = [
    ...(mobility.sessions > 0 ? [t('practised.mobility_said', mobility.days, of(mobility))] : []),
    ...(strength.sessions > 0 ? [t('practised.strength_said', strength.days, of(strength))] : []),
  ]
  return `${name}: ${told.join(', ')}`
}

function PlanLegend() {
  const mark = <line class="planned" x1="0" x2="16" y1="8" y2="8" />
  return <Legend meanings={[{ mark, text: t('practised.plan') }]} />
}

export function PracticeChart({ model, range: { sessions } }: Props) {
  const { spans, names, begun } = useSpans(model, 'week')
  const parts = useMemo(() => practiceParts(sessions, spans), [sessions, spans])
  const { strengthDays, mobilityDays } = model.plan
  const all = (kind: keyof PracticePart, of: (part: Practised) => number) =>
    parts.reduce((sum, part) => sum + of(part[kind]), 0)
  const days = (kind: keyof PracticePart) => all(kind, (part) => part.days)
  const minutes = (kind: keyof PracticePart) => Math.round(all(kind, (part) => part.minutes))
  const untimedOf = (kind: keyof PracticePart) => all(kind, (part) => part.untimed)
  const untimed = untimedOf('mobility') + untimedOf('strength')
  const told = (kind: keyof PracticePart) =>
    minutes(kind) === 0
      ? t(SENTENCES[kind].alone, [days(kind)])
      : t(SENTENCES[kind].timed, [days(kind), minutesText(minutes(kind))])
  const planned =
    strengthDays + mobilityDays > 0 ? t('practised.planned', [mobilityDays, strengthDays]) : null

  const strip = (kind: keyof PracticePart, title: string, plan: number): Strip => ({
    title,
    total: t('practised.days', days(kind)),
    kind: 'count',
    textOf: numberOf,
    values: parts.map((part) => ({ value: part[kind].days })),
    planned: spans.unit === 'week' ? plan : null,
  })
  const timed = (kind: keyof PracticePart, title: string): Strip => ({
    title,
    total: isUntimed({ minutes: minutes(kind), untimed: untimedOf(kind) })
      ? t('practised.no_time')
      : minutesText(minutes(kind)),
    kind: 'minutes',
    textOf: tickText,
    values: parts.map((part) => ({ value: part[kind].minutes })),
  })
  const summary = [
    told('mobility'),
    told('strength'),
    ...(planned === null ? [] : [planned]),
    ...(untimed > 0 ? [t('practised.untimed', [untimed])] : []),
  ].join(' ')
  const said = parts.map((part, index) => saidOf(names[index] as string, part))
  const text =
    days('mobility') + days('strength') === 0
      ? [t('practised.early'), ...(planned === null ? [] : [planned])].join(' ')
      : summary
  return (
    <Section id="practised-title" title={t('practised.title')} text={text} said={said}>
      <Strips
        name={`${t('practised.title')}. ${summary}`}
        strips={[
          strip('mobility', t('practised.mobility_days'), mobilityDays),
          timed('mobility', t('practised.mobility_minutes')),
          strip('strength', t('practised.strength_days'), strengthDays),
          timed('strength', t('practised.strength_minutes')),
        ]}
        said={said}
        labels={(columns) => labelsOf(spans, columns)}
        begun={begun}
        legend={spans.unit === 'week' && planned !== null && <PlanLegend />}
        behind={{
          caption: t('practised.title'),
          head: [
            unitHead(spans.unit),
            t('practised.mobility_days'),
            t('practised.mobility_minutes'),
            t('practised.strength_days'),
            t('practised.strength_minutes'),
          ],
          rows: () =>
            parts.map(({ mobility, strength }, index) => [
              names[index] as string,
              ...[mobility, strength].flatMap((part) => [
                String(part.days),
                orNone(isUntimed(part) ? null : String(minutesOf(part))),
              ]),
            ]),
        }}
      />
    </Section>
  )
}
