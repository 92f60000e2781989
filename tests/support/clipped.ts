/** Runs in a page and needs nothing from outside itself: what of its text cannot be read, or is no text. */

/** Empty where all is well. `width` is what the page may take, in pixels. */
export function unreadable(): string[] {
  const SLACK = 2
  /** These stay while the rest is scrolled. */
  const OVER = '.controls, .foot, .preview, .welcome-foot, .quiet-panel, dialog'
  const found = new Set<string>()
  const tell = (what: string, element: Element, text: string) => {
    const { tagName, id, classList } = element
    const name = `${tagName.toLowerCase()}${id && `#${id}`}${[...classList].map((one) => `.${one}`).join('')}`
    found.add(`${what}: ${name} "${text.trim().replace(/\s+/g, ' ').slice(0, 60)}"`)
  }
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth + 1) {
    found.add(`wider than the page: ${root.scrollWidth} in ${root.clientWidth}`)
  }

  /** For those who do not see, or not shown: it has no place of its own. */
  const isClipped = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement))
  const isOut = (element: Element) =>
    element.closest('.hidden, [hidden], [aria-hidden="true"], dialog:not([open])') !== null ||
    isClipped(element) ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })

  /** Where a line of text stands, to find two in one place. */
  const lines: { own: Element; text: string; box: DOMRect }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const own = node.parentElement
    if (text.trim() === '' || !own || own.closest('script, style, option, select, textarea') || isOut(own))
      continue
    if (/^[a-z]+([._][a-z0-9]+)+$/.test(text.trim()) || / \| |\$\d|undefined|NaN/.test(text)) {
      tell('no text', own, text)
    }
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
    if (boxes.length === 0) continue
    const rolls = (at: Element | null): boolean =>
      at !== null &&
      at !== root &&
      (/auto|scroll/.test(getComputedStyle(at).overflowY) || rolls(at.parentElement))
    if (!(own instanceof SVGElement) && !rolls(own)) lines.push(...boxes.map((box) => ({ own, text, box })))
    let bounded = false
    for (let around: Element | null = own; around && !bounded; around = around.parentElement) {
      const style = getComputedStyle(around)
      const isSvg = around instanceof SVGElement && !(around instanceof SVGSVGElement)
      if (isSvg || style.display === 'inline' || style.display === 'contents') continue
      const edge = around.getBoundingClientRect()
      const scrollsX = /auto|scroll/.test(style.overflowX)
      const hidesX = /hidden|clip/.test(style.overflowX)
      const hidesY = /hidden|clip/.test(style.overflowY)
      const isHolder =
        around.matches(
          'button, .button, td, th, label, summary, fieldset, section, article, .card, svg, main',
        ) || around === own
      const out = boxes.find(
        ({ left, right, top, bottom }) =>
          ((hidesX || isHolder) && !scrollsX && (left < edge.left - SLACK || right > edge.right + SLACK)) ||
          (hidesY && (top < edge.top - SLACK * 2 || bottom > edge.bottom + SLACK * 2)),
      )
      if (out) {
        const over = Math.round(Math.max(edge.left - out.left, out.right - edge.right))
        tell(
          `out of <${around.tagName.toLowerCase()} ${around.getAttribute('class') ?? ''}> by ${over} px`,
          own,
          text,
        )
        break
      }
      if (style.textOverflow === 'ellipsis' && hidesX && around.scrollWidth > around.clientWidth + 1) {
        tell('ends in dots', around, text)
      }
      // What scrolls shows the rest when it is scrolled; what is fixed stands on its own.
      bounded = scrollsX || /auto|scroll/.test(style.overflowY) || style.position === 'fixed'
    }
    if (bounded) continue
    const beyond = boxes.find(({ left, right }) => left < -SLACK || right > root.clientWidth + SLACK)
    if (beyond) tell('beyond the page', own, text)
  }

  // Only what stands in the flow: a panel lies over what is behind it.
  const FUZZ = 3
  for (const [index, { own, text, box }] of lines.entries()) {
    const other = lines
      .slice(index + 1)
      .find(
        (later) =>
          later.own !== own &&
          later.box.left < box.right - FUZZ &&
          later.box.right > box.left + FUZZ &&
          later.box.top < box.bottom - FUZZ * 2 &&
          later.box.bottom > box.top + FUZZ * 2,
      )
    if (other && !own.closest(OVER) && !other.own.closest(OVER))
      tell(`over "${other.text.trim().slice(0, 40)}"`, own, text)
  }

  for (const named of document.querySelectorAll('h1, h2, h3, button, a, label, summary, legend, dt')) {
    if (isOut(named)) continue
    const name = `${named.getAttribute('aria-label') ?? ''}${named.textContent}`
    const isHeld = named.querySelector('input, select, svg[aria-label], img[alt]') !== null
    if (name.trim() === '' && !isHeld) tell('says nothing', named, named.outerHTML)
  }
  for (const named of document.querySelectorAll('[aria-label=""], [title=""], [placeholder=""]')) {
    if (!isOut(named)) tell('named by nothing', named, named.outerHTML)
  }
  return [...found]
}
