/** Runs beside desk days, and before and after by exercise: what the tables show and what they leave out. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { BeforeAfterTable } from '../../components/progress/insights/BeforeAfterTable.tsx'
import { RunTables } from '../../components/progress/insights/RunTables.tsx'
import { type RunGroup, runFindings } from '../../lib/core/run-findings.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const plain = (markup: string) => markup.replace(/<[^>]*>/g, '').trim()

const tables = (markup: string) =>
  [...markup.matchAll(/<table.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
    ),
  )

const NONE = { notAtAll: 0, fromStart: 0, laterOn: 0, afterRun: 0, nextMorning: 0 }
const group = (runs: number, given: Partial<RunGroup> = {}): RunGroup => ({
  runs,
  minutes: null,
  atStart: null,
  atEnd: null,
  twoHoursAfter: null,
  noticed: NONE,
  ...given,
})

const runTables = (given: Partial<ReturnType<typeof runFindings>>) =>
  renderToStaticMarkup(
    h(RunTables, {
      model: { insights: [], runs: { ...runFindings([], []), ...given }, beforeAfter: [], setAside: 0 },
    }),
  )

describe('runs', () => {
  test('nothing where none was told', () => {
    expect(runTables({})).toBe('')
  })

  test('counts alone while there are few', () => {
    const [byDay, ...others] = tables(
      runTables({
        all: group(3, { noticed: { ...NONE, laterOn: 2 } }),
        onWorkDays: group(1, { noticed: { ...NONE, laterOn: 1 } }),
        onDaysOff: group(2, { noticed: { ...NONE, laterOn: 1 } }),
      }),
    )
    expect(byDay).toEqual([
      ['What you told', 'All', 'Work days', 'Days off'],
      ['Runs', '3', '1', '2'],
      ['Noticed it: later on', '2', '1', '1'],
    ])
    // None of them followed a day at the desk.
    expect(others).toEqual([])
  })

  test('what is compared shows its middle values once each has them, and all of them on their own', () => {
    const markup = runTables({
      all: group(11, { minutes: 42.5, atEnd: 3 }),
      onWorkDays: group(6, { minutes: 30, atEnd: 2 }),
      onDaysOff: group(5, { minutes: 60 }),
      afterReset: group(5, { atStart: 2 }),
      afterNoReset: group(5, { atStart: 3.5 }),
    })
    expect(tables(markup)).toEqual([
      [
        ['What you told', 'All', 'Work days', 'Days off'],
        ['Runs', '11', '6', '5'],
        ['Minutes', '42.5', '30', '60'],
        ['Back at the end', '3', 'from 5 each', 'from 5 each'],
      ],
      [
        ['What you told', 'With', 'Without'],
        ['Runs', '5', '5'],
        ['Back at the start', '2', '3.5'],
      ],
    ])
    expect(plain(markup)).toMatch(/Run days differ in many ways\.$/)
  })
})

describe('before and after', () => {
  const table = (beforeAfter: Parameters<typeof BeforeAfterTable>[0]['model']['beforeAfter']) =>
    renderToStaticMarkup(
      h(BeforeAfterTable, { model: { insights: [], runs: runFindings([], []), beforeAfter, setAside: 0 } }),
    )

  test('nothing where it was not asked', () => {
    expect(table([])).toBe('')
  })

  test('by exercise, with how often', () => {
    const rows = tables(
      table([
        { exercise: 'hipExtension', times: 9, before: 4, after: 2.5, change: -1.5 },
        { exercise: 'breathing', times: 5, before: 3, after: 3, change: 0 },
      ]),
    )
    expect(rows).toEqual([
      [
        ['Exercise', 'Times', 'Before', 'After', 'Change'],
        ['Hip extension', '9', '4', '2.5', '−1.5'],
        ['Slow breathing', '5', '3', '3', '0'],
      ],
    ])
  })
})
