/** Playing: every exercise to its end, and on from wherever it was left. */
import { EXERCISES, type ExerciseId } from '../../lib/content/exercises.ts'
import { type Dose, type RoutineRun, type Side, type Step, stepSeconds } from '../../lib/core/routine.ts'
import { begin } from '../../lib/core/routine-run.ts'
import en from '../../lib/locales/en.json' with { type: 'json' }
import type { StateRow } from '../../lib/shell/tables.ts'
import { BEGIN, RESET } from '../support/begin.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { focusedName } from '../support/focused.ts'
import { movePageTime, skip } from '../support/page-time.ts'
import { writeState } from '../support/raw-database.ts'

test.use({ anyDay: true })

const CUES = en.run.cue as Record<string, string>
const READY_SECONDS = 3

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const stepOf = (page: Page, step: number, steps: number) =>
  page.getByText(`Step ${step} of ${steps}`, { exact: true })

/** A run of these, one after the other, as if it had been begun this moment. */
async function write(desk: Desk, exercises: ExerciseId[], more: Partial<RoutineRun> = {}): Promise<void> {
  const steps = exercises.map(
    (exercise): Step => ({
      id: exercise,
      planned: exercise,
      exercise,
      level: 'standard',
      dose: EXERCISES[exercise].dose,
      readySeconds: READY_SECONDS,
      cue: '',
      always: false,
      more: {},
    }),
  )
  const at = desk.now()
  const run = { ...begin({ ...RESET, steps }, at, BEGIN), pausedAt: at, ...more }
  const rows: StateRow[] = [{ name: 'routine', version: 1, value: run }]
  await (await desk.still()).evaluate(writeState, rows)
}

type Moment = { at: number; shown: string }

/**
 * What a dose should show, told independently of the player: the middle of the first beat of each repetition,
 * and of every beat of the first one. `3 of 5 | Right side | Hold`.
 */
function expected(exercise: ExerciseId, dose: Dose): Moment[] {
  const { sets, restSeconds, sides, reps, beats, changeSeconds } = dose
  const { words = {} } = EXERCISES[exercise]
  const found: Moment[] = []
  let at = READY_SECONDS
  const rep = (number: number, side: Side | null) => {
    for (const [index, { cue, seconds }] of beats.entries()) {
      const breath = cue === 'breatheIn' || cue === 'breatheOut'
      const left = String(Math.ceil(seconds / 2))
      const of = `${number} of ${reps}`
      const count = breath ? `${left} ${of}` : seconds >= 8 ? left : of
      const shown = [count, side && `${side === 'right' ? 'Right' : 'Left'} side`, CUES[words[cue] ?? cue]]
      if (index === 0 || number === 1)
        found.push({ at: at + seconds / 2, shown: shown.filter(Boolean).join(' | ') })
      at += seconds
    }
  }
  for (let set = 1; set <= sets; set++) {
    if (set > 1) at += restSeconds
    if (sides === 'alternate') {
      for (let n = 1; n <= reps; n++) for (const side of ['right', 'left'] as const) rep(n, side)
    } else {
      for (const side of sides === 'none' ? [null] : (['right', 'left'] as const)) {
        if (side === 'left') at += changeSeconds
        for (let n = 1; n <= reps; n++) rep(n, side)
      }
    }
  }
  return found
}

/** Goes to each moment of the step, in the page, and tells what stood there. Needs nothing from outside itself. */
async function lookAt(moments: { at: number }[]): Promise<string[]> {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''
  const shown: string[] = []
  let now = 0
  for (const { at } of moments) {
    await window.moved.skip((at - now) * 1000)
    now = at
    const count = [...document.querySelectorAll('.pacer-count, .counter-number, .counter-of')]
    shown.push(
      [count.map((part) => part.textContent?.trim()).join(' '), text('.stage-side'), text('.stage-doing')]
        .filter(Boolean)
        .join(' | '),
    )
  }
  return shown
}

/** A paused run of these, in the tab given or one of its own. */
async function paused(
  desk: Desk,
  exercises: ExerciseId[],
  more: Partial<RoutineRun> = {},
  given?: Page,
): Promise<Page> {
  // What is shown meanwhile plays nothing.
  const page = given ?? (await desk.page('help.html'))
  if (given) await desk.show(page, 'help.html')
  await desk.started(page)
  await write(desk, exercises, more)
  await desk.show(page, 'reset.html')
  await button(page, 'Resume').or(button(page, 'Go')).waitFor()
  await page.bringToFront() // elsewhere there are no frames
  return page
}

