/** The one door to the browser: nothing else imports it. */
export { browser } from 'wxt/browser'

/** Which build this is. Firefox refuses options that only Chrome knows (PLATFORM: notifications, alarms). */
export const IS_FIREFOX: boolean = import.meta.env.FIREFOX
