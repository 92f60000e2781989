/** The list of the options' pages: beside the page, or above it where there is little room, and then closed. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import { GROUPS, type PageId, titleOf } from './pages.ts'

export function PageNav({ here, managed }: { here: PageId; managed: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <nav class="options-nav" aria-label={t('nav.options')}>
      <button
        type="button"
        class="options-nav-open"
        aria-expanded={open}
        aria-controls="options-pages"
        onClick={() => setOpen(!open)}
      >
        {t('options.pages')}
        <Icon name={open ? 'up' : 'list'} />
      </button>
      <div id="options-pages" class={open ? 'options-pages open' : 'options-pages'}>
        {GROUPS.map((group) => (
          <ul key={group[0]}>
            {group
              .filter((page) => page !== 'organisation' || managed)
              .map((page) => (
                <li key={page}>
                  <a
                    href={`#${page}`}
                    {...(page === here ? { 'aria-current': 'page' as const } : {})}
                    onClick={() => setOpen(false)}
                  >
                    {titleOf(page)}
                  </a>
                </li>
              ))}
          </ul>
        ))}
      </div>
    </nav>
  )
}
