/** What is done in the options page while a backup is measured: saving, restoring, bare reading and bare putting. */

/** Runs in the options page, once, and needs nothing from outside itself. */
export function prepare(keys: Record<string, readonly string[]>) {
  const saved: { at: number; file: Blob }[] = []
  const make = URL.createObjectURL
  URL.createObjectURL = (file: Blob) => {
    saved.push({ at: performance.now(), file })
    return make(file)
  }
  // Nothing is put into anybody's downloads.
  HTMLAnchorElement.prototype.click = () => {}
  const tasks: { from: number; to: number }[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ from: startTime, to: startTime + duration })
    }
  }).observe({ type: 'longtask', buffered: false })

  const until = async <T>(what: () => T | null | undefined): Promise<T> => {
    const end = performance.now() + 120_000
    for (;;) {
      const found = what()
      if (found) return found
      if (performance.now() > end) throw new Error(`Not there: ${document.body.innerText.slice(0, 300)}`)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }
  const button = (text: string) =>
    [...document.querySelectorAll('button')].find((each) => each.textContent === text)
  const open = (name: string) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onupgradeneeded = () => {
        for (const [store, path] of Object.entries(keys)) {
          const made = opening.result.createObjectStore(store, {
            keyPath: path.length === 1 ? (path[0] as string) : [...path],
          })
          if (!['state', 'corrections', 'plans', 'days', 'streaks'].includes(store)) {
            made.createIndex('day', 'day')
          }
        }
      }
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
  const over = (transaction: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const facts = Object.keys(keys).filter((store) => store !== 'state')

  /** Every row, a thousand at a time, and nothing is done with them but to keep them. */
  async function read(): Promise<Map<string, unknown[]>> {
    const db = await open('midday-reset')
    const reading = db.transaction(facts, 'readonly')
    const found = new Map<string, unknown[]>()
    for (const store of facts) {
      const rows: unknown[] = []
      let range: IDBKeyRange | null = null
      for (;;) {
        const some: unknown[] = await answer(reading.objectStore(store).getAll(range, 1000))
        rows.push(...some)
        if (some.length < 1000) break
        const path = keys[store] as readonly string[]
        const last = some.at(-1) as Record<string, IDBValidKey>
        const key = path.map((field) => last[field] as IDBValidKey)
        range = IDBKeyRange.lowerBound(key.length === 1 ? (key[0] as IDBValidKey) : key, true)
      }
      found.set(store, rows)
    }
    db.close()
    return found
  }

  async function clear(name: string): Promise<void> {
    const db = await open(name)
    const writing = db.transaction(facts, 'readwrite')
    for (const store of facts) writing.objectStore(store).clear()
    await over(writing)
    db.close()
  }

  const timed = async (work: () => Promise<unknown>) => {
    const begun = performance.now()
    await work()
    return performance.now() - begun
  }

  async function save(): Promise<{ ms: number; file: Blob; from: number; to: number }> {
    const before = saved.length
    const begun = performance.now()
    ;(await until(() => button('Save a backup'))).click()
    const { at, file } = await until(() => saved[before])
    return { ms: at - begun, file, from: begun, to: at }
  }

  async function restore(file: Blob): Promise<number> {
    const begun = performance.now()
    const transfer = new DataTransfer()
    transfer.items.add(new File([file], 'backup.jsonl'))
    document
      .querySelector('.data-drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    ;(await until(() => document.querySelector<HTMLButtonElement>('.data-preview button.main'))).click()
    await until(() =>
      document.querySelector('[role="status"]')?.parentElement &&
      /Done\./.test(document.body.textContent ?? '')
        ? true
        : null,
    )
    return performance.now() - begun
  }

  async function round() {
    let kept = new Map<string, unknown[]>()
    const reading = await timed(async () => {
      kept = await read()
    })
    const out = await save()
    await clear('bare')
    const bare = await open('bare')
    const putting = await timed(async () => {
      const writing = bare.transaction(facts, 'readwrite', { durability: 'strict' })
      for (const [store, rows] of kept) for (const row of rows) writing.objectStore(store).put(row)
      await over(writing)
    })
    bare.close()
    kept.clear()
    await clear('midday-reset')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const from = performance.now()
    const into = await restore(out.file)
    const spans = [out, { from, to: from + into }]
    await new Promise((resolve) => setTimeout(resolve, 300))
    const inside = tasks.filter((task) =>
      spans.some((span) => task.from >= span.from - 1 && task.from <= span.to),
    )
    const longestTask = Math.max(0, ...inside.map((task) => task.to - task.from))
    return { reading, out: out.ms, putting, in: into, longestTask, bytes: out.file.size, text: out.file }
  }

  const body = async (file: Blob) => (await file.text()).split('\n').slice(1).join('\n')
  const same = async (file: Blob, other: Blob) => (await body(file)) === (await body(other))
  Object.assign(globalThis, { backupBench: { round, save, same } })
}
