/** Every exercise and self-check on one sheet, for a clinician to read and sign. */
import { EXERCISES, type ExerciseId } from '../../../lib/content/exercises.ts'
import { LOOKS } from '../../../lib/content/looks.ts'
import { Entry, ReadBy } from './Entry.tsx'
import { Look } from './Look.tsx'
import { Totals } from './Totals.tsx'

/** On paper the moving part is striped, so that it is seen without colour as well. */
function Stripes() {
  return (
    <svg class="stripes" aria-hidden="true">
      <pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="stripe-ground" d="M0 0h5v5h-5z" />
        <path class="stripe" d="M0 0h1.6v5h-1.6z" />
      </pattern>
    </svg>
  )
}

export function Sheet() {
  const ids = Object.keys(EXERCISES) as ExerciseId[]
  return (
    <>
      <Stripes />
      <h1>Exercises and their figures</h1>
      <p>
        Exercises, version 1.0. {ids.length} exercises and {LOOKS.length} self-checks.
      </p>
      <p class="intro">
        Every text, number and picture that the product shows, for a clinician to check.{' '}
        <span class="source article">article</span> marks what the clinic's article states,{' '}
        <span class="source added">added</span> what was added: common practice or the source that the design
        names. Where a source gives a range, the lower half is used. The pictures show the right side; the
        left is their mirror image.
      </p>
      <Totals />
      <ReadBy />
      {ids.map((id) => (
        <Entry key={id} id={id} />
      ))}
      {LOOKS.map((protocol) => (
        <Look key={protocol.id} protocol={protocol} />
      ))}
    </>
  )
}
