/** The page that a picture for the stores is taken of: caption and screenshots on the product's own paper. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Caption } from './listing.ts'
import type { Size } from './pictures.ts'
import type { Taken } from './shoot.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const THEME = read('components/shared/theme.css').replace(/@import "(.+?)";/, (_, path) =>
  read(`components/shared/${path}`),
)
const STYLES = read('tests/store/layout.css')
const MARK = read('.github/icons/mark.svg')

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export type Look = { language: string; scheme: 'light' | 'dark'; name: string }

const page = ({ language, scheme }: Look, kind: string, inner: string) => `<!doctype html>
<html lang="${language}" data-appearance="${scheme}">
<meta charset="utf-8"><style>${THEME}${STYLES}</style>
<body class="${kind}">${inner}</body></html>`

const brand = (name: string) => `<p class="brand">${MARK}<span>${escaped(name)}</span></p>`

/** `scale` times as large as on the screen; with `cut`, it goes on below. */
function framed({ src, width, height }: Taken, scale: number, cut = false): string {
  const [wide, high] = [width, height].map((length) => Math.round(length * scale))
  return `<img class="frame${cut ? ' cut' : ''}" src="${src}" width="${wide}" height="${high}" alt="">`
}

export type Shown = { pictures: Taken[]; scale: number; cut?: boolean }

export function shotPage(look: Look, { title, line }: Caption, { pictures, scale, cut }: Shown): string {
  return page(
    look,
    'shot',
    `<div class="words">${brand(look.name)}<h1>${escaped(title)}</h1><p class="line">${escaped(line)}</p></div>
<div class="pictures${cut ? ' low' : ''}">${pictures.map((one) => framed(one, scale, cut)).join('')}</div>`,
  )
}

/** No screenshot is higher in the marquee. */
const MARQUEE_HIGH = 464

const figured = (figures: string[]) => figures.map((svg) => `<li>${svg}</li>`).join('')

/** `figures`: the steps of the midday reset, as the popup draws them. */
export function tilePage(look: Look, phrase: string, figures: string[]): string {
  return page(
    look,
    'tile',
    `${brand(look.name)}<p class="line">${escaped(phrase)}</p><ul>${figured(figures)}</ul>`,
  )
}

export function marqueePage(look: Look, phrase: string, figures: string[], pictures: Taken[]): string {
  return page(
    look,
    'marquee',
    `<div class="words">${brand(look.name)}<p class="line">${escaped(phrase)}</p><ul>${figured(figures)}</ul></div>
<div class="pictures">${pictures.map((one) => framed(one, MARQUEE_HIGH / Math.max(MARQUEE_HIGH, one.height))).join('')}</div>`,
  )
}

/** Where something of the page does not fit: a caption beyond its column, a picture beyond the edge. Runs in the page. */
export function overflowing({ width, height }: Size): string[] {
  const boxes = [...document.querySelectorAll('h1, .line, .brand, .frame:not(.cut), ul')]
  return boxes
    .filter((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const beyond = left < 0 || top < 0 || right > width || bottom > height
      return beyond || element.scrollWidth > Math.ceil(right - left) + 1
    })
    .map((element) => `${element.tagName} ${element.className}`)
}
