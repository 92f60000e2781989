/** Which line a nudge says. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import {
  lineFor,
  NUDGE_LINES,
  type NudgeLine,
  SHOWN_BY_DEFAULT,
  withLine,
} from '../../lib/core/nudge-lines.ts'
import { MONDAY } from './make.ts'

const OCCASION = {
  number: 0,
  day: MONDAY,
  seated: false,
  detailed: false,
  minutesKnown: true,
  resetDone: false,
  recent: [],
}

const fullKey = (name: string) => `nudge.lines.${name}` as NudgeLine
/** Every line that may come on such an occasion. */
const possible = (over: Partial<Parameters<typeof lineFor>[0]>) =>
  new Set(Array.from({ length: 40 }, (_, number) => lineFor({ ...OCCASION, ...over, number })))

describe('only where it is right', () => {
  test.each<[string, string, Partial<Parameters<typeof lineFor>[0]>]>([
    ['the minutes, where they are known', 'f2', { minutesKnown: false }],
    ['the reset, where none was done today', 'f18', { resetDone: true }],
    [
      'the phone, once a day',
      'f16',
      {
        recent: [
          { line: fullKey('f16'), day: MONDAY },
          ...Array(6).fill({ line: fullKey('f1'), day: MONDAY }),
        ],
      },
    ],
  ])('%s', (_, name, over) => {
    expect(possible({})).toContain(fullKey(name))
    expect(possible(over)).not.toContain(fullKey(name))
  })

  test('the phone again on the next day', () => {
    const recent = [
      { line: fullKey('f16'), day: MONDAY },
      ...Array(6).fill({ line: fullKey('f1'), day: MONDAY }),
    ]
    expect(possible({ recent, day: addDays(MONDAY, 1) })).toContain(fullKey('f16'))
  })

  test('what names the body only for who asked for it', () => {
    for (const line of [...possible({}), ...possible({ seated: true })])
      expect(SHOWN_BY_DEFAULT).toContain(line)
    const all = [...possible({ detailed: true }), ...possible({ detailed: true, seated: true })]
    expect(new Set(all)).toEqual(new Set(NUDGE_LINES))
  })

  test('no line asks to stand where standing is not for the user', () => {
    const standing = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 20].map((n) =>
      fullKey(`f${n}`),
    )
    for (const line of possible({ seated: true, detailed: true })) expect(standing).not.toContain(line)
  })
})

test('no line comes twice within five nudges, the phone not twice a day, whatever else', () => {
  const nudges = fc.array(
    fc.record({ number: fc.nat(), day: fc.nat(3), minutesKnown: fc.boolean(), resetDone: fc.boolean() }),
    { maxLength: 90 },
  )
  fc.assert(
    fc.property(nudges, fc.boolean(), fc.boolean(), (given, seated, detailed) => {
      let recent: { line: NudgeLine; day: string }[] = []
      const said: { line: NudgeLine; day: string }[] = []
      const inOrder = given.toSorted((a, b) => a.day - b.day)
      const perDay = new Map<number, number>()
      for (const { day: index, ...rest } of inOrder) {
        const count = (perDay.get(index) ?? 0) + 1
        perDay.set(index, count)
        if (count > 24) continue // eight nudges, each put off twice
        const day = addDays(MONDAY, index)
        const line = lineFor({ ...rest, day, seated, detailed, recent })
        expect(said.slice(-5).map((each) => each.line)).not.toContain(line)
        if (line === fullKey('f16')) expect(said).not.toContainEqual({ line, day })
        said.push({ line, day })
        recent = withLine(recent, line, day)
      }
    }),
    { seed: 4, numRuns: 300 },
  )
})
