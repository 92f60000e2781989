/** What comes out: the file, the code, the hand-out; and the plan taken here, to try it. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { encodePlanFile } from '../../lib/core/plan/decode-plan.ts'
import { PLAN_PARTS, type Plan } from '../../lib/core/plan/plan.ts'
import type { Refusal } from '../../lib/core/plan/problems.ts'
import { t } from '../../lib/shell/texts.ts'
import { InItsLanguage } from '../handout/InItsLanguage.tsx'
import { printHandout } from '../handout/print-handout.ts'
import type { Act } from '../shared/live-model.ts'
import { placeText } from '../shared/problem-texts.ts'
import { saveFile } from '../shared/save-file.ts'
import { Part } from './Fields.tsx'
import { fileName } from './file-name.ts'
import type { Form } from './form.ts'
import { ProblemList } from './ProblemList.tsx'

/** The code of the plan, and the paths of what it does not tell. */
export type Made = { plan: Plan; code: string; onlyInFile: string[] }

type Props = {
  form: Form
  /** Null while something typed keeps it from being a plan. */
  made: Made | null
  refusal: Refusal | null
  act: Act
}

export function Out({ form, made, refusal, act }: Props) {
  return (
    <Part number={7} id="out" title={t('clinic.out')} lead={t('clinic.out_lead')}>
      <div aria-live="polite">{refusal && <ProblemList form={form} refusal={refusal} />}</div>
      {made && <Ways {...made} act={act} focusAfter={form.focusAfter} />}
    </Part>
  )
}

function Ways({ plan, code, onlyInFile, act, focusAfter }: Made & { act: Act } & Pick<Form, 'focusAfter'>) {
  usePrinted()
  const [told, setTold] = useState('')
  const [shown, setShown] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setTold(t('clinic.copied')),
      () => setTold(t('clinic.not_copied')),
    )
  const save = () => {
    saveFile(fileName(plan), [encodePlanFile(plan)], 'application/json')
    setTold(t('clinic.saved_file', [fileName(plan)]))
  }
  return (
    <div class="ways">
      <div class="way">
        <h3>{t('clinic.file')}</h3>
        <p class="soft">{t('clinic.file_about')}</p>
        <button type="button" class="main large" onClick={save}>
          {t('clinic.file_save')}
        </button>
      </div>
      <div class="way">
        <h3>{t('clinic.code')}</h3>
        <p class="soft">{t('clinic.code_about')}</p>
        <output class="code" aria-label={t('clinic.code')}>
          {code}
        </output>
        <button type="button" onClick={() => void copy()}>
          {t('clinic.copy')}
        </button>
        {onlyInFile.length > 0 && (
          <div class="only-file">
            <p>{t('clinic.only_file')}</p>
            <ul>
              {onlyInFile.map((path) => (
                <li key={path}>{placeText(path)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p class="told" role="status">
        {told}
      </p>
      <div class="way">
        <h3>{t('clinic.handout')}</h3>
        <p class="soft">{t('clinic.handout_about')}</p>
        <div class="row">
          <button type="button" class="large" onClick={printHandout}>
            {t('clinic.print')}
          </button>
          <button type="button" class="plain" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? t('clinic.handout_hide') : t('clinic.handout_show')}
          </button>
        </div>
        <div class={shown ? 'handout-shown' : 'handout-print'}>
          <Pages plan={plan} code={code} onlyInFile={onlyInFile} />
        </div>
      </div>
      {/* Of another plan nothing was said yet. */}
      <TakeHere key={JSON.stringify(plan)} plan={plan} act={act} focusAfter={focusAfter} />
    </div>
  )
}

/** Drawing them takes as long as several keys: they follow once the typing rests. */
const RESTS_MS = 250

function Pages(made: Made) {
  const [settled, setSettled] = useState(made)
  const { plan, code, onlyInFile } = made
  // A plan is read anew at every drawing of the page.
  const said = JSON.stringify(plan)
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ plan, code, onlyInFile }), RESTS_MS)
    return () => clearTimeout(timer)
  }, [said])
  return useMemo(
    () => <InItsLanguage plan={settled.plan} code={settled.code} more={settled.onlyInFile.length > 0} />,
    [settled],
  )
}

/** What is printed here is the hand-out, whoever asks for it: the browser's own menu, too. */
function usePrinted() {
  useEffect(() => {
    const before = () => {
      document.documentElement.dataset.print = 'handout'
    }
    const after = () => {
      delete document.documentElement.dataset.print
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
}

/** For trying it out, in the clinic's own browser: it changes what is set here, so it asks first. */
function TakeHere({ plan, act, focusAfter }: { plan: Plan; act: Act } & Pick<Form, 'focusAfter'>) {
  const [at, setAt] = useState<'offered' | 'asking' | 'taken'>('offered')
  /** What was pressed is gone then: the focus goes to what stands in its place. */
  const now = (next: typeof at) => {
    setAt(next)
    focusAfter([next === 'asking' ? 'try-yes' : 'try-take'])
  }
  const take = async () => {
    if (await act({ type: 'takePlan', plan, source: 'made', parts: [...PLAN_PARTS] })) now('taken')
  }
  return (
    <div class="way try">
      <h3>{t('clinic.try')}</h3>
      <p class="soft">{t('clinic.try_about')}</p>
      {at === 'asking' ? (
        <div class="row">
          <p>{t('clinic.try_sure')}</p>
          <button type="button" class="main" id="try-yes" onClick={() => void take()}>
            {t('clinic.try_yes')}
          </button>
          <button type="button" onClick={() => now('offered')}>
            {t('clinic.try_no')}
          </button>
        </div>
      ) : (
        <button type="button" id="try-take" onClick={() => now('asking')}>
          {t('clinic.try_take')}
        </button>
      )}
      <p role="status">{at === 'taken' && t('clinic.try_taken')}</p>
    </div>
  )
}
