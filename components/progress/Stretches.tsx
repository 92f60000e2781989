/** Today's screen stretches on one line of time, and in words. */
import type { Bout } from '../../lib/core/facts.ts'
import type { ProgressModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { clock } from '../shared/formats.ts'

const MINUTE = 60_000
const minutesOf = (ms: number) => Math.round(ms / MINUTE)

function words(bout: Bout): string[] {
  const length = bout.end - bout.start
  const pauses = minutesOf(length - bout.activeMs - bout.passiveMs)
  const watching = minutesOf(bout.passiveMs)
  return [
    t('progress.stretch_minutes', minutesOf(length)),
    ...(pauses > 0 ? [t('progress.stretch_pauses', [pauses])] : []),
    ...(watching > 0 ? [t('progress.stretch_watching', [watching])] : []),
  ]
}

/** The day so far as a strip; the list under it says the same in words. */
function Strip({ stretches }: { stretches: Bout[] }) {
  const from = Math.min(...stretches.map(({ start }) => start))
  const to = Math.max(...stretches.map(({ end }) => end))
  const scale = 1000 / Math.max(MINUTE, to - from)
  return (
    <svg class="strip" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
      <rect class="strip-day" width="1000" height="24" />
      {stretches.map(({ start, end }) => (
        <rect
          key={start}
          class="strip-stretch"
          x={(start - from) * scale}
          width={Math.max(2, (end - start) * scale)}
          height="24"
        />
      ))}
    </svg>
  )
}

export function Stretches({ model: { days, today, timeZone } }: { model: ProgressModel }) {
  const stretches = (days.find(({ day }) => day === today)?.stretches ?? []).toSorted(
    (a, b) => a.start - b.start,
  )
  return (
    <section aria-labelledby="stretches-title">
      <h2 id="stretches-title">{t('progress.stretches')}</h2>
      {stretches.length === 0 ? (
        <p>{t('progress.no_stretches')}</p>
      ) : (
        <>
          <Strip stretches={stretches} />
          <ol class="stretches">
            {stretches.map((bout) => (
              <li key={bout.start}>
                <strong>
                  {t('progress.stretch', [clock(bout.start, timeZone), clock(bout.end, timeZone)])}
                </strong>
                {words(bout).map((part) => `, ${part}`)}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
