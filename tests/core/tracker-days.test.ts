import { describe, expect, test } from 'vitest'
import { boutLine, clock, LOCKED, MINUTE, run, sampleAt, stretchMinutes, wall, ZONE } from './make.ts'

const NIGHT = '2026-03-03'

describe('a stretch that crosses the day’s beginning', () => {
  const late = () => {
    const desk = run()
    desk.work('27:30', '28:30')
    return desk
  }

  test('is split at 04:00 sharp, and the second row says that it continues', () => {
    const desk = late()
    desk.still('28:30', '28:36')
    expect(desk.bouts().map(boutLine)).toEqual(['03:30:00-04:00:00 day', '04:00:00-04:30:00 idle continues'])
    expect(desk.bouts().map(({ day }) => day)).toEqual(['2026-03-02', NIGHT])
    expect(desk.bouts().map(({ activeMs }) => activeMs / MINUTE)).toEqual([30, 30])
  })

  test('goes on for the nudge: its length is that of the whole', () => {
    expect(stretchMinutes(late())).toBe(60)
  })

  test('is not split by a pause over 04:00 whose stretch ended before it', () => {
    const desk = run()
    desk.work('27:30', '27:58')
    desk.still('27:58', '28:10')
    desk.work('28:11', '28:15')
    expect(desk.bouts().map(boutLine)).toEqual(['03:30:00-03:58:00 idle'])
  })

  test('each row tells its own pauses', () => {
    const desk = run()
    desk.work('27:50', '27:58')
    desk.look('28:02') // four minutes asleep, over 04:00
    desk.work('28:03', '28:10')
    desk.still('28:10', '28:16')
    expect(desk.bouts().map(({ activeMs }) => activeMs / MINUTE)).toEqual([8, 8])
  })

  test('each row tells its own watching', () => {
    const desk = run()
    desk.work('27:50', '27:58')
    desk.still('27:58', '28:03', { watching: true })
    desk.look('28:04')
    desk.still('28:04', '28:10')
    const told = desk.bouts().map(({ activeMs, passiveMs }) => [activeMs, passiveMs].map((ms) => ms / MINUTE))
    expect(told).toEqual([
      [9, 1],
      [0.5, 3],
    ])
  })
})

describe('a change of the day’s beginning', () => {
  test('in the night, to midnight, books no time before the stretch began', () => {
    const desk = run()
    desk.work('25:00', '25:30')
    desk.act('25:30', { type: 'settings', settings: { ...desk.state.settings, dayStartHour: 0 } })
    desk.work('25:31', '26:00')
    desk.still('26:00', '26:06')
    const [first] = desk.bouts()
    expect(first?.start).toBe(clock('25:00'))
    expect(desk.bouts().reduce((sum, { start, end }) => sum + end - start, 0)).toBe(60 * MINUTE)
    expect(desk.bouts().at(-1)?.day).toBe(NIGHT)
  })
})

describe('a change of time zone', () => {
  const travel = () => {
    const desk = run()
    desk.work('09:00', '09:30')
    desk.work('09:31', '10:00', { timeZone: 'America/New_York' })
    return desk
  }

  test('splits the row; the second continues the first', () => {
    const desk = travel()
    desk.still('10:00', '10:06', { timeZone: 'America/New_York' })
    expect(desk.bouts().map(boutLine)).toEqual([
      '09:00:00-09:31:00 timeZone',
      '09:31:00-10:00:00 idle continues',
    ])
    expect(desk.bouts().map(({ timeZone, day }) => [timeZone, day])).toEqual([
      [ZONE, '2026-03-02'],
      ['America/New_York', '2026-03-01'], // 03:31 over there: still the day before
    ])
  })

  test('does not shorten the stretch', () => expect(stretchMinutes(travel())).toBe(60))
})

