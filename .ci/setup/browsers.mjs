/** Finds the installed browsers. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { answerOf, which } from './shell.mjs'

const { env, platform } = process

const ON_PATH = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
}

const MAC_APPS = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox Developer Edition', 'Firefox Nightly', 'Firefox'],
}

const WINDOWS_PATHS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    'Firefox Developer Edition\\firefox.exe',
    'Firefox Nightly\\firefox.exe',
    'Mozilla Firefox\\firefox.exe',
  ],
}

function candidates(family) {
  const chosen = family === 'chromium' ? env.CHROME_PATH : env.FIREFOX_PATH
  if (chosen) return [chosen]
  if (platform === 'darwin') {
    return MAC_APPS[family].flatMap((app) => {
      const inside = join(`${app}.app`, 'Contents', 'MacOS', family === 'firefox' ? 'firefox' : app)
      return [join('/Applications', inside), join(homedir(), 'Applications', inside)]
    })
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root)
    return WINDOWS_PATHS[family].flatMap((path) => roots.map((root) => join(root, path)))
  }
  return ON_PATH[family].map(which).filter((path) => path !== null)
}

/** Path of an installed browser of the family (`chromium`: Chrome, Chromium, Edge), or null. */
export function findBrowser(family) {
  return candidates(family).find((path) => existsSync(path)) ?? null
}

/**
 * Whether this Firefox installs an extension that Mozilla has not signed: ESR, Developer Edition and
 * Nightly do (with `xpinstall.signatures.required` off), the release does not.
 */
export function acceptsUnsigned(firefoxPath) {
  const version = platform === 'win32' ? null : answerOf(firefoxPath, ['--version'])
  return /esr|[ab]\d+$/.test(version ?? '') || /Developer|Nightly|esr/i.test(firefoxPath)
}

export function hasDisplay() {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}
