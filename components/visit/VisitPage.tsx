/** Your visit page: what is on it, how it looks, three ways out, and what comes after. */
import { useState } from 'preact/hooks'
import type { Day } from '../../lib/core/facts.ts'
import type { ProgressModel, VisitModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { AskedFirst } from '../progress/AskedFirst.tsx'
import { hashOf, placeOf } from '../progress/address.ts'
import { Part, Unshown } from '../progress/Part.tsx'
import { useChanges, useReading } from '../progress/use-reading.ts'
import type { Live } from '../shared/live-model.ts'
import { PageHead } from '../shared/PageHead.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { Afterwards } from './Afterwards.tsx'
import { Ask, Name, Notes, Period, Sections } from './Choices.tsx'
import { Photo } from './Photo.tsx'
import type { Shown } from './Report.tsx'
import { Sheet } from './Sheet.tsx'
import { useChosen } from './use-chosen.ts'
import './visit.css'
import { WaysOut } from './WaysOut.tsx'

type Props = { live: Live<ProgressModel> }

export function VisitPage({ live }: Props) {
  const { session, act, unsaved } = live
  const changes = useChanges(session)
  const [from, setFrom] = useState<Day | null>(null)
  const visit = useReading(() => session.readVisit(from), changes.count, from ?? '')
  const today = useReading(() => session.readToday(), changes.minute)
  const [photo, setPhoto] = useState<Shown | null>(null)
  const trouble = troubleOf(live.model)
  // No answer of another day before today's is given, or skipped.
  const open = today.value?.checkIn?.opens ?? !(today.value || today.failed)
  const model = visit.value

  if (photo) return <Photo shown={photo} onLeave={() => setPhoto(null)} />
  return (
    <>
      <PageHead here="progress" />
      <main class="visit">
        <header class="visit-head">
          <h1>{t('visit.title')}</h1>
          <p class="measure">{t('visit.lead')}</p>
          <p>
            <a href={hashOf(placeOf(''))}>{t('visit.back')}</a>
          </p>
        </header>
        {trouble && <Trouble mode={trouble} />}
        <Unsaved shown={unsaved} />
        {visit.failed && <Unshown onAgain={changes.again} />}
        {today.value && <AskedFirst today={today.value} session={session} act={act} />}
        {model && !open && (
          <Part
            given={model}
            draw={(given) => <Made model={given} live={live} onFrom={setFrom} onPhoto={setPhoto} />}
          />
        )}
      </main>
    </>
  )
}

type MadeProps = Props & { model: VisitModel; onFrom: (from: Day) => void; onPhoto: (shown: Shown) => void }

function Made({ model, live, onFrom, onPhoto }: MadeProps) {
  const { session, act } = live
  const chosen = useChosen(model.record.practice, act)
  const shown: Shown = {
    model,
    hidden: chosen.hidden,
    notes: model.report.notes.filter(({ at }) => chosen.notes.includes(at)),
    ask: chosen.ask.map((line) => line.trim()).filter((line) => line !== ''),
    name: chosen.name.trim(),
  }
  return (
    <>
      {model.setAside > 0 && (
        <p class="card due" role="alert">
          {t('progress.set_aside', model.setAside)}
        </p>
      )}
      <div class="visit-made">
        <section class="visit-choices" aria-labelledby="visit-choices">
          <h2 id="visit-choices">{t('visit.choices')}</h2>
          <Period model={model} onChoose={onFrom} />
          <Sections chosen={chosen} />
          <Notes model={model} chosen={chosen} />
          <Ask chosen={chosen} />
          <Name chosen={chosen} />
        </section>
        <section class="visit-preview" aria-labelledby="visit-preview">
          <h2 id="visit-preview">{t('visit.preview')}</h2>
          <Sheet {...shown} />
        </section>
      </div>
      <WaysOut shown={shown} onPhoto={() => onPhoto(shown)} />
      <Afterwards model={model} act={act} onCode={() => void session.openPage('options', 'plan')} />
    </>
  )
}
