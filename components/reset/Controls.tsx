/** The buttons of a routine under way. They stay where they are, so that no press finds another under the pointer. */
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import { isSecondClick } from '../shared/second-click.ts'
import type { Press } from './keys.ts'

type Props = {
  paused: boolean
  /** It waits for the press that begins it. */
  waits: boolean
  first: boolean
  press: (what: Press) => void
  onEasier: () => void
  onHurts: () => void
}

export function Controls({ paused, waits, first, press, onEasier, onHurts }: Props) {
  const once = (act: () => void) => (event: MouseEvent) => {
    if (!isSecondClick(event)) act()
  }
  return (
    <div class="controls">
      <button
        type="button"
        aria-disabled={first}
        aria-keyshortcuts="ArrowLeft"
        onClick={once(() => first || press('back'))}
      >
        <Icon name="back" />
        {t('run.back')}
      </button>
      <button
        type="button"
        class="main"
        aria-keyshortcuts="Space"
        onClick={once(() => press(paused ? 'resume' : 'pause'))}
      >
        <Icon name={paused ? 'play' : 'pause'} />
        {waits ? t('run.go') : paused ? t('run.resume') : t('run.pause')}
      </button>
      <button
        type="button"
        title={t('run.next_what')}
        aria-keyshortcuts="ArrowRight"
        onClick={once(() => press('next'))}
      >
        {t('run.next')}
        <Icon name="next" />
      </button>
      <button type="button" class="plain" title={t('run.skip_what')} onClick={once(() => press('skip'))}>
        {t('run.skip')}
      </button>
      <button type="button" class="plain" onClick={once(onEasier)}>
        {t('play.easier')}
      </button>
      <button type="button" class="hurts" title={t('play.hurts_what')} onClick={once(onHurts)}>
        {t('play.hurts')}
      </button>
    </div>
  )
}
