/** What the sections of the options page are made of. */
import type { ComponentChildren } from 'preact'
import { t } from '../../lib/shell/texts.ts'
import { shortWeekday, weekday } from '../shared/formats.ts'
import { weekdaysInOrder } from '../shared/week.ts'
import { WEEKDAYS } from './draft.ts'

/** One page of the options: its name, what it is about, and a sheet with what can be set. */
export function Page(props: { id: string; title: string; lead?: string; children: ComponentChildren }) {
  const { id, title, lead, children } = props
  return (
    <section class="options-page" aria-labelledby={id}>
      <div class="options-head">
        <h1 id={id} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="soft">{lead}</p>}
      </div>
      <div class="card sheet">{children}</div>
    </section>
  )
}

/** A part of a page, under a line; with a heading where there are several. */
export function Section(props: { id?: string; title?: string; lead?: string; children: ComponentChildren }) {
  const { id, title, lead, children } = props
  return (
    <section class="part" aria-labelledby={title && id}>
      {title && (
        <div class="part-head">
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {lead && <p class="soft">{lead}</p>}
        </div>
      )}
      <div class="part-body">{children}</div>
    </section>
  )
}

/** What few people look for, a click away. */
export function More({ children }: { children: ComponentChildren }) {
  return (
    <details class="part more">
      <summary>{t('options.more')}</summary>
      <div class="part-body">{children}</div>
    </details>
  )
}

type TickProps = {
  id: string
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean, id: string) => void
}

/** Yes or no. */
export function Tick({ id, label, hint, checked, onChange }: TickProps) {
  return (
    <div class="pick">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={({ currentTarget }) => onChange(currentTarget.checked, id)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <p class="soft" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

type Option<T> = {
  value: T
  label: string
  /** Stands after the label. */
  more?: ComponentChildren
  /** The language of the label, where it is not the page's. */
  lang?: string
}

type ChoiceProps<T> = {
  name: string
  legend: string
  options: Option<T>[]
  value: T
  onChoose: (value: T, id: string) => void
}

/** One of several. */
export function Choice<T extends string | number>({
  name,
  legend,
  options,
  value: chosen,
  onChoose,
}: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label, more, lang }) => {
        const id = `${name}-${value}`
        return (
          <div class="pick" key={value}>
            <input
              type="radio"
              name={name}
              id={id}
              checked={value === chosen}
              onChange={() => onChoose(value, id)}
            />
            <label for={id} lang={lang}>
              {label}
            </label>
            {more}
          </div>
        )
      })}
    </fieldset>
  )
}

type DaysProps = {
  name: string
  legend: string
  hint?: string
  days: number[]
  label: (day: string) => string
  /** `id`: of the day that was pressed. */
  onChange: (days: number[], id: string) => void
}

/** Any of the seven weekdays, 0 for Monday. */
export function Days({ name, legend, hint, days, label, onChange }: DaysProps) {
  const chosen = new Set(days)
  return (
    <fieldset class="choice" {...(hint ? { 'aria-describedby': `${name}-hint` } : {})}>
      <legend>{legend}</legend>
      {hint && (
        <p class="soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="days">
        {weekdaysInOrder().map((day) => (
          <label class="day-chip" key={day}>
            <input
              type="checkbox"
              id={`${name}-${day}`}
              aria-label={label(weekday(day))}
              checked={chosen.has(day)}
              onChange={({ currentTarget: { id } }) =>
                onChange(
                  WEEKDAYS.filter((other) => chosen.has(other) !== (other === day)),
                  id,
                )
              }
            />
            <span aria-hidden="true">{shortWeekday(day)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
