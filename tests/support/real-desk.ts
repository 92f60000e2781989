/**
 * A desk without a screen: a virtual display with a window manager, a session bus of its own, a real
 * notification server, and `xdotool` for the hands. What happens here is input to the whole system;
 * events dispatched by a test tool would not even end the idle time.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const WIDTH = 1280
const HEIGHT = 900

export type Shown = { app: string; title: string; text: string }

/** Resolves to the first line that the program writes to that file descriptor. */
function firstLine(child: ChildProcess, descriptor: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdio[descriptor]?.on('data', (chunk: Buffer) => {
      text += chunk
      const end = text.indexOf('\n')
      if (end >= 0) resolve(text.slice(0, end))
    })
    child.on('exit', (code) => reject(new Error(`${child.spawnfile} ended with code ${code}`)))
    child.on('error', reject)
  })
}

/**
 * Dunst hands every notification to a script, which is how a test sees what was shown. Its menu of
 * actions goes through `dmenu`: that one picks the label that the test wrote down.
 */
function writeConfigs(folder: string): void {
  const script = (name: string, lines: string[]) => {
    writeFileSync(join(folder, name), `${['#!/bin/sh', `cd '${folder}'`, ...lines].join('\n')}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  script('record', [`printf '%s\\037%s\\037%s\\036' "$1" "$2" "$3" >> shown`])
  script('pick', ['tee menu | grep -F -m1 -f label'])
  const config = `
[global]
    origin = top-right
    width = 380
    font = DejaVu Sans 11
    dmenu = ${join(folder, 'pick')}
    mouse_left_click = do_action
    mouse_right_click = close_current
    idle_threshold = 0
[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
[record]
    summary = "*"
    script = ${join(folder, 'record')}
`
  writeFileSync(join(folder, 'dunstrc'), config)
  // Nothing is started by asking for it: the system's own files would start a second server.
  const bus = `<busconfig><type>session</type><listen>unix:path=${join(folder, 'bus')}</listen>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>`
  writeFileSync(join(folder, 'bus.conf'), bus)
}

export class RealDesk {
  /** For programs started at this desk. */
  readonly env: Record<string, string>
  private readonly folder: string
  private readonly children: ChildProcess[]

  private constructor(env: Record<string, string>, folder: string, children: ChildProcess[]) {
    this.env = env
    this.folder = folder
    this.children = children
  }

  static async start(): Promise<RealDesk> {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'))
    writeConfigs(folder)
    const children: ChildProcess[] = []
    const begin = (
      program: string,
      args: string[],
      env: Record<string, string>,
      stdio: 'ignore' | 'pipe',
    ) => {
      const child = spawn(program, args, {
        env: { ...process.env, ...env },
        stdio: ['ignore', stdio, 'ignore', stdio],
      })
      children.push(child)
      process.once('exit', () => child.kill('SIGKILL')) // nothing is left behind by a run that broke
      return child
    }
    const screen = ['-screen', '0', `${WIDTH}x${HEIGHT}x24`, '-nolisten', 'tcp', '-noreset']
    const display = `:${await firstLine(begin('Xvfb', ['-displayfd', '3', ...screen], {}, 'pipe'), 3)}`
    const bus = [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--print-address=1']
    const address = await firstLine(begin('dbus-daemon', bus, {}, 'pipe'), 1)
    const env = {
      DISPLAY: display,
      DBUS_SESSION_BUS_ADDRESS: address,
      // Otherwise Firefox and GTK would look for Wayland or a running desktop.
      WAYLAND_DISPLAY: '',
      XDG_SESSION_TYPE: 'x11',
    }
    begin('openbox', [], env, 'ignore')
    begin('dunst', ['-conf', join(folder, 'dunstrc')], env, 'ignore')
    const desk = new RealDesk(env, folder, children)
    await desk.until('the notification server', () => desk.dunst('count').includes('Waiting'))
    return desk
  }

  /** Ids of the windows that match, none when none do. */
  private search(...args: string[]): string[] {
    try {
      return this.run('xdotool', ['search', '--onlyvisible', ...args])
        .trim()
        .split('\n')
    } catch {
      return [] // it ends with 1 when it finds none
    }
  }

  private run(program: string, args: string[]): string {
    return execFileSync(program, args, {
      env: { ...process.env, ...this.env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 20_000,
    })
  }

  private dunst(...args: string[]): string {
    try {
      return this.run('dunstctl', args)
    } catch {
      return '' // not on the bus yet
    }
  }

  private async until(what: string, found: () => boolean, timeoutMs = 15_000): Promise<void> {
    for (const end = Date.now() + timeoutMs; !found(); await wait(100)) {
      if (Date.now() > end) throw new Error(`Waited for ${what} for ${timeoutMs} ms in vain`)
    }
  }

  /** Everything that was shown since the start, oldest first; the server's own record. */
  shown(): Shown[] {
    const file = join(this.folder, 'shown')
    if (!existsSync(file)) return []
    const records = readFileSync(file, 'utf8').split('\x1e').slice(0, -1)
    return records.map((record) => {
      const [app = '', title = '', text = ''] = record.split('\x1f')
      return { app, title, text }
    })
  }

  /** Number of notifications on the screen now. */
  onScreen(): number {
    return Number(this.dunst('count', 'displayed'))
  }

  /** Presses the button with this label in the notification server's own menu. */
  async pressButton(label: string): Promise<void> {
    writeFileSync(join(this.folder, 'label'), `${label}\n`)
    rmSync(join(this.folder, 'menu'), { force: true })
    this.run('dunstctl', ['context'])
    const file = join(this.folder, 'menu')
    const menu = () => (existsSync(file) ? readFileSync(file, 'utf8') : '')
    await this.until('the menu of actions', () => menu() !== '') // it is there before it is written
    if (!menu().includes(label)) throw new Error(`No button "${label}" in: ${menu()}`)
  }

  private notificationWindow(): { x: number; y: number } {
    const found = () => this.search('--class', 'Dunst').at(-1)
    let id = found()
    // The search ends in vain when another window goes meanwhile.
    for (let tries = 0; id === undefined && tries < 10; tries++) id = found()
    if (id === undefined) throw new Error('No notification is on the screen')
    const geometry = this.run('xdotool', ['getwindowgeometry', '--shell', id])
    const number = (name: string) => Number(geometry.match(new RegExp(`^${name}=(\\d+)`, 'm'))?.[1])
    return { x: number('X') + number('WIDTH') / 2, y: number('Y') + number('HEIGHT') / 2 }
  }

  /** A real left click on the notification itself. */
  clickNotification(): void {
    const { x, y } = this.notificationWindow()
    this.clickAt(x, y)
  }

  /** Closed by hand: a real right click, which this server's settings make a close. */
  closeNotification(): void {
    const { x, y } = this.notificationWindow()
    this.clickAt(x, y, 3)
  }

  clickAt(x: number, y: number, button = 1): void {
    this.run('xdotool', [
      'mousemove',
      '--sync',
      String(Math.round(x)),
      String(Math.round(y)),
      'click',
      String(button),
    ])
  }

  /** A small movement of the mouse: input, and nothing else. */
  nudgeMouse(): void {
    const jitter = 40 + Math.floor(Math.random() * 40)
    this.run('xdotool', ['mousemove', String(jitter), String(HEIGHT - jitter)])
  }

  /** Works for so long: an input every second or so, in the middle of nowhere. */
  async work(ms: number): Promise<void> {
    for (
      const end = Date.now() + ms;
      Date.now() < end;
      await wait(Math.min(1000, Math.max(0, end - Date.now())))
    ) {
      this.nudgeMouse()
    }
  }

  /** Works until it is so: looks every second, gives up after `timeoutMs`. */
  async workUntil(so: () => Promise<boolean>, timeoutMs = 150_000): Promise<void> {
    for (const end = Date.now() + timeoutMs; !(await so()); await this.work(1000)) {
      if (Date.now() > end) throw new Error(`Worked for ${timeoutMs} ms in vain`)
    }
  }

  pressKey(...keys: string[]): void {
    this.run('xdotool', ['key', ...keys])
  }

  /** Titles of the windows on the screen. */
  windows(): string[] {
    return this.search('--name', '.').map((id) => this.run('xdotool', ['getwindowname', id]).trim())
  }

  /** A picture of the whole screen. */
  screenshot(path: string): void {
    mkdirSync(join(path, '..'), { recursive: true })
    this.run('import', ['-window', 'root', path])
  }

  async stop(): Promise<void> {
    for (const child of this.children.toReversed()) child.kill('SIGTERM')
    await wait(200)
    rmSync(this.folder, { recursive: true, force: true })
  }
}
