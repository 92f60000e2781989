import { render } from 'preact'
import { HelpPage } from '../../components/help/HelpPage.tsx'
import { t } from '../../lib/shell/texts.ts'

document.documentElement.lang = t('page.language')
render(<HelpPage />, document.getElementById('app') as HTMLElement)
performance.mark('shown')
