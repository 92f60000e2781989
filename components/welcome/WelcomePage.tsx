/** The first run: three screens, and what comes next. Whatever is chosen is stored at once; one may leave at any time. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PopupModel } from '../../lib/core/pages.ts'
import type { FirstRun, Place, Screen } from '../../lib/shell/first-run.ts'
import { report } from '../../lib/shell/report.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Live } from '../shared/live-model.ts'
import { Mark } from '../shared/Mark.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { Done } from './Done.tsx'
import { firstWrong } from './first-wrong.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { Try } from './Try.tsx'
import { What } from './What.tsx'
import { When } from './When.tsx'

const SCREENS: Screen[] = [1, 2, 3]

const TITLES: Record<Place, () => string> = {
  1: () => t('welcome.what'),
  2: () => t('welcome.when'),
  3: () => t('welcome.try'),
  done: () => t('welcome.done'),
}

const MAIN: Record<Screen, () => string> = {
  1: () => t('welcome.begin'),
  2: () => t('welcome.next'),
  3: () => t('welcome.finish'),
}

type Props = { live: Live<PopupModel>; firstRun: FirstRun; begin: Screen }

export function WelcomePage({ live, firstRun, begin }: Props) {
  const [place, setPlace] = useState<Place>(begin)
  const heading = useRef<HTMLHeadingElement>(null)
  const model = live.model
  const trouble = troubleOf(model)

  // A screen reader hears the heading, with which screen it is; who uses the keyboard goes on from there.
  useLayoutEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [place])
  useEffect(() => {
    document.title = `${t('extension_name')}: ${TITLES[place]()}`
  })

  const go = (to: Place) => {
    setPlace(to)
    firstRun.save(to).catch((error: unknown) => report('the place of the first run was not stored', error))
  }
  // What is not saved yet would be lost on the way on: it is mended or undone first. What is wrong stands there.
  const on = () => {
    const wrong = firstWrong(document)
    if (wrong) wrong.focus()
    else go(place === 1 ? 2 : place === 2 ? 3 : 'done')
  }
  const back = () => go(place === 'done' ? 3 : place === 3 ? 2 : 1)

  // On a heading, where each screen begins, Enter is free: three of them are the whole first run.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.target !== heading.current || place === 'done')
        return
      event.preventDefault()
      on()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  return (
    <>
      <header class="welcome-head">
        <p class="title page-mark">
          <Mark />
          {t('extension_name')}
        </p>
        {model && <LanguageChoice language={model.settings.language} act={live.act} />}
      </header>
      <main class="card welcome">
        <div class="welcome-top">
          {place !== 'done' && (
            <div class="welcome-place">
              <p id="welcome-place">{t('welcome.place', [place, SCREENS.length])}</p>
              <div class="welcome-bar" aria-hidden="true">
                {SCREENS.map((screen) => (
                  <span key={screen} {...(screen <= place ? { class: 'reached' } : {})} />
                ))}
              </div>
            </div>
          )}
          <h1
            ref={heading}
            tabIndex={-1}
            {...(place === 'done' ? {} : { 'aria-describedby': 'welcome-place' })}
          >
            {TITLES[place]()}
          </h1>
        </div>
        {trouble && <Trouble mode={trouble} />}
        <Unsaved shown={live.unsaved} />
        {place === 1 && <What interval={model?.settings.intervalMinutes ?? null} />}
        {place === 2 && model && <When live={live} model={model} />}
        {place === 3 && (
          <Try session={live.session} sound={model?.settings.sound ?? false} firstRun={firstRun} />
        )}
        {place === 'done' && <Done model={model} />}
        <div class="welcome-foot">
          {place !== 'done' && (
            <button type="button" class="main large" onClick={on}>
              {MAIN[place]()}
            </button>
          )}
          {place !== 'done' && (
            <p class="welcome-key" aria-hidden="true">
              <kbd>Enter</kbd>
            </p>
          )}
          {place !== 1 && (
            <button type="button" class="plain large welcome-back" onClick={back}>
              {t('welcome.back')}
            </button>
          )}
        </div>
      </main>
    </>
  )
}
