/** The days, and one time for all of them; where days differ, a line for each. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import { endsNextDay, type HoursDraft, placesOf, rangesOf } from '../options/draft.ts'
import { Days } from '../options/parts.tsx'
import type { Rhythm } from '../options/use-rhythm.ts'
import { WeekHours } from '../options/WeekHours.tsx'
import { usualOf, withDays, withRange } from './usual-hours.ts'

const [DEFAULT_RANGE = { from: '', to: '' }] = rangesOf(DEFAULT_SETTINGS.workingHours[0] ?? [])

type Props = { rhythm: Rhythm; byDay: boolean; onByDay: () => void }

export function Hours({ rhythm, byDay, onByDay }: Props) {
  const pressed = useRef(false)
  const list = useRef<HTMLDivElement>(null)
  // What was pressed is gone: the focus goes on to what came in its place, before anything else may catch it.
  useLayoutEffect(() => {
    if (byDay && pressed.current) list.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [byDay])
  const ask = () => {
    pressed.current = true
    onByDay()
  }
  return byDay ? (
    <div ref={list}>
      <WeekHours rhythm={rhythm} bad={placesOf(rhythm.problems)} whyBad="week-wrong" />
    </div>
  ) : (
    <OneRange rhythm={rhythm} onByDay={ask} />
  )
}

function OneRange({ rhythm, onByDay }: Pick<Props, 'rhythm' | 'onByDay'>) {
  const { shown, problems, type, press } = rhythm
  const usual = usualOf(shown)
  const days = usual?.days ?? []
  // The last day that goes leaves its hours for the next that comes.
  const latest = useRef<HoursDraft | null>(null)
  if (usual?.range) latest.current = usual.range
  const range = latest.current ?? DEFAULT_RANGE
  const wrong = problems.some((problem) => 'day' in problem)
  const onInput =
    (part: keyof HoursDraft) =>
    ({ currentTarget: { id, value } }: { currentTarget: HTMLInputElement }) =>
      type(withRange(days, { ...range, [part]: value }), id)
  const time = (part: keyof HoursDraft, label: string) => (
    <input
      type="time"
      id={`hours-${part}`}
      value={range[part]}
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby="hours-wrong"
      disabled={days.length === 0}
      onInput={onInput(part)}
    />
  )
  return (
    <>
      <Days
        name="days"
        legend={t('welcome.days')}
        days={days}
        label={(day) => t('options.works', [day])}
        onChange={(chosen, id) => press(withDays(shown, chosen, range), id)}
      />
      <p class="sentence">
        <span aria-hidden="true">{t('welcome.from')}</span>
        {time('from', t('welcome.hours_from'))}
        <span aria-hidden="true">{t('options.until')}</span>
        {time('to', t('welcome.hours_to'))}
        {endsNextDay(range) && <span class="soft small">{t('options.next_day')}</span>}
      </p>
      <p class="not-yet" id="hours-wrong" role="status">
        {wrong ? t('welcome.hours_wrong') : ''}
      </p>
      <button type="button" class="plain welcome-by-day" disabled={wrong} onClick={onByDay}>
        {t('welcome.by_day')}
      </button>
    </>
  )
}
