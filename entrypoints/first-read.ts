import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { beginReading } from '../lib/shell/first-read.ts'

export default defineUnlistedScript(() => beginReading('midday-reset'))
