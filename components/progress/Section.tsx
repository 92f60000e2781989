/** A part of the page: what it says in words, and the picture once there is something to put side by side. */
import type { ComponentChildren } from 'preact'
import { t } from '../../lib/shell/texts.ts'

/** Fewer points than this are better told than drawn. */
const LEAST_POINTS = 2

type Props = {
  id: string
  title: string
  /** What is known; or, where nothing is, what it takes. */
  text: string
  /** Each point of the picture in words; null of one with nothing to tell. */
  said: (string | null)[]
  /** Drawn from the second point on. */
  children: ComponentChildren
}

export function Section({ id, title, text, said, children }: Props) {
  const told = said.filter((each) => each !== null)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="measure">{text}</p>
      {told.length >= LEAST_POINTS && children}
      {told.length === 1 && (
        <p class="measure soft">
          {told[0]}. {t('chart.more')}
        </p>
      )}
    </section>
  )
}
