/**
 * A plan on paper, for who takes it home: the day, the exercises, the code, how to begin, when to get help, and a
 * card for the track to cut out. On the screen it is a small paper; it prints on A4 and Letter, in black and white.
 */
import { EXERCISES_VERSION } from '../../lib/content/exercises.ts'
import type { Plan } from '../../lib/core/plan/plan.ts'
import { t } from '../../lib/shell/texts.ts'
import { contactOf } from '../shared/Contact.tsx'
import { fullDateText } from '../shared/formats.ts'
import { Said } from '../shared/Said.tsx'
import { Begin } from './Begin.tsx'
import { dayLines } from './day-lines.ts'
import { Exercises } from './Exercises.tsx'
import { Help } from './Help.tsx'
import { PocketCard } from './PocketCard.tsx'
import { Typed } from './Typed.tsx'
import { toldOf } from './told.ts'

type Props = {
  plan: Plan
  /** Empty where the plan has none. */
  code: string
  /** Something of it is in the plan file alone. */
  more?: boolean
}

export function Handout({ plan, code, more = false }: Props) {
  const day = dayLines(plan)
  const told = toldOf(plan)
  return (
    <article
      class={`handout handout-${told.room}`}
      lang={t('page.language')}
      dir={t('page.direction') as 'ltr'}
    >
      <Head plan={plan} />
      {plan.goal !== '' && (
        <p class="handout-goal">
          <b>{t('handout.goal')}</b> <Typed plan={plan} text={plan.goal} />
        </p>
      )}
      {day.length > 0 && (
        <section>
          <h2>{t('handout.day')}</h2>
          <ul class="handout-day">
            {day.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <Exercises plan={plan} told={told} />
      <Words plan={plan} />
      <Begin code={code} more={more} />
      <Help />
      <Ask plan={plan} />
      <PocketCard plan={plan} />
    </article>
  )
}

/** What the clinic says in its own words, beside what it chose. */
function Words({ plan }: { plan: Plan }) {
  const words = [
    { title: t('handout.gentle'), text: plan.gentle },
    { title: t('handout.note'), text: plan.clinic.note },
  ].filter(({ text }) => text !== '')
  if (words.length === 0) return null
  return (
    <div class="handout-words">
      {words.map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>
            <Typed plan={plan} text={text} />
          </p>
        </section>
      ))}
    </div>
  )
}

function Head({ plan }: { plan: Plan }) {
  const { logo } = plan.clinic
  const { name } = contactOf({ plan })
  return (
    <header class="handout-head">
      {logo && <img src={logo.data} alt={logo.alt} />}
      <div>
        <p class="handout-dates">
          {name !== '' && (
            <b>
              <Typed plan={plan} text={name} />
            </b>
          )}
          {plan.issued !== null && <span>{t('handout.issued', [fullDateText(plan.issued)])}</span>}
          {plan.review !== null && <span>{t('handout.review', [fullDateText(plan.review)])}</span>}
        </p>
        <h1>{plan.title === '' ? t('handout.title') : <Typed plan={plan} text={plan.title} />}</h1>
      </div>
    </header>
  )
}

/** Whom to ask. The whole address: on paper nothing can be clicked. */
function Ask({ plan }: { plan: Plan }) {
  const { name, phone, link, builtIn } = contactOf({ plan })
  return (
    <section class="handout-ask">
      <address>
        <h2>{t('contact.title')}</h2>
        {name !== '' && (
          <b>
            <Typed plan={plan} text={name} />
          </b>
        )}
        {phone !== '' && (
          <span>
            {t('contact.call')} <bdi>{phone}</bdi>
          </span>
        )}
        {link !== '' && (
          <span>
            {builtIn && `${t('contact.visit')}: `}
            <bdi>{link}</bdi>
          </span>
        )}
        {link !== '' && <span>{t('contact.more')}</span>}
      </address>
      <p class="handout-version">
        {t('help.version', [EXERCISES_VERSION])}{' '}
        {plan.clinic.checked && plan.clinic.name !== '' && (
          <Said text={(clinic) => t('handout.checked', [clinic])} given={plan.clinic.name} />
        )}
      </p>
    </section>
  )
}