/** With the page's time in our hands. */
async function play(desk: Desk, exercises: ExerciseId[]): Promise<Page> {
  const page = await paused(desk, exercises)
  await movePageTime(page)
  await button(page, 'Resume').click()
  await button(page, 'Pause').waitFor()
  return page
}

const secondsOf = (id: ExerciseId) => stepSeconds({ dose: EXERCISES[id].dose, readySeconds: READY_SECONDS })
/** Until the page goes on by itself. */
const ONWARD_MS = 30

test('every exercise plays to its end, with its counts, sides and cues, in its time', async ({ desk }) => {
  const all = Object.keys(EXERCISES) as ExerciseId[]
  const page = await play(desk, all)
  for (const [index, exercise] of all.entries()) {
    await stepOf(page, index + 1, all.length).waitFor()
    const moments = expected(exercise, EXERCISES[exercise].dose)
    expect.soft(await page.evaluate(lookAt, moments), exercise).toEqual(moments.map(({ shown }) => shown))
    const left = secondsOf(exercise) - (moments.at(-1)?.at ?? 0)
    await skip(page, left * 1000 + ONWARD_MS)
  }
  await expect(page.getByRole('heading', { name: 'Done.' })).toBeVisible()
  const [row] = await desk.rows('resets')
  expect(row?.steps.map(({ played, result }) => [played, result])).toEqual(all.map((id) => [id, 'done']))
  expect(row?.steps.map(({ seconds }) => seconds)).toEqual(all.map((id) => Math.round(secondsOf(id))))
  const total = all.reduce((sum, id) => sum + secondsOf(id) * 1000 + ONWARD_MS, 0)
  expect((row?.endedAt ?? 0) - (row?.startedAt ?? 0)).toBeGreaterThanOrEqual(total)
  expect((row?.endedAt ?? 0) - (row?.startedAt ?? 0)).toBeLessThan(total + 30_000)
})

const FOUR: ExerciseId[] = ['stand', 'hipExtension', 'thoracicRotation', 'breathing']

test('in a hidden tab it goes on by the clock; a timer that comes too late leaves the step undone', async ({
  desk,
}) => {
  const page = await play(desk, FOUR)
  const hide = (hidden: boolean) => page.evaluate((on) => window.moved.hide(on), hidden)
  const results = async () => (await desk.state()).routine?.results
  await hide(true)
  // Timers of a hidden page come a second late.
  await skip(page, secondsOf('stand') * 1000 + 1_000)
  await desk.stateWhen(({ routine }) => routine?.step === 1, 10_000)
  await skip(page, 20_000)
  await hide(false)
  // 20 seconds in, of which 3 are for getting ready: the fourth repetition of five seconds.
  await skip(page, 0)
  await expect(page.locator('.counter')).toHaveText('4of 5')
  await expect(page.locator('.stage-side')).toHaveText('Right side')

  // After minutes in the background they come once a minute.
  await hide(true)
  await skip(page, 60_000)
  await desk.stateWhen(({ routine }) => routine?.pausedAt !== null, 10_000)
  await hide(false)
  await expect(stepOf(page, 2, 4)).toBeVisible()
  await expect(button(page, 'Resume')).toBeVisible()
  expect(await results()).toEqual(['done', null, null, null])
})

/** A second before the step's end, so that the page itself goes on to the next. */
async function nearlyOver(desk: Desk): Promise<void> {
  const { routine } = await desk.state()
  if (!routine) throw new Error('no run')
  const seconds = routine.steps[routine.step]?.seconds ?? 0
  const value = { ...routine, stepStartedAt: desk.now() - seconds * 1000 + 1_000, pausedAt: null }
  const still = await desk.still()
  await still.evaluate(writeState, [{ name: 'routine', version: 1, value }])
  await still.evaluate(() => new BroadcastChannel('midday-reset').postMessage('changed'))
}

test('goes on where it was at every step: closed, reloaded, the background stopped, the browser killed', async ({
  desk,
}) => {
  let page = await paused(desk, FOUR)
  await button(page, 'Resume').click()
  const interrupt: ((page: Page) => Promise<void>)[] = [
    (shown) => desk.close(shown),
    async (shown) => {
      await desk.close(shown)
      await desk.stopWorker()
    },
    () => desk.kill().then(() => desk.relaunch()),
  ]
  for (const [index, how] of interrupt.entries()) {
    await nearlyOver(desk)
    await stepOf(page, index + 2, 4).waitFor()
    await how(page)
    page = await desk.page('reset.html')
    await expect(stepOf(page, index + 2, 4)).toBeVisible()
    const { routine } = await desk.state()
    expect(routine?.results.slice(0, index + 1)).toEqual(FOUR.slice(0, index + 1).map(() => 'done'))
  }
  await button(page, 'Resume').or(button(page, 'Pause')).waitFor()
  await button(page, 'Stop here').click()
  await expect(page.getByText('You did 3 of 4 steps.')).toBeVisible()
})

