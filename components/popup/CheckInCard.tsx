/** The one question. The item, its anchors and its look stay as they are for ever: they are the measure. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CheckIn } from '../../lib/core/check-in.ts'
import type { Action } from '../../lib/core/events.ts'
import { t } from '../../lib/shell/texts.ts'
import { isSecondClick } from '../shared/second-click.ts'

/** A 0 this soon after a 1 makes it 10. */
const TEN_WITHIN_MS = 800
const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** 0 to 9 by their keys; 10 by 1 and 0, by `-`, the key after 0 on many keyboards, or by `t`. */
function valueOfKey(key: string): number | null {
  if (/^[0-9]$/.test(key)) return Number(key)
  return key === '-' || key.toLowerCase() === 't' ? 10 : null
}

function nameOf(value: number): string {
  if (value === 0) return t('check_in.rating_least', [value])
  if (value === 10) return t('check_in.rating_most', [value])
  return String(value)
}

type Props = { checkIn: CheckIn; act: (action: Action) => Promise<boolean> }

export function CheckInCard({ checkIn, act }: Props) {
  const { item, day, recallDays, about, saved } = checkIn
  const card = useRef<HTMLElement>(null)
  const oneAt = useRef(Number.NEGATIVE_INFINITY)
  // An answer from before is not shown again, but can be changed.
  const [closed, setClosed] = useState(saved !== null)
  const rate = (value: number) => void act({ type: 'rate', item, day, value, recallDays })

  useEffect(() => {
    if (closed) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      // Only with the focus here or nowhere, or a letter typed elsewhere would be an answer.
      const target = event.target as Node
      if (target !== document.body && !card.current?.contains(target)) return
      const ten = event.key === '0' && event.timeStamp - oneAt.current < TEN_WITHIN_MS
      const value = ten ? 10 : valueOfKey(event.key)
      if (value === null) return
      event.preventDefault()
      oneAt.current = value === 1 ? event.timeStamp : Number.NEGATIVE_INFINITY
      void act({ type: 'rate', item, day, value, recallDays })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [closed, act, item, day, recallDays])

  // Only after Change is there an answer already.
  useEffect(() => {
    if (!closed) card.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
  }, [closed])

  if (closed) {
    return (
      <section class="card check-in-foot" aria-label={t('check_in.label')}>
        <p>{about === 'today' ? t('check_in.answered_today') : t('check_in.answered_yesterday')}</p>
        <button type="button" class="plain" onClick={() => setClosed(false)}>
          {t('check_in.change')}
        </button>
      </section>
    )
  }

  return (
    <section class="card check-in" ref={card} aria-labelledby="check-in-item">
      <h2 id="check-in-item">{about === 'today' ? t('check_in.today') : t('check_in.yesterday')}</h2>
      <fieldset class="scale" aria-labelledby="check-in-item">
        {VALUES.map((value) => (
          <button
            type="button"
            key={value}
            aria-label={nameOf(value)}
            aria-pressed={saved === value}
            {...(value === 10 ? { 'aria-keyshortcuts': '- T' } : {})}
            onClick={(event) => isSecondClick(event) || rate(value)}
          >
            {value}
          </button>
        ))}
      </fieldset>
      <p class="anchors" aria-hidden="true">
        <span>{t('check_in.least')}</span>
        <span>{t('check_in.most')}</span>
      </p>
      <div class="check-in-foot">
        <p role="status">{saved !== null && t('check_in.saved')}</p>
        {saved === null && (
          <>
            <p class="small soft">{t('check_in.keys')}</p>
            <button type="button" class="plain" onClick={() => void act({ type: 'skipRating', day })}>
              {t('check_in.skip')}
            </button>
          </>
        )}
      </div>
    </section>
  )
}
