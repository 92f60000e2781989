/** A phone number that a phone can dial. */
import { t } from '../../lib/shell/texts.ts'

/** Behind a country's number "(0)" is for those who call from within it. */
const OWN_ZERO = /^([\s(]*(?:\+|00)\s*\d{1,3}[\s).-]*)\(\s*0\s*\)/

/** A number that is written in words alone is no link. */
export function PhoneLine({ phone }: { phone: string }) {
  const text = <bdi>{phone}</bdi>
  // Its extension is for whoever answers.
  const [main = ''] = phone.split(/x/i)
  const plus = /^[\s(]*\+/.test(main) ? '+' : ''
  const number = plus + main.replace(OWN_ZERO, '$1').replace(/\D/g, '')
  return (
    <p>
      {t('contact.call')} {/\d{3}/.test(number) ? <a href={`tel:${number}`}>{text}</a> : text}
    </p>
  )
}
