/** Random days at a desk. */
import fc from 'fast-check'
import { standing } from '../../lib/core/correct.ts'
import type { Action, SnoozeMinutes } from '../../lib/core/events.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/rules.ts'
import { clock, HOUR, MINUTE, recordedIn, ZONE } from '../core/make.ts'
import { BEGIN } from '../support/begin.ts'
import type { Browser, Options, Plan } from './desk.ts'
import { type Piece, type Timeline, timeline, until } from './timeline.ts'
import { ANCHORS, PACES, SNOOZES, WISHES, type Wish, actionOf as wished } from './wishes.ts'

const piece = (what: Piece['what'], from: number, to: number): fc.Arbitrary<Piece> =>
  fc.record({ what: fc.constant(what), seconds: fc.integer({ min: from, max: to }) })

/** Work comes first and most often. */
export const pieces = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: piece('work', 5, 5400) },
    { weight: 3, arbitrary: piece('still', 5, 300) },
    { weight: 2, arbitrary: piece('still', 300, 2400) },
    piece('watch', 60, 3000),
    piece('music', 60, 3000),
    piece('lock', 10, 1800),
    { weight: 2, arbitrary: piece('sleep', 5, 4000) },
    piece('closed', 5, 2000),
    piece('elsewhere', 5, 2000),
  ),
  { minLength: 3, maxLength: 10 },
)

/** Somebody's word about the time behind, or about the latest absence; or an earlier one undone. */
const word = fc
  .record({
    minute: fc.integer({ min: 20, max: 235 }),
    what: fc.constantFrom('time', 'absence', 'absence', 'undo'),
    meaning: fc.constantFrom('up' as const, 'away', 'call', 'call', 'sitting', 'watching'),
    back: fc.integer({ min: 1, max: 60 }),
    minutes: fc.integer({ min: 1, max: 60 }),
    pick: fc.nat(),
  })
  .map(({ minute, what, meaning, back, minutes, pick }) => {
    const say = (from: number, to: number): Action | null =>
      from < to ? { type: 'correct', from, to, meaning } : null
    return (start: number): Plan => {
      const at = start + minute * MINUTE
      const from = at - back * MINUTE
      const action: Plan['action'] = ({ tracker }, facts) => {
        const { bouts, corrections } = recordedIn(facts)
        if (what === 'time') return say(from, Math.min(at, from + minutes * MINUTE))
        if (what === 'absence') {
          const since = tracker.phase.kind === 'atScreen' ? tracker.phase.bout.stretchStart : at
          return say(bouts.findLast(({ end }) => end <= since)?.end ?? since, since)
        }
        const correction = standing(corrections).at(pick % Math.max(1, standing(corrections).length))
        return correction ? { type: 'undoCorrection', correction } : null
      }
      return { at, action }
    }
  })

/** What keeps nudges away for the rest of the day comes seldom: such a day tells little. */
const QUIETING: readonly Wish[] = ['off', 'watch', 'elsewhere']

/** A tap in the popup, or a choice in the options. */
const wish = fc
  .record({
    minute: fc.integer({ min: 1, max: 235 }),
    what: fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom<Wish[]>(
          'asked',
          'asked',
          ...WISHES.filter((what) => !QUIETING.includes(what)),
        ),
      },
      fc.constantFrom(...QUIETING),
    ),
    pick: fc.nat(1000),
  })
  .map(({ minute, what, pick }) => (start: number): Plan => {
    const at = start + minute * MINUTE
    return { at, action: (state) => wished(what, pick, at, ZONE, state) }
  })

/** The rarer a choice, the more it keeps away. */
const chosen: fc.Arbitrary<Partial<Settings>> = fc.record({
  pace: fc.oneof({ weight: 5, arbitrary: fc.constant(PACES[0]) }, fc.constantFrom(...PACES)),
  anchor: fc.oneof({ weight: 2, arbitrary: fc.constant(ANCHORS[0]) }, fc.constantFrom(...ANCHORS)),
  playsMusic: fc.constantFrom(false, false, true),
  seated: fc.boolean(),
  eveningRuns: fc.constantFrom([], [], [], [0]),
})

