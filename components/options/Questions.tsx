/** What is asked about how the back feels, how often, and whether the run of days is shown. */
import { useRef } from 'preact/hooks'
import { LONGEST_NOTE } from '../../lib/core/items.ts'
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Act } from '../shared/live-model.ts'
import { Words } from '../shared/told.tsx'
import { Choice, Page, Section, Tick } from './parts.tsx'
import { Told } from './Told.tsx'
import { type Questions as Given, useAsking } from './use-asking.ts'

export function Questions({ session, act }: { session: Session; act: Act }) {
  const questions = useAsking(session, act)
  return (
    <Page id="questions" title={t('questions.title')} lead={t('questions.lead')}>
      {questions && <QuestionsShown {...questions} />}
    </Page>
  )
}

function QuestionsShown({ chosen, change, type, leave, told, undo }: Given) {
  const { rhythm, pain, monthly, hideRun } = chosen
  return (
    <>
      <Section>
        <Choice
          name="rhythm"
          legend={t('questions.rhythm')}
          options={[
            { value: 'daily', label: t('questions.daily') },
            { value: 'weekly', label: t('questions.weekly') },
            { value: 'off', label: t('questions.off') },
          ]}
          value={rhythm}
          onChoose={(chosenRhythm, id) => change('rhythm', chosenRhythm, id)}
        />
        {rhythm === 'daily' && <p class="soft">{t('questions.daily_hint')}</p>}
        <div class="picks">
          {rhythm === 'daily' && (
            <Tick
              id="pain"
              label={t('questions.pain')}
              hint={t('questions.pain_hint')}
              checked={pain}
              onChange={(on, id) => change('pain', on, id)}
            />
          )}
          {rhythm !== 'off' && (
            <Tick
              id="monthly"
              label={t('questions.monthly')}
              hint={t('questions.monthly_hint')}
              checked={monthly}
              onChange={(on, id) => change('monthly', on, id)}
            />
          )}
          <Tick
            id="show-run"
            label={t('questions.show_run')}
            hint={t('questions.show_run_hint')}
            checked={!hideRun}
            onChange={(on, id) => change('hideRun', !on, id)}
          />
        </div>
        <MyOneThing {...{ chosen, change, type, leave }} />
      </Section>
      <Told undo={undo}>
        <Words told={told} />
      </Told>
    </>
  )
}

function MyOneThing({ chosen, change, type, leave }: Pick<Given, 'chosen' | 'change' | 'type' | 'leave'>) {
  const field = useRef<HTMLInputElement>(null)
  const text = chosen.oneThing ?? ''
  return (
    <div class="written">
      <label for="one-thing">{t('questions.one_thing')}</label>
      <input
        ref={field}
        type="text"
        id="one-thing"
        value={text}
        maxLength={LONGEST_NOTE}
        autocomplete="off"
        aria-describedby="one-thing-hint one-thing-length"
        onInput={({ currentTarget: { id, value } }) => type(value, id)}
        onBlur={leave}
      />
      <div class="written-foot">
        <p class="soft" id="one-thing-hint">
          {t('questions.one_thing_hint')}
        </p>
        <p class="soft small" id="one-thing-length">
          {t('options.sentence_length', [text.length, LONGEST_NOTE])}
        </p>
      </div>
      {text !== '' && (
        <button
          type="button"
          class="plain one-thing-remove"
          onClick={() => {
            field.current?.focus()
            change('oneThing', null, 'one-thing')
          }}
        >
          {t('questions.one_thing_remove')}
        </button>
      )}
    </div>
  )
}
