/** One self-check of "Look and feel" on the sheet: its figure, what is done, asked and said. */
import type { Line, LookPart, Protocol } from '../../../lib/core/looks.ts'
import { ReadBy, Row } from './Entry.tsx'
import { KeyPoses } from './KeyPoses.tsx'
import { text } from './texts.ts'

/** What names a side is said once for each. */
function Words({ of }: { of: Line<string> }) {
  if (typeof of === 'string') return <>{text(of)}</>
  return (
    <>
      <span class="side">Right:</span> {text(of.right)} <span class="side">Left:</span> {text(of.left)}
    </>
  )
}

function Lines({ lines }: { lines: Line<string>[] }) {
  return (
    <>
      {lines.map((line, i) => (
        <p key={i}>
          <Words of={line} />
        </p>
      ))}
    </>
  )
}

function Questions({ part }: { part: LookPart }) {
  return (
    <>
      {part.questions.map((question) => (
        <div class="question" key={question.id}>
          <p>
            <b>
              <Words of={question.text} />
            </b>{' '}
            {part.sides === 'each' ? 'Asked for each side.' : 'Asked once.'}
            {question.after && ' Asked only after an answer that it fits.'}
          </p>
          <ul>
            {question.answers.map(({ id, label, said }) => (
              <li key={id}>
                <Words of={label} /> <span class="said">({text(said)})</span>
              </li>
            ))}
            <li>
              {text('look.unsure')} <span class="said">({text(question.unsure)})</span>
            </li>
          </ul>
        </div>
      ))}
    </>
  )
}

export function Look({ protocol }: { protocol: Protocol }) {
  const { id, figure, name, alt, setup, notWhen, closing, parts } = protocol
  return (
    <section class="entry" id={id}>
      <h2>
        {text('look.title')}: {text(name)} <code>{id}</code>
      </h2>
      <div class="poses">
        <KeyPoses id={figure} size="large" label={text(alt)} />
      </div>
      <p class="alt">{text(alt)}</p>
      <div class="columns">
        <div>
          <h3>{text('look.setup')}</h3>
          <Lines lines={setup} />
          <h3>{text('look.steps')}</h3>
          <ol class="steps">
            {parts
              .flatMap(({ steps }) => steps)
              .map((step, i) => (
                <li key={i}>
                  <Words of={step} />
                </li>
              ))}
          </ol>
        </div>
        <div>
          {parts.map((part, i) => (
            <Questions key={i} part={part} />
          ))}
        </div>
      </div>
      <dl>
        <Row name="Always too">{text('look.hurt')}</Row>
        <Row name="Said after">
          {closing && <p>{text(closing)}</p>}
          <p>{text('look.constant')}</p>
        </Row>
        <Row name={text('look.not_when')}>
          <Lines lines={notWhen} />
        </Row>
      </dl>
      <p class="stop">{text('reset.stop_line')}</p>
      <ReadBy />
    </section>
  )
}
