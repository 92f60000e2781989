/** The user's own if-then sentence, with two to start from. */
import { LONGEST_SENTENCE } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import { Section } from './parts.tsx'
import type { Rhythm } from './use-rhythm.ts'

export function MySentence({ rhythm }: { rhythm: Rhythm }) {
  const { shown, problems, type, press } = rhythm
  const examples = [t('options.sentence_one'), t('options.sentence_two')]
  return (
    <Section id="sentence-title" title={t('options.my_sentence')} lead={t('options.sentence_lead')}>
      <div class="written">
        <textarea
          id="sentence"
          rows={3}
          value={shown.sentence}
          aria-labelledby="sentence-title"
          aria-describedby="sentence-length"
          aria-invalid={problems.some(({ kind }) => kind === 'sentence')}
          // It is one sentence: what is pasted may hold line ends.
          onInput={({ currentTarget: { id, value } }) =>
            type({ sentence: value.replace(/\s*\n\s*/g, ' ') }, id)
          }
        />
        <p class="soft small" id="sentence-length">
          {t('options.sentence_length', [shown.sentence.length, LONGEST_SENTENCE])}
        </p>
      </div>
      {shown.sentence === '' && (
        <div class="examples">
          <p class="soft">{t('options.examples')}</p>
          <ul>
            {examples.map((example, index) => (
              <li key={example}>
                <q id={`example-${index}`}>{example}</q>
                <button
                  type="button"
                  class="plain"
                  aria-describedby={`example-${index}`}
                  onClick={() => press({ sentence: example }, 'sentence', ['sentence'])}
                >
                  {t('options.example_use')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
