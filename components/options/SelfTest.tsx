/** "Do nudges reach you?": one is shown, and where it is not seen, what to look at in the system. */
import { useRef, useState } from 'preact/hooks'
import type { Refusal, Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { useFocusKept } from '../shared/focus.ts'
import { Section } from './parts.tsx'
import { SYSTEMS, type System, systemOf } from './system.ts'

type Stage = { kind: 'none' | 'shown' | 'seen' | 'unseen' } | { kind: 'refused'; why: Refusal }

export function SelfTest({ session, sound }: { session: Session; sound: boolean }) {
  const [stage, setStage] = useState<Stage>({ kind: 'none' })
  const outcome = useRef<HTMLDivElement>(null)
  const look = useRef<HTMLHeadingElement>(null)
  // Where to look begins with its heading: the focus on all of it would read it out as one run of words.
  useFocusKept(look)
  useFocusKept(outcome)

  async function show() {
    const why = await session.showTest(sound)
    setStage(why === null ? { kind: 'shown' } : { kind: 'refused', why })
  }
  function answer(seen: boolean) {
    setStage({ kind: seen ? 'seen' : 'unseen' })
    void session.clearTest()
  }

  return (
    <Section id="reach" title={t('self_test.title')} lead={t('self_test.lead')}>
      <div>
        <button type="button" onClick={() => void show()}>
          {stage.kind === 'none' ? t('self_test.show') : t('self_test.again')}
        </button>
      </div>
      <div class="told" aria-live="polite" ref={outcome} tabIndex={-1}>
        {stage.kind === 'shown' && (
          <>
            <p id="seen">{t('self_test.seen')}</p>
            <div class="row">
              <button type="button" aria-describedby="seen" onClick={() => answer(true)}>
                {t('self_test.yes')}
              </button>
              <button type="button" aria-describedby="seen" onClick={() => answer(false)}>
                {t('self_test.no')}
              </button>
            </div>
          </>
        )}
        {stage.kind === 'seen' && <p>{t('self_test.good')}</p>}
        {stage.kind === 'refused' && (
          <p>{stage.why === 'blocked' ? t('self_test.blocked') : t('self_test.refused', [stage.why.said])}</p>
        )}
        {stage.kind === 'unseen' && <p>{t('self_test.unseen')}</p>}
      </div>
      {(stage.kind === 'unseen' || stage.kind === 'refused') && (
        <div class="told">
          <h3 ref={look} tabIndex={-1}>
            {t('self_test.look')}
          </h3>
          <Steps system={systemOf(navigator.userAgent)} />
          <p>{t('self_test.badge')}</p>
        </div>
      )}
    </Section>
  )
}

const ON: Record<System, () => string> = {
  windows: () => t('self_test.on_windows'),
  mac: () => t('self_test.on_mac'),
  linux: () => t('self_test.on_linux'),
}

const STEPS: Record<System, () => string[]> = {
  windows: () => [t('self_test.windows_1'), t('self_test.windows_2'), t('self_test.windows_3')],
  mac: () => [t('self_test.mac_1'), t('self_test.mac_2'), t('self_test.mac_3')],
  linux: () => [t('self_test.linux_1'), t('self_test.linux_2')],
}

function StepList({ system }: { system: System }) {
  return (
    <ol class="system-steps">
      {STEPS[system]().map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}

/** Those of this system; the others, and all where it is not known, are a click away. */
function Steps({ system }: { system: System | null }) {
  return (
    <>
      {system && <StepList system={system} />}
      <div>
        {SYSTEMS.filter((other) => other !== system).map((other) => (
          <details key={other}>
            <summary>{ON[other]()}</summary>
            <StepList system={other} />
          </details>
        ))}
      </div>
    </>
  )
}
