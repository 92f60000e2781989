/**
 * The page as one screen for a phone's camera: no file, no mail, no printer. Black on white whatever the scheme.
 * What does not fit one screen is told on numbered ones.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import { fullDateText } from '../shared/formats.ts'
import { Icon } from '../shared/Icons.tsx'
import { Report, type Shown } from './Report.tsx'
import './sheet.css'
import './strip.css'
import './photo.css'

const SIZES = ['large', 'usual'] as const

/** How many screens the columns take: they flow on beside what is seen. */
function screensOf(flow: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(flow).columnGap) || 0
  return Math.max(1, Math.round((flow.scrollWidth + gap) / (flow.clientWidth + gap)))
}

/** Larger letters where all is on one screen with them too. */
function enlarged(flow: HTMLElement): number {
  let screens = 1
  for (const size of SIZES) {
    flow.dataset.size = size
    screens = screensOf(flow)
    if (screens === 1) break
  }
  return screens
}

type Props = { shown: Shown; onLeave: () => void }

export function Photo({ shown, onLeave }: Props) {
  const flow = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [screens, setScreens] = useState(1)
  const [at, setAt] = useState(0)
  const current = Math.min(at, screens - 1)
  useLayoutEffect(() => heading.current?.focus(), [])
  useLayoutEffect(() => {
    const measure = () => {
      if (!flow.current) return
      setScreens(enlarged(flow.current))
      setAt(0)
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])
  useLayoutEffect(() => {
    const box = flow.current
    if (!box) return
    const { columnGap, direction } = getComputedStyle(box)
    const screen = box.clientWidth + (Number.parseFloat(columnGap) || 0)
    box.scrollLeft = current * (direction === 'rtl' ? -screen : screen)
  })
  useLayoutEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onLeave()
      else if (key === 'ArrowRight' || key === 'PageDown') setAt(Math.min(current + 1, screens - 1))
      else if (key === 'ArrowLeft' || key === 'PageUp') setAt(Math.max(current - 1, 0))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onLeave, current, screens])
  useEffect(
    () => () => {
      if (document.fullscreenElement) void document.exitFullscreen()
    },
    [],
  )
  const next = shown.model.report.header.plan?.review
  return (
    <main class="photo">
      <header class="photo-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('visit.sheet_title')}
        </h1>
        {next && <p class="photo-next">{t('visit.next', [fullDateText(next)])}</p>}
        {screens > 1 && (
          <p class="photo-count" aria-live="polite">
            {t('visit.screen', [current + 1, screens])}
          </p>
        )}
        <div class="photo-buttons">
          {screens > 1 && (
            <>
              <button
                type="button"
                aria-disabled={current === 0}
                onClick={() => setAt(Math.max(current - 1, 0))}
              >
                <Icon name="back" />
                {t('visit.screen_before')}
              </button>
              <button
                type="button"
                aria-disabled={current === screens - 1}
                onClick={() => setAt(Math.min(current + 1, screens - 1))}
              >
                {t('visit.screen_next')}
                <Icon name="next" />
              </button>
            </>
          )}
          <button type="button" onClick={() => void fullScreen()}>
            <Icon name="window" />
            {t('visit.full_screen')}
          </button>
          <button type="button" onClick={onLeave}>
            <Icon name="close" />
            {t('visit.leave_photo')}
          </button>
        </div>
      </header>
      <h2 class="hidden">{t('visit.preview')}</h2>
      <div class="photo-flow" ref={flow}>
        {/* Nobody writes on a picture. */}
        <Report {...shown} hidden={[...shown.hidden, 'clinic']} />
      </div>
    </main>
  )
}

/** Not every browser grants it; the page is there without it. */
async function fullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen().catch(() => {})
}
