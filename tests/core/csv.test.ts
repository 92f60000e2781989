/** The record as CSV tables: read back by a parser that knows RFC 4180 and nothing of us. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Cell, csv } from '../../lib/core/export/csv.ts'
import { csvTables } from '../../lib/core/export/tables.ts'
import { parsed } from './csv-parsed.ts'
import { MONDAY } from './make.ts'
import { anyRecord, EMPTY_RECORD, period } from './visit-records.ts'

const one = (cell: Cell) => csv<Cell>([['a', (value) => value]], [cell])
const cellOf = (cell: Cell) => parsed(one(cell).slice(1))[1]?.[0]

describe('a cell', () => {
  test.each<[string, Cell, string]>([
    ['plain text', 'a note', 'a note'],
    ['a comma', 'a, b', '"a, b"'],
    ['quotes', 'say "ah"', '"say ""ah"""'],
    ['lines', 'a\r\nb', '"a\r\nb"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a comma', '=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['a plus', '+49 30', "'+49 30"],
    ['a minus', '-2 now', "'-2 now"],
    ['an at', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', '"\'\r=1"'],
    ['a line feed', '\n=1', '"\'\n=1"'],
    ['a sign inside', 'a=b', 'a=b'],
    ['a number below zero stays one', -2.5, '-2.5'],
    ['a whole number', 7, '7'],
    ['no number', Number.NaN, ''],
    ['yes', true, 'yes'],
    ['no', false, 'no'],
    ['nothing', null, ''],
    ['letters of anywhere', 'Rücken 背中 ظهر', 'Rücken 背中 ظهر'],
  ])('%s', (_name, cell, text) => expect(one(cell)).toBe(`\uFEFFa\r\n${text}\r\n`))

  it('of any text comes back as it was, and none begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",\'a é\u202e0;') }), (text) => {
        const back = cellOf(text) ?? ''
        expect(back.replace(/^'/, '')).toBe(text.replace(/^'/, ''))
        expect(back).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...'=+-@\t\r'), fc.string(), (sign, rest) => {
        expect(cellOf(sign + rest)).toBe(`'${sign}${rest}`)
      }),
    )
  })
})

/** Every section is shown, and no note was ticked. */
const ALL = { hidden: [], notes: [] }

const HEADERS = {
  days: 'day,kind,work_day,gentle,without_nudges,screen_minutes,screen_minutes_in_hours,longest_stretch_minutes,stretches_30,stretches_60,breaks_by_word,breaks_by_input,stood_after_nudge,routines,routines_finished,stiffness',
  ratings: 'day,item,value,recall_days,ticks,note,answered_at,time_zone',
  resets: 'started_at,day,routine,version,how,finished,minutes,before,after,plan,plan_version,time_zone',
  steps: 'started_at,day,step,exercise,played,level,result,side,seconds',
  runs: 'day,minutes,long,effort,back_at_start,back_at_end,back_two_hours_after,noticed,told_at,time_zone',
  nudges: 'due_at,day,kind,stretch_minutes,shown_at,showings,snoozes,answered_at,outcome,why,time_zone',
  stretches: 'start,end,day,minutes,active_minutes,passive_minutes,ended_by,continues,time_zone',
  checks: 'day,check,version,side,question,answer',
  corrections: 'said_at,day,from,to,meaning,undone,time_zone',
  marks: 'day,kind,at,undone',
}

it('headers are a promise', () => {
  const tables = csvTables(EMPTY_RECORD, period(MONDAY, MONDAY), ALL)
  expect(Object.fromEntries(tables.map(({ name, text }) => [name, text]))).toEqual(
    Object.fromEntries(Object.entries(HEADERS).map(([name, header]) => [name, `\uFEFF${header}\r\n`])),
  )
})

it('every row of the period is in its table, with as many cells as headers', () => {
  for (const seed of [3, 4, 5]) {
    const { record, period: during } = anyRecord(seed)
    const own = <R extends { day: string }>(rows: R[]) =>
      rows.filter(({ day }) => during.from <= day && day <= during.to)
    const counts: Record<string, number> = {
      ratings: own(record.ratings).length,
      resets: own(record.resets).length,
      steps: own(record.resets).flatMap(({ steps }) => steps).length,
      runs: own(record.runs).length,
      nudges: own(record.nudges).length,
      stretches: own(record.bouts).length,
      checks: own(record.checks).length,
      corrections: own(record.corrections).length,
      marks: own(record.marks).length,
    }
    for (const { name, rows, text } of csvTables(record, during, ALL)) {
      const [header, ...lines] = parsed(text.slice(1))
      expect(lines).toHaveLength(rows)
      if (name !== 'days') expect([name, rows]).toEqual([name, counts[name]])
      expect(new Set(lines.map((line) => line.length))).toEqual(new Set(rows > 0 ? [header?.length] : []))
    }
  }
})

it('says times as the clock showed them, and how far from UTC', () => {
  const at = Date.parse('2026-07-01T16:05:00Z')
  const row = { day: '2026-07-01', item: 'stiffness_day', value: 3, at, recallDays: 1 } as const
  const inZone = (timeZone: string) => {
    const ratings = [{ ...row, timeZone, note: '=cmd', ticks: ['sleptBadly' as const, 'travelled' as const] }]
    const ticked = [{ day: row.day, at, item: row.item, text: '=cmd' }]
    const during = period('2026-07-01', '2026-07-02')
    const table = csvTables({ ...EMPTY_RECORD, ratings }, during, { hidden: [], notes: ticked })[1]
    return parsed(table?.text.slice(1) ?? '')[1]
  }
  const cells = ['2026-07-01', 'stiffness_day', '3', '1', 'sleptBadly travelled', "'=cmd"]
  expect(inZone('Europe/Berlin')).toEqual([...cells, '2026-07-01T18:05:00.000+02:00', 'Europe/Berlin'])
  expect(inZone('Mars/Base')).toEqual([...cells, '2026-07-01T16:05:00.000+00:00', 'Mars/Base'])
})
