/** Take this call standing. */
import { describe, expect, test } from 'vitest'
import { clock, LOCKED, type Run, run, wall, ZONE } from './make.ts'
import { surfaces } from './nudged.ts'

const SOUND = { sounding: true }
const call = (desk: Run) => desk.state.nudger.call?.standing ?? 'none'
const stood = (desk: Run) =>
  desk.facts.flatMap(({ store, row }) =>
    store === 'corrections' && row.meaning === 'stood' ? [`${wall(row.from)}-${wall(row.to)}`] : [],
  )

function calling(): Run {
  const desk = run()
  desk.work('09:00', '09:20')
  desk.work('09:21', '09:23', SOUND)
  return desk
}
function standing(): Run {
  const desk = calling()
  desk.act('09:24', { type: 'standing', answer: 'yes' })
  return desk
}

describe('is offered by the badge alone', () => {
  test('a minute after a tab begins to sound, for ten minutes', () => {
    const desk = run()
    desk.work('09:00', '09:20')
    desk.look('09:21', 0, SOUND)
    expect(call(desk)).toBe('none')
    desk.look('09:22', 0, SOUND)
    expect(call(desk)).toBe('offered')
    expect(surfaces(desk, '09:22')).toEqual({
      notification: null,
      badge: { text: '↑', tone: 'soon', icon: 'counting' },
    })
    expect(surfaces(desk, '09:31').badge.text).toBe('↑')
    expect(surfaces(desk, '09:32').badge).toEqual({ text: '', tone: 'none', icon: 'counting' })
  })

  test('when a meeting is marked', () => {
    const desk = run()
    desk.work('09:00', '09:20')
    desk.act('09:21', { type: 'meeting', until: clock('10:00') })
    desk.look('09:21:01')
    expect(call(desk)).toBe('offered')
  })

  test('once a call', () => {
    const desk = calling()
    desk.look('09:24', 0) // silent for less than a minute
    desk.look('09:24:30', 0, SOUND)
    expect(desk.state.nudger.call?.since).toBe(clock('09:22'))
  })

  test.each<[string, (desk: Run) => unknown]>([
    ['outside hours', (desk) => [desk.work('19:30', '19:40'), desk.work('19:41', '19:45', SOUND)]],
    [
      'while paused',
      (desk) => [
        desk.act('09:00', { type: 'pause', until: clock('12:00') }),
        desk.work('09:01', '09:20', SOUND),
      ],
    ],
    [
      'of music',
      (desk) => [
        desk.act('09:00', { type: 'settings', settings: { playsMusic: true } }),
        desk.work('09:01', '09:20', SOUND),
      ],
    ],
    [
      'where standing is not for the user',
      (desk) => [
        desk.act('09:00', { type: 'settings', settings: { seated: true } }),
        desk.work('09:01', '09:20', SOUND),
      ],
    ],
    [
      'again on a day on which it was declined',
      (desk) => [
        desk.work('09:00', '09:05', SOUND),
        desk.act('09:06', { type: 'standing', answer: 'no' }),
        desk.work('09:07', '09:10'),
        desk.work('09:11', '09:15', SOUND),
      ],
    ],
  ])('not %s', (_, live) => {
    const desk = run()
    live(desk)
    expect(['none', 'no']).toContain(call(desk))
  })

  test('a sound or two is no call', () => {
    const desk = run()
    desk.work('09:00', '09:20')
    desk.look('09:21', 0, SOUND)
    desk.work('09:22', '09:30')
    expect(call(desk)).toBe('none')
  })
})

