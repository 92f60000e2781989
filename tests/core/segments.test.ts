/** What on the strip of today can be picked, and what is meant by a touch. */
import { expect, test } from 'vitest'
import {
  around,
  type Segment,
  segmentAt,
  segmentsOf,
  stoodParts,
} from '../../components/popup/today/segments.ts'
import type { TodayModel } from '../../lib/core/pages.ts'
import { clock, MINUTE, MONDAY, wall, ZONE } from './make.ts'

const stretch = (from: string, to: string): TodayModel['stretches'][number] => ({
  start: clock(from),
  end: clock(to),
  activeMs: 0,
  passiveMs: 0,
  endedBy: 'idle',
  continues: false,
  day: MONDAY,
  timeZone: ZONE,
})
const today = (over: Partial<TodayModel>): TodayModel => ({
  at: clock('11:00'),
  timeZone: ZONE,
  from: clock('09:00'),
  to: clock('17:00'),
  stretches: [],
  breaks: [],
  unsure: [],
  notes: true,
  awaySince: null,
  corrections: [],
  nudges: [],
  resets: [],
  question: null,
  checkIn: null,
  digest: null,
  newDay: false,
  visit: false,
  ...over,
})
const line = ({ kind, from, to }: Segment) => `${kind} ${wall(from).slice(0, 5)}-${wall(to).slice(0, 5)}`
const DAY = segmentsOf(
  today({
    stretches: [stretch('09:00', '09:45'), stretch('09:52', '10:30')],
    breaks: [{ from: clock('09:45'), to: clock('09:52'), word: 'likely' }],
    awaySince: clock('10:30'),
  }),
)

test('stretches, breaks and being away, in the order of time', () => {
  expect(DAY.map(line)).toEqual([
    'stretch 09:00-09:45',
    'break 09:45-09:52',
    'stretch 09:52-10:30',
    'away 10:30-11:00',
  ])
})

test('a break by the user’s word after the last stretch is not shown as being away, too', () => {
  const segments = segmentsOf(
    today({
      stretches: [stretch('09:00', '10:30')],
      breaks: [{ from: clock('10:30'), to: clock('10:40'), word: 'confirmed' }],
      awaySince: clock('10:30'),
    }),
  )
  expect(segments.map(line)).toEqual(['stretch 09:00-10:30', 'break 10:30-10:40', 'away 10:40-11:00'])
})

test('a stretch that has only begun is none yet, and a break of half a minute by the user’s word is one', () => {
  const start = clock('09:00')
  const begun = { ...stretch('09:00', '09:00'), end: start + 59_000 }
  expect(segmentsOf(today({ at: start + 59_000, stretches: [begun] }))).toEqual([])
  const breaks = [{ from: start, to: start + 30_000, word: 'confirmed' as const }]
  expect(segmentsOf(today({ at: start + 59_000, breaks })).map(line)).toEqual(['break 09:00-09:00'])
  expect(segmentsOf(today({ stretches: [{ ...begun, end: start + MINUTE }] }))).toHaveLength(1)
})

test('time that nobody can tell about can be picked', () => {
  const segments = segmentsOf(today({ unsure: [{ start: clock('09:00'), end: clock('10:00') }] }))
  expect(segments.map(line)).toEqual(['unsure 09:00-10:00'])
})

test.each([
  ['09:20', 'stretch 09:00-09:45'],
  ['09:43', 'break 09:45-09:52'],
  ['09:54', 'break 09:45-09:52'],
  ['10:00', 'stretch 09:52-10:30'],
  ['10:50', 'away 10:30-11:00'],
])('a touch at %s means %s', (time, meant) => {
  const segment = segmentAt(DAY, clock(time), 3 * MINUTE)
  expect(segment && line(segment)).toBe(meant)
})

test('a touch far from everything means nothing', () => {
  expect(segmentAt(DAY, clock('14:00'), 3 * MINUTE)).toBeNull()
})

test.each<[string, string | null, string]>([
  ['in the middle', '09:20', '09:15-09:25'],
  ['near its begin', '09:01', '09:00-09:10'],
  ['near its end', '09:44', '09:35-09:45'],
  ['by the keyboard', null, '09:35-09:45'],
])('of a stretch ten minutes are meant, touched %s', (_, time, meant) => {
  const { from, to } = around(DAY[0] as Segment, time === null ? null : clock(time))
  expect(`${wall(from).slice(0, 5)}-${wall(to).slice(0, 5)}`).toBe(meant)
})

const stood = (from: string, to: string): TodayModel['corrections'][number] => ({
  at: clock(to),
  from: clock(from),
  to: clock(to),
  meaning: 'stood',
  undone: false,
  day: MONDAY,
  timeZone: ZONE,
})

test.each<[string, TodayModel['corrections'], string[]]>([
  ['a part of a stretch', [stood('09:10', '09:30')], ['09:10-09:30']],
  ['nothing of a break', [stood('09:40', '10:00')], ['09:40-09:45', '09:52-10:00']],
  ['once what was said twice', [stood('09:20', '09:40'), stood('09:10', '09:30')], ['09:10-09:40']],
  ['two parts apart', [stood('10:00', '10:10'), stood('09:00', '09:10')], ['09:00-09:10', '10:00-10:10']],
  ['nothing by another word', [{ ...stood('09:10', '09:30'), meaning: 'sitting' }], []],
])('spent standing is %s', (_, corrections, parts) => {
  const stretches = [stretch('09:00', '09:45'), stretch('09:52', '10:30')]
  const found = stoodParts(today({ stretches, corrections }))
  expect(found.map(({ start, end }) => `${wall(start).slice(0, 5)}-${wall(end).slice(0, 5)}`)).toEqual(parts)
})
