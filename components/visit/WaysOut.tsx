/** Three ways out: on paper, as files, by a phone's camera. Each is the patient's own click; nothing is sent. */
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Shown } from './Report.tsx'
import { SaveMenu } from './SaveMenu.tsx'

type Props = { shown: Shown; onPhoto: () => void }

export function WaysOut({ shown, onPhoto }: Props) {
  return (
    <section class="visit-ways" aria-labelledby="visit-ways">
      <h2 id="visit-ways">{t('visit.ways')}</h2>
      <ul>
        <li class="card">
          <h3>{t('visit.print')}</h3>
          <p>{t('visit.print_hint')}</p>
          <button type="button" class="main" onClick={() => print()}>
            <Icon name="list" />
            {t('visit.print_button')}
          </button>
        </li>
        <li class="card">
          <h3>{t('visit.photo')}</h3>
          <p>{t('visit.photo_hint')}</p>
          <button type="button" onClick={onPhoto}>
            <Icon name="window" />
            {t('visit.photo_button')}
          </button>
        </li>
        <li class="card">
          <h3>{t('visit.save')}</h3>
          <p>{t('visit.save_hint')}</p>
          <SaveMenu shown={shown} />
        </li>
      </ul>
    </section>
  )
}
