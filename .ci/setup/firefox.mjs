/** Opens Firefox with the built extension in it. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, packageScript, run, toolEnv } from './shell.mjs'
import { packFolder } from './xpi.mjs'

export const GECKO_ID = 'midday-reset@example.org'

/** The extension's address. Firefox makes one up for each profile; ours must be known from outside. */
const UUID = '6d696464-6179-4265-a265-736574000001'
export const FIREFOX_ORIGIN = `moz-extension://${UUID}`

export const FIREFOX_PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  // Install from the profile folder, at once, without Mozilla's signature and without asking.
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
  'extensions.startupScanScopes': 15,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
}

/** Puts the extension into the profile, from where Firefox installs it for good: its data stays over restarts. */
export function installInto(profile, extension) {
  mkdirSync(join(profile, 'extensions'), { recursive: true })
  packFolder(extension, join(profile, 'extensions', `${GECKO_ID}.xpi`))
}

export function writePrefs(profile) {
  const lines = Object.entries(FIREFOX_PREFS).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`)
}

/** Resolves when the user quits. */
export function openFirefox({ executable, profile, extension }) {
  installInto(profile, extension)
  writePrefs(profile)
  const args = ['--no-remote', '--new-instance', '--profile', profile, `${FIREFOX_ORIGIN}/popup.html`]
  const browser = spawn(executable, args, { stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    browser.on('error', reject)
    browser.on('exit', resolve)
  })
}

/** For the release of Firefox, which refuses unsigned extensions: installed until it is closed, by Mozilla's own tool. */
export function openFirefoxTemporarily({ executable, profile, extension }) {
  mkdirSync(profile, { recursive: true })
  const webExt = packageScript('web-ext/bin/web-ext.js')
  const args = ['run', '--source-dir', extension, '--firefox', executable, '--firefox-profile', profile]
  return run(NODE, [webExt, ...args, '--keep-profile-changes', '--no-reload', '--no-input'], {
    env: toolEnv(),
  })
}
