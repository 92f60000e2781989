/** A card for each section of the clinic's article, each with how sure we are. */
import { EXERCISES, EXERCISES_VERSION } from '../../lib/content/exercises.ts'
import { LEARN_CARDS, type LearnId } from '../../lib/content/learn.ts'
import type { Exercise } from '../../lib/core/exercise.ts'
import { t, tLearn } from '../../lib/shell/texts.ts'
import { doseText, exerciseName } from '../shared/exercise-names.ts'
import { sourceText, timeText } from '../shared/exercise-texts.ts'

type CardProps = { id: LearnId; section: string }

/** What it is done for, with its dose and whose numbers those are. */
function Explained({ id, exercise: { dose } }: { id: string; exercise: Exercise }) {
  const words = [doseText({ dose }), timeText(dose)]
  return <li>{t('help.why_exercise', [exerciseName(id), [...new Set(words)].join(', '), sourceText(id)])}</li>
}

function Card({ id, section }: CardProps) {
  const explained = Object.entries(EXERCISES).filter(([, { why }]) => why === id)
  return (
    // Opened by its address (`help.html#why-reset`), it takes the focus.
    <article id={`why-${id}`} class="card why" tabIndex={-1} aria-labelledby={`why-${id}-title`}>
      <h3 id={`why-${id}-title`}>{tLearn(id, 'title')}</h3>
      {tLearn(id, 'body')
        .split('\n')
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      <p class="sure">
        <strong>{t('help.sure')}</strong> {tLearn(id, 'sure')}
      </p>
      <p class="small soft">{t('help.why_section', [section])}</p>
      {explained.length > 0 && (
        <ul class="small soft">
          {explained.map(([name, exercise]) => (
            <Explained key={name} id={name} exercise={exercise} />
          ))}
        </ul>
      )}
    </article>
  )
}

export function WhyItWorks() {
  return (
    <section aria-labelledby="why">
      <h2 id="why">{t('help.why')}</h2>
      <p class="measure">{t('help.why_lead')}</p>
      <div class="cards">
        {LEARN_CARDS.map((card) => (
          <Card key={card.id} {...card} />
        ))}
      </div>
      <p class="small soft">{t('help.version', [EXERCISES_VERSION])}</p>
    </section>
  )
}
