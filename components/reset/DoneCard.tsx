/** After the last step. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import { StepRow } from '../shared/StepRow.tsx'
import { isSecondClick } from '../shared/second-click.ts'

type Props = {
  /** It counts as a reset; otherwise it was left, or mostly skipped. */
  counted: boolean
  resetsToday: number
  results: ('done' | 'skipped' | null)[]
  onBegin: () => void
}

export function DoneCard({ counted, resetsToday, results, onBegin }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="done">
      <h1 ref={heading} tabIndex={-1}>
        {counted ? t('reset.done') : t('reset.closed')}
      </h1>
      <p class="lead" role="status">
        {counted ? t('reset.done_count', resetsToday) : t('reset.closed_kind')}
      </p>
      <StepRow marks={counted ? results : []} />
      {counted && <p class="soft">{t('reset.done_kind')}</p>}
      <div class="row">
        <button type="button" class="main large" onClick={(event) => isSecondClick(event) || window.close()}>
          {t('reset.close')}
        </button>
        <button type="button" class="plain" onClick={(event) => isSecondClick(event) || onBegin()}>
          {t('reset.once_more')}
        </button>
      </div>
    </div>
  )
}
