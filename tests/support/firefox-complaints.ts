/** Which of Firefox's complaints are errors of ours. */
import { FIREFOX_ORIGIN } from '../../.ci/setup/firefox.mjs'

/** A page that is closed, or a background that is stopped, had something under way: that is what is tested. */
const UNDER_WAY = /^Promise (rejected|resolved) (after context unloaded|while context is inactive)/
/** A page that is left while it still loads a part of itself complains so too, as it would of a part that is missing. */
const LOADING = new RegExp(`error loading dynamically imported module: ${FIREFOX_ORIGIN}/([^\\s"']+)`)

/** `holds` tells whether the extension has a file at this path. */
export function isError(complaint: string, holds: (path: string) => boolean): boolean {
  if (UNDER_WAY.test(complaint)) return false
  const path = LOADING.exec(complaint)?.[1]
  return path === undefined || !holds(path)
}
