/** What is asked, as the options show and change it: at once, with the latest change to take back. */
import { useRef, useState } from 'preact/hooks'
import type { Asking, AskingChange } from '../../lib/core/asking.ts'
import type { Session } from '../../lib/shell/session.ts'
import type { Act } from '../shared/live-model.ts'
import { type Told, useTold } from '../shared/told.tsx'
import { controlName, controlWords, savedText, undoneText } from './control-words.ts'
import type { Undo } from './Told.tsx'
import { useRead } from './use-read.ts'

/** What the options change. */
export type Chosen = Pick<Asking, 'rhythm' | 'pain' | 'monthly' | 'oneThing' | 'hideRun'>

export type Questions = {
  chosen: Chosen
  /** `control` is the id of what was used. */
  change: <Field extends keyof Chosen>(field: Field, value: Chosen[Field], control: string) => void
  /** Typing on is one change, until the field is left. */
  type: (oneThing: string, control: string) => void
  leave: () => void
  told: Told
  /** Null when there is nothing to take back. */
  undo: Undo | null
}

/** What takes the latest change back, and which control that was. */
type Way = { change: AskingChange; control: string; what: string }

const readAsking = (session: Session) => session.readAsking()

/** Null until it was read. */
export function useAsking(session: Session, act: Act): Questions | null {
  const { found: asking, reread } = useRead(session, readAsking)
  const [back, setBack] = useState<Way | null>(null)
  const [told, tell] = useTold()
  /** Touched, and not yet read back: a box that was ticked stays so while it is stored. */
  const [touched, setTouched] = useState<Partial<Chosen>>({})
  /** The line as it is typed, and as it was before; null while it is not typed. */
  const [typed, setTyped] = useState<{ text: string; before: string | null } | null>(null)
  const doings = useRef(0)
  if (!asking) return null

  const kept: Chosen = { ...asking, ...touched }
  const chosen: Chosen = { ...kept, ...(typed && { oneThing: typed.text }) }

  async function save(change: AskingChange, control: string, undo: AskingChange | null) {
    const name = controlName(control) ?? ''
    const mine = ++doings.current
    const stored = await act({ type: 'asking', change })
    await reread()
    // What was done meanwhile is told by itself.
    if (mine !== doings.current) return
    setTouched({})
    if (!stored) return
    const what = controlWords(control) ?? name
    tell(undo ? savedText(what) : undoneText(what), typed !== null)
    setBack(undo && { change: undo, control, what: controlName(control) ?? name })
  }

  return {
    chosen,
    told,
    change(field, value, control) {
      setTouched((before) => ({ ...before, [field]: value }))
      void save({ [field]: value }, control, { [field]: kept[field] })
    },
    type(text, control) {
      const before = typed ? typed.before : asking.oneThing
      setTyped({ text, before })
      void save({ oneThing: text.trim() || null }, control, { oneThing: before })
    },
    leave: () => setTyped(null),
    undo: back && {
      what: controlName(back.control) ?? back.what,
      take() {
        setTyped(null)
        void save(back.change, back.control, null)
      },
    },
  }
}
