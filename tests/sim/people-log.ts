/** What somebody's week came to, one line for each fact, each showing and each click, in both browsers. */
import type { Action } from '../../lib/core/events.ts'
import type { Fact } from '../../lib/core/facts.ts'
import { wall } from '../core/make.ts'
import type { Entry, Shown } from './desk.ts'

const local = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
const dateOf = (at: number, zone: string) =>
  local(at, zone).toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const from = (start: number, end: number, zone: string) => `${wall(start, zone)}-${wall(end, zone)}`
const minutes = (ms: number) => `${Math.round(ms / 60_000)} min`

export function logLines(log: Entry[]): string[] {
  let date = ''
  return log.flatMap((entry) => {
    const { at, zone } = entry
    const lines = [
      `${local(at, zone).toLocaleString('en', { weekday: 'short' })} ${wall(at, zone)}  ${text(entry)}`,
    ]
    const today = `${dateOf(at, zone)}, ${zone}`
    if (today !== date) lines.unshift('', today)
    date = today
    return lines
  })
}

function text(entry: Entry): string {
  switch (entry.is) {
    case 'fact':
      return factText(entry.fact, entry.zone)
    case 'shown':
      return shownText(entry.shown)
    case 'click':
      return `    > ${actionText(entry.action, entry.zone)}`
    case 'arrow':
      return 'badge: take this call standing?'
  }
}

function shownText({ kind, line, showing, minutes: told }: Shown): string {
  const again = showing > 1 ? `, time ${showing}` : ''
  return `SHOWN ${kind}${again}, ${line.split('.').at(-1)}, ${told ?? '?'} min`
}

function factText({ store, row }: Fact, zone: string): string {
  switch (store) {
    case 'bouts': {
      const parts = [row.endedBy, ...(row.continues ? ['continues'] : [])]
      if (row.passiveMs > 0) parts.push(`${minutes(row.passiveMs)} without input`)
      return `stretch ${from(row.start, row.end, row.timeZone)} ${parts.join(', ')}`
    }
    case 'nudges': {
      const { at, kind, outcome, why, showings, snoozes, day, timeZone } = row
      const parts = [outcome, ...(why ? [why] : []), `shown ${showings}`]
      if (snoozes > 0) parts.push(`snoozed ${snoozes}`)
      return `nudge of ${wall(at, timeZone)} (${kind}, ${day.slice(-2)}): ${parts.join(', ')}`
    }
    case 'marks': {
      const hours =
        'hours' in row ? row.hours.map(({ start, end }) => ` ${from(start, end, zone)}`).join('') : ''
      return `mark ${row.day} ${row.kind}${hours}${'undone' in row && row.undone ? ' undone' : ''}`
    }
    case 'corrections':
      return `word ${row.meaning} ${from(row.from, row.to, row.timeZone)}`
    case 'ratings':
      return `rating ${row.day} ${row.item === 'stiffness_day' ? '' : `${row.item} `}${row.value}`
    case 'runs':
      return `run ${row.id}`
    case 'plans':
      return `plan ${row.id}`
    case 'checks':
      return `look ${row.check} ${row.side} ${row.answer}`
    case 'resets':
      return `reset ${from(row.startedAt, row.endedAt, row.timeZone)} ${row.finished ? 'finished' : 'left'}`
  }
}

function actionText(action: Action, zone: string): string {
  if (action.type === 'routine' && action.do === 'begin') return 'routine begin'
  const { type, ...rest } = action
  const words = Object.values(rest).flatMap((value): string[] => {
    if (typeof value === 'number' && value > 1_000_000) return [`${dateOf(value, zone)} ${wall(value, zone)}`]
    return [typeof value === 'object' ? JSON.stringify(value).replaceAll('"', '') : String(value)]
  })
  return [type, ...words].join(' ')
}

/** Both in one: lines of Chrome alone begin with C, of Firefox alone with F. */
export function merged(chrome: string[], firefox: string[]): string[] {
  const [rows, columns] = [chrome.length, firefox.length]
  const common = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  const at = (row: number, column: number) => common[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const same = chrome[row] === firefox[column]
      const most = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
      ;(common[row] as Uint16Array)[column] = most
    }
  }
  const lines: string[] = []
  for (let row = 0, column = 0; row < rows || column < columns; ) {
    const [left, right] = [chrome[row], firefox[column]]
    if (left !== undefined && left === right) {
      lines.push(left === '' ? '' : `  ${left}`)
      row++
      column++
    } else if (left !== undefined && at(row + 1, column) >= at(row, column + 1)) {
      lines.push(`C ${left}`)
      row++
    } else {
      lines.push(`F ${right}`)
      column++
    }
  }
  return lines
}
