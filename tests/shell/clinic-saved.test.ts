/** The draft's row: kept beside the state, which neither reads nor touches it. */
import { expect, test } from 'vitest'
import { draftOf } from '../../components/clinic/draft.ts'
import { PRESETS } from '../../lib/content/plans.ts'
import { INITIAL_STATE } from '../../lib/core/state.ts'
import { readDraft, saveDraft } from '../../lib/shell/plan-draft.ts'
import { readParts, setAside, writeState } from '../../lib/shell/state-rows.ts'
import type { Store } from '../../lib/shell/tables.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'

const DRAFTS = { draft: { ...draftOf(PRESETS.runner), interval: 'sixty' }, last: draftOf(PRESETS.quiet) }

const opened = (): Store => new MemoryDatabase().connect()
const put = (store: Store, row: object) =>
  store.write('strict', (tx) => tx.put('state', { name: 'planDraft', version: 1, value: null, ...row }))

test('what is typed comes back as it was typed', async () => {
  const store = opened()
  expect(await readDraft(store)).toEqual({ draft: null, last: null, damaged: false })
  await saveDraft(store, DRAFTS)
  expect(await readDraft(store)).toEqual({ ...DRAFTS, damaged: false })
})

test.each([
  ['something else', { value: 'draft' }],
  ['a field of another kind', { value: { ...DRAFTS, draft: { ...DRAFTS.draft, goal: 7 } } }],
  ['another version', { version: 2, value: DRAFTS }],
])('%s is an empty one, and said so', async (_, row) => {
  const store = opened()
  await put(store, row)
  expect(await readDraft(store)).toEqual({ draft: null, last: null, damaged: true })
})

test('the state is read, written and set aside beside it, and leaves it alone', async () => {
  const store = opened()
  await saveDraft(store, DRAFTS)
  await store.write('strict', async (tx) => {
    const before = await readParts(tx)
    expect(before).toEqual({ state: null, unread: [] })
    await writeState(tx, null, INITIAL_STATE)
    await tx.put('state', { name: 'nudger', version: 1, value: 'broken' })
    const after = await readParts(tx)
    expect(after.unread.map(({ name }) => name)).toEqual(['nudger'])
    await setAside(tx, after.unread, 5)
    await writeState(tx, INITIAL_STATE, {
      ...INITIAL_STATE,
      settings: { ...INITIAL_STATE.settings, sound: true },
    })
  })
  expect(await readDraft(store)).toEqual({ ...DRAFTS, damaged: false })
})
