/** When nudges suit the user: by the hour, with counts, and a better time for the midday reset if there is one. */

import { useEffect, useState } from 'preact/hooks'
import type { ResponsesModel, Suggestion } from '../../lib/core/responses.ts'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { clock } from '../shared/formats.ts'
import { draftOfHours } from './draft.ts'
import { Section } from './parts.tsx'
import type { Rhythm } from './use-rhythm.ts'

const MINUTE = 60_000
/** Of fewer than these nothing is shown by the hour. */
const LEAST = 5

/** As the times of this page are written. */
const timeText = (minutes: number) => clock(Date.UTC(2024, 0, 1, 0, minutes), 'UTC')

export function Responses({ session, press }: { session: Session; press: Rhythm['press'] }) {
  const model = useResponses(session)
  if (model === null) return null
  const { shown, taken, medianMs, answered, byHour, suggestion } = model
  return (
    <Section id="suits" title={t('options.responses')} lead={t('options.responses_lead')}>
      <p>
        {shown < LEAST && `${t('options.responses_few')} `}
        {t('options.responses_count', shown, [shown, taken])}
        {shown >= LEAST && medianMs !== null && answered >= LEAST && ` ${medianText(medianMs, answered)}`}
      </p>
      {shown >= LEAST && <ByHour byHour={byHour} />}
      {suggestion && (
        <Suggested {...suggestion} onUse={(id) => press({ midday: draftOfHours(suggestion.slot) }, id)} />
      )}
    </Section>
  )
}

function medianText(medianMs: number, answered: number): string {
  const minutes = Math.max(1, Math.ceil(medianMs / MINUTE))
  return t('options.responses_median', minutes, [minutes, answered])
}

/** The bars say the same as the numbers before them. */
function ByHour({ byHour }: Pick<ResponsesModel, 'byHour'>) {
  const most = Math.max(...byHour.map(({ shown }) => shown))
  return (
    <table class="responses" aria-labelledby="suits">
      <thead>
        <tr>
          <th scope="col">{t('options.responses_hour')}</th>
          <th scope="col" colSpan={2}>
            {t('options.responses_taken')}
          </th>
        </tr>
      </thead>
      <tbody>
        {byHour.map(({ hour, shown, taken }) => (
          <tr key={hour}>
            <th scope="row">{timeText(hour * 60)}</th>
            <td>{t('options.responses_of', [taken, shown])}</td>
            <td>
              <svg
                class="response-bar"
                viewBox={`0 0 ${most} 1`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect class="response-shown" width={shown} height="1" />
                <rect class="response-taken" width={taken} height="1" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Suggested({ slot, there, now, onUse }: Suggestion & { onUse: (id: string) => void }) {
  const from = timeText(slot.start)
  const to = timeText(slot.end)
  return (
    <div class="callout">
      <p id="suggestion">
        {t('options.suggestion', [from, to, there.taken, there.shown, now.taken, now.shown])}
      </p>
      <button
        type="button"
        id="use-slot"
        aria-describedby="suggestion"
        onClick={({ currentTarget }) => onUse(currentTarget.id)}
      >
        {t('options.suggestion_use')}
      </button>
    </div>
  )
}

/** Read when the page is shown, and after every change: a moved window is no suggestion any more. */
function useResponses(session: Session): ResponsesModel | null {
  const [model, setModel] = useState<ResponsesModel | null>(null)
  useEffect(() => {
    const read = () => {
      session.readResponses().then(setModel, (error: unknown) => {
        report('how nudges are answered was not read', error)
      })
    }
    read()
    return session.onChange(read)
  }, [session])
  return model
}
