/** Which voice reads aloud, and when it is silent. */
import { describe, expect, test } from 'vitest'
import { type Synth, voiceFor, voiceOf } from '../../components/reset/voice.ts'

const voice = (name: string, lang: string, localService = true, byDefault = false) =>
  ({ name, lang, localService, default: byDefault }) as SpeechSynthesisVoice

describe('the voice', () => {
  test.each([
    ['none at all', [], 'en', null],
    ['only one of the network', [voice('cloud', 'en-US', false, true)], 'en', null],
    ['of another language', [voice('anna', 'de-DE')], 'en', null],
    ['whose language is not told', [voice('x', '')], 'en', null],
    [
      'of this computer, before a better one of the network',
      [voice('cloud', 'en-US', false, true), voice('own', 'en-GB')],
      'en',
      'own',
    ],
    ['the default one of several', [voice('a', 'en-GB'), voice('b', 'en-US', true, true)], 'en', 'b'],
    ['the exact language of several', [voice('a', 'en-US'), voice('b', 'en_GB')], 'en-GB', 'b'],
    ['of a language that only begins alike', [voice('a', 'eng-XX')], 'en', null],
  ] as const)('%s', (_, voices, language, wanted) => {
    expect(voiceFor([...voices], language)?.name ?? null).toBe(wanted)
  })
})

class Said {
  voice: SpeechSynthesisVoice | null = null
  lang = ''
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

function synthWith(voices: SpeechSynthesisVoice[]) {
  const done: string[] = []
  const synth = {
    getVoices: () => voices,
    speak: (said: unknown) => done.push(`${(said as Said).voice?.name}: ${(said as Said).text}`),
    cancel: () => done.push('silent'),
    addEventListener() {},
    removeEventListener() {},
  } as unknown as Synth
  return { synth, done }
}

test('what is said takes the place of what was just being said', () => {
  const { synth, done } = synthWith([voice('cloud', 'en', false), voice('own', 'en')])
  const reader = voiceOf(synth, Said, 'en')
  expect(reader.there()).toBe(true)
  reader.say('Turn')
  reader.stop()
  expect(done).toEqual(['silent', 'own: Turn', 'silent'])
})

test('without a voice of its own the computer says nothing, whatever else it has', () => {
  const { synth, done } = synthWith([voice('cloud', 'en', false)])
  const reader = voiceOf(synth, Said, 'en')
  expect(reader.there()).toBe(false)
  reader.say('Turn')
  expect(done).toEqual([])
})

test('a browser without speech has no voice', () => {
  const reader = voiceOf(undefined, Said, 'en')
  expect(reader.there()).toBe(false)
  expect(() => reader.say('Turn')).not.toThrow()
})
