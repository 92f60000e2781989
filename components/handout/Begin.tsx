/** The plan's code in large type, and how to begin. */
import { t } from '../../lib/shell/texts.ts'

export function Begin({ code, more }: { code: string; more: boolean }) {
  return (
    <section class="handout-begin">
      <div class="handout-code">
        <h2>{code === '' ? t('handout.file') : t('handout.code')}</h2>
        {code === '' ? (
          <p>{t('handout.file_choose', [t('plan.title')])}</p>
        ) : (
          <>
            <p class="handout-groups">
              {code.split(/[-\s]+/).map((group, i, { length }) => (
                <span key={i}>{i < length - 1 ? `${group}-` : group}</span>
              ))}
            </p>
            <p>{t('handout.code_type', [t('plan.title')])}</p>
            {more && <p>{t('handout.code_file')}</p>}
          </>
        )}
      </div>
      <div>
        <h2>{t('handout.get')}</h2>
        <ol class="handout-numbers">
          <li>{t('handout.get_1')}</li>
          <li>{t('handout.get_2')}</li>
          <li>{t('handout.get_3')}</li>
          <li>{t('handout.get_4', [t('plan.title')])}</li>
        </ol>
        <p>{t('handout.get_private')}</p>
      </div>
    </section>
  )
}