describe('watching', () => {
  const film = { watching: true, sounding: true }
  const watched = (to: string) => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', to, film)
    return desk
  }

  test('keeps the stretch going, and is counted apart after the first minute', () => {
    const desk = watched('09:30')
    desk.look('09:31')
    desk.still('09:31', '09:37')
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-09:31:00 idle'])
    // 09:11 to 09:30 watched; halfway between 09:30 and 09:31 the hand was back
    expect(desk.bouts()[0]).toMatchObject({ passiveMs: 19 * MINUTE, activeMs: 11.5 * MINUTE })
  })

  test('for at most 30 min after the last input', () => {
    expect(watched('09:50').bouts().map(boutLine)).toEqual(['09:00:00-09:40:00 idle'])
  })

  test('before a gap tells nothing of after it', () => {
    const desk = watched('09:12')
    desk.look('10:00', 20 * 60) // started anew at 09:40, and asleep at once
    desk.look('10:01', 21 * 60)
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-09:12:00 gap'])
    expect(desk.state.tracker.phase).toEqual({ kind: 'away', since: clock('09:40'), why: 'idle' })
  })

  test('for as long as the setting says, or not at all', () => {
    const ends = ([0, 60] as const).map((watchCapMinutes) => {
      const desk = run()
      desk.act('08:59', { type: 'settings', settings: { ...desk.state.settings, watchCapMinutes } })
      desk.work('09:00', '09:10')
      desk.still('09:10', '10:20', film)
      return desk.bouts().map(({ end }) => wall(end))
    })
    expect(ends).toEqual([['09:10:00'], ['10:10:00']])
  })

  test('bridges two samples of silence, not three', () => {
    const desk = watched('09:20')
    const silent = (time: string, idle: number) => desk.look(time, idle)
    silent('09:21', 660)
    silent('09:22', 720)
    silent('09:23', 780)
    const { phase } = desk.state.tracker
    expect(phase.kind === 'atScreen' && wall(phase.bout.passiveUntil ?? 0)).toBe('09:22:00')
  })

  test('is not credited where no sample saw it', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', '09:12', film)
    desk.look('09:16', 360, film) // the worker was dead for four minutes
    desk.look('09:30', 1200)
    expect(desk.bouts()).toMatchObject([{ end: clock('09:12'), passiveMs: MINUTE }])
  })

  test('needs an unlocked screen', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    for (let minute = 11; minute <= 16; minute++) desk.look(`09:${minute}`, 0, { ...LOCKED, ...film })
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-09:10:00 locked'])
  })

  test('is not what a sound in the background is', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', '09:16', { sounding: true })
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-09:10:00 idle'])
  })
})

describe('a marked meeting', () => {
  const meet = (until: string) => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.act('09:10', { type: 'meeting', until: clock(until) })
    return desk
  }

  test('keeps the stretch going without input to its end, as passive time', () => {
    const desk = meet('10:10')
    desk.still('09:10', '10:16')
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-10:09:00 idle'])
    expect(desk.bouts()[0]).toMatchObject({ passiveMs: 58 * MINUTE, activeMs: 11 * MINUTE })
    expect(desk.state.tracker.meetingUntil).toBeNull()
  })

  test('ends with a lock of a break’s length', () => {
    const desk = meet('10:10')
    for (let minute = 11; minute <= 16; minute++) desk.look(`09:${minute}`, 0, LOCKED)
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-09:10:00 locked'])
    expect(desk.state.tracker.meetingUntil).toBeNull()
  })

  test('ends with a gap of a break’s length', () => {
    const desk = meet('10:10')
    desk.look('09:20')
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-09:10:00 gap'])
    expect(desk.state.tracker.meetingUntil).toBeNull()
  })

  test('outlives a short nap of the computer', () => {
    const desk = meet('10:10')
    desk.send({ type: 'sample', sample: sampleAt(clock('09:13')) })
    expect(desk.state.tracker.meetingUntil).toBe(clock('10:10'))
  })
})
