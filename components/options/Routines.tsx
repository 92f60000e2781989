/** Run days, mobility, strength days, self-checks, and what is left out: each a choice by itself. */

import { useRef, useState } from 'preact/hooks'
import type { Practice, PracticeChange } from '../../lib/core/practice.ts'
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { exerciseName } from '../shared/exercise-names.ts'
import type { Act } from '../shared/live-model.ts'
import { useTold, Words } from '../shared/told.tsx'
import { controlName, controlWords, savedText, undoneText } from './control-words.ts'
import { clockOf, minutesOf } from './draft.ts'
import { leftOutIn } from './left-out.ts'
import { Choice, Days, More, Page, Section, Tick } from './parts.tsx'
import { Told } from './Told.tsx'
import { useRead } from './use-read.ts'

/** What takes the latest change back, and which control that was. */
type Way = { change: PracticeChange; control: string; what: string }

const readRoutines = (session: Session) => session.readRoutines()

export function Routines({ session, act }: { session: Session; act: Act }) {
  const { found: model, reread } = useRead(session, readRoutines)
  /** What takes the latest change back. */
  const [back, setBack] = useState<Way | null>(null)
  const [told, tell] = useTold()
  /**
   * Touched, and not yet read back: a box that was ticked stays so while it is stored. A field in which somebody
   * writes must never be set back meanwhile: leaving it would then tell that it was emptied.
   */
  const [touched, setTouched] = useState<Partial<Practice>>({})
  const underWay = useRef(0)
  if (!model) return null
  const { stops } = model
  const practice = { ...model.practice, ...touched }
  const save = async (
    change: PracticeChange,
    control: string,
    undo: PracticeChange | null,
    what?: string,
  ) => {
    underWay.current++
    const name = what ?? controlName(control) ?? ''
    const stored = await act({ type: 'practice', change })
    await reread()
    if (stored) {
      const now = controlWords(control) ?? name
      tell(undo ? savedText(now) : undoneText(now))
      setBack(undo && { change: undo, control, what: name })
    }
    if (--underWay.current === 0) setTouched({})
  }
  /** A field that is given back as it was. */
  const change = <Field extends keyof PracticeChange & keyof Practice>(
    field: Field,
    value: Practice[Field],
    control: string,
  ) => {
    setTouched((before) => ({ ...before, [field]: value }))
    void save({ [field]: value }, control, { [field]: practice[field] } as PracticeChange)
  }
  const out = leftOutIn(practice, stops)
  return (
    <Page id="routines" title={t('routines.title')} lead={t('routines.lead')}>
      <Section>
        <Running practice={practice} change={change} />
        <Choice
          name="mobility"
          legend={t('routines.mobility')}
          options={[
            { value: 'runDays', label: t('routines.mobility_run_days') },
            { value: 'daily', label: t('routines.mobility_daily') },
          ]}
          value={practice.mobility}
          onChoose={(mobility, id) => change('mobility', mobility as Practice['mobility'], id)}
        />
        <Days
          name="strength"
          legend={t('routines.strength')}
          hint={t('routines.strength_hint')}
          days={practice.strengthDays}
          label={(day) => t('routines.strength_on', [day])}
          onChange={(days, id) => change('strengthDays', days, id)}
        />
        <div class="picks">
          <Tick
            id="floor"
            label={t('routines.floor')}
            hint={t('routines.floor_hint')}
            checked={practice.floor}
            onChange={(floor, id) => change('floor', floor, id)}
          />
          <Tick
            id="looks"
            label={t('routines.looks')}
            hint={t('routines.looks_hint')}
            checked={!practice.lookNever}
            onChange={(looks, id) => change('lookNever', !looks, id)}
          />
          <Tick
            id="before-after"
            label={t('routines.before_after')}
            hint={t('routines.before_after_hint')}
            checked={practice.beforeAfter}
            onChange={(beforeAfter, id) => change('beforeAfter', beforeAfter, id)}
          />
        </div>
        {out.length > 0 && (
          <div>
            <h2>{t('routines.left_out')}</h2>
            <ul class="left-out">
              {out.map((id) => (
                <li key={id}>
                  {exerciseName(id)}{' '}
                  <button
                    type="button"
                    class="plain"
                    aria-label={t('routines.put_back', [exerciseName(id)])}
                    id={`put-back-${id}`}
                    onClick={({ currentTarget }) =>
                      void save({ exercise: { id, choice: 'putBack' } }, currentTarget.id, {
                        exercise: { id, choice: 'leaveOut' },
                      })
                    }
                  >
                    {t('routines.put_back_short')}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Section>
      <More>
        <HowItPlays practice={practice} change={change} />
      </More>
      <Told
        undo={
          back && {
            what: controlName(back.control) ?? back.what,
            take: () => void save(back.change, back.control, null, back.what),
          }
        }
      >
        <Words told={told} />
      </Told>
    </Page>
  )
}

/** What can be set in their own window, too. */
function HowItPlays({ practice, change }: { practice: Practice; change: Change }) {
  return (
    <div class="picks">
      <Tick
        id="hands-free"
        label={t('play.hands_free')}
        hint={t('play.hands_free_hint')}
        checked={practice.handsFree}
        onChange={(on, id) => change('handsFree', on, id)}
      />
      <Tick
        id="speak"
        label={t('play.voice')}
        hint={t('play.voice_hint')}
        checked={practice.speak}
        onChange={(on, id) => change('speak', on, id)}
      />
      <Tick
        id="tones"
        label={t('play.tones')}
        hint={t('play.tones_hint')}
        checked={practice.tones}
        onChange={(on, id) => change('tones', on, id)}
      />
      <Tick
        id="words"
        label={t('play.words')}
        checked={practice.pacerInWords}
        onChange={(on, id) => change('pacerInWords', on, id)}
      />
      <Tick
        id="quiet"
        label={t('play.quiet')}
        hint={t('play.quiet_hint')}
        checked={practice.quiet}
        onChange={(on, id) => change('quiet', on, id)}
      />
    </div>
  )
}

type Change = <Field extends keyof PracticeChange & keyof Practice>(
  field: Field,
  value: Practice[Field],
  control: string,
) => void

/** Without an answer nothing of it is offered. */
function Running({ practice: { running }, change }: { practice: Practice; change: Change }) {
  const days = running?.days ?? []
  const at = running?.at ?? null
  return (
    <>
      <Days
        name="running"
        legend={t('routines.running')}
        hint={t('routines.running_hint')}
        days={days}
        label={(day) => t('routines.run_on', [day])}
        onChange={(chosen, id) => change('running', chosen.length > 0 ? { days: chosen, at } : null, id)}
      />
      {days.length > 0 && (
        <label class="run-time">
          {t('routines.run_at')}{' '}
          <input
            type="time"
            id="run-time"
            value={at === null ? '' : clockOf(at)}
            onChange={({ currentTarget: { id, value } }) =>
              change('running', { days, at: minutesOf(value) }, id)
            }
          />
        </label>
      )}
    </>
  )
}
