/** The head that the pages in tabs share: the mark, and the way to the others. */
import { useEffect } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import { Mark } from './Mark.tsx'

type PageId = 'progress' | 'options' | 'help' | 'clinic'

const PAGES: { id: PageId; name: () => string }[] = [
  { id: 'progress', name: () => t('nav.progress') },
  { id: 'options', name: () => t('nav.options') },
  { id: 'help', name: () => t('nav.help') },
  { id: 'clinic', name: () => t('clinic.page') },
]

export function PageHead({ here }: { here: PageId }) {
  useEffect(() => {
    const page = PAGES.find(({ id }) => id === here)
    document.title = `${t('extension_name')}: ${page?.name()}`
  })
  // Who makes plans comes here from the options; nobody else looks for it.
  const shown = PAGES.filter(({ id }) => id !== 'clinic' || id === here)
  return (
    <header class="page-head">
      <p class="title page-mark">
        <Mark />
        {t('extension_name')}
      </p>
      <nav aria-label={t('nav.label')}>
        <ul>
          {shown.map(({ id, name }) => (
            <li key={id}>
              <a href={`/${id}.html`} {...(id === here ? { 'aria-current': 'page' as const } : {})}>
                {name()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
