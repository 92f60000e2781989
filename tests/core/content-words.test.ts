/** What the exercises and the cards say, in every language file: short, told apart, and no more than may be said. */
import { describe, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { LEARN_CARDS } from '../../lib/content/learn.ts'
import { LOOKS } from '../../lib/content/looks.ts'
import { CUES } from '../../lib/core/routine.ts'
import { flat, LOCALES, type Texts, textsIn } from '../support/locale-files.ts'

const words = (text: string) => text.split(/\s+/).length

/** The keys of the self-checks' steps; one that names a side has two. */
const LOOK_STEPS = LOOKS.flatMap(({ parts }) => parts.flatMap(({ steps }) => steps)).map((step) =>
  typeof step === 'string' ? [step] : [step.right, step.left],
)

describe.each(LOCALES)('%s', (language) => {
  const all = textsIn(language)
  const textOf = new Map(flat(all))
  const exercises = flat(all.exercise as Texts, 'exercise.')
  const learn = flat(all.learn as Texts, 'learn.')

  test('every step has at most twelve words', () => {
    const steps = exercises.filter(([key]) => /\.s\d+(_\w+)?$/.test(key))
    expect(steps.length).toBeGreaterThan(150)
    steps.push(...LOOK_STEPS.flat().map((key): [string, string] => [key, textOf.get(key) ?? '']))
    expect(steps.filter(([, text]) => words(text) > 12)).toEqual([])
  })

  test('every cue can be read from afar', () => {
    const cues = flat((all.run as Texts).cue as Texts, '')
    expect(cues.length).toBeGreaterThanOrEqual(CUES.length)
    expect(cues.filter(([, text]) => words(text) > 4 || text.length > 24)).toEqual([])
  })

  test('no two exercises and no two cards share a name', () => {
    const names = exercises.flatMap(([key, text]) => (key.endsWith('.name') ? [text] : []))
    const titles = learn.flatMap(([key, text]) => (key.endsWith('.title') ? [text] : []))
    expect(names).toHaveLength(Object.keys(EXERCISES).length)
    expect(titles).toHaveLength(LEARN_CARDS.length)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('nothing is empty, and no step of the left is one of the right', () => {
    expect([...exercises, ...learn].filter(([, text]) => text.trim() === '')).toEqual([])
    const texts = new Map(exercises)
    const rights = exercises.filter(([key]) => key.endsWith('_right'))
    expect(rights.filter(([key, text]) => texts.get(key.replace(/_right$/, '_left')) === text)).toEqual([])
    const ofLooks = LOOK_STEPS.map((keys) => keys.map((key) => textOf.get(key) ?? ''))
    expect(ofLooks.filter((sides) => sides.includes('') || new Set(sides).size < sides.length)).toEqual([])
  })
})

describe('what may be said', () => {
  const english = textsIn('en')
  const said = [
    ...flat(english.exercise as Texts, 'exercise.'),
    ...flat(english.learn as Texts, 'learn.'),
    ...flat((english.run as Texts).cue as Texts, 'run.cue.'),
  ]

  test('what is said of the left is what is said of the right, mirrored', () => {
    const mirror: Record<string, string> = { right: 'left', left: 'right', Right: 'Left', Left: 'Right' }
    const texts = new Map(said)
    for (const [key, text] of said.filter(([key]) => key.endsWith('_right'))) {
      const left = text.replace(/\b[RrLl](ight|eft)\b/g, (word) => mirror[word] ?? word)
      expect(texts.get(key.replace(/_right$/, '_left'))).toBe(left)
    }
  })

  test.each([
    'Long sitting goes with less hip extension in some people',
    'People who sit long and move little turned a little less in one study.',
    'One idea is that a hip that moves less asks more of the back. It is not settled.',
    "Of the article's parts, strength has the best support.",
    'Strength is where change is built; the reset is comfort and habit.',
    'Core: we train it because strength has the best support; we do not claim timing.',
    'Move up when two sessions in a row feel easy: you could do three more good ones. Move down when your form goes.',
    'Short active breaks help many desk workers feel less uncomfortable. The relief is often brief, so little and often beats a big effort.',
    'We do not measure running form.',
    "Some people feel stiffer on desk days. Let's see whether you do.",
    'Your back is part of a whole day: desk, sleep, runs, rest. That is why we show them together.',
    "You don't need to undo a day at the desk. You can break it up.",
    'Consistency matters more than intensity.',
  ])('a card says: %s', (sentence) => {
    expect(said.some(([key, text]) => key.startsWith('learn.') && text.includes(sentence))).toBe(true)
  })
})
