/** What became of the latest change, what is not saved yet and why, and the way back. */
import { t } from '../../lib/shell/texts.ts'
import { weekday } from '../shared/formats.ts'
import { Words } from '../shared/told.tsx'
import type { Problem } from './draft.ts'
import { Told } from './Told.tsx'
import type { Rhythm } from './use-rhythm.ts'

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
    case 'middayMissing':
      return t('options.bad_window_missing')
    case 'middaySame':
      return t('options.bad_window_same')
    case 'middayLong':
      return t('options.bad_window_long')
    case 'middayAt':
      return t('options.bad_midday_at')
    case 'sentence':
      return t('options.bad_sentence', problem.over)
  }
}

export function Outcome({ problems, told, undo }: Rhythm) {
  return (
    <Told undo={undo}>
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
      {(problems.length === 0 || told.always) && <Words told={told} />}
    </Told>
  )
}
