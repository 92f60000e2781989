/** Prints the hand-out that is on this page, and nothing else of it: `handout.css` hides the rest meanwhile. */
export function printHandout(): void {
  const { dataset } = document.documentElement
  dataset.print = 'handout'
  addEventListener('afterprint', () => delete dataset.print, { once: true })
  print()
}