export type AnyDay = { day: Timeline; options: Options }

/** A day of up to four hours that begins between 05:00 and 17:00, so that working hours begin or end in many. */
export const anyDay: fc.Arbitrary<AnyDay> = fc
  .record({
    browser: fc.constantFrom<Browser>('chrome', 'firefox'),
    begin: fc.integer({ min: 5 * 60, max: 17 * 60 }),
    offset: fc.integer({ min: 0, max: 59_999 }),
    pieces,
    intervalMinutes: fc.constantFrom(30, 30, 60),
    breakMinutes: fc.constantFrom(2, 5, 10),
    answer: fc.constantFrom<('up' | 'snooze' | 'notNow' | 'routine' | null)[]>(
      'up',
      'snooze',
      'notNow',
      'routine',
      null,
    ),
    minutes: fc.constantFrom<SnoozeMinutes[]>(...SNOOZES),
    after: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 900 })),
    pause: fc.option(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 90 }))),
    meeting: fc.option(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 90 }))),
    fullScreen: fc.option(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 90 }))),
    words: fc.array(word, { maxLength: 5 }),
    wishes: fc.array(wish, { maxLength: 4 }),
    chosen,
  })
  .map((given) => {
    const start = clock('00:00') + given.begin * MINUTE + given.offset
    const day = timeline(start, [{ what: 'work', seconds: 1200 }, ...given.pieces])
    const end = Math.min(day.end, start + 4 * HOUR)
    const span = (range: [number, number] | null) => {
      if (range === null) return null
      const from = start + range[0] * MINUTE
      return { start: from, end: from + range[1] * MINUTE }
    }
    const [pause, meeting, fullScreen] = [span(given.pause), span(given.meeting), span(given.fullScreen)]
    const actions: NonNullable<Options['actions']> = [...given.words, ...given.wishes].map((said) =>
      said(start),
    )
    if (pause) actions.push({ at: pause.start, action: { type: 'pause', until: pause.end } })
    if (meeting) actions.push({ at: meeting.start, action: { type: 'meeting', until: meeting.end } })
    const settings = { ...DEFAULT_SETTINGS, ...given.chosen, ...pick(given) }
    const answers = () =>
      given.answer ? { after: given.after, action: actionOf(given.answer, given.minutes) } : null
    return {
      day: until(day, end),
      options: {
        browser: given.browser,
        zone: ZONE,
        settings,
        answers,
        actions,
        ...(fullScreen && { fullScreen: [fullScreen] }),
      },
    }
  })

function pick({ intervalMinutes, breakMinutes }: { intervalMinutes: number; breakMinutes: number }) {
  return { intervalMinutes, breakMinutes }
}

function actionOf(answer: 'up' | 'snooze' | 'notNow' | 'routine', minutes: SnoozeMinutes): Action {
  if (answer === 'routine') return BEGIN
  return { type: 'answer', answer, ...(answer === 'snooze' && { minutes }) }
}

/** Work with pauses too short to matter, and breaks long enough that no look can mistake them. */
export const plainDay = (browser: Browser): fc.Arbitrary<AnyDay> =>
  fc
    .record({
      offset: fc.integer({ min: 0, max: 59_999 }),
      parts: fc.array(
        fc.record({
          work: fc.array(fc.tuple(fc.integer({ min: 30, max: 1200 }), fc.integer({ min: 1, max: 55 })), {
            minLength: 1,
            maxLength: 5,
          }),
          away: fc.integer({ min: 340, max: 3000 }),
          lock: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    })
    .map(({ offset, parts }) => {
      const all = parts.flatMap(({ work, away, lock }): Piece[] => [
        ...work.flatMap(([busy, pause]): Piece[] => [
          { what: 'work', seconds: busy },
          { what: 'still', seconds: pause },
        ]),
        { what: 'work', seconds: 120 },
        { what: lock && browser === 'chrome' ? 'lock' : 'still', seconds: away },
      ])
      all.push({ what: 'still', seconds: 90 })
      const start = clock('20:00') + offset // after working hours: no nudge, so no standing up
      return { day: timeline(start, all), options: { browser, zone: ZONE } }
    })
