/** What became of the latest change, and the way back: at the lower edge, in sight as long as there is something to tell. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import { useFocusKept } from '../shared/focus.ts'
import { Icon } from '../shared/Icons.tsx'

/** `undo` is null when there is nothing to take back. */
export function Told({ undo, children }: { undo: (() => void) | null; children: ComponentChildren }) {
  const status = useRef<HTMLDivElement>(null)
  useFocusKept(status)
  return (
    <div class="outcome">
      <div role="status" ref={status} tabIndex={-1}>
        {children}
      </div>
      {undo && (
        <button type="button" class="undo" onClick={undo}>
          <Icon name="undo" />
          {t('options.undo')}
        </button>
      )}
    </div>
  )
}

/** Of a change that can only be saved, or taken back. */
export type Became = 'nothing' | 'saved' | 'undone'

export function becameText(became: Became): string {
  switch (became) {
    case 'nothing':
      return ''
    case 'saved':
      return t('page.saved')
    case 'undone':
      return t('options.undone')
  }
}
