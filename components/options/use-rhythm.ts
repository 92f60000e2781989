/** What is typed on the options page, saved field by field, and taken back change by change. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PopupModel } from '../../lib/core/pages.ts'
import type { Hours, Settings } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import { weekday } from '../shared/formats.ts'
import type { Live } from '../shared/live-model.ts'
import { NOTHING_TOLD, type Told as Said, toldAfter, useInNewLanguage } from '../shared/told.tsx'
import { controlName, controlWords, savedText, undoneText } from './control-words.ts'
import { type Draft, draftOf, type Edits, type Problem, read, type Weekday, without } from './draft.ts'
import { hoursAgain, oneMore } from './propose.ts'
import type { Undo } from './Told.tsx'
import { type Change, type How, latest, withChange } from './undo.ts'

/** What was last done here; `always`: even where something is wrong. */
export type Told = Said & { always?: boolean }

export type Rhythm = {
  shown: Draft
  problems: Problem[]
  told: Told
  /** `control` is the id of what was used. */
  type: (edits: Edits, control: string) => void
  press: (edits: Edits, control: string, focus?: string[]) => void
  /** The control that was typed in was left. */
  leave: () => void
  work: (day: Weekday, works: boolean, control: string) => void
  addHours: (day: Weekday, control: string) => void
  /** Null when there is nothing to take back. */
  undo: Undo | null
}

/** A longer pause between two keys, and they are two changes. */
const TYPING_MS = 2_000

export function useRhythm(live: Live<PopupModel>, settings: Settings): Rhythm {
  const [edits, setEdits] = useState<Edits>({})
  const [done, setDone] = useState<Change[]>([])
  const [told, setTold] = useState<Told>(NOTHING_TOLD)
  /** Counts what was done: what is told of something earlier comes too late. */
  const doings = useRef(0)
  const typed = useRef<{ control: string; at: number } | null>(null)
  /** Of every control that was used, as it may be gone since. */
  const names = useRef(new Map<string, string>())
  const wording = useRef<() => string>(() => '')
  useInNewLanguage(() =>
    setTold((now) => (now.words === '' ? { ...now } : { ...now, ...toldAfter(now, wording.current()) })),
  )
  const hadHours = useHadHours(settings)
  const focusAfter = useFocusAfter()

  const shown: Draft = { ...draftOf(settings), ...edits }
  const undoable = latest(done, shown)

  /** Everything touched that is right goes along: what could not be saved before is tried again. */
  async function save(touched: Edits, words: () => string, again = false) {
    const mine = ++doings.current
    setEdits((now) => ({ ...now, ...touched }))
    const { change, saved } = read({ ...edits, ...touched })
    if (Object.keys(change).length === 0) return
    const stored = await live.act({ type: 'settings', settings: change })
    if (mine === doings.current) {
      wording.current = words
      // By now the page shows it. Typing on is told once.
      const next = stored ? words() : ''
      setTold((now) => toldAfter(now, next, again))
    }
    if (stored) setEdits((now) => without(now, saved))
  }

  function note(touched: Edits, control: string, how: How) {
    const before = Object.fromEntries(
      Object.keys(touched).map((field) => [field, shown[field as keyof Draft]]),
    )
    names.current.set(control, controlName(control) ?? '')
    setDone((done) => withChange(done, { control, before, after: touched }, how))
    // Of what is still being typed the name alone: its value is heard as it is typed.
    const words = () =>
      savedText((how === 'pressed' ? controlWords : controlName)(control) ?? nameOf(control))
    void save(touched, words, how === 'typed on')
  }

  const nameOf = (control: string) => controlName(control) ?? names.current.get(control) ?? ''

  const press: Rhythm['press'] = (touched, control, focus = []) => {
    typed.current = null
    focusAfter(focus)
    note(touched, control, 'pressed')
  }

  return {
    shown,
    problems: read(edits).problems,
    told,
    press,
    type(touched, control) {
      const at = performance.now()
      const going = typed.current?.control === control && at - typed.current.at < TYPING_MS
      note(touched, control, going ? 'typed on' : 'typed')
      typed.current = { control, at }
    },
    leave() {
      typed.current = null
    },
    work(day, works, control) {
      const others = settings.workingHours.toSpliced(day, 1)
      press({ [day]: works ? hoursAgain(hadHours.current[day], others) : [] }, control)
    },
    addHours(day, control) {
      const before = shown[((day + 6) % 7) as Weekday]
      const range = oneMore(shown[day], before)
      if (range) press({ [day]: [...shown[day], range] }, control)
      else {
        doings.current++
        wording.current = () => t('options.day_full', [weekday(day)])
        const words = wording.current()
        setTold((now) => ({ ...toldAfter(now, words), always: true }))
      }
    },
    undo: undoable && {
      what: nameOf(undoable.change.control),
      take() {
        const { change, earlier } = undoable
        typed.current = null
        setDone(earlier)
        // Where there is more to take back the button stays, and with it the focus.
        if (latest(earlier, { ...shown, ...change.before }) === null) focusAfter([change.control])
        void save(change.before, () => undoneText(controlWords(change.control) ?? nameOf(change.control)))
      },
    },
  }
}

/** The latest working hours of each weekday in this page's life. */
function useHadHours(settings: Settings) {
  const had = useRef<Partial<Record<number, Hours[]>>>({})
  for (const [day, hours] of settings.workingHours.entries()) if (hours.length > 0) had.current[day] = hours
  return had
}

/** After the next drawing the focus goes to the first of these ids that is there. */
function useFocusAfter(): (ids: string[]) => void {
  const wanted = useRef<string[]>([])
  useLayoutEffect(() => {
    const found = wanted.current.map((id) => document.getElementById(id)).find((element) => element)
    wanted.current = []
    found?.focus()
  })
  return (ids) => {
    wanted.current = ids
  }
}
