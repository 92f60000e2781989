/** Breaks: what lies between two stretches, and whose word it is. */
import { describe, expect, test } from 'vitest'
import { type Break, breaksOf } from '../../lib/core/breaks.ts'
import { correct } from '../../lib/core/correct.ts'
import type { Bout, Correction, Nudge, Reset } from '../../lib/core/facts.ts'
import { clock, MINUTE, stretch, wall, word } from './make.ts'

const line = ({ from, to, word }: Break) => `${wall(from)}-${wall(to)} ${word}`
type Said = { corrections?: Correction[]; nudges?: Nudge[]; resets?: Reset[] }
const breaks = (bouts: Bout[], { corrections = [], nudges = [], resets = [] }: Said = {}) =>
  breaksOf(correct(bouts, corrections), { corrections, nudges, resets }, 5 * MINUTE).map(line)

const nudge = (outcome: Nudge['outcome'], answered: string | null, why: Nudge['why'] = null) =>
  ({ outcome, why, answeredAt: answered && clock(answered) }) as Nudge
const reset = (from: string, to: string) =>
  ({ how: 'played', startedAt: clock(from), endedAt: clock(to) }) as Reset
const two = (endedBy: Bout['endedBy'], next: string) => [
  stretch('09:00', '10:00', { endedBy }),
  stretch(next, '11:00'),
]
const BREAK = '10:00:00-10:10:00'

describe('by the user’s word, where no stretch is left beside it', () => {
  test.each<[string, [string, string], string[]]>([
    ['before the first', ['09:00', '09:20'], ['09:00:00-09:20:00 confirmed']],
    ['after the last', ['09:50', '10:00'], ['09:50:00-10:00:00 confirmed']],
    ['the whole of it', ['08:55', '10:05'], ['08:55:00-10:05:00 confirmed']],
  ])('%s', (_, [from, to], expected) => {
    expect(breaks([stretch('09:00', '10:00')], { corrections: [word('up', from, to)] })).toEqual(expected)
  })
})

describe('by what the computer saw', () => {
  test.each<[string, Bout[], string[]]>([
    ['none with one stretch', [stretch('09:00', '10:00')], []],
    ['none without any', [], []],
    ['idle', two('idle', '10:10'), [`${BREAK} likely`]],
    ['locked', two('locked', '10:10'), [`${BREAK} likely`]],
    ['asleep, or the browser closed', two('gap', '10:10'), [`${BREAK} likely`]],
    ['exactly as long as a break', two('idle', '10:05'), ['10:00:00-10:05:00 likely']],
    ['stood up after a nudge, though it was short', two('stoodUp', '10:01:20'), ['10:00:00-10:01:20 likely']],
    ['too short for one', two('gap', '10:04:59'), []],
    ['a row split where the day begins', two('day', '10:00'), []],
    ['a time of which nobody can tell', two('unreliable', '10:30'), []],
    [
      'several',
      [stretch('09:00', '09:30'), stretch('10:00', '10:30'), stretch('11:00', '11:30')],
      ['09:30:00-10:00:00 likely', '10:30:00-11:00:00 likely'],
    ],
  ])('%s', (_, bouts, expected) => expect(breaks(bouts)).toEqual(expected))
})

describe('by the user’s word', () => {
  const gone = two('idle', '10:10')
  test.each<[string, Bout[], Said, string[]]>([
    [
      'a nudge answered "I’m getting up"',
      gone,
      { nudges: [nudge('done', '09:59:40')] },
      [`${BREAK} confirmed`],
    ],
    ['at most three minutes before', gone, { nudges: [nudge('done', '09:57')] }, [`${BREAK} confirmed`]],
    ['not longer before', gone, { nudges: [nudge('done', '09:56:59')] }, [`${BREAK} likely`]],
    ['nor after it', gone, { nudges: [nudge('done', '10:10:01')] }, [`${BREAK} likely`]],
    [
      'nor when input went on',
      gone,
      { nudges: [nudge('done', '09:59:40', 'inputWentOn')] },
      [`${BREAK} likely`],
    ],
    [
      'a nudge that ended as natural says nothing',
      gone,
      { nudges: [nudge('natural', null)] },
      [`${BREAK} likely`],
    ],
    ['"not now" says nothing', gone, { nudges: [nudge('dismissed', '09:59:40')] }, [`${BREAK} likely`]],
    [
      'a routine',
      two('reset', '10:04'),
      { resets: [reset('10:00', '10:03')] },
      ['10:00:00-10:04:00 confirmed'],
    ],
    [
      'a routine done without the player says nothing of when',
      gone,
      { resets: [{ ...reset('10:03', '10:03'), how: 'selfLogged' }] },
      [`${BREAK} likely`],
    ],
    [
      'a routine at another time says nothing',
      gone,
      { resets: [reset('10:30', '10:33')] },
      [`${BREAK} likely`],
    ],
    [
      '"I was up" inside a stretch, however short',
      [stretch('09:00', '10:00')],
      { corrections: [word('up', '09:20', '09:22')] },
      ['09:20:00-09:22:00 confirmed'],
    ],
    [
      '"I was away" longer than was seen',
      gone,
      { corrections: [word('away', '09:50', '10:05')] },
      ['09:50:00-10:10:00 confirmed'],
    ],
    ['"that was a call": no break', gone, { corrections: [word('call', '10:00', '10:10')] }, []],
    [
      'a call for a part of it',
      gone,
      { corrections: [word('call', '10:00', '10:04')] },
      ['10:04:00-10:10:00 likely'],
    ],
    [
      'undone, a word says nothing',
      gone,
      { corrections: [{ ...word('away', '10:00', '10:10'), undone: true }] },
      [`${BREAK} likely`],
    ],
    ['what nobody can tell is none', gone, { corrections: [word('unsure', '09:30', '10:05')] }, []],
    [
      'unsure, then undone: nor is the time after it',
      two('unreliable', '10:30'),
      { corrections: [{ ...word('unsure', '09:30', '10:00'), undone: true }] },
      [],
    ],
  ])('%s', (_, bouts, said, expected) => expect(breaks(bouts, said)).toEqual(expected))

  test('an answer confirms no break where a row was only split', () => {
    expect(breaks(two('timeZone', '10:00'), { nudges: [nudge('done', '09:59:40')] })).toEqual([])
  })

  test('where two browsers’ stretches overlap there is none', () => {
    const bouts = [stretch('09:00', '10:00'), stretch('09:30', '10:30')]
    expect(breaks(bouts, { nudges: [nudge('done', '09:28')], resets: [reset('09:10', '10:20')] })).toEqual([])
  })

  test.each<[string, Bout[], string[]]>([
    ['inside another', [stretch('09:00', '11:00'), stretch('09:10', '09:20')], []],
    [
      'inside another, and one later inside it too',
      [stretch('09:00', '11:00'), stretch('09:10', '09:20'), stretch('10:00', '10:10')],
      [],
    ],
    [
      'inside another, and one after both',
      [stretch('09:00', '10:00'), stretch('09:10', '09:20'), stretch('10:10', '11:00')],
      [`${BREAK} likely`],
    ],
    [
      'inside one after which nobody can tell',
      [
        stretch('09:00', '10:00', { endedBy: 'unreliable' }),
        stretch('09:10', '09:20'),
        stretch('10:10', '11:00'),
      ],
      [],
    ],
  ])('a second browser’s stretch %s', (_, bouts, expected) => expect(breaks(bouts)).toEqual(expected))
})
