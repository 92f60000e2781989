/** The first line of the popup: what it says of watching, and of a call that is taken standing. */
import { createRef, type VNode } from 'preact'
import { describe, expect, test, vi } from 'vitest'
import { StatusLine } from '../../components/popup/StatusLine.tsx'
import type { Action } from '../../lib/core/events.ts'
import type { Settings } from '../../lib/core/rules.ts'
import { INITIAL_STATE } from '../../lib/core/state.ts'
import type { Status } from '../../lib/core/status.ts'
import { readPopup } from '../../lib/shell/read-popup.ts'
import { encodeState } from '../../lib/shell/state-rows.ts'
import { clock } from '../core/make.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'

vi.mock('../../lib/shell/texts.ts', () => ({
  t: (key: string, ...given: unknown[]) =>
    key === 'page.language' ? 'en' : [key.replace('status.', ''), ...given.flat()].join(' '),
}))

const NOON = clock('12:00')

/** Every text there, and each button in brackets; `press` clicks the one with that text. */
async function line(
  status: Status,
  call: 'offered' | 'standing' | null,
  press = '',
  changed: Partial<Settings> = {},
) {
  const store = new MemoryDatabase().connect()
  await store.write('strict', async (tx) => {
    for (const row of encodeState(INITIAL_STATE)) await tx.put('state', row)
  })
  const read = await readPopup(store, NOON, 'UTC')
  const model = { ...read, settings: { ...read.settings, ...changed }, status, call }
  const said: Action[] = []
  const act = async (action: Action) => said.push(action) > 0
  const texts = (node: unknown): string[] => {
    if (Array.isArray(node)) return node.flatMap(texts)
    if (typeof node === 'string') return [node]
    const { type, props } = (node ?? {}) as Partial<VNode<{ children?: unknown; onClick?: () => void }>>
    const inside = texts(props?.children ?? [])
    if (type !== 'button') return inside
    if (inside.join() === press) props?.onClick?.()
    return [`[${inside.join()}]`]
  }
  return { texts: texts(StatusLine({ model, line: createRef(), act })), said }
}

const MEETING = { kind: 'meeting', minutes: 20, until: NOON + 600_000 } as const
const COUNTING = { kind: 'counting', minutes: 20, next: 40 } as const
const STANDING = { kind: 'standing', minutes: 20 } as const

describe('a call that is taken standing', () => {
  test.each<[string, Status, 'offered' | 'standing' | null, number]>([
    ['in a marked meeting', MEETING, 'standing', 1],
    ['while a stretch is counted', COUNTING, 'standing', 1],
    ['is not told twice', STANDING, 'standing', 0],
    ['only offered', MEETING, 'offered', 0],
    ['none', MEETING, null, 0],
  ])('%s', async (_, status, call, times) => {
    const { texts } = await line(status, call)
    expect(texts.filter((text) => text === 'also_standing')).toHaveLength(times)
    expect(texts.filter((text) => text === '[sitting_again]')).toHaveLength(call === 'standing' ? 1 : 0)
  })

  test.each([MEETING, STANDING])('can be ended: $kind', async (status) => {
    expect((await line(status, 'standing', 'sitting_again')).said).toEqual([
      { type: 'standing', answer: 'sat' },
    ])
  })

  test('and the meeting still has its own end', async () => {
    expect((await line(MEETING, 'standing', 'end_meeting')).said).toEqual([{ type: 'meeting', until: null }])
  })
})

test.each([
  [0, 'watch_soon'],
  [1, 'watch_first 1 3'],
  [3, 'watch_first 3 3'],
])('watching, with %i days of it: %s', async (day, expected) => {
  expect((await line({ kind: 'watchFirst', minutes: 20, day }, null)).texts[0]).toBe(expected)
})

describe('used in another browser', () => {
  test.each<[string, Status]>([
    ['with a routine under way', { kind: 'inReset' }],
    ['before anything was seen', { kind: 'unseen' }],
    ['where nobody can tell who is there', { kind: 'unreliable', reminding: false, quiet: null }],
  ])('%s the line says that it is off here, and ends it', async (_, status) => {
    const { texts, said } = await line(status, null, 'turn_on', { usedElsewhere: true })
    expect(texts.map((text) => text.trim()).filter(Boolean)).toEqual(['off_here', '[turn_on]'])
    expect(said).toEqual([{ type: 'settings', settings: { usedElsewhere: false } }])
  })
})

test('read in one breath the two sentences are two', async () => {
  const { texts } = await line(COUNTING, null)
  expect(texts.join('')).toBe('minutes 20 next 40')
})
