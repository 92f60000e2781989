/** The one door to the locale files: every text that a user sees goes through `t`. */
import { i18n } from '#i18n'

export const t = i18n.t
