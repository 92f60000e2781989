import { describe, expect, test } from 'vitest'
import {
  elapsedMs,
  type Position,
  positionAt,
  routineSeconds,
  type Step,
  stepSeconds,
  workSeconds,
} from '../../lib/core/routine.ts'
import { RESET, runAt } from '../support/begin.ts'

const stepOf = (id: string): Step => {
  const step = RESET.steps.find((candidate) => candidate.id === id)
  if (!step) throw new Error(`no step ${id}`)
  return step
}

/** `rep 2/5 left hold 50%`, and what is left of the step in seconds. */
function line(position: Position): string {
  if (position.kind === 'over') return 'over'
  const left = `${position.remainingMs / 1000} s left`
  if (position.kind !== 'rep') return `${position.kind}, ${left}`
  const { rep, reps, side, cue, progress } = position
  return `rep ${rep}/${reps} ${side ?? 'both'} ${cue} ${Math.round(progress * 100)}%, ${left}`
}

describe('the midday reset', () => {
  test.each([
    ['R1', 20],
    ['R2', 55],
    ['R3', 50],
    ['R4', 50],
  ])('%s takes %d s', (id, seconds) => expect(workSeconds(stepOf(id).dose)).toBe(seconds))

  test('takes 187 s in all, "about 3 minutes"', () => expect(routineSeconds(RESET)).toBe(187))

  test('has the article’s four steps in its order, each with the same three seconds to get ready', () => {
    expect(RESET.steps.map(({ id, readySeconds }) => [id, readySeconds])).toEqual([
      ['R1', 3],
      ['R2', 3],
      ['R3', 3],
      ['R4', 3],
    ])
  })
})

describe('where one is in a step', () => {
  test.each([
    ['R1', 0, 'ready, 3 s left'],
    ['R1', 2.5, 'ready, 0.5 s left'],
    ['R1', 3, 'rep 1/1 both go 0%, 20 s left'],
    ['R1', 22.9, 'rep 1/1 both go 100%, 0.1 s left'],
    ['R1', 23, 'over'],
    ['R2', 3, 'rep 1/5 right out 0%, 55 s left'],
    ['R2', 3.75, 'rep 1/5 right out 50%, 54.25 s left'],
    ['R2', 4.5, 'rep 1/5 right hold 0%, 53.5 s left'],
    ['R2', 6.5, 'rep 1/5 right back 0%, 51.5 s left'],
    ['R2', 8, 'rep 2/5 right out 0%, 50 s left'],
    ['R2', 23, 'rep 5/5 right out 0%, 35 s left'],
    ['R2', 28, 'change, 30 s left'],
    ['R2', 32, 'change, 26 s left'],
    ['R2', 33, 'rep 1/5 left out 0%, 25 s left'],
    ['R2', 57.25, 'rep 5/5 left back 50%, 0.75 s left'],
    ['R2', 58, 'over'],
    ['R3', 3, 'rep 1/5 right turn 0%, 50 s left'],
    ['R3', 8, 'rep 1/5 left turn 0%, 45 s left'],
    ['R3', 14, 'rep 2/5 right turn 67%, 39 s left'],
    ['R3', 52, 'rep 5/5 left back 33%, 1 s left'],
    ['R3', 53, 'over'],
    ['R4', 3, 'rep 1/5 both breatheIn 0%, 50 s left'],
    ['R4', 10, 'rep 1/5 both breatheOut 50%, 43 s left'],
    ['R4', 13, 'rep 2/5 both breatheIn 0%, 40 s left'],
    ['R4', 53, 'over'],
    ['R4', 5000, 'over'],
  ])('%s after %d s: %s', (id, seconds, expected) => {
    const position = positionAt(stepOf(id), seconds * 1000)
    if (position.kind !== 'over') position.remainingMs = Math.round(position.remainingMs)
    expect(line(position)).toBe(expected)
  })

  test('before its clock began, as after a change of the clock, one gets ready', () => {
    expect(line(positionAt(stepOf('R1'), -5000))).toBe('ready, 3 s left')
  })

  test('no repetition is numbered beyond its dose, and the time left only falls', () => {
    for (const step of RESET.steps) {
      let left = Number.POSITIVE_INFINITY
      for (let ms = 0; ms < stepSeconds(step) * 1000; ms += 100) {
        const position = positionAt(step, ms)
        expect(position.kind).not.toBe('over')
        if (position.kind === 'rep') expect(position.rep).toBeLessThanOrEqual(position.reps)
        if (position.kind === 'over' || position.kind === 'ready') continue
        expect(position.remainingMs).toBeLessThan(left)
        left = position.remainingMs
      }
    }
  })
})

test('the time into a step stands still while paused and is never negative', () => {
  const running = runAt(10_000)
  expect(elapsedMs(running, 12_500)).toBe(2_500)
  expect(elapsedMs({ ...running, pausedAt: 11_000 }, 12_500)).toBe(1_000)
  expect(elapsedMs(running, 9_000)).toBe(0)
})
