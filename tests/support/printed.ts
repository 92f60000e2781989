/** A page as its browser prints it: how many sheets, and what stands on them. */
import { inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { Desk } from './desk.ts'
import { insideOf } from './inside.ts'

/** Centimetres. */
const PAPERS = { A4: { width: 21, height: 29.7 }, Letter: { width: 21.59, height: 27.94 } } as const
export type Paper = keyof typeof PAPERS

/** A PDF on that paper, with margins where the page says nothing of them. */
export async function printed(desk: Desk, page: Page, paper: Paper): Promise<Buffer> {
  if (desk.family === 'chromium') return page.pdf({ format: paper, printBackground: true })
  const { bidi } = insideOf(desk.context)
  const { contexts } = (await bidi('browsingContext.getTree', {})) as {
    contexts: { context: string; url: string }[]
  }
  const shown = contexts.find(({ url }) => url === page.url())
  const { data } = await bidi('browsingContext.print', {
    context: shown?.context,
    background: true,
    page: PAPERS[paper],
  })
  return Buffer.from(String(data), 'base64')
}

/** Of objects, those that are packed together included. */
export function sheetsOf(pdf: Buffer): number {
  const all = [pdf.toString('latin1'), ...streamsOf(pdf)].join('\n')
  return all.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: begin }) => {
    const from = index + begin.length
    // Compressed bytes may hold anything: the end is found by unpacking.
    try {
      return [inflateSync(pdf.subarray(from), { finishFlush: 2 }).toString('latin1')]
    } catch {
      return []
    }
  })
}

const hex = (digits: string) => Number.parseInt(digits, 16)
const letters = (digits: string) => Buffer.from(digits, 'hex').swap16().toString('utf16le')

/** By the glyph's number; `digits` in hexadecimal that one takes. */
type Letters = { digits: number; of: Map<number, string> }

/** What each glyph of a font stands for. */
function lettersOf(map: string): Letters {
  const found = new Map<number, string>()
  for (const [, part = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph = '', text = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>/g))
      found.set(hex(glyph), letters(text))
  }
  for (const [, part = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, first = '', last = '', text = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const begin = letters(text)
      for (let glyph = hex(first); glyph <= hex(last); glyph++) {
        const point = (begin.codePointAt(0) ?? 0) + glyph - hex(first)
        found.set(glyph, String.fromCodePoint(point) + begin.slice(1))
      }
    }
  }
  return { digits: /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? 4, of: found }
}

/** All letters of a PDF of Chromium, in the order in which they are drawn; spaces tell nothing there. */
export function lettersOn(pdf: Buffer): string {
  const text = pdf.toString('latin1')
  const bodies = new Map(
    [...text.matchAll(/(\d+) 0 obj(.*?)endobj/gs)].map(([, id, body = '']) => [id, body]),
  )
  const unpacked = (id: string | undefined) =>
    streamsOf(Buffer.from(`${bodies.get(id ?? '') ?? ''}`, 'latin1'))[0] ?? ''
  const fonts = new Map<string, Letters>()
  for (const body of bodies.values()) {
    const named = /\/Font\s*<<(.*?)>>/s.exec(body)?.[1] ?? ''
    for (const [, name = '', id] of named.matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(bodies.get(id ?? '') ?? '')?.[1]
      fonts.set(name, lettersOf(unpacked(map)))
    }
  }
  let font: Letters = { digits: 4, of: new Map() }
  let said = ''
  for (const id of bodies.keys()) {
    const drawn = unpacked(id)
    if (!/\bBT\b/.test(drawn)) continue
    for (const [, name, glyphs] of drawn.matchAll(/\/(\w+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g)) {
      if (name !== undefined) font = fonts.get(name) ?? font
      for (let at = 0; at < (glyphs?.length ?? 0); at += font.digits) {
        said += font.of.get(hex(glyphs?.slice(at, at + font.digits) ?? '')) ?? ''
      }
    }
  }
  return said
}
