/** Installs what is missing on Debian and Ubuntu. */
import { readFileSync } from 'node:fs'
import { capture, run, Stop, say, which } from './shell.mjs'

export const BROWSERS = ['chromium', 'firefox-esr']

/** A desk without a screen: display, window manager, session bus, notification server, keyboard and mouse, clock. */
export const DESK = [
  'xvfb',
  'openbox',
  'dbus',
  'dunst',
  'xdotool',
  'libfaketime',
  'imagemagick',
  'fonts-dejavu-core',
  'fonts-liberation', // as wide as what most computers have
  'tzdata',
]

export function isDebian() {
  if (process.platform !== 'linux' || which('apt-get') === null) return false
  const release = readFileSync('/etc/os-release', 'utf8')
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release)
}

async function missing(packages) {
  const { stdout } = await capture('dpkg-query', [
    '-W',
    '-f',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg fills it in
    '${db:Status-Abbrev} ${Package}\n',
    ...packages,
  ])
  const there = stdout
    .split('\n')
    .filter((line) => line.startsWith('ii'))
    .map((line) => line.slice(2).trim())
  return packages.filter((name) => !there.includes(name))
}

/** Root needs no help; others need sudo, which may ask for a password only where somebody can type it. */
function asRoot() {
  if (process.getuid() === 0) return []
  if (which('sudo') === null) return null
  return process.stdin.isTTY ? ['sudo'] : ['sudo', '-n']
}

/** Installs those of the packages that are not there. Elsewhere than on Debian and Ubuntu it does nothing. */
export async function ensureDebianPackages(packages) {
  if (!isDebian()) return
  const wanted = await missing(packages)
  if (wanted.length === 0) return
  const list = wanted.join(' ')
  const prefix = asRoot()
  if (prefix === null) throw new Stop(`Please install as root: apt-get install ${list}`)
  say(`Installing with apt-get: ${list}`)
  const apt = async (...args) => {
    const line = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    return run(line[0], line.slice(1), {
      stdio: [prefix.length > 0 ? 'inherit' : 'ignore', 'ignore', 'inherit'],
    })
  }
  await apt('update')
  if ((await apt('install', '-y', '--no-install-recommends', ...wanted)) === 0) return
  // Ubuntu has no firefox-esr; whoever needs what is still missing says so.
  for (const name of wanted) await apt('install', '-y', '--no-install-recommends', name)
}
