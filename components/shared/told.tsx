/** What was done, for whoever listens: the same words told twice are two things to hear. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** `count` sets it apart from what was told before. */
export type Told = { words: string; count: number }

export const NOTHING_TOLD: Told = { words: '', count: 0 }

/** `same`: it is one thing that goes on, and its words are told once. */
export const toldAfter = (before: Told, words: string, same = false): Told =>
  same && before.words === words ? before : { words, count: before.count + 1 }

/** The page was drawn in another language: what was put into words before is in the one before. */
export function useInNewLanguage(then: () => void): void {
  const before = useRef(document.documentElement.lang)
  useLayoutEffect(() => {
    const { lang } = document.documentElement
    if (lang === before.current) return
    before.current = lang
    then()
  })
}

/** What was told goes with its language. */
export function useTold(): [Told, (words: string, same?: boolean) => void] {
  const [told, setTold] = useState(NOTHING_TOLD)
  useInNewLanguage(() => setTold({ ...NOTHING_TOLD })) // a new one: what is named off the page is named anew
  return [told, (words, same) => setTold((before) => toldAfter(before, words, same))]
}

/** Within a live region: a new element each time, as one that keeps its words is not read out again. */
export function Words({ told: { words, count } }: { told: Told }) {
  return words === '' ? null : <span key={count}>{words}</span>
}
