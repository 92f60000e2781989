/** One exercise on the sheet: its figure and everything the product says about it. */
import type { ComponentChildren } from 'preact'
import { EXERCISES, type ExerciseId } from '../../../lib/content/exercises.ts'
import type { Exercise, Version } from '../../../lib/core/exercise.ts'
import { DoseWords, Tempo, totalWords } from './Dose.tsx'
import { KeyPoses } from './KeyPoses.tsx'
import { text } from './texts.ts'

export function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function ReadBy() {
  return (
    <p class="read-by">
      Read by <span class="blank" /> on <span class="blank short" />
    </p>
  )
}

/** A step that names a side is said once for each. */
function Steps({ id, exercise }: { id: string; exercise: Exercise }) {
  const numbers = Array.from({ length: exercise.steps }, (_, i) => i + 1)
  return (
    <ol class="steps">
      {numbers.map((n) => (
        <li key={n}>
          {exercise.sided.includes(n) ? (
            <>
              <span class="side">Right:</span> {text(`exercise.${id}.s${n}_right`)}{' '}
              <span class="side">Left:</span> {text(`exercise.${id}.s${n}_left`)}
            </>
          ) : (
            text(`exercise.${id}.s${n}`)
          )}
        </li>
      ))}
    </ol>
  )
}

const nameOf = (id: string) => text(`exercise.${id}.name`)

/** What is played instead, or the words alone. */
function Other({
  words,
  version,
  of: { article, words: cues },
}: {
  words: string
  version: Version | null
  of: Exercise
}) {
  return (
    <>
      <p>{words}</p>
      {version?.exercise && <p>Played: {nameOf(version.exercise)}.</p>}
      {version?.dose && (
        <>
          <DoseWords dose={version.dose} article={article} />
          <Tempo dose={version.dose} words={cues} />
        </>
      )}
    </>
  )
}

export function Entry({ id }: { id: ExerciseId }) {
  const exercise: Exercise = EXERCISES[id]
  const { dose, article, easier, harder, seated, quiet, floor, words } = exercise
  return (
    <section class="entry" id={id}>
      <h2>
        {nameOf(id)} <code>{id}</code>
      </h2>
      <div class="poses">
        <KeyPoses id={id} size="large" label={text(`exercise.${id}.alt`)} />
      </div>
      <p class="alt">{text(`exercise.${id}.alt`)}</p>
      <div class="columns">
        <div>
          <h3>Set-up</h3>
          <p>{text(`exercise.${id}.setup`)}</p>
          <h3>Steps</h3>
          <Steps id={id} exercise={exercise} />
        </div>
        <dl>
          <Row name="Dose">
            <DoseWords dose={dose} article={article} />
          </Row>
          <Row name="Tempo">
            <Tempo dose={dose} words={words} />
          </Row>
          <Row name="Time">{totalWords(dose)}, without getting ready</Row>
          <Row name="Common mistakes">{text(`exercise.${id}.watch`)}</Row>
          <Row name="Easier">
            <Other words={text(`exercise.${id}.easier`)} version={easier} of={exercise} />
          </Row>
          <Row name="Harder">
            <Other words={text(`exercise.${id}.harder`)} version={harder} of={exercise} />
          </Row>
          <Row name="Seated">{seated === null ? '–' : nameOf(seated)}</Row>
          <Row name="Quiet">{quiet === null ? '–' : nameOf(quiet)}</Row>
          {floor && <Row name="Place">on the floor</Row>}
          <Row name="Not when">{text(`exercise.${id}.not`)}</Row>
        </dl>
      </div>
      <p class="stop">{text('reset.stop_line')}</p>
      <ReadBy />
    </section>
  )
}
