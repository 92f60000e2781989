/** Events that are about no stretch: looks that left no trace, and notices that were read. */
import { describe, expect, test } from 'vitest'
import { clock, LOCKED, type Run, run, sampleAt, wall, ZONE } from './make.ts'

function working(to: string): Run {
  const desk = run()
  desk.work('09:00', to)
  return desk
}

const lookAt = (at: string, lastInput: string) => ({
  at: clock(at),
  lastInput: clock(lastInput),
  locked: false,
  timeZone: ZONE,
})

describe('a look while nobody is there, of which the state tells nothing', () => {
  const back = (lookedAt: number | null) => {
    const desk = working('09:10')
    desk.still('09:10', '09:20')
    const sample = sampleAt(clock('09:31'), { idleMs: 20_000 })
    const { last } = desk.state.tracker
    if (last === null) throw new Error('looked at a moment ago')
    desk.send({ type: 'sample', sample, ...(lookedAt !== null && { looked: { ...last, at: lookedAt } }) })
    const { phase, quietUntil } = desk.state.tracker
    return [
      phase.kind === 'atScreen' ? wall(phase.bout.start) : phase.kind,
      quietUntil > 0 ? 'quiet' : 'no gap',
    ]
  }

  test.each<[string, number | null, string[]]>([
    ['tells that nothing happened until then', clock('09:30'), ['09:30:20', 'no gap']],
    ['is missing: eleven minutes of which nobody knows', null, ['09:30:40', 'quiet']],
    ['is older than the state', clock('09:15'), ['09:30:40', 'quiet']],
    ['is none', 0, ['09:30:40', 'quiet']],
  ])('%s', (_, lookedAt, expected) => expect(back(lookedAt)).toEqual(expected))

  test('of before the clock was set back is none', () => {
    const desk = working('09:30')
    desk.still('09:30', '10:00')
    desk.look('09:01', 1860) // an hour back
    const sample = sampleAt(clock('09:02'), { idleMs: 1_920_000 })
    desk.send({ type: 'sample', sample, looked: lookAt('10:00', '09:30') })
    expect(desk.state.tracker.phase).toMatchObject({ kind: 'away', since: clock('08:31') })
  })

  test('says nothing of somebody at the screen', () => {
    const desk = working('09:10')
    const sample = sampleAt(clock('09:20'), LOCKED)
    const other = run(desk.state)
    desk.send({ type: 'sample', sample })
    other.send({ type: 'sample', sample, looked: lookAt('09:19', '09:10') })
    expect(other.state).toEqual(desk.state)
  })
})

test('that a part was set aside is told once', () => {
  const desk = working('09:10')
  const told = run({ ...desk.state, notice: { setAsideAt: clock('09:00') } })
  told.act('09:11', { type: 'noticeRead' })
  expect(told.state.notice).toEqual({ setAsideAt: null })
})
