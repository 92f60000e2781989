/** What is said and sounded while a routine runs, at the moments when something changes. */
import { useEffect, useState } from 'preact/hooks'
import type { Practice } from '../../lib/core/practice.ts'
import type { Position, RoutineRun } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { presentAt } from '../shared/motion.ts'
import { nextChangeMs, toneOf } from './changes.ts'
import { saidAt } from './said.ts'
import { tonesOf } from './tones.ts'
import { voiceOf } from './voice.ts'

const voice = voiceOf(globalThis.speechSynthesis, globalThis.SpeechSynthesisUtterance, t('page.language'))
const tones = tonesOf(() => new AudioContext())

/** Whether this computer has a voice of its own. */
export function useVoiceThere(): boolean {
  const [there, setThere] = useState(voice.there)
  useEffect(() => voice.onChange(() => setThere(voice.there())), [])
  return there
}

/** From one change to the next, each found anew from the stored times: a timer that came late is made good. */
export function useSound(
  run: RoutineRun,
  now: () => number,
  { speak, tones: sounds }: Pick<Practice, 'speak' | 'tones'>,
) {
  useEffect(() => {
    if (run.pausedAt !== null) tones.stop()
    if (run.pausedAt !== null || !(speak || sounds)) return
    let before: Position | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const present = presentAt(run, now())
      if (!present) return
      const { step, position } = present
      const words = speak ? saidAt(step, before, position) : null
      if (words !== null) voice.say(words)
      const tone = sounds ? toneOf(before, position) : null
      if (tone !== null) tones.play(tone, position.kind === 'rep' ? position.beatMs : 0)
      before = position
      const ms = nextChangeMs(position)
      if (ms !== null) timer = setTimeout(look, ms + 10)
    }
    look()
    return () => {
      clearTimeout(timer)
      voice.stop()
    }
    // A run under way is another one with each step, pause and press.
  }, [run.step, run.stepStartedAt, run.pausedAt, speak, sounds, now])
  useEffect(() => () => tones.stop(), [])
}
