/** The plan file: chosen, by mouse or by keyboard, or dropped anywhere on the page. */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Plan } from '../../../lib/core/plan/plan.ts'
import type { Decoded } from '../../../lib/core/plan/problems.ts'
import { t } from '../../../lib/shell/texts.ts'
import { Icon } from '../Icons.tsx'
import { planIn } from '../plan-file.ts'
import { withinAnHour } from '../plan-length.ts'
import './plan.css'

export function FileDrop({ onRead }: { onRead: (decoded: Decoded<Plan>) => void }) {
  const [over, setOver] = useState(false)
  const latest = useRef(onRead)
  latest.current = onRead
  const take = (file: File | undefined) => {
    if (file) void planIn(file).then((decoded) => latest.current(withinAnHour(decoded)))
  }
  useDrops(setOver, take)
  return (
    <label class={over ? 'plan-drop plan-drop-over' : 'plan-drop'}>
      <Icon name="file" />
      <span>{t('plan.file')}</span>
      <input
        type="file"
        class="hidden"
        accept=".json,application/json"
        aria-describedby="plan-file-hint"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0])
          // The same file may be chosen once more.
          currentTarget.value = ''
        }}
      />
    </label>
  )
}

/** Beside the place for it, too: there the browser would leave the page to show the file. */
function useDrops(setOver: (over: boolean) => void, take: (file: File | undefined) => void) {
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const onOver = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer?.files[0])
    }
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
    // Both do the same at every drawing.
  }, [])
}
