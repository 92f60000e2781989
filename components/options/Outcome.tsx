/** What became of the latest change, what is not saved yet and why, and the way back. */
import { useRef } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import { useFocusKept } from '../shared/focus.ts'
import { weekday } from '../shared/formats.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Problem } from './draft.ts'
import type { Rhythm, Told } from './use-rhythm.ts'

function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'interval':
      return t('options.bad_interval')
    case 'break':
      return t('options.bad_break')
    case 'missing':
      return t('options.bad_missing', [weekday(problem.day), problem.row])
    case 'same':
      return t('options.bad_same', [weekday(problem.day), problem.row])
    case 'overlap':
      return t('options.bad_overlap', [weekday(problem.day), problem.row, problem.other])
  }
}

function toldText(told: Told): string {
  switch (told.kind) {
    case 'nothing':
      return ''
    case 'saved':
      return t('page.saved')
    case 'undone':
      return t('options.undone')
    case 'full':
      return t('options.day_full', [weekday(told.day)])
  }
}

export function Outcome({ problems, told, undo }: Rhythm) {
  const status = useRef<HTMLDivElement>(null)
  useFocusKept(status)
  return (
    <div class="outcome">
      <div role="status" ref={status} tabIndex={-1}>
        {problems.length > 0 && (
          <>
            <p class="not-yet">{t('options.not_yet')}</p>
            <ul>
              {problems.map((problem) => (
                <li key={problemText(problem)}>{problemText(problem)}</li>
              ))}
            </ul>
          </>
        )}
        {(problems.length === 0 || told.kind === 'full') && toldText(told)}
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
