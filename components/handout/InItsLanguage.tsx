/** The hand-out in the language of its plan, whatever the page around it speaks: it is the patient's, the page the clinic's. */
import { type ComponentProps, render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Handout } from './Handout.tsx'

export function InItsLanguage(props: ComponentProps<typeof Handout>) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let latest = true
    const draw = () => {
      if (latest && place.current) render(<Handout {...props} />, place.current)
    }
    void import('../../lib/shell/chosen-look.ts').then(({ speaking }) => speaking(props.plan.language, draw))
    return () => {
      latest = false
    }
  }, [props])
  return <div ref={place} />
}
