/** What is made of the views: the sheet as one page, and each figure's key poses for its picture. */
import { renderToStaticMarkup } from 'preact-render-to-string'
import { FIGURES } from '../../../lib/content/figures/index.ts'
import { KeyPoses } from './KeyPoses.tsx'
import { Sheet } from './Sheet.tsx'
import { refuseMissing } from './texts.ts'

export { text } from './texts.ts'

export function sheetHtml(styles: string): string {
  const body = renderToStaticMarkup(<Sheet />)
  refuseMissing()
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Exercises and their figures</title>
<style>${styles}</style>
</head>
<body>${body}</body>
</html>
`
}

/** By the figure's id. */
export function keyStrips(): Record<string, string> {
  const ids = Object.keys(FIGURES)
  return Object.fromEntries(ids.map((id) => [id, renderToStaticMarkup(<KeyPoses id={id} size="small" />)]))
}
