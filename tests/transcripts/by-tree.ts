/**
 * The built extension for somebody who has only the accessibility tree as text, and a keyboard. Whoever did one of
 * the four tasks with it left a transcript beside this file.
 *
 *   node tests/transcripts/by-tree.ts chromium transcript.txt
 *
 * Then a command a line, on the standard input: `open popup.html`, `tree`, `key Tab`, `type some text`, `pages`,
 * `page 2`, `wait 3`, `quit`. After each it prints where the focus is, and what was said politely meanwhile.
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

const [family = 'chromium', transcript = 'transcript.txt'] = process.argv.slice(2)
writeFileSync(transcript, '')

function tell(text: string): void {
  console.log(text)
  appendFileSync(transcript, `${text}\n`)
}

const desk = await Desk.open(family as Family, {
  executable: executableOf(family as Family),
  extension: builtExtension(family as Family),
  profile: mkdtempSync(join(tmpdir(), 'by-tree-')),
})
let page: Page | null = null

/** What live regions came to say, since it was last asked. Carried into the page: it must need nothing else. */
function heard(): string[] {
  const kept = globalThis as unknown as { heard?: Map<Element, string> }
  const first = kept.heard === undefined
  kept.heard ??= new Map()
  const said: string[] = []
  for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
    const text = region.textContent?.trim() ?? ''
    if (text !== '' && kept.heard.get(region) !== text && !first) said.push(text)
    kept.heard.set(region, text)
  }
  return said
}

async function tellWhere(): Promise<void> {
  if (page === null) return
  await wait(300)
  const focus = page.locator(':focus')
  const where = (await focus.count()) === 0 ? 'nowhere' : await focus.first().ariaSnapshot()
  tell(`  focus: ${where.split('\n').slice(0, 3).join(' / ')}`)
  for (const text of await page.evaluate(heard)) tell(`  said: ${text}`)
}

const shown = () => desk.context.pages().filter((each) => each.url().includes('extension://'))

async function follow(command: string, rest: string): Promise<void> {
  switch (command) {
    case 'open':
      page = await desk.page(rest)
      await page.evaluate(heard)
      return tellWhere()
    case 'pages':
      return tell(
        shown()
          .map((each, index) => `  ${index + 1}: ${new URL(each.url()).pathname}`)
          .join('\n'),
      )
    case 'page':
      page = shown()[Number(rest) - 1] ?? page
      return tellWhere()
    case 'wait':
      await wait(Number(rest) * 1000)
      return tellWhere()
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
