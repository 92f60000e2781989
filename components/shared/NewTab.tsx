/** Of a link or a button that leads away from this page: whoever does not see the new tab hears of it first. */
import { t } from '../../lib/shell/texts.ts'

export function NewTab() {
  return <span class="hidden"> ({t('page.new_tab')})</span>
}
