/** What the looks ask, which answers there are, and what is said of them. */
import { describe, expect, test } from 'vitest'
import {
  answeredToday,
  answersOf,
  begun,
  nextLook,
  type Under,
  withAnswer,
  withoutPart,
} from '../../components/looks/place.ts'
import { FIGURES } from '../../lib/content/figures/index.ts'
import { LOOKS, type LookText } from '../../lib/content/looks.ts'
import { addDays } from '../../lib/core/day.ts'
import { step } from '../../lib/core/engine.ts'
import type { CheckAnswer } from '../../lib/core/events.ts'
import type { Check } from '../../lib/core/facts.ts'
import { isAsked, type Protocol, resultOf, screensOf, wrongIn } from '../../lib/core/looks.ts'
import { INITIAL_STATE, RefusedError } from '../../lib/core/state.ts'
import { clock, MONDAY, ZONE } from './make.ts'

const LAST = addDays(MONDAY, -28)

function lookOf(id: string): Protocol<LookText> {
  const look = LOOKS.find((each) => each.id === id)
  if (!look) throw new Error(`no look ${id}`)
  return look
}
const [PELVIS, HIP, ROTATION, GLUTE] = ['pelvis-1', 'hip-extension-1', 'rotation-1', 'glute-1'].map(
  lookOf,
) as [Protocol<LookText>, Protocol<LookText>, Protocol<LookText>, Protocol<LookText>]

/** `right first front`, of one look on one day. */
function rows(look: Protocol<LookText>, day: string, said: string[]): Check[] {
  return said.map((line) => {
    const [side, question = '', answer = ''] = line.split(' ')
    return { day, check: look.id, version: look.version, side: side as Check['side'], question, answer }
  })
}

