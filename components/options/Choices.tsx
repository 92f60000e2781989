/** How nudges look and sound, and what holds them back: each a choice by itself. */
import type { Settings } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import { Choice, Section, Tick } from './parts.tsx'
import type { Rhythm } from './use-rhythm.ts'

export function LookAndSound({ rhythm, choosesSound }: { rhythm: Rhythm; choosesSound: boolean }) {
  const { shown, press } = rhythm
  return (
    <Section>
      <div class="picks">
        {choosesSound ? (
          <Tick
            id="sound"
            label={t('options.sound')}
            hint={t('options.sound_hint')}
            checked={shown.sound}
            onChange={(sound, id) => press({ sound }, id)}
          />
        ) : (
          <p>{t('options.sound_system')}</p>
        )}
        <Tick
          id="detailed"
          label={t('options.detailed')}
          hint={t('options.detailed_hint')}
          checked={shown.detailed}
          onChange={(detailed, id) => press({ detailed }, id)}
        />
        <Tick
          id="sentence-shown"
          label={t('options.sentence_shown_here')}
          hint={t('options.sentence_shown_hint')}
          checked={shown.sentenceInNotification}
          onChange={(sentenceInNotification, id) => press({ sentenceInNotification }, id)}
        />
      </div>
    </Section>
  )
}

const WATCH_CAPS: { value: Settings['watchCapMinutes']; label: () => string }[] = [
  { value: 0, label: () => t('options.video_0') },
  { value: 30, label: () => t('options.video_30') },
  { value: 60, label: () => t('options.video_60') },
]

export function SoundAndVideo({ rhythm: { shown, press } }: { rhythm: Rhythm }) {
  return (
    <Section id="media" title={t('options.media')}>
      <Tick
        id="music"
        label={t('options.music')}
        hint={t('options.music_hint')}
        checked={shown.playsMusic}
        onChange={(playsMusic, id) => press({ playsMusic }, id)}
      />
      <Choice
        name="video"
        legend={t('options.video')}
        options={WATCH_CAPS.map(({ value, label }) => ({ value, label: label() }))}
        value={shown.watchCapMinutes}
        onChoose={(watchCapMinutes, id) => press({ watchCapMinutes }, id)}
      />
    </Section>
  )
}
