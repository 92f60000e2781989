/** The button, and below it the way from a code or a file to a plan; open by itself where an organisation suggests one. */
import { useState } from 'preact/hooks'
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { useRead } from '../options/use-read.ts'
import type { Act } from '../shared/live-model.ts'
import { TakePlan } from '../shared/plan/TakePlan.tsx'

const readPlan = (session: Session) => session.readPlan()

export function TakeHere({ session, act }: { session: Session; act: Act }) {
  const { found: model, reread } = useRead(session, readPlan)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? (model?.offered ?? null) !== null
  const actAndRead: Act = async (action) => {
    const stored = await act(action)
    await reread()
    return stored
  }
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls="from-clinic"
        onClick={() => {
          setChosen(!open)
        }}
      >
        {t('welcome.code')}
      </button>
      <div id="from-clinic" hidden={!open}>
        {open && model && (
          <>
            <h2>{t('plan.title')}</h2>
            <TakePlan model={model} act={actAndRead} />
          </>
        )}
      </div>
    </>
  )
}
