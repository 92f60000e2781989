/**
 * The page as it will be printed. Its letters are as large as fit one page of A4 and of Letter alike, and never
 * under 9 points; where even those do not fit, it says so.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import { Report, type Shown } from './Report.tsx'
import './sheet.css'
import './strip.css'
import './sheet-full.css'
import './sheet-lines.css'
import './sheet-screen.css'
import './print.css'

/** From a row for each thing to rows that run on. */
const FITS = ['roomy', 'usual', 'dense', 'lines', 'flowing', 'close', 'narrow'] as const

/** A Letter page less its margins, the lower of the two, and less a hair: in CSS pixels. As the style sheets have it. */
const HIGHEST = ((279.4 - 2 * 6) / 25.4) * 96 - 4

/** Sets the first of the sizes that fits, measured as on paper whatever the window. Resolves to whether one does. */
function sized(sheet: HTMLElement): boolean {
  sheet.classList.add('sheet-measured')
  const found = FITS.find((each) => {
    sheet.dataset.fit = each
    return sheet.scrollHeight <= HIGHEST
  })
  sheet.classList.remove('sheet-measured')
  return found !== undefined
}

export function Sheet(shown: Shown) {
  const sheet = useRef<HTMLElement>(null)
  const [fits, setFits] = useState(true)
  useLayoutEffect(() => {
    if (sheet.current) setFits(sized(sheet.current))
  })
  return (
    <>
      <p class={fits ? 'hidden' : 'card due'} role="status">
        {fits ? '' : t('visit.too_long')}
      </p>
      <div class="sheet-box">
        <article class="sheet" ref={sheet} aria-label={t('visit.preview')}>
          <Report {...shown} />
        </article>
      </div>
    </>
  )
}
