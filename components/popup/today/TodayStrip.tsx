/** Today by the hour: where there was screen time and where a break. Each part can be picked, to correct it. */
import { useState } from 'preact/hooks'
import type { TodayModel } from '../../../lib/core/pages.ts'
import { t } from '../../../lib/shell/texts.ts'
import { clock, hourText, lengthText } from '../../shared/formats.ts'
import './today.css'
import { type Segment, segmentAt, segmentsOf, stoodParts } from './segments.ts'

/** Of the drawing; the popup shows it at this width. */
const WIDTH = 328
const HOUR = 3_600_000
/** So near to a break a finger means it. */
const NEAR_PX = 7
/** A minute on one's feet can be seen, too. */
const THINNEST_PX = 1.5

type Props = { today: TodayModel; onPick: (segment: Segment, at: number | null) => void }

export function segmentText({ kind, from, to, confirmed }: Segment, timeZone: string): string {
  const length = lengthText(to - from)
  if (kind === 'away') return t('today.away', [clock(from, timeZone), length])
  const times = [clock(from, timeZone), clock(to, timeZone), length] as const
  if (kind === 'stretch') return t('today.stretch', [...times])
  if (kind === 'unsure') return t('today.unsure', [...times])
  return t(confirmed ? 'today.break_confirmed' : 'today.break_likely', [...times])
}

/** What was spent standing is told with the stretch that it was a part of. */
function optionText(segment: Segment, today: TodayModel): string {
  const { timeZone } = today
  const stood = stoodParts(today)
    .filter(({ start, end }) => segment.kind === 'stretch' && start < segment.to && end > segment.from)
    .map(({ start, end }) => t('today.stood', [clock(start, timeZone), clock(end, timeZone)]))
  return [segmentText(segment, timeZone), ...stood].join('. ')
}

export function TodayStrip({ today, onPick }: Props) {
  const [active, setActive] = useState<number | null>(null)
  const { from, to, timeZone } = today
  const segments = segmentsOf(today)
  const scale = WIDTH / Math.max(HOUR, to - from)
  const x = (at: number) => (at - from) * scale
  const index = Math.min(active ?? segments.length - 1, segments.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: segments.length - 1,
    }
    const next = steps[event.key]
    const picked = segments[index]
    if (next !== undefined) setActive(Math.max(0, Math.min(segments.length - 1, next)))
    else if ((event.key === 'Enter' || event.key === ' ') && picked) onPick(picked, null)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect()
    const time = Math.round(from + (((event.clientX - left) / width) * WIDTH) / scale)
    const picked = segmentAt(segments, time, NEAR_PX / scale)
    if (!picked) return
    setActive(segments.indexOf(picked))
    onPick(picked, time)
  }

  // Of a day with nothing yet there is nothing to pick.
  const list = segments.length > 0 && {
    role: 'listbox' as const,
    tabIndex: 0,
    'aria-label': t('today.label'),
    'aria-activedescendant': `today-${index}`,
    onKeyDown,
  }

  return (
    <div class="today" {...list}>
      {segments.map((segment, i) => (
        <span
          class="hidden"
          role="option"
          id={`today-${i}`}
          key={`${segment.kind} ${segment.from}`}
          tabIndex={-1}
          aria-selected={i === index}
        >
          {optionText(segment, today)}
        </span>
      ))}
      {/* The keyboard's way is on the box. */}
      <svg viewBox={`0 0 ${WIDTH} 34`} aria-hidden="true" onClick={onClick}>
        <rect class="today-day" width={WIDTH} height="18" rx="4" />
        {segments.map((segment, i) => (
          <rect
            key={`${segment.kind} ${segment.from}`}
            class={`today-${segment.kind}${segment.confirmed ? ' today-confirmed' : ''}${i === index ? ' today-active' : ''}`}
            x={x(segment.from)}
            width={Math.max(THINNEST_PX, (segment.to - segment.from) * scale)}
            height="18"
          />
        ))}
        {stoodParts(today).map(({ start, end }) => (
          <rect
            key={`stood ${start}`}
            class="today-stood"
            x={x(start)}
            y="3"
            width={Math.max(THINNEST_PX, (end - start) * scale)}
            height="3"
          >
            <title>{t('today.stood', [clock(start, timeZone), clock(end, timeZone)])}</title>
          </rect>
        ))}
        {hoursBetween(from, to, timeZone).map((at) => (
          <text key={at} class={`today-hour ${edgeOf(x(at))}`} x={x(at)} y="31">
            {hourText(at, timeZone)}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** A number at either end stays inside. */
const EDGE_PX = 18
const edgeOf = (x: number) => (x < EDGE_PX ? 'today-first' : x > WIDTH - EDGE_PX ? 'today-last' : '')

/** Every second, third or fourth full hour, so that each number has room. */
function hoursBetween(from: number, to: number, timeZone: string): number[] {
  const span = to - from
  const every = span > 18 * HOUR ? 4 : span > 12 * HOUR ? 3 : 2
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  const hours: number[] = []
  let hour = first.round({ smallestUnit: 'hour', roundingMode: 'ceil' })
  for (; hour.epochMilliseconds <= to; hour = hour.add({ hours: 1 })) {
    if (hour.hour % every === 0) hours.push(hour.epochMilliseconds)
  }
  return hours
}
