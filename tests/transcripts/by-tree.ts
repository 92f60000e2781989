/**
 * The built extension for somebody who has only the accessibility tree as text, and a keyboard. Whoever did one of
 * the four tasks with it left a transcript beside this file.
 *
 *   node tests/transcripts/by-tree.ts chromium transcript.txt
 *
 * Then a command a line, on the standard input: `open popup.html`, `tree`, `key Tab`, `type some text`, `pages`,
 * `page 2`, `wait 3`, `quit`. After each it prints where the focus is, with its description, and what live regions
 * said meanwhile (in a `wait`, after how many seconds).
 */
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { builtExtension, executableOf } from '../support/browsers.ts'
import { Desk } from '../support/desk.ts'
import type { Family } from '../support/desk-types.ts'

type Said = { text: string; at: number }
type Listening = { heard?: Said[] }

const [family = 'chromium', transcript = 'transcript.txt'] = process.argv.slice(2)
writeFileSync(transcript, '')

function tell(text: string): void {
  console.log(text)
  appendFileSync(transcript, `${text}\n`)
}

/**
 * Writes down what live regions say, from now on. Each addition to a region counts, also one of the words that were
 * there before. Runs in the page, so it must need nothing from here.
 */
function listen(): void {
  const listening = globalThis as unknown as Listening
  if (listening.heard !== undefined) return
  const heard: Said[] = []
  listening.heard = heard
  const LIVE = '[role=status], [role=alert], [role=log], [aria-live]'
  const IN_FULL =
    '[role=status]:not([aria-atomic=false]), [role=alert]:not([aria-atomic=false]), [aria-atomic=true]'
  const known = new WeakSet<Element>(document.querySelectorAll(LIVE))

  /** As it is read out: without what is hidden, with a gap between blocks. */
  const words = (node: Node): string => {
    if (node instanceof Text) return node.data
    if (!(node instanceof Element) || node.closest('[aria-hidden=true]') !== null) return ''
    if (!node.checkVisibility({ visibilityProperty: true })) return ''
    const inside =
      node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? [...node.childNodes].map(words).join('')
    return /^inline$|^contents$/.test(getComputedStyle(node).display) ? inside : ` ${inside} `
  }

  new MutationObserver((records) => {
    /** What is to be said, with its region: the whole of it, or what was added. */
    const changed = new Map<Node, Element>()
    const note = (node: Node): void => {
      const start = node instanceof Element ? node : node.parentElement
      const region = start?.closest(LIVE)
      if (region) changed.set(region.matches(IN_FULL) ? region : node, region)
      else if (node instanceof Element) {
        for (const within of node.querySelectorAll(LIVE)) changed.set(within, within)
      }
    }
    for (const { type, target, addedNodes } of records) {
      if (type === 'childList') addedNodes.forEach(note)
      else note(target)
    }
    for (const [node, region] of changed) {
      const isNew = !known.has(region)
      known.add(region)
      const text = words(node).replace(/\s+/g, ' ').trim()
      if (text === '' || region.getAttribute('aria-live') === 'off' || !region.isConnected) continue
      // Screen readers may pass over words that come together with their polite region.
      const unsure =
        isNew && region.getAttribute('role') !== 'alert' ? ' (with its region, not sure to be said)' : ''
      heard.push({ text: text + unsure, at: Date.now() })
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'aria-hidden', 'aria-label', 'alt'],
  })
}

/** What was said since it was last asked. */
function heard(): Said[] {
  return (globalThis as unknown as Listening).heard?.splice(0) ?? []
}

/** The description of what has the focus; a title only where it is not the name. */
function described(): string {
  const focus = document.activeElement
  if (focus === null || focus === document.body) return ''
  const ids = focus.getAttribute('aria-describedby')?.split(/\s+/) ?? []
  const texts = ids.map((id) => document.getElementById(id)?.textContent ?? '')
  const named = [focus.getAttribute('aria-label'), focus.getAttribute('aria-labelledby'), focus.textContent]
  const title = named.some(Boolean) ? focus.getAttribute('title') : ''
  const text = texts.join(' ') || focus.getAttribute('aria-description') || title || ''
  return text.replace(/\s+/g, ' ').trim()
}

const desk = await Desk.open(family as Family, {
  executable: executableOf(family as Family),
  extension: builtExtension(family as Family),
  profile: mkdtempSync(join(tmpdir(), 'by-tree-')),
})
await desk.context.addInitScript(listen)
let page: Page | null = null
let known: Page[] = []

const shown = () => desk.context.pages().filter((each) => each.url().includes('extension://'))

async function pageName(each: Page): Promise<string> {
  return `${new URL(each.url()).pathname} "${await each.title().catch(() => '')}"`
}

/** A browser tells of a page that opens, and shows another in the place of one that closes. */
async function tellPages(): Promise<void> {
  const now = shown()
  for (const each of now) if (!known.includes(each)) tell(`  a page opened: ${await pageName(each)}`)
  known = now
  if (page === null || now.includes(page)) return
  page = null
  tell('  this page is closed')
}

async function tellWhere(since?: number): Promise<void> {
  await wait(300)
  await tellPages()
  if (page === null) return
  await page.evaluate(listen) // where the first script did not come before the page's own
  const focus = page.locator(':focus')
  const where = (await focus.count()) === 0 ? 'nowhere' : await focus.first().ariaSnapshot()
  tell(`  focus: ${where.split('\n').slice(0, 3).join(' / ') || '(no words)'}`)
  const description = await page.evaluate(described)
  if (description !== '' && !where.includes(description)) tell(`  description: ${description}`)
  for (const { text, at } of await page.evaluate(heard)) {
    tell(
      since === undefined || at < since
        ? `  said: ${text}`
        : `  said after ${((at - since) / 1000).toFixed(1)} s: ${text}`,
    )
  }
}

async function follow(command: string, rest: string): Promise<void> {
  const since = Date.now()
  switch (command) {
    case 'open':
      page = await desk.page(rest)
      return tellWhere()
    case 'pages':
      for (const [index, each] of shown().entries()) tell(`  ${index + 1}: ${await pageName(each)}`)
      return
    case 'page':
      page = shown()[Number(rest) - 1] ?? page
      return tellWhere()
    case 'wait':
      await wait(Number(rest) * 1000)
      return tellWhere(since)
  }
  if (page === null) return tell('  nothing is open')
  if (command === 'tree') return tell(await page.locator('body').ariaSnapshot())
  if (command === 'key') await page.keyboard.press(rest)
  else if (command === 'type') await page.keyboard.type(rest)
  else return tell(`  no such command: ${command}`)
  return tellWhere()
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command = '', ...rest] = line.trim().split(' ')
  if (command === 'quit') break
  tell(`> ${line.trim()}`)
  await follow(command, rest.join(' ')).catch((error: Error) => tell(`  ${error.message.split('\n')[0]}`))
}
await desk.quit()
