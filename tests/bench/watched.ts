/**
 * What both browsers' pages are measured with: copies of the built extension, each with a blank page beside its own,
 * and a script that notes in every page when it had painted what it shows.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtExtension } from '../support/browsers.ts'
import type { Family } from '../support/desk-types.ts'

/** As little as a page of an extension can be: one script of a module, one text, and the same mark as ours. */
const BLANK = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Blank</title><script type="module" src="blank.js"></script></head>
  <body><div id="app"></div></body>
</html>
`
const BLANK_SCRIPT = `
document.getElementById('app').textContent = 'Blank'
performance.mark('shown')
`

/** The folder of a new copy. */
export function copyExtension(folder: string, name: string, family: Family): string {
  const copy = join(folder, name)
  mkdirSync(copy, { recursive: true })
  cpSync(builtExtension(family), copy, { recursive: true })
  writeFileSync(join(copy, 'blank.html'), BLANK)
  writeFileSync(join(copy, 'blank.js'), BLANK_SCRIPT)
  return copy
}

/** `shown`, `drawn`: the page's own marks. `sheet`: the visit page has its sheet, which is read after the first mark. */
export const UNTIL = ['shown', 'drawn', 'sheet'] as const
export type Until = (typeof UNTIL)[number]

/** Milliseconds since the page was asked for; `done`: what it was watched for. Chromium alone tells of long tasks. */
export type Seen = { shown: number; done: number; longestTask: number; heapBytes: number | null }

/** Runs in each document before its own scripts: waits for the paint after a mark, and notes long tasks. */
function watch(): void {
  const tasks: number[] = []
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  }
  const mark = performance.mark.bind(performance)
  const painted = (tell: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => tell(performance.now())
      port2.postMessage(null)
    })
  const waiting = new Map<string, (at: number) => void>()
  const firstPaintAfter = (name: string) => new Promise<number>((tell) => waiting.set(name, tell))
  const happened = (name: string) => {
    const tell = waiting.get(name)
    waiting.delete(name)
    if (tell) painted(tell)
  }
  performance.mark = (name, ...others) => {
    const made = mark(name, ...others)
    happened(name)
    return made
  }
  const [shown, drawn, sheet] = [firstPaintAfter('shown'), firstPaintAfter('drawn'), firstPaintAfter('sheet')]
  new MutationObserver(() => {
    if (waiting.has('sheet') && document.querySelector('.visit-preview > *:not(h2)')) happened('sheet')
  }).observe(document, { childList: true, subtree: true })
  Object.assign(globalThis, { bench: { tasks, shown, drawn, sheet } })
}

export const WATCH = `(${watch})()`

/** A long task is told of a little later. */
const TASKS_ARE_TOLD_MS = 100
const LONGEST_MS = 60_000

/** To evaluate in a page that is watched. */
export const seenScript = (until: Until) => `(async () => {
  const late = new Promise((_, refuse) =>
    setTimeout(() => refuse(new Error('Not there: ' + document.body.innerText.slice(0, 300))), ${LONGEST_MS}))
  const shown = await Promise.race([bench.shown, late])
  const done = await Promise.race([bench.${until}, late])
  await new Promise((resolve) => setTimeout(resolve, ${TASKS_ARE_TOLD_MS}))
  return { shown, done, longestTask: Math.max(0, ...bench.tasks), heapBytes: null }
})()`
