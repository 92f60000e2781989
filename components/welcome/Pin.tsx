/** How the icon is pinned in this browser, in words and as a small drawing of our own. */
import { useEffect, useState } from 'preact/hooks'
import type { FirstRun } from '../../lib/shell/first-run.ts'
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import { PinPicture } from './PinPicture.tsx'

/** The browser tells no page of ours of it in all versions. */
const LOOK_MS = 1_000

export function Pin({ firstRun }: { firstRun: FirstRun }) {
  const [pinned, setPinned] = useState<boolean | null>(null)
  useEffect(() => {
    const look = () => void firstRun.isPinned().then(setPinned, () => setPinned(null))
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [firstRun])
  const steps = firstRun.firefox
    ? [t('welcome.firefox_1'), t('welcome.firefox_2'), t('welcome.firefox_3')]
    : [t('welcome.chrome_1'), t('welcome.chrome_2')]
  return (
    <section class="part" aria-labelledby="pin">
      <div class="part-head">
        <h2 id="pin">{t('welcome.pin')}</h2>
        <p class="soft">{t('welcome.pin_lead')}</p>
      </div>
      <div class="part-body">
        <p class="pinned" role="status">
          {pinned && (
            <>
              <Icon name="check" />
              {t('welcome.pinned')}
            </>
          )}
        </p>
        {!pinned && (
          <div class="pin-how">
            <PinPicture firefox={firstRun.firefox} />
            <ol class="system-steps">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </section>
  )
}
