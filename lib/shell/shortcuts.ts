/** The keys that do things from anywhere in the browser: as it has them now, and where they are changed. */
import { browser, IS_FIREFOX } from './browser.ts'
import type { Shortcut } from './session.ts'

const SHORTCUTS: Shortcut['name'][] = ['_execute_action', 'start-reset', 'snooze']

/** The types are Chrome's. */
type FirefoxCommands = { openShortcutSettings(): Promise<void> }

/** In the manifest's order; `keys` is empty where none are set. None at all where there is no keyboard (a phone). */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? []
  return SHORTCUTS.flatMap((name) => {
    const command = commands.find((command) => command.name === name)
    return command ? [{ name, keys: command.shortcut ?? '' }] : []
  })
}

/** Opens the browser's own page for them. Resolves to whether it did. */
export async function openShortcuts(): Promise<boolean> {
  try {
    if (IS_FIREFOX) await (browser.commands as unknown as FirefoxCommands).openShortcutSettings()
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
    return true
  } catch {
    return false
  }
}
