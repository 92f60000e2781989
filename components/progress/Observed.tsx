/** The days that were only watched against the last two weeks: what changed, with its counts. */
import type { Change } from '../../lib/core/observed.ts'
import { t } from '../../lib/shell/texts.ts'

const minutesOf = (ms: number) => Math.round(ms / 60_000)

export function Observed({ change: { before, after } }: { change: Change }) {
  const minutes = [minutesOf(before.longestMs), minutesOf(after.longestMs)] as [number, number]
  return (
    <div class="observed">
      <p class="observed-change">
        <span aria-hidden="true">{t('observed.change', minutes)}</span>
        <span class="hidden">{t('observed.change_said', minutes)}</span>
      </p>
      <p class="soft">{t('observed.counts', [before.days, after.days])}</p>
    </div>
  )
}
