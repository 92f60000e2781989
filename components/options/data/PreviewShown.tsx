/** What is in a backup, and what it would change here, before anything is changed. */
import { useState } from 'preact/hooks'
import { CHOSEN, type ChosenPart } from '../../../lib/core/backup/format.ts'
import type { Preview } from '../../../lib/core/backup/preview.ts'
import { t } from '../../../lib/shell/texts.ts'
import { fullDateText, localDay, numberText } from '../../shared/formats.ts'
import { Tick } from '../parts.tsx'
import { CHOSEN_NAMES, changesText, differingText, lineText, STORE_NAMES, staysText } from './words.ts'

type Props = {
  preview: Preview
  onRestore: (parts: ChosenPart[]) => void
  onCancel: () => void
}

export function PreviewShown({ preview, onRestore, onCancel }: Props) {
  const { counts, chosen, untouched } = preview
  const other = chosen.filter(({ stands }) => stands === 'theirs')
  const stays = staysText(chosen)
  const parts = CHOSEN.filter((part) => other.some((change) => change.part === part))
  // Where nothing of a part was chosen yet, the file's choices are the person's own.
  const [taken, setTaken] = useState<ChosenPart[]>(parts.filter((part) => untouched.includes(part)))
  const changes = counts.some(({ added, differ }) => added + differ > 0) || parts.length > 0
  const there = counts.filter(({ added, same, differ }) => added + same + differ > 0)
  return (
    <div class="data-preview">
      <p class="data-lead">{t('data.of', [fullDateText(localDay(preview.savedAt))])}</p>
      {preview.whole === 'cutOff' && <p class="not-yet">{t('data.cut_off')}</p>}
      {preview.whole === 'changed' && <p class="not-yet">{t('data.changed')}</p>}
      {there.length > 0 ? (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('data.new')}</th>
              <th scope="col">{t('data.same')}</th>
              <th scope="col">{t('data.differ')}</th>
            </tr>
          </thead>
          <tbody>
            {there.map(({ store, added, same, differ }) => (
              <tr key={store}>
                <th scope="row">{STORE_NAMES[store]()}</th>
                <td>{numberText(added)}</td>
                <td>{numberText(same)}</td>
                <td>{numberText(differ)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('data.empty')}</p>
      )}
      <Differing {...preview} />
      <Refused {...preview} />
      {parts.length > 0 && (
        <fieldset class="choice">
          <legend>{t('data.choices')}</legend>
          {parts.map((part) => (
            <Tick
              key={part}
              id={`take-${part}`}
              label={CHOSEN_NAMES[part]()}
              hint={changesText(other.filter((change) => change.part === part))}
              checked={taken.includes(part)}
              onChange={(on) =>
                setTaken(CHOSEN.filter((each) => (each === part ? on : taken.includes(each))))
              }
            />
          ))}
        </fieldset>
      )}
      {stays !== null && <p class="soft">{stays}</p>}
      {!changes && stays === null && <p>{t('data.nothing_new')}</p>}
      <div class="row">
        {changes && (
          <button type="button" class="main" onClick={() => onRestore(taken)}>
            {t('data.restore_now')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t('data.cancel')}
        </button>
      </div>
    </div>
  )
}

function Differing({ differing, moreDiffering }: Preview) {
  if (differing.length === 0) return null
  return (
    <div>
      <p>{t('data.differing')}</p>
      <ul class="problems">
        {differing.map((each) => (
          <li key={`${each.store} ${each.day} ${each.what}`}>{differingText(each)}</li>
        ))}
        {moreDiffering > 0 && <li>{t('problem.more', moreDiffering)}</li>}
      </ul>
    </div>
  )
}

function Refused({ problems, more, refusedLines }: Preview) {
  if (refusedLines === 0) return null
  return (
    <div>
      <p>{t('data.left_out', refusedLines)}</p>
      <ul class="problems">
        {problems.map((problem, index) => (
          // Two may be alike.
          <li key={index}>
            {lineText(problem)}
            {problem.given !== undefined && (
              <>
                . {t('problem.there')} <bdi class="given">{problem.given}</bdi>
              </>
            )}
          </li>
        ))}
        {more > 0 && <li>{t('problem.more', more)}</li>}
      </ul>
    </div>
  )
}
