/**
 * Taking the extension out of a running Firefox and putting it in again, by the browser's own manager of add-ons:
 * expressions for its own window.
 */
import { FIREFOX_ORIGIN, GECKO_ID } from '../../.ci/setup/firefox.mjs'
import { isShown } from './welcome.ts'

const MANAGER = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager`

export const SCHEME_PREF = 'layout.css.prefers-color-scheme.content-override'
export const schemeNumber = (scheme: 'light' | 'dark') => (scheme === 'dark' ? 0 : 1)

/** Otherwise it would have another address each time. */
export const KEEPS_ADDRESS = { 'extensions.webextensions.keepUuidOnUninstall': true }

/** Firefox clears what an uninstalled extension kept, but nobody waits for that; here somebody does. */
export const UNINSTALL = `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  const cleared = new Promise((resolve) =>
    ExtensionParent.apiManager.once('cleanupAfterUninstall', (event, id, tasks) => resolve(tasks)))
  await (await ${MANAGER}.getAddonByID('${GECKO_ID}')).uninstall()
  await Promise.all((await cleared).map(({ promise }) => promise))
  const principal = Services.scriptSecurityManager.createContentPrincipal(Services.io.newURI('${FIREFOX_ORIGIN}/'), {})
  await new Promise((resolve) => { Services.qms.clearStoragesForPrincipal(principal).callback = resolve })
})()`

/** How many tabs each window has. */
export const TABS = `[...Services.wm.getEnumerator('navigator:browser')].map(({ gBrowser }) => gBrowser.tabs.length).join(' ')`

/** Of every tab of every window, as Firefox itself has them. */
export const ADDRESSES = `[...Services.wm.getEnumerator('navigator:browser')]
  .flatMap(({ gBrowser }) => gBrowser.browsers.map(({ currentURI }) => currentURI.spec)).join(' ')`

/** Closes every tab that shows something, and a window with its last one. */
export const CLOSE_TABS = `(() => {
  for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
    const shown = gBrowser.tabs.filter(({ linkedBrowser }) => linkedBrowser.currentURI.spec !== 'about:blank')
    for (const tab of shown) gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true })
  }
})()`

/** Closes the tab with this address, and tells whether it did: not before the page says where one is. */
export const closeWhenShown = (url: string) => `(() => {
  for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
    const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(url)})
    if (tab === undefined || !(${isShown})(tab.linkedBrowser.contentTitle)) continue
    gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true })
    return true
  }
  return false
})()`

/** As by somebody who is at the keyboard at that moment, and likes the page light or dark. */
export const install = (packed: string, scheme: 'light' | 'dark') => `(async () => {
  Services.prefs.setIntPref('${SCHEME_PREF}', ${schemeNumber(scheme)})
  Cc['@mozilla.org/widget/useridleservice;1'].getService(Ci.nsIUserIdleServiceInternal).resetIdleTimeOut(0)
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile)
  file.initWithPath(${JSON.stringify(packed)})
  await (await ${MANAGER}.getInstallForFile(file)).install()
})()`
