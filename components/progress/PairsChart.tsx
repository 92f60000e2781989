/** Work days against days off, week by week: two means beside each other, and nothing said of them here. */
import { useMemo } from 'preact/hooks'
import type { ProgressModel, RangeModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { Legend } from '../shared/chart/Legend.tsx'
import { Diamond, Dot } from '../shared/chart/marks.tsx'
import { RatingPlot, sizeIn } from './RatingPlot.tsx'
import { Section } from './Section.tsx'
import { type PairPart, pairParts, ratedDays } from './series.ts'
import { spansOf, weeksOf } from './spans.ts'
import { namedSpans } from './use-spans.ts'
import { numberOf, orNone, unitHead } from './words.ts'

type Props = { model: ProgressModel; range: RangeModel }

function saidOf(name: string, { work, off, workDays, offDays }: PairPart): string | null {
  if (work === null && off === null) return null
  const told = [
    ...(work === null ? [] : [t('pairs.work_said', [numberOf(work), workDays])]),
    ...(off === null ? [] : [t('pairs.off_said', [numberOf(off), offDays])]),
  ]
  return `${name}: ${told.join(', ')}`
}

const isPair = ({ work, off }: PairPart) => work !== null && off !== null

export function PairsChart({ model, range: { ratings } }: Props) {
  const { days, from, today, begins, plans } = model
  const { spans, names, begun, parts, pairs, full } = useMemo(() => {
    const weeks = weeksOf({ from, today, begins })
    const byWeek = spansOf({ from, today, begins, finest: 'week' })
    const spans = byWeek.unit === 'month' ? byWeek : weeks
    const rated = ratedDays(ratings, days)
    const all = pairParts(rated, weeks.parts, weeks)
    return {
      ...namedSpans(spans, { today, plans }),
      parts: pairParts(rated, weeks.parts, spans),
      pairs: all.filter(isPair).length,
      full: all.reduce((sum, part) => sum + part.full, 0),
    }
  }, [ratings, days, from, today, begins, plans])
  const summary = t('pairs.summary', [pairs, full])
  const said = parts.map((part, index) => saidOf(names[index] as string, part))
  const text = pairs === 0 ? t('pairs.early') : summary
  return (
    <Section id="pairs-title" title={t('pairs.title')} text={text} said={said}>
      <RatingPlot
        name={`${t('pairs.title')}. ${summary}`}
        spans={spans}
        said={said}
        begun={begun}
        draw={(columns, y) =>
          parts.map(({ work, off, full }, index) => {
            const x = columns.middle(index)
            return (
              <g key={names[index]}>
                {work !== null && off !== null && (
                  <line class={full > 0 ? 'pair' : 'pair pair-thin'} x1={x} x2={x} y1={y(work)} y2={y(off)} />
                )}
                {off !== null && <Diamond x={x} y={y(off)} size={sizeIn(columns) * 1.2} />}
                {work !== null && <Dot x={x} y={y(work)} size={sizeIn(columns)} />}
              </g>
            )
          })
        }
        legend={
          <Legend
            meanings={[
              { mark: <Dot x={8} y={8} />, text: t('chart.work_days') },
              { mark: <Diamond x={8} y={8} />, text: t('chart.days_off') },
              { mark: <line class="pair" x1="8" x2="8" y1="1" y2="15" />, text: t('pairs.full') },
              {
                mark: <line class="pair pair-thin" x1="8" x2="8" y1="1" y2="15" />,
                text: t('pairs.not_full'),
              },
            ]}
          />
        }
        behind={{
          caption: t('pairs.title'),
          head: [
            unitHead(spans.unit),
            t('chart.work_days'),
            t('felt.answers_head'),
            t('chart.days_off'),
            t('felt.answers_head'),
            t('pairs.full_head'),
          ],
          rows: () =>
            parts.map(({ work, off, workDays, offDays, full }, index) => [
              names[index] as string,
              orNone(work === null ? null : numberOf(work)),
              String(workDays),
              orNone(off === null ? null : numberOf(off)),
              String(offDays),
              spans.unit === 'month' ? String(full) : full > 0 ? t('chart.yes') : t('chart.no'),
            ]),
          note: spans.unit === 'month' ? t('pairs.note_months') : t('pairs.note'),
        }}
      />
    </Section>
  )
}
