/** A computer that sleeps, as far as a browser can tell: the whole tree of its processes stands still. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from './desk.ts'

/** Parents before children. Some of them lead groups of their own. */
function treeOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      // The name of the program, in brackets, may hold spaces.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      parents.set(Number(name), Number(parent))
    } catch {} // it has ended
  }
  const tree = [root]
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child)
  return tree
}

function signal(pids: number[], name: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {} // it has ended
  }
}

export async function sleep(desk: Desk, ms: number): Promise<void> {
  const tree = treeOf(desk.pid)
  signal(tree, 'SIGSTOP')
  await wait(ms)
  signal(tree.toReversed(), 'SIGCONT')
}
