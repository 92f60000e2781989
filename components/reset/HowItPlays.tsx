/** "How it plays": a sheet over the begin card or the player. What is touched holds at once. */
import { useEffect, useRef } from 'preact/hooks'
import type { Practice, PracticeChange } from '../../lib/core/practice.ts'
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import { useVoiceThere } from './use-sound.ts'

/** Seconds of a breath, in and out, that nobody gets light-headed with. */
const BREATH = { least: 2, most: 12 }

type SwitchProps = { id: string; on: boolean; label: string; hint?: string; onSet: (on: boolean) => void }

function Switch({ id, on, label, hint, onSet }: SwitchProps) {
  return (
    <div class="sheet-line">
      <input
        type="checkbox"
        id={id}
        checked={on}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => onSet(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="soft small">
          {hint}
        </p>
      )}
    </div>
  )
}

function Seconds({ label, value, onSet }: { label: string; value: number; onSet: (to: number) => void }) {
  const atLeast = value <= BREATH.least
  const atMost = value >= BREATH.most
  return (
    <div class="sheet-line sheet-seconds">
      <span>{label}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={t('play.less', [label])}
        aria-disabled={atLeast}
        onClick={() => atLeast || onSet(value - 1)}
      >
        <Icon name="minus" />
      </button>
      <output>{value}</output>
      <button
        type="button"
        class="icon-button"
        aria-label={t('play.more', [label])}
        aria-disabled={atMost}
        onClick={() => atMost || onSet(value + 1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  )
}

type Props = { practice: Practice; change: (change: PracticeChange) => void; onClose: () => void }

export function HowItPlays({ practice, change, onClose }: Props) {
  const sheet = useRef<HTMLDialogElement>(null)
  const voiceThere = useVoiceThere()
  useEffect(() => sheet.current?.showModal(), [])
  return (
    <dialog ref={sheet} class="sheet" aria-labelledby="how-it-plays" onClose={onClose}>
      <div class="sheet-head">
        <h2 id="how-it-plays">{t('play.how')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('play.close')}
          onClick={() => sheet.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <Switch
        id="hands-free"
        on={practice.handsFree}
        label={t('play.hands_free')}
        hint={t('play.hands_free_hint')}
        onSet={(handsFree) => change({ handsFree })}
      />
      {voiceThere ? (
        <Switch
          id="speak"
          on={practice.speak}
          label={t('play.voice')}
          hint={t('play.voice_hint')}
          onSet={(speak) => change({ speak })}
        />
      ) : (
        <p class="sheet-line soft small">{t('play.no_voice')}</p>
      )}
      <Switch
        id="tones"
        on={practice.tones}
        label={t('play.tones')}
        hint={t('play.tones_hint')}
        onSet={(tones) => change({ tones })}
      />
      <h3>{t('play.breathing')}</h3>
      <Seconds
        label={t('play.breathe_in')}
        value={practice.breatheIn}
        onSet={(breatheIn) => change({ breatheIn })}
      />
      <Seconds
        label={t('play.breathe_out')}
        value={practice.breatheOut}
        onSet={(breatheOut) => change({ breatheOut })}
      />
      <Switch
        id="words"
        on={practice.pacerInWords}
        label={t('play.words')}
        onSet={(pacerInWords) => change({ pacerInWords })}
      />
      <h3>{t('page.midday_reset')}</h3>
      <Switch
        id="quiet"
        on={practice.quiet}
        label={t('play.quiet')}
        hint={t('play.quiet_hint')}
        onSet={(quiet) => change({ quiet })}
      />
      <Switch
        id="before-after"
        on={practice.beforeAfter}
        label={t('play.before_after')}
        onSet={(beforeAfter) => change({ beforeAfter })}
      />
      <p class="soft small">{t('play.from_next')}</p>
    </dialog>
  )
}
