/** The way to "When to get help", in its own tab. */
import { t } from '../../lib/shell/texts.ts'

type Props = { onHelp: () => void; text?: string }

export function HelpLink({ onHelp, text = t('reset.read_help') }: Props) {
  return (
    <a
      href="/help.html"
      onClick={(event) => {
        event.preventDefault()
        onHelp()
      }}
    >
      {text}
    </a>
  )
}
