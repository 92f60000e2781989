/** The moving present of a routine: the time, the position in the step, and the end of it. */
import { useEffect, useState } from 'preact/hooks'
import type { Action } from '../../lib/core/events.ts'
import {
  elapsedMs,
  LATE_MS,
  type Position,
  positionAt,
  type RoutineRun,
  type Side,
  type Step,
} from '../../lib/core/routine.ts'
import { draws } from './pictures.ts'

const STILL = matchMedia('(prefers-reduced-motion: reduce)')

export function useReducedMotion(): boolean {
  const [still, setStill] = useState(STILL.matches)
  useEffect(() => {
    const look = () => setStill(STILL.matches)
    STILL.addEventListener('change', look)
    return () => STILL.removeEventListener('change', look)
  }, [])
  return still
}

/** The clock, read anew for each picture while `moving`; a few times a second where motion is not wanted. */
function useNow(now: () => number, moving: boolean, still: boolean): number {
  const [at, setAt] = useState(now)
  useEffect(() => {
    setAt(now())
    if (!moving) return
    if (still) {
      const timer = setInterval(() => setAt(now()), 250)
      return () => clearInterval(timer)
    }
    return draws(() => setAt(now()))
  }, [now, moving, still])
  return at
}

export type Present = { step: Step; position: Position; elapsedMs: number }

/** The side at work, or about to be; null where there is none. */
export const sideAt = (position: Position): Side | null =>
  position.kind === 'rep' || position.kind === 'change' ? position.side : null

/** Where the run is at that moment; null when all steps are behind. */
export function presentAt(run: RoutineRun, at: number): Present | null {
  const step = run.steps[run.step]
  if (!step) return null
  const elapsed = elapsedMs(run, at)
  return { step, position: positionAt(step, elapsed), elapsedMs: elapsed }
}

export function usePresent(run: RoutineRun, now: () => number): Present | null {
  const still = useReducedMotion()
  return presentAt(run, useNow(now, run.pausedAt === null, still))
}

/** Takes up a run that exists, and goes on to the next step when one's time is over. */
export function useOnward(
  run: RoutineRun | null,
  now: () => number,
  act: (action: Action) => Promise<boolean>,
) {
  const [taken, setTaken] = useState(run === null)
  useEffect(() => {
    if (taken) return
    void act({ type: 'routine', do: 'open' }).then(() => setTaken(true))
  }, [taken, act])
  const index = taken ? run?.step : undefined
  const started = run?.stepStartedAt
  const seconds = run?.steps[run.step]?.seconds
  const paused = run?.pausedAt != null
  useEffect(() => {
    if (index === undefined || started === undefined || seconds === undefined || paused) return
    const over = started + seconds * 1000
    const timer = setTimeout(
      () => {
        // The computer slept meanwhile, or the page did: nobody followed the step, so it waits.
        const late = now() > over + LATE_MS
        void act(late ? { type: 'routine', do: 'open' } : { type: 'routine', do: 'next', step: index })
      },
      Math.max(0, over - now()) + 30,
    )
    return () => clearTimeout(timer)
  }, [index, started, seconds, paused, now, act])
}
