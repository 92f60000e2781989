/** In the place of a page once everything was deleted, by it or by another: it reads and writes nothing any more. */
import { render } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import './deleted.css'

function Deleted() {
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => title.current?.focus(), [])
  return (
    <main class="deleted">
      <section class="card">
        <h1 ref={title} tabIndex={-1}>
          {t('data.gone')}
        </h1>
        <p>{t('data.gone_what')}</p>
        <p>{t('data.gone_then')}</p>
        <div class="row">
          <button type="button" onClick={() => location.reload()}>
            {t('data.gone_anew')}
          </button>
        </div>
      </section>
    </main>
  )
}

export function showDeleted(): void {
  render(<Deleted />, document.getElementById('app') as HTMLElement)
}
