/** Soft tones where a repetition, a beat or a breath begins: sine waves made here, no files. */
import type { Tone } from './changes.ts'

/** How loud, and how it swells and fades, in seconds. */
const LOUD = 0.12
const SWELL = 0.02
const SHORT = 0.22

/** Hertz, from and to: a breath in rises and one out falls. */
const PITCH: Record<Tone, [from: number, to: number]> = {
  begin: [523, 523],
  beat: [392, 392],
  breatheIn: [262, 392],
  breatheOut: [392, 262],
  change: [440, 330],
  end: [392, 523],
}

export type Tones = { play(tone: Tone, beatMs?: number): void; stop(): void }

/** `make` is called with the first tone: a page may sound only after it was touched. */
export function tonesOf(make: () => AudioContext): Tones {
  let context: AudioContext | null = null
  let sounding: OscillatorNode | null = null
  const stop = () => {
    sounding?.stop()
    sounding = null
  }
  return {
    stop,
    play(tone, beatMs = 0) {
      try {
        context ??= make()
      } catch {
        return // no sound device
      }
      // Refused until the page was touched: then the next one is heard.
      if (context.state === 'suspended') void context.resume().catch(() => {})
      stop()
      const at = context.currentTime
      const breath = tone === 'breatheIn' || tone === 'breatheOut'
      // Nearly as long as the breath, so that two do not run into each other.
      const seconds = breath ? Math.max(SHORT, (beatMs / 1000) * 0.9) : SHORT
      const [from, to] = PITCH[tone]
      const wave = context.createOscillator()
      const volume = context.createGain()
      wave.type = 'sine'
      wave.frequency.setValueAtTime(from, at)
      wave.frequency.linearRampToValueAtTime(to, at + seconds)
      volume.gain.setValueAtTime(0, at)
      volume.gain.linearRampToValueAtTime(breath ? LOUD / 2 : LOUD, at + SWELL)
      volume.gain.linearRampToValueAtTime(0, at + seconds)
      wave.connect(volume).connect(context.destination)
      wave.start(at)
      wave.stop(at + seconds)
      sounding = wave
    },
  }
}
