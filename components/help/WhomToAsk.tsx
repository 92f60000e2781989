/** The clinic of the plan that is followed, once it was read: the page itself waits for nothing. */
import { useEffect, useState } from 'preact/hooks'
import type { PlanModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { Contact } from '../shared/Contact.tsx'

type Known = Pick<PlanModel, 'active' | 'practice'>
type Props = { readPlan: () => Promise<Known> }

export function WhomToAsk({ readPlan }: Props) {
  const [model, setModel] = useState<Known | null>(null)
  const [wasRead, setWasRead] = useState(false)
  useEffect(() => {
    // Where the record cannot be read, which the other pages tell, whom to ask is still there.
    readPlan()
      .then(setModel, () => {})
      .finally(() => setWasRead(true))
    // The same function at every drawing.
  }, [readPlan])
  const support = model?.practice.policy?.support ?? ''
  return (
    <section class="card" aria-labelledby="contact">
      <h2 id="contact">{t('contact.title')}</h2>
      {wasRead && <Contact active={model?.active ?? null} />}
      {support !== '' && (
        <p>
          <bdi>{support}</bdi>
        </p>
      )}
      <p>
        <a href="/options.html#plan">{t('contact.have_code')}</a>
      </p>
    </section>
  )
}
