/** A sentence of ours with a text from outside in it, which is kept apart: its letters order nothing but themselves. */

const SLOT = '\ue000'

type Props = {
  /** Our sentence, with the text in its place. */
  text: (slot: string) => string
  given: string
}

export function Said({ text, given }: Props) {
  const [before, after] = text(SLOT).split(SLOT)
  return (
    <>
      {before}
      <bdi>{given}</bdi>
      {after}
    </>
  )
}
