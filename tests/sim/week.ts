/**
 * Weeks at a desk in March 2026, told in lines: `Mon 2 09:00  flow 180, lock 40, flow 240`. Between two
 * lines the lid is closed, or the browser. A line may end with `in Asia/Tokyo`: from then on the clock is of there.
 */
import { clock } from '../core/make.ts'
import { type Piece, type Timeline, timeline } from './timeline.ts'

export type Zones = { at: number; zone: string }[]
export type Week = { day: Timeline; zones: Zones }

/** `Mon 2 10:30`: a time on the wall of that day of March. */
export function moment(text: string, zone: string): number {
  const [weekday, date = '', time = ''] = text.split(' ')
  const day = `2026-03-${date.padStart(2, '0')}`
  const told = Temporal.PlainDate.from(day).toLocaleString('en', { weekday: 'short' })
  if (told !== weekday) throw new Error(`${text}: that is a ${told}`)
  return clock(time, day, zone)
}

const PAUSE = 0.5
const BETWEEN_PAUSES = 3.2

/** Minutes of work as most people do it: every few of them half of one without a key. */
function flow(minutes: number): Piece[] {
  const all: Piece[] = []
  let left = minutes
  while (left > BETWEEN_PAUSES + PAUSE) {
    all.push({ what: 'work', seconds: BETWEEN_PAUSES * 60 }, { what: 'still', seconds: PAUSE * 60 })
    left -= BETWEEN_PAUSES + PAUSE
  }
  return [...all, { what: 'work', seconds: left * 60 }]
}

function pieceOf(text: string): Piece[] {
  const [what, minutes] = text.split(' ')
  if (what === 'flow') return flow(Number(minutes))
  return [{ what: what as Piece['what'], seconds: Number(minutes) * 60 }]
}

export function week(lines: string, zone: string, night: 'sleep' | 'closed'): Week {
  const zones: Zones = []
  const all: Piece[] = []
  let begin = 0
  let end = 0
  for (const line of lines.trim().split('\n')) {
    const [, when = '', told = '', elsewhere] = /^ *(\w+ \d+ [\d:]+) +(.*?)(?: in (\S+))?$/.exec(line) ?? []
    const here = elsewhere ?? zones.at(-1)?.zone ?? zone
    const at = moment(when, here)
    if (elsewhere) zones.push({ at, zone: elsewhere })
    begin ||= at
    if (end > at) throw new Error(`${line}: the line before it is not over`)
    if (end > 0) all.push({ what: night, seconds: (at - end) / 1000 })
    const day = told.split(', ').flatMap(pieceOf)
    all.push(...day)
    end = at + day.reduce((sum, { seconds }) => sum + Math.round(seconds * 1000), 0)
  }
  // Long enough away that what went on is over.
  return { day: timeline(begin, [...all, { what: 'still', seconds: 660 }]), zones }
}
