/** Builds the extension and opens a browser with it; without a display it does the main job once instead. */
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { acceptsUnsigned, findBrowser, hasDisplay } from './setup/browsers.mjs'
import { build, builtFolder } from './setup/build.mjs'
import { openChromium, openPage } from './setup/chromium.mjs'
import { BROWSERS, DESK, ensureDebianPackages, isDebian } from './setup/debian.mjs'
import { openFirefox, openFirefoxTemporarily } from './setup/firefox.mjs'
import { ARTIFACTS, ROOT, Stop, say } from './setup/shell.mjs'

const words = process.argv.slice(2)
const sample = words.includes('--sample')
const unknown = words.filter((word) => !['chrome', 'firefox', '--sample'].includes(word))

/** The browser that was asked for, else the first that is there; installed first where we know how. */
async function chooseBrowser() {
  const wanted = words.includes('firefox')
    ? ['firefox']
    : words.includes('chrome')
      ? ['chromium']
      : ['chromium', 'firefox']
  const find = () => {
    for (const family of wanted) {
      const executable = findBrowser(family)
      if (executable !== null) return { family, executable }
    }
    return null
  }
  const found = find()
  if (found !== null) return found
  await ensureDebianPackages(wanted[0] === 'firefox' ? ['firefox-esr'] : ['chromium'])
  const installed = find()
  if (installed !== null) return installed
  throw new Stop(
    wanted[0] === 'firefox'
      ? 'No Firefox was found. Install Firefox (ESR or Developer Edition keep the data between runs), or say where it is: FIREFOX_PATH=... npm start -- firefox'
      : 'No browser was found. Install Chrome, Chromium, Edge or Firefox, or say where it is: CHROME_PATH=... or FIREFOX_PATH=... npm start',
  )
}

/** Twelve weeks of made-up history, once per profile: a second start keeps what was added since. */
async function addSample(evaluate) {
  const { sampleScript } = await import('../tests/support/sample-script.ts')
  const added = await evaluate(sampleScript(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone))
  say(added > 0 ? `Added twelve weeks of sample data (${added} rows).` : 'The sample data is already there.')
}

async function openWithChromium(executable, profile, extension) {
  const { send, closed, origin } = await openChromium({ executable, profile, extension })
  const { evaluate, detach } = await openPage(send, `${origin}/popup.html`)
  if (sample) await addSample(evaluate)
  await evaluate('location.reload()')
  await detach()
  say(
    'Open. The button is behind the puzzle piece in the toolbar; pin it there. This command ends when you quit the browser.',
  )
  await closed
}

async function openWithFirefox(executable, profile, extension) {
  if (acceptsUnsigned(executable)) {
    if (sample) {
      const { addSampleToFirefox } = await import('../tests/support/sample-firefox.ts')
      await addSampleToFirefox({ executable, profile, extension, add: addSample })
    }
    say(
      'Opening. The button is behind the puzzle piece in the toolbar. This command ends when you quit the browser.',
    )
    await openFirefox({ executable, profile, extension })
    return
  }
  if (sample) {
    throw new Stop(
      'This Firefox installs unsigned extensions only for one run, so sample data cannot be put in. Use Firefox ESR, Developer Edition, or Chrome.',
    )
  }
  say(
    'This Firefox installs unsigned extensions only until it is closed: the record is gone at the next start.',
  )
  say('Firefox ESR and Developer Edition keep it (FIREFOX_PATH=... npm start -- firefox).')
  await openFirefoxTemporarily({ executable, profile, extension })
}

async function open() {
  if (unknown.length > 0) throw new Stop(`Unknown: ${unknown.join(' ')}. Known: chrome, firefox, --sample`)
  const display = hasDisplay()
  if (!display && isDebian()) {
    await ensureDebianPackages(DESK)
    await ensureDebianPackages(words.includes('firefox') ? ['firefox-esr'] : BROWSERS.slice(0, 1))
  }
  const { family, executable } = await chooseBrowser()
  say(`Building for ${executable}`)
  await build(family)
  const extension = builtFolder(family)
  if (!display) {
    const { mainJob } = await import('../tests/support/main-job.ts')
    return (await mainJob({ family, executable, extension, folder: join(ARTIFACTS, 'main-job') })) ? 0 : 1
  }
  const profile = join(ARTIFACTS, 'profiles', sample ? `${family}-sample` : family)
  mkdirSync(profile, { recursive: true })
  say(`Its data stays in ${relative(ROOT, profile)} between runs.`)
  if (family === 'firefox') await openWithFirefox(executable, profile, extension)
  else await openWithChromium(executable, profile, extension)
  return 0
}

try {
  process.exitCode = await open()
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
