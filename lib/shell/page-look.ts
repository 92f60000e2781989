/**
 * What language a page speaks and which colours it wears, as the settings say. A copy of the choice lies where a page
 * finds it before the database has answered, so that nothing flashes up in another language or scheme. What fails here
 * is told and borne: a page in the browser's own language is better than none.
 */
import type { Settings } from '../core/rules.ts'
import { report } from './report.ts'
import { t } from './texts.ts'

type Look = Pick<Settings, 'language' | 'appearance'>

/** Where the copy lies. */
const KEPT = 'look'
/** As a page comes: whoever chose nothing loads nothing. */
const AS_IT_COMES = ' system'

/** What was asked for last: worn, or about to be. None after a failure, so that it is tried again. */
let wanted = AS_IT_COMES

/** Says to the browser in which language and direction the page is read. */
function tellLanguage(): void {
  const page = document.documentElement
  page.lang = t('page.language')
  page.dir = t('page.direction')
}

async function wear(look: string): Promise<void> {
  if (look === wanted) return
  wanted = look
  try {
    const { choose } = await import('./chosen-look.ts')
    await choose(look, KEPT, () => look === wanted)
  } catch (error) {
    report('a look failed', error)
    if (look === wanted) wanted = ''
  }
  tellLanguage()
}

/** Resolves when the texts are there. What was looked up before is in the language before. */
export const wearLook = ({ language, appearance }: Look): Promise<void> =>
  wear(`${language ?? ''} ${appearance}`)

/** As the page before this one was. */
export async function wearKept(): Promise<void> {
  tellLanguage()
  try {
    await wear(localStorage.getItem(KEPT) ?? AS_IT_COMES)
  } catch (error) {
    report('a look failed', error)
  }
}
