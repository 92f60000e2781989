/**
 * For the fault build alone: around each `await` of the shell a place is made where the run can be held,
 * so that a stop falls inside it. Not one line of this is in the product's own build.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const INSIDE = fileURLToPath(new URL('inside.ts', import.meta.url))
const SHELL = /[\\/]lib[\\/]shell[\\/][\w-]+\.ts$/
const NAME_LENGTH = 60

type Node = { type: string; start: number; end: number } & Record<string, unknown>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const each of value) isNode(each) && walk(each, visit)
    else if (isNode(value)) walk(value, visit)
  }
}

/** Of all bundles: background and pages are built one after the other. */
const names = new Map<string, string[]>()

/** `list` is where the names of all awaits are written when the build is done. */
export function instrument(list: string): Plugin {
  return {
    name: 'faults',
    transform(code, id) {
      const path = id.split('?')[0] ?? id
      if (!SHELL.test(path)) return
      const file = basename(path)
      const own: string[] = []
      const inserts: { at: number; text: string; order: number }[] = []
      const put = (at: number, text: string, order: number) => inserts.push({ at, text, order })
      const nameOf = (node: Node) => {
        const words = code
          .slice(node.start, node.end)
          .replaceAll(/["'`\\]/g, '')
          .replaceAll(/\s+/g, ' ')
          .slice(0, NAME_LENGTH)
        return `${file} ${own.length + 1}: ${words}`
      }
      walk(this.parse(code) as unknown as Node, (node) => {
        if (node.type === 'AwaitExpression' && isNode(node.argument)) {
          const { start, end } = node.argument
          const name = nameOf(node.argument)
          own.push(name)
          const quoted = JSON.stringify(name)
          put(start, `__during(${quoted}, (await __before(${quoted}), `, -end)
          put(end, '))', -start)
        }
        if (node.type !== 'CallExpression' || !isNode(node.callee)) return
        const callee = code.slice(node.callee.start, node.callee.end)
        const [first] = node.arguments as Node[]
        if (callee === 'browser.idle.queryState') {
          put(node.callee.start, '__idle(', -node.callee.end)
          put(node.callee.end, ')', 0)
        } else if (callee.startsWith('browser.') && callee.endsWith('.addListener') && first) {
          const event = callee.slice('browser.'.length, -'.addListener'.length)
          put(first.start, `__listens(${JSON.stringify(event)}, `, -first.end)
          put(first.end, ')', 0)
        }
      })
      names.set(file, own)
      // Outer ones open first and close last.
      inserts.sort((a, b) => b.at - a.at || b.order - a.order)
      let changed = code
      for (const { at, text } of inserts) changed = changed.slice(0, at) + text + changed.slice(at)
      return {
        code: `import { __before, __during, __idle, __listens } from ${JSON.stringify(INSIDE)}\n${changed}`,
        map: null,
      }
    },
    closeBundle() {
      mkdirSync(dirname(list), { recursive: true })
      const all = [...names].sort(([a], [b]) => a.localeCompare(b)).flatMap(([, own]) => own)
      writeFileSync(join(list), `${JSON.stringify(all, null, 1)}\n`)
    },
  }
}
