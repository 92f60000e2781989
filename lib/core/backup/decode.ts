/** Reads a backup line by line: nothing is taken that is not what this version knows, and every problem has its line. */
import * as v from 'valibot'
import { cleanText } from '../plan/clean-text.ts'
import { parseJson } from '../plan/json.ts'
import {
  type Decoded,
  MOST_PROBLEMS,
  type Problem,
  problemsOf,
  type Refusal,
  refused,
} from '../plan/problems.ts'
import { type ReadParts, readChosen } from './chosen.ts'
import {
  BACKUP_FORMAT,
  BACKUP_STORES,
  BACKUP_VERSION,
  type BackupRows,
  type BackupStore,
  CHOSEN,
  Checksum,
  type ChosenPart,
  type Header,
  LIMITS,
  noCounts,
} from './format.ts'
import { broughtUp } from './older.ts'
import { ROWS } from './rows.ts'

/** What is known of now: the version of the database, and how a clinic's plan is decoded. */
export type Known = { database: number; plan: (given: unknown) => Decoded<unknown> }

const counts = v.strictObject(
  Object.fromEntries(BACKUP_STORES.map((store) => [store, v.pipe(v.number(), v.integer(), v.minValue(0))])),
) as unknown as v.GenericSchema<unknown, Header['counts']>

const version = v.pipe(v.number(), v.integer(), v.minValue(1))
const header = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version,
  app: v.pipe(v.string(), v.maxLength(40)),
  database: version,
  savedAt: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
  counts,
})

/** A name from outside may be anything. */
const LONGEST_NAME = 60

const parsed = (line: string) => parseJson(line, { bytes: 4 * LIMITS.line, depth: LIMITS.depth })

const isObject = (given: unknown): given is Record<string, unknown> =>
  given instanceof Object && !Array.isArray(given)

/** The first line. What is no file of ours is refused as that alone; of a newer one nothing else is asked. */
export function decodeHeader(line: string, { database }: Pick<Known, 'database'>): Decoded<Header> {
  const json = parsed(line)
  if (!json.ok) return json
  const given = json.value
  if (!isObject(given) || given.format !== BACKUP_FORMAT) return refused({ path: '', kind: 'notOurs' })
  const isNewer = (what: unknown, known: number) => typeof what === 'number' && what > known
  if (isNewer(given.version, BACKUP_VERSION) || isNewer(given.database, database)) {
    return refused({ path: '', kind: 'newer' })
  }
  const read = v.safeParse(header, given)
  return read.success ? { ok: true, value: read.output } : { ok: false, refusal: problemsOf(read.issues) }
}

/** A problem with the number of its line, from 1. */
export type LineProblem = Problem & { line: number }

export type Contents = {
  header: Header
  rows: { [S in BackupStore]: BackupRows[S][] }
  chosen: ReadParts
  /** Lines of which nothing, or not all, is taken; the first problems with them, and how many problems more. */
  refusedLines: number
  problems: LineProblem[]
  more: number
  /** `cutOff`: the last line is missing. `changed`: it tells of other lines than there are. */
  whole: 'whole' | 'cutOff' | 'changed'
}

/** Takes the lines after the first, one after the other. */
export function contentsOf(header: Header, known: Known) {
  const rows = Object.fromEntries(BACKUP_STORES.map((store) => [store, []])) as unknown as Contents['rows']
  const contents: Contents = {
    header,
    rows,
    chosen: {},
    refusedLines: 0,
    problems: [],
    more: 0,
    whole: 'cutOff',
  }
  const checksum = new Checksum()
  let number = 1
  let ended = false

  function refuse({ problems, more }: Refusal, kind = '') {
    contents.refusedLines++
    contents.more += more
    for (const problem of problems) {
      if (contents.problems.length >= MOST_PROBLEMS) contents.more++
      else {
        const path = [kind, problem.path].filter((part) => part !== '').join('.')
        contents.problems.push({ ...problem, path, line: number })
      }
    }
  }
  const refuseAs = (kind: Problem['kind'], limit?: string) =>
    refuse({ problems: [{ path: '', kind, ...(limit && { limit }) }], more: 0 })

  function take(line: string) {
    const json = parsed(line)
    if (!json.ok) return refuse(json.refusal)
    if (!Array.isArray(json.value) || json.value.length !== 2) return refuseAs('type')
    const [named, given] = json.value
    if (ended) return refuseAs('order')
    if (named === 'end') return takeEnd(given)
    checksum.add(line)
    if (CHOSEN.includes(named)) return takeChosen(named, given)
    if (!BACKUP_STORES.includes(named)) return refuseAs('choice')
    const [store, row] = broughtUp([named, given], header, known) as [BackupStore, unknown]
    const read = v.safeParse(ROWS[store], row)
    if (!read.success) return refuse(problemsOf(read.issues), store)
    if (store !== 'plans') return void rows[store].push(read.output as never)
    const decoded = known.plan((read.output as BackupRows['plans']).plan)
    if (!decoded.ok) return refuse(decoded.refusal, store)
    rows.plans.push({ ...(read.output as BackupRows['plans']), plan: decoded.value })
  }

  function takeChosen(part: ChosenPart, given: unknown) {
    if (contents.chosen[part]) return refuseAs('twice')
    const { fields, wrong } = readChosen(part, given)
    Object.assign(contents.chosen, { [part]: fields })
    if (wrong.length > 0) {
      const paths = wrong.map((name) => cleanText(name.slice(0, LONGEST_NAME)))
      refuse(refused(...paths.map((path) => ({ path, kind: 'type' as const }))).refusal, part)
    }
  }

  function takeEnd(given: unknown) {
    ended = true
    const told = isObject(given) ? given : {}
    const { lines, checksum: sum } = checksum.end
    const isWhole = told.lines === lines && told.checksum === sum
    contents.whole = isWhole && sameCounts() ? 'whole' : 'changed'
  }

  /** Of a row that is refused the last line tells, too. */
  function sameCounts(): boolean {
    const found = noCounts()
    for (const store of BACKUP_STORES) found[store] = rows[store].length
    return contents.refusedLines > 0 || BACKUP_STORES.every((store) => header.counts[store] === found[store])
  }

  return {
    line(line: string) {
      number++
      take(line)
    },
    /** A line that is longer than any of ours, and was not kept. */
    tooLong() {
      number++
      checksum.add('')
      refuseAs('tooLong', `${LIMITS.line}`)
    },
    get contents(): Contents {
      return contents
    },
  }
}
