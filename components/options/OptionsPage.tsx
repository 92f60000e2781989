/** The rhythm: when to nudge, what a break is, which hours. Each field is saved with every change that is right. */
import type { PopupModel } from '../../lib/core/pages.ts'
import type { Settings } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Live } from '../shared/live-model.ts'
import { PageHead } from '../shared/PageHead.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import type { Problem } from './draft.ts'
import { Outcome } from './Outcome.tsx'
import { useRhythm } from './use-rhythm.ts'
import { WeekHours } from './WeekHours.tsx'

function placesOf(problems: Problem[]): Set<string> {
  return new Set(
    problems.flatMap((problem) => {
      if (!('day' in problem)) return []
      const places = [`${problem.day}-${problem.row - 1}`]
      return problem.kind === 'overlap' ? [...places, `${problem.day}-${problem.other - 1}`] : places
    }),
  )
}

export function OptionsPage({ live }: { live: Live<PopupModel> }) {
  const model = live.model
  const trouble = troubleOf(model)
  return (
    <>
      <PageHead here="options" />
      <main>
        <h1>{t('options.title')}</h1>
        {trouble && <Trouble mode={trouble} />}
        <Unsaved shown={live.unsaved} />
        {model && <RhythmForm live={live} settings={model.settings} />}
      </main>
    </>
  )
}

function RhythmForm({ live, settings }: { live: Live<PopupModel>; settings: Settings }) {
  const rhythm = useRhythm(live, settings)
  const { shown, problems, type } = rhythm
  return (
    <form
      class="card rhythm"
      onSubmit={(event) => event.preventDefault()}
      onFocusOut={rhythm.leave}
      noValidate
    >
      <section aria-labelledby="when">
        <h2 id="when">{t('options.rhythm')}</h2>
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
          <span id="interval-range" class="soft">
            {t('options.interval_range')}
          </span>
        </p>
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
          <span id="break-range" class="soft">
            {t('options.break_range')}
          </span>
        </p>
      </section>
      <section aria-labelledby="hours">
        <h2 id="hours">{t('options.hours')}</h2>
        <p class="soft">{t('options.hours_lead')}</p>
        <WeekHours rhythm={rhythm} bad={placesOf(problems)} />
        <p class="soft">{t('options.open_hint')}</p>
      </section>
      <Outcome {...rhythm} />
    </form>
  )
}