describe('the four', () => {
  test('are these, in this order', () => {
    expect(LOOKS.map(({ id, figure }) => [id, figure])).toEqual([
      ['pelvis-1', 'checkPelvis'],
      ['hip-extension-1', 'checkHip'],
      ['rotation-1', 'checkRotation'],
      ['glute-1', 'checkGlute'],
    ])
  })

  test('carry their version in their name', () => {
    for (const { id, version } of LOOKS) expect(id).toMatch(new RegExp(`-${version}$`))
  })

  test('ask these questions with these answers', () => {
    const asked = LOOKS.flatMap(({ id, parts }) =>
      parts.flatMap(({ sides, questions }) =>
        questions.map(
          (question) => `${id} ${sides} ${question.id}: ${question.answers.map((each) => each.id).join(' ')}`,
        ),
      ),
    )
    expect(asked).toEqual([
      'pelvis-1 once harder: tuck arch same',
      'pelvis-1 once rest: tucked middle arched',
      'hip-extension-1 each first: front back free elsewhere',
      'hip-extension-1 each gap: 1 2',
      'rotation-1 each far: less half more',
      'rotation-1 once alike: alike right left',
      'glute-1 each squeeze: easy effort no',
      'glute-1 each strongest: buttock thigh back',
    ])
  })

  test('have a figure that moves in each of their beats', () => {
    const missing = LOOKS.flatMap(({ figure, parts }) =>
      parts.flatMap(({ beats }) =>
        beats.filter(({ cue }) => !FIGURES[figure]?.beats[cue]).map(({ cue }) => `${figure} ${cue}`),
      ),
    )
    expect(missing).toEqual([])
  })

  test('name no question twice', () => {
    for (const { parts } of LOOKS) {
      const ids = parts.flatMap(({ questions }) => questions.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})

test.each<[Protocol<LookText>, number[], string]>([
  [PELVIS, [], '0 1'],
  [HIP, [], '0right 0left'],
  [ROTATION, [], '0right 0left 1'],
  [GLUTE, [], '0right 1right 0left 1left'],
  [GLUTE, [1], '0right 0left'],
])('right first, then left, then once: $id without %s', (look, out, expected) => {
  expect(
    screensOf(look, out)
      .map(({ part, side }) => `${part}${side ?? ''}`)
      .join(' '),
  ).toBe(expected)
})

describe('an answer', () => {
  const good: CheckAnswer = {
    check: 'hip-extension-1',
    version: 1,
    side: 'left',
    question: 'first',
    answer: 'front',
  }
  const send = (answers: CheckAnswer[], looks: Protocol<unknown>[] = LOOKS) =>
    step(INITIAL_STATE, { type: 'check', answers, at: clock('12:00'), timeZone: ZONE }, { looks })

  test.each<[string, Partial<CheckAnswer>, string | null]>([
    ['of the table', {}, null],
    ['that is always there: unsure', { answer: 'unsure' }, null],
    ['that is always there: hurt', { answer: 'hurt' }, null],
    ['to a look that is none', { check: 'knees-1' }, 'check: knees-1 is not known'],
    ['to another version', { version: 2 }, 'version: 2 of hip-extension-1 is not known'],
    [
      'to a question of another look',
      { question: 'squeeze' },
      'question: squeeze is none of hip-extension-1',
    ],
    ['on both sides at once', { side: 'both' }, 'side: first of hip-extension-1 has no side both'],
    [
      'on a side where there is none',
      { check: 'pelvis-1', question: 'rest', answer: 'middle' },
      'side: rest of pelvis-1 has no side left',
    ],
    ['nobody can give', { answer: 'tight' }, 'answer: tight is none to first of hip-extension-1'],
    ['to another question', { question: 'gap' }, 'answer: front is none to gap of hip-extension-1'],
  ])('%s', (_, over, wrong) => {
    const answer = { ...good, ...over }
    expect(wrongIn(answer, LOOKS)).toBe(wrong)
    const act = () => send([good, answer])
    if (wrong === null) expect(act().facts).toHaveLength(2)
    else expect(act).toThrow(new RefusedError(`check.${wrong}`))
  })

  test('is refused where no looks are known', () => expect(() => send([good], [])).toThrow(RefusedError))

  test('is stored under its day, and changes nothing else', () => {
    const { state, facts } = send([good])
    expect(facts).toEqual([{ store: 'checks', row: { day: MONDAY, ...good } }])
    expect(state).toEqual(INITIAL_STATE)
  })
})

describe('which gap is asked about only where something came first', () => {
  const [first, gap] = HIP.parts[0]?.questions ?? []
  test.each([
    ['front', true],
    ['back', true],
    ['elsewhere', true],
    ['free', false],
    ['unsure', false],
    ['hurt', false],
  ])('%s', (answer, expected) => {
    expect(isAsked(gap ?? {}, { first: answer })).toBe(expected)
    expect(isAsked(first ?? {}, {})).toBe(true)
  })

  const stored = (told: [string, string][]) =>
    answersOf(
      told.reduce((under, [question, answer]) => withAnswer(under, 'left', question, answer), begun(1)),
      HIP,
    ).map(({ side, question, answer }) => `${side} ${question} ${answer}`)

  test.each<[string, [string, string][], string[]]>([
    [
      'with its gap',
      [
        ['first', 'front'],
        ['gap', '1'],
      ],
      ['left first front', 'left gap 1'],
    ],
    ['free was at two', [['first', 'free']], ['left first free', 'left gap 2']],
    [
      'changed to free, it was at two',
      [
        ['first', 'front'],
        ['gap', '1'],
        ['first', 'free'],
      ],
      ['left first free', 'left gap 2'],
    ],
    [
      'changed to unsure, there is none',
      [
        ['first', 'front'],
        ['gap', '1'],
        ['first', 'unsure'],
      ],
      ['left first unsure'],
    ],
  ])('%s', (_, told, expected) => expect(stored(told)).toEqual(expected))
})

describe('a result', () => {
  const now = ['right first back', 'right gap 1', 'left first front', 'left gap 2']

  test('is what was answered today', () => {
    const given = rows(HIP, MONDAY, now)
    expect(resultOf(HIP, given, MONDAY)).toEqual({
      lastOn: null,
      sides: [
        { side: 'right', told: { first: 'back', gap: '1' }, before: null, compared: null },
        { side: 'left', told: { first: 'front', gap: '2' }, before: null, compared: null },
      ],
    })
  })

  test.each<[string, Check[]]>([
    ['nothing', []],
    ['another look', rows(GLUTE, MONDAY, ['right squeeze easy'])],
    ['another day', rows(HIP, LAST, now)],
    ['a day to come', rows(HIP, addDays(MONDAY, 1), now)],
    ['another version', rows(HIP, MONDAY, now).map((row) => ({ ...row, version: 2 }))],
    ['what nobody can answer', rows(HIP, MONDAY, ['right first limited'])],
  ])('there is none of %s', (_, given) => expect(resultOf(HIP, given, MONDAY)).toBeNull())

  const compared = (look: Protocol<LookText>, today: string[], before: Check[]) =>
    resultOf(look, [...before, ...rows(look, MONDAY, today)], MONDAY)?.sides.map(
      ({ side, compared: word }) => `${side} ${word}`,
    )

  test.each<[string, string[], Check[], string[]]>([
    ['the same', now, rows(HIP, LAST, now), ['right same', 'left same']],
    [
      'another answer on one side',
      now,
      rows(HIP, LAST, [...now.slice(0, 2), 'left first back', 'left gap 2']),
      ['right same', 'left different'],
    ],
    [
      'the same at another gap',
      now,
      rows(HIP, LAST, ['right first back', 'right gap 2', ...now.slice(2)]),
      ['right different', 'left same'],
    ],
    ['one side alone last time', now, rows(HIP, LAST, now.slice(0, 2)), ['right same', 'left null']],
    ['it hurt last time', now, rows(HIP, LAST, ['right first hurt']), ['right different', 'left null']],
    [
      'the gap that follows from free is no answer',
      ['right first free', 'right gap 2'],
      rows(HIP, LAST, ['right first free']),
      ['right same'],
    ],
    [
      'the latest look alone counts',
      now,
      [...rows(HIP, LAST, now), ...rows(HIP, addDays(LAST, 7), ['right first unsure'])],
      ['right different', 'left null'],
    ],
    [
      'answers of a changed text are never compared',
      now,
      rows(HIP, LAST, now).map((row) => ({ ...row, version: 2 })),
      ['right null', 'left null'],
    ],
    [
      'nor those of another name',
      now,
      rows(HIP, LAST, now).map((row) => ({ ...row, check: 'hip-extension-2' })),
      ['right null', 'left null'],
    ],
    ['nor what comes later', now, rows(HIP, addDays(MONDAY, 1), now), ['right null', 'left null']],
  ])('%s', (_, today, before, expected) => expect(compared(HIP, today, before)).toEqual(expected))

  test('tells the day of last time', () => {
    const given = [...rows(HIP, MONDAY, now), ...rows(HIP, addDays(LAST, -28), now), ...rows(HIP, LAST, now)]
    expect(resultOf(HIP, given, MONDAY)?.lastOn).toBe(LAST)
  })

  test('has sides first, then what is asked once', () => {
    const given = rows(ROTATION, MONDAY, ['both alike right', 'left far less', 'right far half'])
    expect(resultOf(ROTATION, given, MONDAY)?.sides.map(({ side }) => side)).toEqual([
      'right',
      'left',
      'both',
    ])
  })
})

describe('where one is', () => {
  const model = (answers: Check[]) => ({ today: MONDAY, answers })

  test.each<[string, Check[], string[], number | null]>([
    ['at the first', [], [], 0],
    ['after what was answered today', rows(PELVIS, MONDAY, ['both harder tuck']), [], 1],
    ['it hurt: not again today', rows(PELVIS, MONDAY, ['both harder hurt']), [], 1],
    ['what was answered another day is open', rows(PELVIS, LAST, ['both harder tuck']), [], 0],
    [
      'another version is open',
      rows(PELVIS, MONDAY, ['both harder tuck']).map((row) => ({ ...row, version: 2 })),
      [],
      0,
    ],
    ['what is left out is passed', [], ['pelvis-1', 'hip-extension-1'], 2],
    ['nothing is left', [], LOOKS.map(({ id }) => id), null],
  ])('%s', (_, answers, leftOut, expected) => {
    expect(nextLook(LOOKS, 0, [...answeredToday(LOOKS, model(answers)), ...leftOut])).toBe(expected)
  })

  test('what comes before is not gone back to', () => expect(nextLook(LOOKS, 2, [])).toBe(2))

  test.each<[string, Under, [number, number] | null]>([
    ['on the right: the left comes next', { ...begun(3), screen: 1 }, [1, 2]],
    ['on the left: nothing is left to ask', { ...begun(3), screen: 3 }, [2, 2]],
  ])('the lift of the glutes is left out %s', (_, under, expected) => {
    const answered = withAnswer(withAnswer(under, 'right', 'squeeze', 'easy'), 'right', 'strongest', 'thigh')
    const rest = withoutPart(answered, GLUTE)
    expect(rest && [rest.screen, screensOf(GLUTE, rest.out).length]).toEqual(expected)
    expect(rest && answersOf(rest, GLUTE).map(({ question }) => question)).toEqual(['squeeze'])
  })

  test('a look of one part is left out with it', () => expect(withoutPart(begun(1), HIP)).toBeNull())
})
