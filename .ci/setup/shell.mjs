/** Running other programs from the two commands. Works under the oldest Node that they may be started with (20). */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const ARTIFACTS = join(ROOT, '.artifacts')

const WINDOWS = process.platform === 'win32'

/** Node 26 comes with the npm packages, whatever Node started us: Vitest and WXT need it, and it knows Temporal. */
export const NODE = join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node')

/** Stops a command with a sentence for the user instead of a stack trace. */
export class Stop extends Error {}

export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** The environment with our own Node and tools first. */
export function toolEnv(extra = {}) {
  const path = [dirname(NODE), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, FORCE_COLOR: '0', ...extra }
}

/** Where a program lies on the PATH, or null. */
export function which(program) {
  const endings = WINDOWS ? ['.exe', '.cmd', ''] : ['']
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, program + ending)
      if (folder !== '' && existsSync(path)) return path
    }
  }
  return null
}

/** Runs to the end with the user's own terminal; resolves to the exit code. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], ...options })
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)))
  })
}

/** Runs to the end quietly; everything it printed comes back. */
export function capture(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
  })
}

/** First line that a program prints, or null when it cannot be started. */
export function answerOf(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 30_000 })
  return status === 0 ? stdout.trim().split('\n')[0] : null
}

/** The script of an installed npm package, to be run by `NODE`. */
export function packageScript(path) {
  return join(ROOT, 'node_modules', ...path.split('/'))
}
