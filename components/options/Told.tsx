/** What became of the latest change, and the way back: at the lower edge, in sight as long as there is something to tell. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import { useFocusKept } from '../shared/focus.ts'
import { Icon } from '../shared/Icons.tsx'

/** `what` it takes back, in words. */
export type Undo = { what: string; take: () => void }

/** `undo` is null when there is nothing to take back. */
export function Told({ undo, children }: { undo: Undo | null; children: ComponentChildren }) {
  const status = useRef<HTMLDivElement>(null)
  useFocusKept(status)
  return (
    <div class="outcome">
      <div role="status" ref={status} tabIndex={-1}>
        {children}
      </div>
      {undo && (
        <button
          type="button"
          class="undo"
          aria-label={t('page.undo_named', [undo.what])}
          onClick={() => undo.take()}
        >
          <Icon name="undo" />
          {t('options.undo')}
        </button>
      )}
    </div>
  )
}
