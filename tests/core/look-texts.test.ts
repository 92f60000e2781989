/** The words of look and feel: none of them judges, and no step is long. */
import { describe, expect, test } from 'vitest'
import { LOOKS } from '../../lib/content/looks.ts'
import en from '../../lib/locales/en.json'

const flat = (value: object, prefix: string): [string, string][] =>
  Object.entries(value).flatMap(([name, inner]): [string, string][] =>
    typeof inner === 'string' ? [[`${prefix}.${name}`, inner]] : flat(inner, `${prefix}.${name}`),
  )

const { look, look_why, start, not_today, never } = en.question
const TEXTS = [...flat(en.look, 'look'), ...flat({ look, look_why, start, not_today, never }, 'question')]
const textOf = new Map(TEXTS)

/** Says how good something is, or what is wrong with whom; arrows and scores do so without words. */
const JUDGES =
  /\b(better|worse|improv\w*|declin\w*|tight\w*|weak\w*|limited|inhibited|not firing|imbalance\w*|normal\w*|abnormal\w*|should|must|good|bad|poor\w*|wrong|score\w*|points? out|\d+ points?|pass(ed)?|fail(ed)?)\b|[←-⇿▲▼✓✗✔✘]/i

test('no text judges', () => {
  expect(TEXTS.length).toBeGreaterThan(150)
  expect(TEXTS.filter(([, text]) => JUDGES.test(text))).toEqual([])
})

test.each([
  'Worse than last time',
  'Your hip is tight',
  'Tightness',
  'You should',
  '3 points',
  'Up ↑',
  'not firing',
])('"%s" would be found', (text) => expect(text).toMatch(JUDGES))

test('the two words of a comparison are these and no others', () => {
  expect([en.look.same, en.look.different]).toEqual(['same as last time', 'different from last time'])
})

test('the intro and the constant line stand as they were written', () => {
  expect(en.look.intro).toBe(
    'Four short looks at how you move today. It is not a test and there are no right answers. It is something to talk about at your visit.',
  )
  expect(en.look.constant).toBe(
    'Answers vary from day to day. If something stays different for two looks in a row, mention it at your visit.',
  )
  expect([en.look.unsure, en.look.hurt, en.look.others]).toEqual([
    "Can't tell",
    'It hurt, so I stopped',
    'Carry on with the others another day?',
  ])
})

describe.each(LOOKS)('$id', ({ parts, setup, notWhen, closing, name, alt }) => {
  const lines = parts
    .flatMap(({ steps }) => steps)
    .flatMap((line) => (typeof line === 'string' ? [line] : [line.right, line.left]))

  test('has steps of twelve words at most', () => {
    expect(lines.length).toBeGreaterThan(0)
    const long = lines.map((key) => textOf.get(key) ?? '').filter((text) => text.split(/\s+/).length > 12)
    expect(long).toEqual([])
  })

  test('names the side that it is about, and no other', () => {
    const sided = [
      ...setup,
      ...parts.flatMap(({ steps, questions }) => [...steps, ...questions.map(({ text }) => text)]),
    ]
    for (const line of sided) {
      if (typeof line === 'string') {
        // The clock on the floor has both.
        if (line !== 'look.rotation.clock') expect(textOf.get(line)).not.toMatch(/\b(right|left)\b/i)
      } else {
        const mirrored = (textOf.get(line.right) ?? '').replace(/right|left/gi, (side) =>
          side.toLowerCase() === 'right'
            ? side === 'Right'
              ? 'Left'
              : 'left'
            : side === 'Left'
              ? 'Right'
              : 'right',
        )
        expect(textOf.get(line.left)).toBe(mirrored)
      }
    }
  })

  test('has every text that it names', () => {
    const keys = [
      name,
      alt,
      ...lines,
      ...setup.flatMap((line) => (typeof line === 'string' ? [line] : [line.right, line.left])),
      ...notWhen,
      ...(closing ? [closing] : []),
      ...parts.flatMap(({ questions }) =>
        questions.flatMap(({ unsure, answers }) => [unsure, ...answers.map(({ said }) => said)]),
      ),
    ]
    expect(keys.filter((key) => !textOf.has(key))).toEqual([])
  })
})
