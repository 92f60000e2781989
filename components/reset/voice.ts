/**
 * A voice that reads cues aloud: one of this computer's own only. Others send what they say over the network,
 * and nothing leaves here.
 */

/** The part of `speechSynthesis` that is used. */
export type Synth = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>
type Said = Pick<SpeechSynthesisUtterance, 'voice' | 'lang'>
type Utterance<U extends Said> = new (text: string) => U

const tagOf = (lang: string) => lang.replace('_', '-').toLowerCase()
const languageOf = (lang: string) => tagOf(lang).split('-')[0]

type Offered = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** Of this computer's voices for the language the one that suits best; null when there is none. */
export function voiceFor<V extends Offered>(voices: V[], language: string): V | null {
  const own = voices.filter(
    ({ localService, lang }) => localService === true && languageOf(lang) === languageOf(language),
  )
  const exact = own.filter(({ lang }) => tagOf(lang) === tagOf(language))
  return own.find((voice) => voice.default) ?? exact[0] ?? own[0] ?? null
}

export type Voice = {
  /** Whether there is one. Browsers know their voices only after a while. */
  there(): boolean
  /** Instead of what it is just saying. */
  say(text: string): void
  stop(): void
  /** Calls back when there is one, or none any more. Returns how to stop it. */
  onChange(listener: () => void): () => void
}

export function voiceOf<U extends Said>(
  synth: Synth | undefined,
  utterance: Utterance<U>,
  language: string,
): Voice {
  const found = () => (synth ? voiceFor(synth.getVoices(), language) : null)
  return {
    there: () => found() !== null,
    say(text) {
      const voice = found()
      if (!synth || !voice) return
      const said = new utterance(text)
      said.voice = voice
      said.lang = voice.lang
      synth.cancel()
      synth.speak(said as unknown as SpeechSynthesisUtterance)
    },
    stop: () => synth?.cancel(),
    onChange(listener) {
      synth?.addEventListener('voiceschanged', listener)
      return () => synth?.removeEventListener('voiceschanged', listener)
    },
  }
}
