/** Screen 1: what it does and what not, where entries are, and what this is. */
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import { NewTab } from '../shared/NewTab.tsx'

export function What({ interval }: { interval: number | null }) {
  const does = [
    t('welcome.does_1', [interval ?? DEFAULT_SETTINGS.intervalMinutes]),
    t('welcome.does_2'),
    t('welcome.does_3'),
  ]
  const doesNot = [t('welcome.not_1'), t('welcome.not_2'), t('welcome.not_3')]
  return (
    <>
      <div class="welcome-what">
        <section aria-labelledby="does">
          <h2 id="does">{t('welcome.does')}</h2>
          <ul>
            {does.map((line) => (
              <li key={line}>
                <Icon name="check" />
                {line}
              </li>
            ))}
          </ul>
        </section>
        <section class="welcome-not" aria-labelledby="does-not">
          <h2 id="does-not">{t('welcome.does_not')}</h2>
          <ul>
            {doesNot.map((line) => (
              <li key={line}>
                <Icon name="minus" />
                {line}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div class="welcome-fine">
        <section aria-labelledby="privacy">
          <h2 id="privacy">{t('help.privacy')}</h2>
          <p>{t('help.privacy_text')}</p>
        </section>
        <section aria-labelledby="about">
          <h2 id="about">{t('help.about')}</h2>
          <p>{t('help.disclaimer')}</p>
          <p>
            <a href="/help.html" target="_blank" rel="noreferrer noopener">
              {t('nav.help')}
              <NewTab />
            </a>
          </p>
        </section>
      </div>
    </>
  )
}
