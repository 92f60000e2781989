/** An absence as long as a break is the break, however it is noticed; and standing up after a nudge. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boutEnd } from '../../lib/core/stretch.ts'
import { boutLine, clock, LOCKED, MINUTE, type Run, run, SECOND, sampleAt, wall } from './make.ts'

const EDGE = { edge: 'active' } as const
const now = (desk: Run) => {
  const { phase } = desk.state.tracker
  return phase.kind === 'atScreen' ? `${wall(phase.bout.start)}-${wall(boutEnd(phase.bout))}` : phase.kind
}

const lockedUntil = (desk: Run, back: string) => {
  for (let at = clock('09:11'); at < clock(back); at += MINUTE) desk.look(wall(at), 0, LOCKED)
}

/** The last input at 09:10; looks in between as told; back at `back`, which an event tells where one can. */
const WAYS: [string, string, (desk: Run, back: string) => void][] = [
  [
    'idle, seen by each heartbeat',
    'idle',
    (desk, back) => {
      desk.still('09:10', wall(clock(back) - MINUTE))
      desk.look(back, 0, EDGE)
    },
  ],
  [
    'idle, seen once',
    'idle',
    (desk, back) => {
      desk.look(wall(clock(back) - 2 * MINUTE), (clock(back) - clock('09:12')) / SECOND)
      desk.look(back, 0, EDGE)
    },
  ],
  ['told by the event alone', 'gap', (desk, back) => desk.look(back, 0, EDGE)],
  ['asleep, or with the browser closed', 'gap', (desk, back) => desk.look(back)],
  [
    'locked, told by the event',
    'locked',
    (desk, back) => {
      desk.look('09:10', 0, { ...LOCKED, edge: 'locked' })
      lockedUntil(desk, back)
      desk.look(back, 0, EDGE)
    },
  ],
  [
    'locked, seen by the heartbeats',
    'locked',
    (desk, back) => {
      lockedUntil(desk, back)
      desk.look(back, 0, EDGE)
    },
  ],
]

describe.each(WAYS)('away %s', (_, endedBy, live) => {
  test.each([
    ['09:14:59', [], '09:00:00-09:14:59'],
    ['09:15', [`09:00:00-09:10:00 ${endedBy}`], '09:15:00-09:15:00'],
    ['09:22', [`09:00:00-09:10:00 ${endedBy}`], '09:22:00-09:22:00'],
  ])('until %s', (back, ended, expected) => {
    const desk = run()
    desk.work('09:00', '09:10')
    live(desk, back)
    expect([desk.bouts().map(boutLine), now(desk)]).toEqual([ended, expected])
  })
})

test('whenever it is looked at, the break lies between the last input and the return', () => {
  const looks = fc.array(
    fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), locked: fc.boolean() }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 10 }),
      fc.integer({ min: 61, max: 1500 }),
      looks,
      (breakMinutes, seconds, seen) => {
        const desk = run()
        desk.act('08:59', { type: 'settings', settings: { breakMinutes } })
        desk.work('09:00', '09:10')
        const [left, back] = [clock('09:10'), clock('09:10') + seconds * SECOND]
        for (const { share, locked } of seen.toSorted((a, b) => a.share - b.share)) {
          // "Active" would hide the first 15 s.
          const at = Math.round(left + 15 * SECOND + share * (back - left - 16 * SECOND))
          desk.send({ type: 'sample', sample: sampleAt(at, locked ? LOCKED : { idleMs: at - left }) })
        }
        desk.send({ type: 'sample', sample: sampleAt(back, EDGE) })
        const isBreak = back - left >= breakMinutes * MINUTE
        expect(desk.bouts().map(({ start, end }) => [start, end])).toEqual(
          isBreak ? [[clock('08:59'), left]] : [],
        )
        expect(desk.state.tracker.phase).toMatchObject({ bout: { start: isBreak ? back : clock('08:59') } })
      },
    ),
    { numRuns: 300 },
  )
})

describe('quiet after a nudge shown at 10:00:25', () => {
  const shown = () => {
    const desk = run()
    desk.work('09:00', '10:00')
    desk.look('10:00:25', 25)
    desk.accept('10:00:25')
    return desk
  }
  /** Input until `from`, then none for so many seconds. */
  const quiet = (from: string, seconds: number, over = {}) => {
    const desk = shown()
    for (let at = clock('10:01'); at < clock(from); at += MINUTE)
      desk.send({ type: 'sample', sample: sampleAt(at) })
    desk.look(from)
    desk.send({
      type: 'sample',
      sample: sampleAt(clock(from) + seconds * SECOND, { idleMs: seconds * SECOND, ...over }),
    })
    return desk.bouts().map(boutLine)
  }

  test.each<[string, string, number, object, string[]]>([
    ['of 75 s is standing up', '10:02', 75, {}, ['09:00:00-10:02:00 stoodUp']],
    ['of 74 s is a pause', '10:02', 74, {}, []],
    ['that begins ten minutes after it is', '10:10:25', 75, {}, ['09:00:00-10:10:25 stoodUp']],
    ['that begins later is a pause', '10:10:27', 75, {}, []],
    ['with the screen locked is', '10:02', 75, LOCKED, ['09:00:00-10:02:00 stoodUp']],
    ['with a video in front is watching', '10:02', 75, { watching: true }, []],
  ])('%s', (_, from, seconds, over, expected) => expect(quiet(from, seconds, over)).toEqual(expected))

  test('without a nudge is a pause', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    desk.look('09:31:15', 75)
    expect(desk.bouts()).toEqual([])
  })
})
