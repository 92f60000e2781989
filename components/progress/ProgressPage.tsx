/** How it goes: totals, what may be said of them, today, and the charts of a range. */
import type { ComponentChildren } from 'preact'
import type { Day } from '../../lib/core/facts.ts'
import type { DayRecord, ProgressModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { Patterns } from '../shared/chart/marks.tsx'
import { fullDateText } from '../shared/formats.ts'
import type { Live } from '../shared/live-model.ts'
import { PageHead } from '../shared/PageHead.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { hashOf, type Place, VISIT } from './address.ts'
import { Calendar } from './Calendar.tsx'
import { Observed } from './Observed.tsx'
import { Part, Unshown } from './Part.tsx'
import { RangeChoice } from './RangeChoice.tsx'
import { StretchChart } from './StretchChart.tsx'
import { Totals } from './Totals.tsx'
import { type Changes, type Reading, useChanges, useLoaded, useReading } from './use-reading.ts'

/** What the page's first drawing does not need. */
const later = () => import('./Later.tsx')

type Props = {
  live: Live<ProgressModel>
  place: Place
  /** The range that the address names could not be read. */
  failed: boolean
}

const goTo = (place: Place) => {
  location.hash = hashOf(place)
}

/** One that is open already is gone to once more. */
function openDay(place: Place, day: Day) {
  if (place.day === day) document.getElementById('written-title')?.focus()
  else goTo({ ...place, day })
}

const MINUTE = 60_000

/** The first minute tells nothing yet. */
const tells = ({ screenMs, resets, rating }: DayRecord) => screenMs >= MINUTE || resets > 0 || rating !== null

function datesOf({ from, begins, today }: ProgressModel): string {
  const first = begins !== null && begins > from ? begins : from
  return t('range.dates', [fullDateText(first), fullDateText(today)])
}

const unrated = (model: ProgressModel): ProgressModel => ({
  ...model,
  days: model.days.map((day) => ({ ...day, rating: null })),
})

export function ProgressPage({ live, place, failed }: Props) {
  const { model, session, act, unsaved } = live
  const changes = useChanges(session)
  const loaded = useLoaded(later)
  const findings = useReading(() => session.readInsights(), changes.count)
  const today = useReading(() => session.readToday(), changes.minute)
  const range = useReading(
    () => session.readRange(place.range),
    changes.count,
    `${place.range} ${model?.today}`,
  )
  const trouble = troubleOf(model)
  // No answer of another day before today's is given, or skipped.
  const shows = { ratings: today.value ? !today.value.checkIn?.opens : today.failed }
  // The findings are of the same rows, and of older ones.
  const ofCharts = (model?.setAside ?? 0) + (range.value?.setAside ?? 0)
  const setAside = Math.max(ofCharts, findings.value?.setAside ?? 0)
  // A range without anything in it is not the whole record.
  const begun = model !== null && ((model.begins ?? model.today) < model.today || model.days.some(tells))
  return (
    <>
      <PageHead here="progress" />
      <Patterns />
      <main>
        {/* Only for what it describes: on a page without charts nothing is to be walked. */}
        <p hidden id="chart-keys">
          {t('chart.keys')}
        </p>
        <div class="progress-head">
          <h1>{t('progress.title')}</h1>
          {begun && (
            <p>
              {today.value?.visit && t('visit.ready')}
              <a class="button" href={VISIT}>
                {t('visit.open')}
              </a>
            </p>
          )}
        </div>
        {trouble && <Trouble mode={trouble} />}
        <Unsaved shown={unsaved} />
        {setAside > 0 && (
          <p class="card due" role="alert">
            {t('progress.set_aside', setAside)}
          </p>
        )}
        {model && !begun && (
          <section class="card early">
            <h2>{t('progress.early_title')}</h2>
            <p>{t('progress.early')}</p>
          </section>
        )}
        {loaded && today.value && <loaded.AskedFirst today={today.value} session={session} act={act} />}
        {loaded && begun && <loaded.BackupCard session={session} act={act} count={changes.count} />}
        {model && begun && (
          <>
            <Part given={model} draw={(given) => <Totals model={given} />} />
            {model.change && <Observed change={model.change} />}
            {shows.ratings && loaded && (
              <Read
                reading={findings}
                changes={changes}
                draw={(given) => <loaded.Insights model={given} />}
              />
            )}
            {loaded && (
              <Read reading={today} changes={changes} draw={(given) => <loaded.TodayChart today={given} />} />
            )}
            <RangeChoice
              range={place.range}
              dates={datesOf(model)}
              onChoose={(range) => goTo({ ...place, range })}
            />
            {failed && <Unshown onAgain={changes.again} />}
            <Part
              given={model}
              draw={(given) => (
                <Calendar
                  model={shows.ratings ? given : unrated(given)}
                  onOpen={(day) => openDay(place, day)}
                />
              )}
            />
            <Part given={model} draw={(given) => <StretchChart model={given} />} />
            {loaded && (
              <>
                <loaded.Ranged model={model} range={range.value} ratings={shows.ratings} />
                {range.failed && <Unshown onAgain={changes.again} />}
                {shows.ratings && (
                  <Read
                    reading={findings}
                    changes={changes}
                    draw={(given) => (
                      <>
                        <loaded.RunTables model={given} />
                        <loaded.BeforeAfterTable model={given} />
                      </>
                    )}
                  />
                )}
              </>
            )}
          </>
        )}
        {model && loaded && (
          <>
            <loaded.RunLog session={session} act={act} today={model.today} />
            <loaded.Written session={session} act={act} day={place.day} />
          </>
        )}
        <p class="measure soft">{t('progress.proxy')}</p>
      </main>
    </>
  )
}

type ReadProps<T> = { reading: Reading<T>; changes: Changes; draw: (value: T) => ComponentChildren }

/** What was read, and what went wrong since. */
function Read<T>({ reading: { value, failed }, changes, draw }: ReadProps<T>) {
  return (
    <>
      {failed && <Unshown onAgain={changes.again} />}
      {value !== null && <Part given={value} draw={draw} />}
    </>
  )
}
