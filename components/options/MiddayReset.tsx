/** When the midday reset is offered. */
import type { Anchor } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import { Choice, Days, Section } from './parts.tsx'
import type { Rhythm } from './use-rhythm.ts'

const ANCHORS: { value: Anchor; label: () => string }[] = [
  { value: 'nextNudge', label: () => t('options.anchor_next') },
  { value: 'afterLunch', label: () => t('options.anchor_after') },
  { value: 'beforeLunch', label: () => t('options.anchor_before') },
  { value: 'atTime', label: () => t('options.anchor_at') },
]

export function MiddayReset({ rhythm }: { rhythm: Rhythm }) {
  const { shown, problems, type, press } = rhythm
  const wrong = problems.map(({ kind }) => kind)
  const atTime = (
    <input
      type="time"
      id="midday-at"
      value={shown.middayAt}
      aria-label={t('options.midday_at')}
      aria-invalid={wrong.includes('middayAt')}
      // Whoever sets a time wants it.
      onInput={({ currentTarget: { id, value } }) => type({ middayAt: value, anchor: 'atTime' }, id)}
    />
  )
  return (
    <Section>
      <Choice
        name="anchor"
        legend={t('options.anchor')}
        options={ANCHORS.map(({ value, label }) => ({
          value,
          label: label(),
          ...(value === 'atTime' ? { more: atTime } : {}),
        }))}
        value={shown.anchor}
        onChoose={(anchor, id) => press({ anchor }, id)}
      />
      <Window rhythm={rhythm} bad={wrong.some((kind) => /^midday(Missing|Same|Long)$/.test(kind))} />
      <EveningRuns rhythm={rhythm} />
    </Section>
  )
}

function Window({ rhythm: { shown, type }, bad }: { rhythm: Rhythm; bad: boolean }) {
  const typed = (part: 'from' | 'to') => (event: { currentTarget: HTMLInputElement }) => {
    const { id, value } = event.currentTarget
    type({ midday: { ...shown.midday, [part]: value } }, id)
  }
  return (
    <fieldset class="choice">
      <legend>{t('options.window')}</legend>
      <div class="range">
        <input
          type="time"
          id="midday-from"
          value={shown.midday.from}
          aria-label={t('options.window_from')}
          aria-invalid={bad}
          onInput={typed('from')}
        />
        <span aria-hidden="true">{t('options.until')}</span>
        <input
          type="time"
          id="midday-to"
          value={shown.midday.to}
          aria-label={t('options.window_to')}
          aria-invalid={bad}
          onInput={typed('to')}
        />
      </div>
      {shown.anchor === 'atTime' && <p class="soft">{t('options.window_unused')}</p>}
    </fieldset>
  )
}

function EveningRuns({ rhythm: { shown, press } }: { rhythm: Rhythm }) {
  return (
    <Days
      name="run"
      legend={t('options.runs')}
      hint={t('options.runs_hint')}
      days={shown.eveningRuns}
      label={(day) => t('options.run_on', [day])}
      onChange={(eveningRuns, id) => press({ eveningRuns }, id)}
    />
  )
}
