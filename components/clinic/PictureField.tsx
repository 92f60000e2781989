/** A picture from a file, shown as small as it is kept, and what it shows in words. */
import { useState } from 'preact/hooks'
import type { Picture } from '../../lib/core/plan/plan.ts'
import { report } from '../../lib/shell/report.ts'
import { t } from '../../lib/shell/texts.ts'
import { Words } from './Fields.tsx'
import type { Form } from './form.ts'
import { smallPicture } from './picture.ts'

type Props = {
  form: Form
  path: string
  kind: 'logo' | 'picture'
  label: string
  picture: Picture | null
  onPicture: (picture: Picture | null) => void
}

export function PictureField({ form, path, kind, label, picture, onPicture }: Props) {
  const [refused, setRefused] = useState(false)

  async function take(file: File | undefined) {
    if (!file) return
    const data = await smallPicture(file, kind).catch((error: unknown) => {
      report('a picture could not be drawn', error)
      return null
    })
    setRefused(data === null)
    if (data !== null) onPicture({ data, alt: picture?.alt ?? '' })
  }

  return (
    <div class="picture-field">
      {picture && <img class={`picture-${kind}`} src={picture.data} alt={picture.alt} />}
      <div class="picture-words">
        <label class="file">
          <span>{label}</span>
          <input
            type="file"
            id={path}
            accept="image/png,image/jpeg"
            aria-describedby={`${path}-told`}
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0])
              currentTarget.value = ''
            }}
          />
        </label>
        <p class="soft small" id={`${path}-told`} role="status">
          {refused ? t('clinic.picture_refused') : t('clinic.picture_hint')}
        </p>
        {picture && (
          <>
            <Words
              form={form}
              path={`${path}.alt`}
              label={t('clinic.alt')}
              value={picture.alt}
              onInput={(alt) => onPicture({ ...picture, alt })}
            />
            <button
              type="button"
              class="plain"
              onClick={() => {
                form.focusAfter([path])
                onPicture(null)
              }}
            >
              {t('clinic.picture_remove')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}
