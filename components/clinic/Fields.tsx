/** Fields of the page, each with its label, its problem, and its path in the plan for an id. */
import type { ComponentChildren } from 'preact'
import { t } from '../../lib/shell/texts.ts'
import { allowedText } from '../shared/problem-texts.ts'
import { type Form, problemOf } from './form.ts'

type Noted = { form: Form; path: string; hint?: string | undefined }

/** What is wrong with a field; it says so while it is typed. */
function Wrong({ form, path }: Pick<Noted, 'form' | 'path'>) {
  const problem = problemOf(form.problems, path)
  return (
    <p class="wrong" id={`${path}-wrong`}>
      {problem && allowedText(problem)}
    </p>
  )
}

const described = ({ form, path, hint }: Noted) => ({
  'aria-invalid': problemOf(form.problems, path) !== undefined,
  'aria-describedby': `${hint ? `${path}-hint ` : ''}${path}-wrong`,
})

type WordsProps = Noted & {
  label: string
  value: string
  /** Characters that are counted for the writer; more can be typed, and is named. */
  most?: number
  rows?: number
  type?: 'text' | 'tel' | 'url' | 'date'
  onInput: (value: string) => void
}

export function Words(props: WordsProps) {
  const { form, path, label, hint, value, most, rows, type = 'text', onInput } = props
  const field = { id: path, value, ...described({ form, path, hint }) }
  return (
    <div class="words">
      <div class="words-head">
        <label for={path}>{label}</label>
        {most !== undefined && (
          <span class={value.length > most ? 'count over' : 'count'} aria-hidden="true">
            {t('clinic.count', [value.length, most])}
          </span>
        )}
      </div>
      {hint && (
        <p class="soft small" id={`${path}-hint`}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea
          rows={rows}
          dir="auto"
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          {...field}
        />
      ) : (
        <input
          // One of these, of which the types know each by itself.
          type={type as 'text'}
          dir={type === 'text' ? 'auto' : 'ltr'}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          {...field}
        />
      )}
      <Wrong form={form} path={path} />
    </div>
  )
}

type NumberProps = Noted & {
  label: string
  value: string
  /** The exercise's own, which an empty field leaves. */
  own?: number | null
  onInput: (value: string) => void
}

/** Text all the same: a number field hides what is typed wrong from the page. */
export function NumberField({ form, path, label, hint, value, own, onInput }: NumberProps) {
  return (
    <div class="number">
      <label for={path}>{label}</label>
      <input
        type="text"
        inputMode="decimal"
        id={path}
        class="digits"
        value={value}
        placeholder={own == null ? '' : String(own)}
        {...described({ form, path, hint })}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <Wrong form={form} path={path} />
    </div>
  )
}

type PickProps<T> = {
  form: Form
  path: string
  label: string
  value: T
  options: { value: T; label: string }[]
  onChoose: (value: T) => void
}

/** One of several, in a line of its own or in a sentence. */
export function Pick<T extends string>({ form, path, label, value, options, onChoose }: PickProps<T>) {
  return (
    <select
      id={path}
      aria-label={label}
      aria-invalid={problemOf(form.problems, path) !== undefined}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

/** A short question, and one of several answers to it. */
export function Asked<T extends string>(props: PickProps<T>) {
  return (
    <p class="sentence">
      <label for={props.path}>{props.label}</label>
      <Pick {...props} />
    </p>
  )
}

type SentenceProps = Noted & {
  before: string
  after: string
  label: string
  value: string
  onInput: (value: string) => void
}

/** A number inside a sentence. */
export function NumberSentence({ form, path, before, after, label, value, hint, onInput }: SentenceProps) {
  return (
    <div>
      <p class="sentence">
        <span>{before}</span>
        <input
          type="text"
          inputMode="numeric"
          id={path}
          class="digits"
          value={value}
          aria-label={label}
          {...described({ form, path, hint })}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
        <span>{after}</span>
        {hint && (
          <span class="soft small" id={`${path}-hint`}>
            {hint}
          </span>
        )}
      </p>
      <Wrong form={form} path={path} />
    </div>
  )
}

type TimeProps = { form: Form; path: string; label: string; value: string; onInput: (value: string) => void }

export function Time({ form, path, label, value, onInput }: TimeProps) {
  return (
    <input
      type="time"
      id={path}
      aria-label={label}
      aria-invalid={problemOf(form.problems, path) !== undefined}
      value={value}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  )
}

type StepProps = { number: number; id: string; title: string; lead?: string; children: ComponentChildren }

/** A part of the page, numbered as a clinician works through it. */
export function Part({ number, id, title, lead, children }: StepProps) {
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <span class="part-number" aria-hidden="true">
          {number}
        </span>
        <div>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {lead && <p class="soft">{lead}</p>}
        </div>
      </div>
      <div class="part-body">{children}</div>
    </section>
  )
}
