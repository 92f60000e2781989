/** How long the routines of the built-in plan take, computed from the data as in the product. */
import { EXERCISES } from '../../../lib/content/exercises.ts'
import { middayReset, mobility, strength } from '../../../lib/content/routines.ts'
import { compose, type PlannedRoutine } from '../../../lib/core/compose.ts'
import { DEFAULT_PRACTICE } from '../../../lib/core/practice.ts'
import { routineSeconds } from '../../../lib/core/routine.ts'
import { durationWords } from './Dose.tsx'
import { text } from './texts.ts'

const TODAY = { since: 0, waiting: false, easy: false, seated: false, firstHip: false }

const ROUTINES: [name: string, planned: PlannedRoutine, seated?: true][] = [
  ['Midday reset', middayReset('full')],
  ['Midday reset, one minute', middayReset('short')],
  ['Midday reset, quiet', middayReset('quiet')],
  ['Midday reset, seated', middayReset('full'), true],
  ['Mobility, shorter', mobility({ floor: false, mobilityLong: false })],
  ['Mobility, shorter, with room to lie down', mobility({ floor: true, mobilityLong: false })],
  ['Mobility, longer', mobility({ floor: false, mobilityLong: true })],
  ['Mobility, longer, with room to lie down', mobility({ floor: true, mobilityLong: true })],
  ['Strength, lowest rungs, two sets', strength({ rungs: DEFAULT_PRACTICE.rungs })],
]

export function Totals() {
  return (
    <table>
      <thead>
        <tr>
          <th>Routine</th>
          <th>Exercises</th>
          <th>Time with getting ready</th>
        </tr>
      </thead>
      <tbody>
        {ROUTINES.map(([name, planned, seated = false]) => {
          const routine = compose(planned, EXERCISES, DEFAULT_PRACTICE, {}, { ...TODAY, seated })
          return (
            <tr key={name}>
              <td>{name}</td>
              <td>{routine.steps.map(({ exercise }) => text(`exercise.${exercise}.name`)).join(', ')}</td>
              <td>{durationWords(routineSeconds(routine))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
