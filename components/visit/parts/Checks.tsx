/** The patient's own look and feel beside the lines that the clinic fills in: of its five points the tool fills one. */
import { LOOKS, type LookText } from '../../../lib/content/looks.ts'
import type { Day } from '../../../lib/core/facts.ts'
import { HURT, isAsked, type Protocol, UNSURE } from '../../../lib/core/looks.ts'
import type { CheckLine, VisitReport } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { dateText, figure, minutesText, partText } from '../words.ts'
import { SheetPart } from './parts.tsx'

/** The clinic's own headings; `look` is the look at the same thing. */
const POINTS = [
  { title: 'visit.assess.pelvis', look: 'pelvis-1' },
  { title: 'visit.assess.hip', look: 'hip-extension-1' },
  { title: 'visit.assess.rotation', look: 'rotation-1' },
  { title: 'visit.assess.glute', look: 'glute-1' },
] as const

type Answered = Pick<CheckLine, 'question'> & { answer: string }

function answersTexts({ parts }: Protocol<LookText>, answered: Answered[]): string[] {
  const told = Object.fromEntries(answered.map(({ question, answer }) => [question, answer]))
  return parts
    .flatMap(({ questions }) => questions)
    .filter((question) => isAsked(question, told))
    .flatMap(({ id, unsure, answers }) => {
      const answer = told[id]
      if (answer === undefined) return []
      if (answer === HURT) return [t('visit.it_hurt')]
      if (answer === UNSURE) return [t(unsure)]
      return answers.filter((known) => known.id === answer).map((known) => t(known.said))
    })
}

/** "Right: …. Left: …. The sides felt alike.", of the first or of the latest answers. */
function lookText(look: Protocol<LookText>, lines: CheckLine[], which: 'first' | 'latest'): string {
  const told = (side: CheckLine['side']) =>
    answersTexts(
      look,
      lines
        .filter((line) => line.side === side)
        .map((line) => ({ question: line.question, answer: line[which].answer })),
    )
  const [right, left] = [told('right').join(', '), told('left').join(', ')]
  return [
    ...(right === '' ? [] : [t('look.right_said', [right])]),
    ...(left === '' ? [] : [t('look.left_said', [left])]),
    ...told('both'),
  ].join(' ')
}

function LookCell({ look, lines, today }: { look: Protocol<LookText>; lines: CheckLine[]; today: Day }) {
  const days = (which: 'first' | 'latest') => lines.map((line) => line[which].day).sort()
  const [first, latest] = [days('first')[0], days('latest').at(-1)]
  if (first === undefined || latest === undefined) return <>{t('visit.none')}</>
  const changed = lines.filter((line) => line.first.answer !== line.latest.answer)
  return (
    <>
      {t('visit.told_on', [dateText(latest, today), lookText(look, lines, 'latest')])}
      {changed.length > 0 &&
        ` ${t('visit.before_on', [dateText(first, today), lookText(look, changed, 'first')])}`}
    </>
  )
}

function habitsText({ desk, adherence: { nudges } }: VisitReport): string {
  if (!desk) return t('visit.none')
  return [
    t('visit.habit_longest', [minutesText(desk.longestMs.median)]),
    t('visit.habit_sixty', [figure(desk.stretches60)]),
    ...(nudges.shown > 0
      ? [t('visit.habit_breaks', [nudges.shown, partText(nudges.done + nudges.natural, nudges.shown)])]
      : []),
  ].join('; ')
}

type Props = {
  report: VisitReport
  today: Day
  /** What the patient noticed, and the lines for the clinic. */
  checks: boolean
  clinic: boolean
  /** The workday may be told. */
  desk: boolean
}

export function Checks({ report, today, checks, clinic, desk }: Props) {
  if (!clinic && report.checks.length === 0) return <SheetPart title={t('visit.checks')} empty />
  const rows = POINTS.flatMap(({ title, look: id }) => {
    const look = LOOKS.find((each) => each.id === id)
    const lines = report.checks.filter((line) => line.check === id && line.version === look?.version)
    return look ? [{ title: t(title), cell: <LookCell look={look} lines={lines} today={today} /> }] : []
  })
  const habits = { title: t('visit.assess.habits'), cell: desk ? habitsText(report) : '' }
  return (
    <SheetPart title={checks ? t('visit.checks') : t('visit.clinic')}>
      <table class="sheet-table sheet-checks">
        <caption class="hidden">{checks ? t('visit.checks') : t('visit.clinic')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('visit.point')}</th>
            {checks && <th scope="col">{t('visit.patient_noticed')}</th>}
            {clinic && <th scope="col">{t('visit.clinic')}</th>}
          </tr>
        </thead>
        <tbody>
          {[...rows, habits].map(({ title, cell }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {checks && <td class="sheet-long">{cell}</td>}
              {clinic && <td class="sheet-blank" />}
            </tr>
          ))}
        </tbody>
      </table>
    </SheetPart>
  )
}
