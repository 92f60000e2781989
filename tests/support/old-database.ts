/** Databases as released versions made them: written out, so that no later change of the tables changes them. */

export const STORES_OF_VERSION_1 = {
  state: 'name',
  bouts: 'start',
  nudges: 'at',
  resets: 'startedAt',
  ratings: ['day', 'item'],
  marks: ['day', 'kind'],
  corrections: 'at',
  runs: 'id',
  checks: ['day', 'check', 'side', 'question'],
  plans: 'id',
  days: 'day',
  streaks: 'name',
}

export const INDEXED_IN_VERSION_1 = ['bouts', 'nudges', 'resets', 'ratings', 'marks', 'runs', 'checks']

const DAY = '2026-03-02'
const HOUR = 3_600_000
const NINE = Date.UTC(2026, 2, 2, 8)
const timeZone = 'Europe/Berlin'

/** One of each that version 1 wrote. */
export const ROWS_OF_VERSION_1 = {
  state: [{ name: 'markedDay', version: 1, value: DAY }],
  bouts: [
    {
      start: NINE,
      end: NINE + HOUR,
      activeMs: HOUR,
      passiveMs: 0,
      endedBy: 'idle',
      continues: false,
      day: DAY,
      timeZone,
    },
  ],
  nudges: [
    {
      at: NINE + HOUR,
      kind: 'stand',
      shownAt: NINE + HOUR,
      showings: 1,
      answeredAt: null,
      outcome: 'natural',
      why: null,
      snoozes: 0,
      stretchMs: HOUR,
      day: DAY,
      timeZone,
    },
  ],
  resets: [
    {
      startedAt: NINE + 3 * HOUR,
      endedAt: NINE + 3 * HOUR + 187_000,
      plan: { id: 'article', version: 1 },
      routine: 'midday-reset',
      how: 'played',
      finished: true,
      steps: [
        { id: 'R1', result: 'done', seconds: 20 },
        { id: 'R3', result: 'skipped', seconds: 2 },
      ],
      day: DAY,
      timeZone,
    },
  ],
  ratings: [{ day: DAY, item: 'stiffness_day', value: 4, at: NINE + 7 * HOUR, recallDays: 1, timeZone }],
  marks: [{ day: DAY, kind: 'work', hours: [{ start: NINE - 2 * HOUR, end: NINE + 10 * HOUR }], at: NINE }],
  corrections: [
    { at: NINE + HOUR, from: NINE, to: NINE + 600_000, meaning: 'up', undone: true, day: DAY, timeZone },
  ],
  days: [
    {
      day: DAY,
      working: true,
      screenMs: HOUR,
      inHoursMs: HOUR,
      longestMs: HOUR,
      stretches30: 1,
      stretches60: 1,
      nudges: { natural: 1 },
      resets: 1,
      finished: 1,
      rating: 4,
    },
  ],
  streaks: [
    {
      name: 'main',
      through: DAY,
      streak: { current: 1, since: DAY, best: 1, doneDays: 1, workDays: 1, sparesUsedThisWeek: 0 },
      resets: 1,
    },
  ],
}

/** The routine's row as it is now. */
export const RESETS_NOW = ROWS_OF_VERSION_1.resets.map((row) => ({
  ...row,
  version: 'full',
  before: null,
  after: null,
  steps: [
    {
      id: 'R1',
      exercise: 'stand',
      played: 'stand',
      level: 'standard',
      result: 'done',
      side: null,
      seconds: 20,
    },
    {
      id: 'R3',
      exercise: 'thoracicRotation',
      played: 'thoracicRotation',
      level: 'standard',
      result: 'skipped',
      side: null,
      seconds: 2,
    },
  ],
}))

/** Version 2 had the same tables, and more in its caches. */
export type OldVersion = 1 | 2

/** Makes it under the given name, with its rows. */
export function makeOld(name: string, version: OldVersion): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES_OF_VERSION_1)) {
        const made = opening.result.createObjectStore(store, { keyPath })
        if (INDEXED_IN_VERSION_1.includes(store)) made.createIndex('day', 'day')
        for (const row of ROWS_OF_VERSION_1[store as keyof typeof ROWS_OF_VERSION_1] ?? []) made.put(row)
      }
    }
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}
