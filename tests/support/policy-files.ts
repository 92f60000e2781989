/**
 * Real policy files, as an administrator puts them: for Chromium in the system's folder, under the id of this
 * test's own copy of the extension; for Firefox in a copy of the browser, as no other test is to follow them.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Desk } from './desk.ts'

const CHROMIUM_FOLDER = '/etc/chromium/policies/managed'
const CHROMIUM_FILE = join(CHROMIUM_FOLDER, 'midday-reset-test.json')
const GECKO_ID = 'midday-reset@example.org'

/** The system's own folder is written into as root alone, and on a machine that is there for tests. */
export const mayWrite = () => process.env.CI !== undefined && process.getuid?.() === 0

export type PolicyFiles = {
  /** For the desk's next start. */
  executable: string
  write(managed: unknown): void
  restore(): void
}

export function policyFiles(desk: Desk, executable: string, folder: string): PolicyFiles {
  return desk.family === 'chromium' ? inChromium(desk, executable) : inFirefox(executable, folder)
}

function inChromium(desk: Desk, executable: string): PolicyFiles {
  const id = new URL(desk.origin).host
  // Folders that were not there before are not there afterwards.
  const made = [CHROMIUM_FOLDER, dirname(CHROMIUM_FOLDER)].filter((path) => !existsSync(path)).at(-1)
  return {
    executable,
    write(managed) {
      mkdirSync(CHROMIUM_FOLDER, { recursive: true })
      writeFileSync(CHROMIUM_FILE, JSON.stringify({ '3rdparty': { extensions: { [id]: managed } } }))
    },
    restore: () => rmSync(made ?? CHROMIUM_FILE, { recursive: true, force: true }),
  }
}

function inFirefox(executable: string, folder: string): PolicyFiles {
  const program = realpathSync(executable)
  const copy = join(folder, 'firefox')
  // Links where the disk is the same, which takes no time and no room.
  try {
    execFileSync('cp', ['-al', dirname(program), copy])
  } catch {
    execFileSync('cp', ['-r', dirname(program), copy])
  }
  const distribution = join(copy, 'distribution')
  rmSync(distribution, { recursive: true, force: true })
  mkdirSync(distribution)
  return {
    executable: join(copy, program.slice(dirname(program).length + 1)),
    write(managed) {
      const policies = { '3rdparty': { Extensions: { [GECKO_ID]: managed } } }
      writeFileSync(join(distribution, 'policies.json'), JSON.stringify({ policies }))
    },
    restore: () => rmSync(copy, { recursive: true, force: true }),
  }
}
