/** Harder or easier by one's own choice: the rungs of the strength set, and each exercise that has another version. */
import { LADDERS, rungOf } from '../../lib/content/routines.ts'
import type { PlannedRoutine } from '../../lib/core/compose.ts'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import { AREAS, type Practice, type PracticeChange } from '../../lib/core/practice.ts'
import type { Routine, RoutineId } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { exerciseName } from '../shared/exercise-names.ts'
import { isOfPlan, plannedName } from '../shared/plans.ts'
import { type LevelChoice, type LevelWord, levelsOf } from './plans.ts'

type Change = (change: PracticeChange) => void

type Props = {
  id: RoutineId
  routine: Routine
  planned: PlannedRoutine
  model: RoutinesModel
  change: Change
}

export function Levels({ id, routine, planned, model, change }: Props) {
  const choices = levelsOf(routine, planned, model)
  // What the clinic chose is no rung that could be chosen here.
  const rungs = id === 'strength' && !isOfPlan(planned, model)
  if (!rungs && choices.length === 0) return null
  return (
    <details class="card levels">
      <summary>{t('choose.levels')}</summary>
      <p class="soft">{t('choose.move_up')}</p>
      {rungs && <Rungs practice={model.practice} change={change} />}
      {choices.map((choice) => (
        <OfExercise key={choice.id} {...choice} name={plannedName(choice.id, model)} change={change} />
      ))}
    </details>
  )
}

const WORDS: Record<LevelWord, () => string> = {
  easier: () => t('play.way_easier'),
  asPlanned: () => t('reset.as_planned'),
  harder: () => t('play.way_harder'),
}

function OfExercise({ id, words, chosen, name, change }: LevelChoice & { name: string; change: Change }) {
  return (
    <p class="level">
      <label for={`level-${id}`}>
        <bdi>{name}</bdi>
      </label>
      <select
        id={`level-${id}`}
        value={chosen}
        onChange={(event) => change({ exercise: { id, choice: event.currentTarget.value as LevelWord } })}
      >
        {words.map((word) => (
          <option key={word} value={word}>
            {WORDS[word]()}
          </option>
        ))}
      </select>
    </p>
  )
}

function Rungs({ practice, change }: { practice: Practice; change: Change }) {
  return (
    <>
      {AREAS.map((area) => (
        <p key={area} class="level">
          <label for={`level-${area}`}>{AREA_NAMES[area]()}</label>
          <select
            id={`level-${area}`}
            value={rungOf(area, practice.rungs)}
            onChange={(event) => change({ rungs: { [area]: event.currentTarget.value } })}
          >
            {LADDERS[area].map((rung, index) => (
              <option key={rung} value={rung}>
                {t('choose.rung', [index + 1, LADDERS[area].length, exerciseName(rung)])}
              </option>
            ))}
          </select>
        </p>
      ))}
    </>
  )
}

const AREA_NAMES = {
  gluteMax: () => t('choose.area.gluteMax'),
  gluteMed: () => t('choose.area.gluteMed'),
  core: () => t('choose.area.core'),
  hamstrings: () => t('choose.area.hamstrings'),
}
