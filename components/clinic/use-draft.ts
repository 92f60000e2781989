/** The draft in hand: changed as it is typed, saved with every change, the last one kept. */
import { useRef, useState } from 'preact/hooks'
import type { PlanDraft, PlanDrafts, ReadDrafts } from '../../lib/shell/plan-draft.ts'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'
import { fresh, started } from './edit.ts'

export type Change = (next: (draft: PlanDraft) => PlanDraft) => void

export type Drafting = {
  draft: PlanDraft
  last: PlanDraft | null
  change: Change
  /** A new plan; the one in hand becomes the last one. */
  start: (next: PlanDraft) => void
  /** The latest change could not be stored. */
  unsaved: boolean
}

export function useDraft(session: Session, first: ReadDrafts): Drafting {
  const [drafts, setDrafts] = useState<PlanDrafts>(first)
  const [unsaved, setUnsaved] = useState(false)
  /** As of now: two changes may come before a drawing. */
  const newest = useRef<PlanDrafts>(first)
  /** Of what is typed while another state is stored the newest alone is stored next. */
  const waiting = useRef<PlanDrafts | null>(null)
  const saving = useRef(false)
  const draft = drafts.draft ?? fresh('article', null)

  async function save() {
    if (saving.current) return
    saving.current = true
    while (waiting.current) {
      const next = waiting.current
      waiting.current = null
      try {
        await session.saveDraft(next)
        setUnsaved(false)
      } catch (error) {
        report('the draft of a plan was not stored', error)
        setUnsaved(true)
      }
    }
    saving.current = false
  }

  function set(next: PlanDrafts) {
    newest.current = next
    waiting.current = next
    setDrafts(next)
    void save()
  }

  return {
    draft,
    last: drafts.last,
    unsaved,
    change: (next) => set({ ...newest.current, draft: next(newest.current.draft ?? fresh('article', null)) }),
    start: (next) => set(started(newest.current, next)),
  }
}