describe('taken standing', () => {
  test('it is on record from the word to a minute after the sound, and the screen’s time goes on', () => {
    const desk = standing()
    desk.work('09:25', '09:50', SOUND)
    desk.work('09:51', '09:53')
    expect(stood(desk)).toEqual(['09:24:00-09:52:00'])
    expect(call(desk)).toBe('none')
    desk.still('09:53', '09:59')
    expect(desk.bouts()).toMatchObject([{ start: clock('09:00'), end: clock('09:53') }])
  })

  test('to the end of the meeting', () => {
    const desk = run()
    desk.work('09:00', '09:20')
    desk.act('09:21', { type: 'meeting', until: clock('09:40') })
    desk.act('09:22', { type: 'standing', answer: 'yes' })
    desk.work('09:23', '09:41')
    expect(stood(desk)).toEqual(['09:22:00-09:40:00'])
  })

  test('to the last input of whoever locked the screen and went away', () => {
    const desk = standing()
    desk.work('09:25', '09:30', SOUND)
    desk.still('09:30', '09:36', { ...SOUND, ...LOCKED })
    expect(stood(desk)).toEqual(['09:24:00-09:30:00'])
  })

  test('to the last input before the computer slept', () => {
    const desk = standing()
    desk.work('09:25', '09:30', SOUND)
    desk.look('10:30', 0, SOUND)
    expect(stood(desk)).toEqual(['09:24:00-09:30:00'])
  })

  test.each([
    ['before the computer slept', {}, ['10:30']],
    ['of whoever locked the screen', LOCKED, ['09:31', '09:33', '09:35']],
  ])('in a marked meeting to the last input %s', (_, over, looks) => {
    const desk = run()
    desk.work('09:00', '09:20')
    desk.act('09:21', { type: 'meeting', until: clock('11:00') })
    desk.act('09:22', { type: 'standing', answer: 'yes' })
    desk.work('09:23', '09:30')
    for (const time of looks) desk.look(time, 0, over)
    expect(stood(desk)).toEqual(['09:22:00-09:30:00'])
  })

  test('one that is found on the return begins with it: the same look again changes nothing', () => {
    const desk = run()
    desk.act('09:00', { type: 'settings', settings: { breakMinutes: 2 } })
    desk.work('09:01', '09:20')
    desk.look('09:20:40', 40)
    desk.send({ type: 'meeting', until: clock('11:00'), at: clock('09:20:40'), timeZone: ZONE })
    desk.look('09:22:30', 0, { edge: 'active' }) // a break of two minutes
    expect(desk.bouts()).toHaveLength(1)
    const once = structuredClone(desk.state.nudger)
    desk.look('09:22:30', 0, { edge: 'active' })
    expect(desk.state.nudger).toEqual(once)
    expect(call(desk)).toBe('offered')
  })

  test('through a call without a key press, and it is not offered a second time', () => {
    const desk = standing()
    desk.still('09:24', '09:50', SOUND)
    expect(stood(desk)).toEqual([])
    desk.work('09:51', '10:10', SOUND)
    expect(call(desk)).toBe('yes')
    desk.work('10:11', '10:13')
    expect(stood(desk)).toEqual(['09:24:00-10:12:00'])
  })

  test('once declined or sat down, this call is not taken standing again', () => {
    for (const answer of ['no', 'sat'] as const) {
      const desk = answer === 'no' ? calling() : standing()
      desk.act('09:24:20', { type: 'standing', answer })
      desk.act('09:24:40', { type: 'standing', answer: 'yes' })
      expect(call(desk)).toBe('no')
    }
  })

  test('an offer that was not answered holds nothing', () => {
    const desk = calling()
    desk.work('09:24', '09:40', SOUND)
    desk.work('09:41', '10:00')
    expect(stood(desk)).toEqual([])
    expect(desk.state.nudger.phase.kind).toBe('waiting')
  })

  test('sound for an hour and a half is music, and no call', () => {
    const desk = run()
    desk.work('08:00', '09:35', SOUND)
    expect(call(desk)).toBe('none')
  })

  test('under the length of a break it does not put off the next nudge', () => {
    const desk = standing()
    desk.act('09:27', { type: 'standing', answer: 'sat' })
    desk.work('09:28', '10:00')
    expect(desk.state.nudger.phase.kind).toBe('waiting')
  })

  test('it answers a nudge, and ends the back-off', () => {
    const desk = run()
    desk.workAccepting('13:00', '17:37')
    expect(desk.state.nudger).toMatchObject({ ignoredInARow: 2, phase: { kind: 'shown' } })
    desk.work('17:38', '17:40', SOUND)
    desk.act('17:40:30', { type: 'standing', answer: 'yes' })
    expect(desk.state.nudger).toMatchObject({ ignoredInARow: 0, phase: { kind: 'notDue' } })
    expect(desk.nudges().at(-1)).toMatchObject({ outcome: 'done', answeredAt: clock('17:40:30') })
  })

  test('the midday reset waits for its end', () => {
    const desk = run()
    desk.work('10:40', '11:20')
    desk.act('11:21', { type: 'meeting', until: clock('12:00') })
    desk.work('11:22', '11:45')
    expect(desk.state.nudger.phase).toMatchObject({ kind: 'holding', nudge: { kind: 'midday' } })
    desk.act('11:46', { type: 'standing', answer: 'yes' })
    desk.work('11:47', '12:00')
    desk.look('12:00:20', 20)
    expect(desk.state.nudger.phase).toMatchObject({ kind: 'offering', nudge: { kind: 'midday' } })
  })

  test('the badge says nothing of nudges meanwhile', () => {
    const desk = run()
    desk.work('09:00', '10:00')
    desk.look('10:00:25', 25)
    desk.accept('10:00:25')
    desk.act('10:01', { type: 'answer', answer: 'notNow' })
    expect(surfaces(desk, '10:02').badge.tone).toBe('due')
    desk.work('10:02', '10:04', SOUND)
    desk.act('10:04:30', { type: 'standing', answer: 'yes' })
    expect(surfaces(desk, '10:05').badge).toEqual({ text: '', tone: 'none', icon: 'counting' })
  })

  test('to the end of a call in front, through which no key was pressed', () => {
    const desk = run()
    desk.work('09:00', '09:20')
    desk.work('09:21', '09:23', { ...SOUND, watching: true })
    desk.act('09:24', { type: 'standing', answer: 'yes' })
    desk.still('09:24', '09:59', { ...SOUND, watching: true })
    expect(desk.state.nudger.call?.standing).toBe('yes')
    desk.look('10:00', 36 * 60)
    desk.look('10:01', 37 * 60)
    expect(stood(desk)).toEqual(['09:24:00-10:01:00'])
    // Watching is believed for half an hour.
    expect(desk.bouts()).toMatchObject([{ start: clock('09:00'), end: clock('09:54') }])
  })

  test('until sitting again', () => {
    const desk = standing()
    desk.work('09:25', '09:30', SOUND)
    desk.act('09:31', { type: 'standing', answer: 'sat' })
    expect(stood(desk)).toEqual(['09:24:00-09:31:00'])
    expect(call(desk)).toBe('no')
  })

  test('for three hours at most', () => {
    const desk = standing()
    desk.act('09:24:30', { type: 'meeting', until: clock('16:00') })
    desk.work('09:25', '15:00')
    expect(stood(desk)).toEqual(['09:24:00-12:24:00'])
  })

  test('less than a minute is no word', () => {
    const desk = standing()
    desk.act('09:24:50', { type: 'standing', answer: 'sat' })
    expect(stood(desk)).toEqual([])
  })

  test('nobody is asked to stand until an interval after it', () => {
    const desk = standing()
    desk.work('09:25', '10:30', SOUND)
    expect(desk.state.nudger.phase.kind).toBe('notDue')
    expect(surfaces(desk, '10:30').badge.text).toBe('')
    desk.work('10:31', '11:30')
    expect(desk.state.nudger.phase.kind).toBe('notDue')
    desk.work('11:31', '11:32')
    expect(desk.state.nudger.phase.kind).toBe('waiting')
  })

  test('the clock that is set back takes it along', () => {
    const desk = standing()
    desk.work('09:25', '09:50', SOUND)
    desk.work('08:51', '09:00', SOUND) // an hour back
    expect(desk.state.nudger.call?.from).toBe(clock('08:25'))
  })
})

test('yes and sat where there is no call change nothing', () => {
  const desk = run()
  desk.work('09:00', '09:20')
  const before = structuredClone(desk.state.nudger)
  for (const answer of ['yes', 'no', 'sat'] as const) desk.act('09:20', { type: 'standing', answer })
  expect(desk.state.nudger).toEqual(before)
})
