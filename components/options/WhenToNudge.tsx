/** After how long, how often, and whether at all in the first days. */
import type { PopupModel } from '../../lib/core/pages.ts'
import type { Pace } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Live } from '../shared/live-model.ts'
import { Choice, Section, Tick } from './parts.tsx'
import type { Rhythm } from './use-rhythm.ts'

const PACES: { value: Pace; label: () => string }[] = [
  { value: 'each', label: () => t('options.pace_each') },
  { value: 'second', label: () => t('options.pace_second') },
  { value: 'midday', label: () => t('options.pace_midday') },
]

type Props = { rhythm: Rhythm; watched: PopupModel['watched']; act: Live<PopupModel>['act'] }

export function WhenToNudge({ rhythm, watched, act }: Props) {
  const { shown, problems, type, press } = rhythm
  return (
    <Section>
      <div>
        <p class="sentence">
          <span>{t('options.interval_before')}</span>
          <input
            type="number"
            id="interval"
            min={30}
            max={90}
            value={shown.interval}
            aria-label={t('options.interval')}
            aria-describedby="interval-range"
            aria-invalid={problems.some(({ kind }) => kind === 'interval')}
            onInput={({ currentTarget: { id, value } }) => type({ interval: value }, id)}
          />
          <span>{t('options.interval_after')}</span>
        </p>
        <p id="interval-range" class="soft">
          {t('options.interval_range')}
        </p>
      </div>
      <div>
        <p class="sentence">
          <span>{t('options.break_before')}</span>
          <input
            type="number"
            id="break"
            min={2}
            max={10}
            value={shown.breakLength}
            aria-label={t('options.break')}
            aria-describedby="break-range"
            aria-invalid={problems.some(({ kind }) => kind === 'break')}
            onInput={({ currentTarget: { id, value } }) => type({ breakLength: value }, id)}
          />
          <span>{t('options.break_after')}</span>
        </p>
        <p id="break-range" class="soft">
          {t('options.break_range')}
        </p>
      </div>
      <Choice
        name="pace"
        legend={t('options.pace')}
        options={PACES.map(({ value, label }) => ({ value, label: label() }))}
        value={shown.pace}
        onChoose={(pace, id) => press({ pace }, id)}
      />
      <Tick
        id="plain"
        label={t('options.plain')}
        hint={t('options.plain_hint')}
        checked={shown.plainReminders}
        onChange={(plainReminders, id) => press({ plainReminders }, id)}
      />
      <WatchFirst watched={watched} act={act} />
    </Section>
  )
}

/** No setting, but a course of days: what takes it back is its own button. */
function WatchFirst({ watched, act }: Pick<Props, 'watched' | 'act'>) {
  const watching = watched !== null
  return (
    <div class="callout">
      <p id="watch-first" aria-live="polite">
        {watching ? t('options.watching', watched) : t('options.watch_first')}
      </p>
      <button
        type="button"
        aria-describedby="watch-first"
        onClick={() => void act({ type: 'watchFirst', on: !watching })}
      >
        {watching ? t('options.watch_end') : t('options.watch_begin')}
      </button>
    </div>
  )
}
