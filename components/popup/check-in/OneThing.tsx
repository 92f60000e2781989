/** What the user would like to do more easily: one line, asked for once and then every four weeks how able they are. */
import { useState } from 'preact/hooks'
import { LONGEST_NOTE } from '../../../lib/core/items.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../../shared/live-model.ts'

export function OneThing({ act, onSkip }: { act: Act; onSkip: () => void }) {
  const [text, setText] = useState('')
  const said = text.trim()
  const save = () => {
    if (said !== '') void act({ type: 'asking', change: { oneThing: said } })
  }
  return (
    <form
      class="check-in-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2 id="check-in-item" tabIndex={-1}>
        {t('check_in.one_thing')}
      </h2>
      <div class="check-in-line">
        <input
          type="text"
          value={text}
          maxLength={LONGEST_NOTE}
          aria-labelledby="check-in-item"
          aria-describedby="check-in-thing-hint"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" disabled={said === ''}>
          {t('check_in.one_thing_save')}
        </button>
      </div>
      <div class="check-in-foot">
        <p class="small soft" id="check-in-thing-hint">
          {t('check_in.one_thing_hint')}
        </p>
        <button type="button" class="plain" onClick={onSkip}>
          {t('check_in.skip')}
        </button>
      </div>
    </form>
  )
}
