/** The diagnosis in full, and a button that copies it; nobody passes on what they have not seen. */
import { useRef, useState } from 'preact/hooks'
import { t } from '../../../lib/shell/texts.ts'

type Became = 'nothing' | 'copied' | 'selected'

export function DiagnosisShown({ text }: { text: string }) {
  const lines = useRef<HTMLPreElement>(null)
  const [became, setBecame] = useState<Became>('nothing')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setBecame('copied')
    } catch {
      if (lines.current) getSelection()?.selectAllChildren(lines.current)
      setBecame('selected')
    }
  }
  return (
    <>
      <pre ref={lines} class="diagnosis" lang="en" dir="ltr">
        {text}
      </pre>
      <div class="row about-copy">
        <button type="button" class="main" onClick={() => void copy()}>
          {t('about.copy')}
        </button>
        <p role="status">
          {became === 'copied' && t('about.copied')}
          {became === 'selected' && t('about.selected')}
        </p>
      </div>
    </>
  )
}
