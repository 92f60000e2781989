/** A dose in words, each number with its source: the clinic's article, or added by us. */
import type { Exercise } from '../../../lib/core/exercise.ts'
import { type Dose, workSeconds } from '../../../lib/core/routine.ts'
import { text } from './texts.ts'

type Source = 'article' | 'added'

/** A number, and whose it is. */
function From({ source, children }: { source: Source; children: string | number }) {
  return (
    <span class="number">
      <b>{children}</b> <span class={`source ${source}`}>{source}</span>
    </span>
  )
}

/** "3 minutes 7 seconds". */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const left = Math.round((seconds - minutes * 60) * 10) / 10
  const part = (n: number, unit: string) => (n === 0 ? [] : [`${n} ${unit}${n === 1 ? '' : 's'}`])
  return [...part(minutes, 'minute'), ...part(left, 'second')].join(' ')
}

const SIDES = { none: '', each: ' on each side', alternate: ' on each side, right and left in turn' }

function How({ dose, article }: { dose: Dose; article: Exercise['article'] }) {
  const { sets, restSeconds, sides, reps, beats, changeSeconds } = dose
  // What is walked or held for one time only has no number of repetitions worth saying.
  const once = reps === 1 && beats.length === 1
  return (
    <>
      {sets > 1 && (
        <>
          <From source="added">{sets}</From> sets, <From source="added">{durationWords(restSeconds)}</From>{' '}
          between them:{' '}
        </>
      )}
      {once ? (
        <From source="added">{durationWords(beats[0]?.seconds ?? 0)}</From>
      ) : (
        <>
          <From source={article === 'reps' ? 'article' : 'added'}>{reps}</From>
          {reps === 1 ? ' time' : ' times'}
        </>
      )}
      {sides === 'none' ? (
        ''
      ) : (
        <>
          {SIDES[sides]} <span class="source added">added</span>
        </>
      )}
      {changeSeconds > 0 && (
        <>
          , <From source="added">{durationWords(changeSeconds)}</From> to change sides
        </>
      )}
    </>
  )
}

export function DoseWords({ dose, article }: { dose: Dose; article: Exercise['article'] }) {
  return (
    <p>
      <How dose={dose} article={article} />
      {article === 'minutes' && (
        <>
          ; asked for about every <From source="article">60 minutes</From>
        </>
      )}
      .
    </p>
  )
}

/** "Lift 1 s, Hold 2 s, Lower 3 s", in the words that are shown and spoken. */
export function Tempo({ dose, words = {} }: { dose: Dose; words: Exercise['words'] }) {
  return (
    <p>
      {dose.beats.map(({ cue, seconds }, i) => (
        <span key={cue}>
          {i > 0 && ', '}
          {text(`run.cue.${words[cue] ?? cue}`)} <b>{seconds} s</b>
        </span>
      ))}{' '}
      <span class="source added">added</span>
    </p>
  )
}

export const totalWords = (dose: Dose): string => durationWords(workSeconds(dose))
