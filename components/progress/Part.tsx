/** A part of the page that is drawn anew only when what it is given is another, and that takes no other with it when it cannot be drawn. */
import { Component, type ComponentChildren } from 'preact'
import { report } from '../../lib/shell/report.ts'
import { t } from '../../lib/shell/texts.ts'

type Props<T> = { given: T; draw: (given: T) => ComponentChildren }

export class Part<T> extends Component<Props<T>, { broken: T | null }> {
  override state = { broken: null }

  override shouldComponentUpdate(next: Props<T>, state: { broken: T | null }): boolean {
    return next.given !== this.props.given || state.broken !== this.state.broken
  }

  override componentDidCatch(error: unknown): void {
    report('a part of the progress page could not be drawn', error)
    this.setState({ broken: this.props.given })
  }

  override render({ given, draw }: Props<T>, { broken }: { broken: T | null }) {
    return broken === given ? <Unshown /> : draw(given)
  }
}

/** `onAgain`: it may be read once more. */
export function Unshown({ onAgain }: { onAgain?: () => void }) {
  return (
    <section class="card due unshown" role="alert">
      <p>{t('progress.unshown')}</p>
      {onAgain && (
        <button type="button" onClick={onAgain}>
          {t('progress.again')}
        </button>
      )}
    </section>
  )
}
