/** Tones, with an audio context that writes down what it is asked for. */
import { expect, test } from 'vitest'
import { tonesOf } from '../../components/reset/tones.ts'

type Wave = { from: number; to: number; start: number; stop: number; cut: boolean }

function fakeContext(state: AudioContextState = 'running') {
  const waves: Wave[] = []
  let resumed = 0
  const param = (set: (value: number) => void, ramp: (value: number) => void) => ({
    setValueAtTime: (value: number) => set(value),
    linearRampToValueAtTime: (value: number) => ramp(value),
  })
  const context = {
    state,
    currentTime: 10,
    destination: {},
    resume: () => {
      resumed++
      return Promise.reject(new Error('not touched yet'))
    },
    createOscillator() {
      const wave: Wave = { from: 0, to: 0, start: 0, stop: 0, cut: false }
      waves.push(wave)
      return {
        frequency: param(
          (value) => {
            wave.from = value
          },
          (value) => {
            wave.to = value
          },
        ),
        connect: <T>(to: T) => to,
        start(at: number) {
          wave.start = at
        },
        stop(at?: number) {
          if (at === undefined) wave.cut = true
          else wave.stop = at
        },
      }
    },
    createGain: () => ({
      gain: param(
        () => {},
        () => {},
      ),
      connect: <T>(to: T) => to,
    }),
  }
  return { context: context as unknown as AudioContext, waves, resumed: () => resumed }
}

test('a beat is short, a breath lasts nearly as long as itself, up or down', () => {
  const { context, waves } = fakeContext()
  const tones = tonesOf(() => context)
  tones.play('beat')
  tones.play('breatheIn', 4000)
  tones.play('breatheOut', 6000)
  const [beat, inwards, outwards] = waves as [Wave, Wave, Wave]
  expect(beat.stop - beat.start).toBeLessThan(0.5)
  expect(inwards.stop - inwards.start).toBeCloseTo(3.6)
  expect(outwards.stop - outwards.start).toBeCloseTo(5.4)
  expect(inwards.to).toBeGreaterThan(inwards.from)
  expect(outwards.to).toBeLessThan(outwards.from)
})

test('one tone at a time, and none after it is stopped', () => {
  const { context, waves } = fakeContext()
  const tones = tonesOf(() => context)
  tones.play('breatheIn', 4000)
  tones.play('beat')
  expect(waves.map(({ cut }) => cut)).toEqual([true, false])
  tones.stop()
  expect(waves.map(({ cut }) => cut)).toEqual([true, true])
})

test('nothing is made before the first tone; a page that was not touched asks for it and goes on', async () => {
  const { context, resumed } = fakeContext('suspended')
  let made = 0
  const tones = tonesOf(() => {
    made++
    return context
  })
  expect(made).toBe(0)
  tones.play('beat')
  tones.play('beat')
  await Promise.resolve()
  expect([made, resumed()]).toEqual([1, 2])
})

test('a computer without a sound device stays silent', () => {
  const tones = tonesOf(() => {
    throw new Error('no device')
  })
  expect(() => tones.play('begin')).not.toThrow()
})
