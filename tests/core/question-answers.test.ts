/** The answer to what is asked about an absence, and what is remembered of it. */
import { describe, expect, test } from 'vitest'
import type { Action } from '../../lib/core/events.ts'
import { clock, type Run, run, wall, ZONE } from './make.ts'

const question = (desk: Run) => {
  const { question: asked } = desk.state.tracker
  return asked && `${asked.about} ${wall(asked.from)}-${wall(asked.to)}${asked.asked ? ' asked' : ''}`
}
const FILM = { watching: true, sounding: true }
const EDGE = { edge: 'active' } as const
const tell = (desk: Run, time: string, action: Action) =>
  desk.send({ ...action, at: clock(time), timeZone: ZONE })

function working(to: string, from = '09:00'): Run {
  const desk = run()
  desk.work(from, to)
  return desk
}
describe('the answer', () => {
  const film = () => {
    const desk = working('09:10')
    desk.still('09:10', '09:30', FILM)
    desk.look('09:30:30', 0, EDGE)
    return desk
  }
  const away = () => {
    const desk = working('09:10')
    desk.look('09:20')
    return desk
  }
  const said = (
    meaning: Extract<Action, { type: 'correct' }>['meaning'],
    from: string,
    to: string,
  ): Action => ({
    type: 'correct',
    meaning,
    from: clock(from),
    to: clock(to),
  })

  test.each<[string, () => Run, Action, [string | null, boolean, boolean]]>([
    ['"that is right" of a break settles it', away, { type: 'absenceSettled' }, [null, false, true]],
    ['"it was a call" settles it', away, said('call', '09:10', '09:20'), [null, false, true]],
    [
      'asked: it is not asked a second time',
      away,
      { type: 'absenceAsked' },
      ['break 09:10:00-09:20:00 asked', false, true],
    ],
    [
      'a word about another time is no answer',
      away,
      said('up', '09:02', '09:10'),
      ['break 09:10:00-09:20:00', false, true],
    ],
    ['"watching" is remembered', film, { type: 'absenceSettled' }, [null, true, true]],
    [
      '"away" is remembered: watching no longer counts',
      film,
      said('away', '09:10', '09:30:30'),
      [null, true, false],
    ],
    [
      '"a call" is remembered, and watching goes on counting',
      film,
      said('call', '09:10', '09:30:30'),
      [null, true, true],
    ],
    [
      'asked only is not remembered',
      film,
      { type: 'absenceAsked' },
      ['watched 09:10:00-09:30:30 asked', false, true],
    ],
  ])('%s', (_, live, action, expected) => {
    const desk = live()
    tell(desk, '09:31', action)
    const { tracker } = desk.state
    expect([question(desk), tracker.watchedAsked, tracker.notWatched === null]).toEqual(expected)
  })

  test('remembered, watching is not asked about again', () => {
    const desk = film()
    tell(desk, '09:31', { type: 'absenceSettled' })
    desk.work('09:31', '09:40')
    desk.still('09:40', '10:00', FILM)
    desk.look('10:00:30', 0, EDGE)
    expect(question(desk)).toBeNull()
  })

  test('"away", undone, is asked about again and counts again', () => {
    const desk = film()
    const [fact] = tell(desk, '09:31', said('away', '09:10', '09:30:30'))
    if (fact?.store !== 'corrections') throw new Error('no word was stored')
    tell(desk, '09:32', { type: 'undoCorrection', correction: fact.row })
    expect(desk.state.tracker).toMatchObject({ notWatched: null, watchedAsked: false })
  })

  test('"away" about a part of it, said on the strip, says nothing of videos to come', () => {
    const desk = film()
    tell(desk, '09:31', said('away', '09:15', '09:25'))
    expect(desk.state.tracker).toMatchObject({ question: null, notWatched: null, watchedAsked: false })
  })

  test('to no question changes nothing', () => {
    const desk = working('09:10')
    const before = structuredClone(desk.state)
    tell(desk, '09:10', { type: 'absenceAsked' })
    tell(desk, '09:10', { type: 'absenceSettled' })
    expect(desk.state).toEqual(before)
  })
})
