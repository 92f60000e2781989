/** Resets on work days, and breaks after nudges, against what was planned: raw counts. */
import { useMemo } from 'preact/hooks'
import type { ProgressModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { Legend } from '../shared/chart/Legend.tsx'
import { Bar } from '../shared/chart/marks.tsx'
import { type Strip, Strips } from '../shared/chart/Strips.tsx'
import { Section } from './Section.tsx'
import { type KeptPart, keptParts } from './series.ts'
import { useSpans } from './use-spans.ts'
import { labelsOf, numberOf, unitHead } from './words.ts'

const nudgesOf = ({ stands, dismissed, ignored }: KeptPart) => stands + dismissed + ignored

function saidOf(name: string, part: KeptPart): string | null {
  const nudges = nudgesOf(part)
  if (part.workDays + nudges === 0) return null
  const told = [
    ...(part.workDays > 0 ? [t('kept.resets_said', [part.done, part.workDays])] : []),
    ...(nudges > 0 ? [t('kept.nudges_said', [part.stands, nudges])] : []),
  ]
  return `${name}: ${told.join(', ')}`
}

function together(parts: KeptPart[]): KeptPart {
  const sum = (of: (part: KeptPart) => number) => parts.reduce((all, part) => all + of(part), 0)
  return {
    done: sum(({ done }) => done),
    workDays: sum(({ workDays }) => workDays),
    gentle: sum(({ gentle }) => gentle),
    stands: sum(({ stands }) => stands),
    dismissed: sum(({ dismissed }) => dismissed),
    ignored: sum(({ ignored }) => ignored),
  }
}

function summaryOf(all: KeptPart): string {
  return [
    t('kept.resets', [all.done, all.workDays]),
    ...(all.gentle > 0 ? [t('kept.gentle', [all.gentle])] : []),
    ...(nudgesOf(all) > 0 ? [t('kept.nudges', [all.stands, all.dismissed, all.ignored])] : []),
  ].join(' ')
}

const box = { x: 3, y: 1, width: 10, height: 14 }
const MARK = (
  <>
    <Bar kind="hollow" {...box} />
    <Bar kind="full" {...box} y={7} height={8} />
  </>
)

export function KeptChart({ model }: { model: ProgressModel }) {
  const { days, today } = model
  const { spans, names, begun } = useSpans(model, 'week')
  const parts = useMemo(() => keptParts(days, today, spans), [days, today, spans])
  const all = together(parts)
  const summary = summaryOf(all)
  const strips: Strip[] = [
    {
      title: t('kept.resets_strip'),
      total: t('progress.of', [all.done, all.workDays]),
      kind: 'count',
      textOf: numberOf,
      values: parts.map(({ done, workDays }) => ({ value: done, of: workDays })),
    },
    {
      title: t('kept.nudges_strip'),
      total: t('progress.of', [all.stands, nudgesOf(all)]),
      kind: 'count',
      textOf: numberOf,
      values: parts.map((part) => ({ value: part.stands, of: nudgesOf(part) })),
    },
  ]
  const said = parts.map((part, index) => saidOf(names[index] as string, part))
  const text = all.workDays + nudgesOf(all) === 0 ? t('kept.early') : summary
  return (
    <Section id="kept-title" title={t('kept.title')} text={text} said={said}>
      <Strips
        name={`${t('kept.title')}. ${summary}`}
        strips={strips}
        said={said}
        labels={(columns) => labelsOf(spans, columns)}
        begun={begun}
        legend={<Legend meanings={[{ mark: MARK, text: t('kept.kept_of') }]} />}
        behind={{
          caption: t('kept.title'),
          head: [
            unitHead(spans.unit),
            t('kept.days'),
            t('chart.work_days'),
            t('kept.stood'),
            t('kept.not_now'),
            t('kept.went_by'),
          ],
          rows: () =>
            parts.map(({ done, workDays, stands, dismissed, ignored }, index) => [
              names[index] as string,
              ...[done, workDays, stands, dismissed, ignored].map(String),
            ]),
          note: t('kept.note'),
        }}
      />
    </Section>
  )
}
