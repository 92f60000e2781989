/** Everything that says "not now", behind one button; what it opens is loaded when a hand comes near. */
import { useRef, useState } from 'preact/hooks'
import type { Action } from '../../lib/core/events.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import { useLater } from './use-later.ts'

const loadPanel = () => import('./quiet/QuietPanel.tsx')

type Props = { model: PopupModel; now: () => number; act: (action: Action) => Promise<boolean> }

export function QuietMenu({ model, now, act }: Props) {
  const [near, setNear] = useState(false)
  const [shown, setShown] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useLater(loadPanel, near)
  const open = shown && panel !== null
  const come = () => setNear(true)

  return (
    <div class="quiet" ref={root}>
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-expanded={open}
        aria-label={t('quiet.open')}
        title={t('quiet.open')}
        onPointerEnter={come}
        onFocus={come}
        onClick={() => {
          come()
          setShown(!shown)
        }}
      >
        <Icon name="quiet" />
      </button>
      {open && (
        <panel.QuietPanel
          model={model}
          now={now}
          act={act}
          around={root}
          onClose={(back) => {
            setShown(false)
            if (back) button.current?.focus()
          }}
        />
      )}
    </div>
  )
}