test('by keyboard alone: pause, back and on, easier, what hurts, and nothing by Escape', async ({ desk }) => {
  const page = await paused(desk, FOUR)
  const keys = page.keyboard
  await keys.press('Space')
  await button(page, 'Pause').waitFor()
  await keys.press('ArrowRight')
  await stepOf(page, 2, 4).waitFor()
  expect(await focusedName(page)).not.toBeNull()
  await keys.press('ArrowLeft')
  await stepOf(page, 1, 4).waitFor()
  await keys.press('ArrowRight')
  await stepOf(page, 2, 4).waitFor()
  await keys.press('Escape')
  await keys.press('Space')
  await button(page, 'Resume').waitFor()
  expect((await desk.state()).routine?.step).toBe(1)

  await button(page, 'Easier').press('Enter')
  await expect(page.getByRole('heading', { name: en.exercise.hipExtensionToes.name })).toBeVisible()
  await expect(button(page, 'Pause')).toBeVisible()
  await button(page, 'How it plays').press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await keys.press('ArrowRight') // belongs to the sheet
  await keys.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(stepOf(page, 2, 4)).toBeVisible()
  expect(await focusedName(page)).toBe('How it plays')

  await button(page, 'Stop: it hurts').press('Enter')
  await expect(page.getByRole('heading', { name: 'Stopped.' })).toBeFocused()
  await keys.press('Space')
  await keys.press('ArrowRight')
  expect((await desk.state()).routine).toMatchObject({ step: 2, pausedAt: expect.any(Number) })
  await page.getByRole('button', { name: /^Go on with the next/ }).press('Enter')
  await expect(button(page, 'Pause')).toBeVisible()
  expect(await focusedName(page)).not.toBeNull()
  const { routine } = await desk.state()
  expect(routine?.results[1]).toBe('stopped')
  expect(routine?.steps[1]).toMatchObject({
    planned: 'hipExtension',
    exercise: 'hipExtensionToes',
    level: 'easier',
  })
})

test('every window names what was stopped, under way and where it was the end; step by step each waits for Go', async ({
  desk,
}) => {
  const page = await paused(desk, FOUR, { step: 2, results: ['done', 'done', null, null] })
  const other = await desk.page('reset.html')
  await button(other, 'Resume').waitFor()
  const bothSay = async (exercise: 'thoracicRotation' | 'breathing') => {
    for (const shown of [page, other]) {
      await expect(shown.getByText(`${en.exercise[exercise].name}.`, { exact: true })).toBeVisible()
    }
  }
  await button(page, 'Stop: it hurts').click()
  await bothSay('thoracicRotation')
  await page.getByRole('button', { name: /^Go on with the next/ }).click()
  await button(other, 'Stop: it hurts').click()
  await bothSay('breathing')
  expect((await desk.state()).routine).toBeNull()

  // The way it goes is read from two metres, in every window.
  await desk.close(other)
  await paused(desk, FOUR, { handsFree: false }, page)
  await button(page, 'Go').press('Enter')
  await button(page, 'Pause').press('Enter')
  await expect(button(page, 'Resume')).toBeVisible() // under way, it is no beginning
  await button(page, 'Resume').press('Enter')
  await button(page, 'Next').press('Enter')
  await expect(button(page, 'Go')).toBeVisible()
  await expect(page.locator('.stage-side')).toHaveText('Right side')

  const size = (selector: string) =>
    page.locator(selector).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  for (const [width, height, number, words] of [
    [480, 740, 100, 36],
    [1280, 800, 150, 56],
    [1920, 1080, 200, 72],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await size('.counter-number')).toBeGreaterThanOrEqual(number)
    expect(await size('.stage-doing')).toBeGreaterThanOrEqual(words)
    for (const part of ['.counter-number', '.stage-side', '.stage-doing', '.hurts']) {
      await expect(page.locator(part)).toBeInViewport({ ratio: 1 })
    }
  }
  for (const [width, height] of [
    [360, 640],
    [320, 427],
    [240, 370],
  ] as const) {
    await page.setViewportSize({ width, height })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide, `${width} wide`).toBeLessThanOrEqual(0)
  }
})
