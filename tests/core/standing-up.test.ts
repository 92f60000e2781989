/** What a nudge is for: when a short quiet after it is standing up. */
import { describe, expect, test } from 'vitest'
import { boutLine } from './make.ts'
import { phase, shown, told } from './nudged.ts'

describe('standing up', () => {
  test('75 s without input after the nudge is a likely break, and ends it', () => {
    const desk = shown()
    desk.look('10:01:15', 75) // since 10:00:00, of which 50 s with the nudge in sight
    expect(told(desk)).toEqual([])
    desk.look('10:01:40', 100)
    expect(told(desk)).toEqual(['10:00:00 natural (shown 1)'])
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-10:00:00 stoodUp'])
  })

  test('seen only on return, it is one too', () => {
    const desk = shown()
    desk.look('10:00:40', 0)
    desk.look('10:01:30', 50)
    desk.look('10:02:30', 0) // halfway: 10:02:00, 80 s after the last input
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-10:00:40 stoodUp'])
    expect(told(desk)).toEqual(['10:00:00 natural (shown 1)'])
  })

  test('a quiet that begins more than ten minutes after the nudge is a pause', () => {
    const desk = shown()
    desk.work('10:01', '10:10')
    desk.look('10:10:30')
    desk.look('10:11:50', 80)
    expect(desk.bouts()).toEqual([])
    expect(told(desk)).toEqual([])
  })

  test('45 s after "I’m getting up" is believed', () => {
    const desk = shown()
    desk.act('10:00:40', { type: 'answer', answer: 'up' })
    desk.look('10:01:24', 44)
    expect(told(desk)).toEqual([])
    desk.look('10:01:25', 45)
    expect(told(desk)).toEqual(['10:00:00 done (shown 1)'])
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-10:00:40 stoodUp'])
  })

  test('"I’m getting up" with input going on books no break, and says nothing', () => {
    const desk = shown()
    desk.act('10:00:40', { type: 'answer', answer: 'up' })
    desk.work('10:01', '10:05')
    expect(told(desk)).toEqual(['10:00:00 done (shown 1, inputWentOn)'])
    expect(desk.bouts()).toEqual([])
    expect(phase(desk).kind).toBe('notDue')
  })
})
