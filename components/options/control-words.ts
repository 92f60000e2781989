/** A control in words, read off the page: what was changed is told, and taken back, by the name that stands beside it. */
import { t } from '../../lib/shell/texts.ts'
import { clock } from '../shared/formats.ts'
import { minutesOf } from './draft.ts'

const MINUTE = 60_000

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? ''

function labelOf(control: HTMLElement): string {
  const label = control.getAttribute('aria-label')
  if (label !== null) return label
  const by = control.getAttribute('aria-labelledby')
  if (by !== null)
    return by
      .split(' ')
      .map((id) => textOf(document.getElementById(id)))
      .join(' ')
  return textOf((control as HTMLInputElement).labels?.[0]) || textOf(control)
}

const yesOrNo = (on: boolean) => (on ? t('options.yes') : t('options.no'))

const isRadio = (control: HTMLElement): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'radio'

/** Of one of several what all of them answer. */
function nameOf(control: HTMLElement): string {
  return isRadio(control) ? textOf(control.closest('fieldset')?.querySelector('legend')) : labelOf(control)
}

/** What it is set to; of one of several which of them. Empty where it is nothing to say in a word or two. */
function settingOf(control: HTMLElement): string {
  if (control instanceof HTMLSelectElement) return textOf(control.selectedOptions[0])
  if (!(control instanceof HTMLInputElement)) return ''
  switch (control.type) {
    case 'radio': {
      const chosen = control.closest('fieldset')?.querySelector<HTMLElement>('input[type="radio"]:checked')
      return chosen ? labelOf(chosen) : ''
    }
    case 'checkbox':
      return yesOrNo(control.checked)
    case 'number':
      return control.value
    case 'time': {
      const minutes = minutesOf(control.value)
      return minutes === null ? '' : clock(minutes * MINUTE, 'UTC')
    }
    default:
      return ''
  }
}

function setTo(name: string, value: string): string {
  if (value === '') return name
  // A question is followed by its answer.
  return name.endsWith('?') ? `${name} ${value}` : t('options.set_to', [name, value])
}

/** Of a box of that name, before the page shows it. */
export const tickWords = (name: string, on: boolean): string => setTo(name, yesOrNo(on))

/** Null once it is gone. */
export function controlName(id: string): string | null {
  const control = document.getElementById(id)
  return control && nameOf(control)
}

/** Its name with what it is set to. */
export function controlWords(id: string): string | null {
  const control = document.getElementById(id)
  return control && setTo(nameOf(control), settingOf(control))
}

export const savedText = (what: string): string => `${t('page.saved')} ${what}`.trim()
export const undoneText = (what: string): string => `${t('options.undone')} ${what}`.trim()
