/**
 * The visit page's numbers a second time, written from the texts (CLINICAL.md 1.6, 5; DESIGN.md 3; the types'
 * comments) and straight from the facts, the slow and plain way. Of the product it uses nothing but `correct`: how the
 * user's word changes a stretch has its own tests.
 */
import { correct } from '../../lib/core/correct.ts'
import type { Bout, Correction, Mark, Nudge, Rating, Reset, Run } from '../../lib/core/facts.ts'
import type { VisitPeriod, VisitRecord } from '../../lib/core/visit/record.ts'
import type { VisitReport } from '../../lib/core/visit/report.ts'

const MIN = 60_000
const shift = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
const gap = (from: string, to: string) => Temporal.PlainDate.from(from).until(to).total('days')
const monday = (day: string) => shift(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)
function upTo(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = shift(day, 1)) days.push(day)
  return days
}
const asc = (values: number[]) => [...values].sort((a, b) => a - b)
const add = (values: number[]) => values.reduce((a, b) => a + b, 0)
const average = (values: number[]) => add(values) / values.length

function mid(values: number[]): number {
  const sorted = asc(values)
  const half = sorted.length / 2
  const at = (index: number) => sorted[index] as number
  return Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half))
}
const midOrNull = (values: number[]) => (values.length === 0 ? null : mid(values))
const midOfFive = (values: (number | null)[]) => {
  const told = values.filter((value) => value !== null)
  return told.length < 5 ? null : mid(told)
}

/** Minutes that at least one of the spans covers, by the edges between which nothing changes. */
function covered(spans: { start: number; end: number }[]): number {
  const edges = asc([...new Set(spans.flatMap(({ start, end }) => [start, end]))])
  return add(
    edges.slice(1).map((to, i) => {
      const from = edges[i] as number
      return spans.some(({ start, end }) => start <= from && end >= to) ? to - from : 0
    }),
  )
}

type Dated = { day: string }
type NaiveDay = {
  day: string
  working: boolean | null
  gentle: boolean
  watched: boolean
  screen: number
  inHours: number
  lengths: number[]
  finished: number
  known: boolean
  kind: 'done' | 'missed' | 'off' | 'noData'
  word: number
  input: number
}

const OFF = ['sick', 'holiday', 'travel', 'notWork']
const isPlan = (mark: Mark) => mark.kind === 'work' || mark.kind === 'off'
const stands = (mark: Mark) => !('undone' in mark) || !mark.undone

/** Rows by their day, looked up once. */
const grouped = new WeakMap<object, Map<string, unknown[]>>()
function onDay<R extends Dated>(rows: R[], day: string): R[] {
  if (!grouped.has(rows))
    grouped.set(
      rows,
      Map.groupBy(rows, (row) => row.day),
    )
  return (grouped.get(rows)?.get(day) ?? []) as R[]
}

function dayOf(day: string, record: VisitRecord): NaiveDay {
  const on = <R extends Dated>(rows: R[]) => onDay(rows, day)
  const near = [...on(record.bouts), ...onDay(record.bouts, shift(day, 1))]
  const rows = correct(near, record.corrections).sort((a, b) => a.start - b.start)
  const own = rows.filter((row) => row.day === day)
  // Whole stretches that began on this day: each with the rows that go on with it.
  const lengths: number[] = []
  let open = false
  for (const row of rows) {
    if (!row.continues) open = row.day === day
    if (!open) continue
    if (row.continues) lengths[lengths.length - 1] = (lengths.at(-1) as number) + row.end - row.start
    else lengths.push(row.end - row.start)
  }
  const marks = on(record.marks)
  const plan = marks.find(isPlan)
  const said = marks.filter((mark) => !isPlan(mark) && stands(mark)).map(({ kind }) => kind as string)
  const hours = plan && 'hours' in plan ? plan.hours : []
  const clipped = own.flatMap(({ start, end }) =>
    hours
      .map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
      .filter((span) => span.start < span.end),
  )
  const working = said.some((kind) => OFF.includes(kind)) ? false : plan ? plan.kind === 'work' : null
  const resets = on(record.resets)
  const nudges = on(record.nudges)
  const finished = resets.filter((reset) => reset.finished).length
  const rose = nudges.some(
    ({ outcome, why, shownAt }) =>
      (outcome === 'done' && why === null) || (outcome === 'natural' && shownAt !== null),
  )
  const entered =
    resets.some(({ how, finished: whole }) => how === 'played' || whole) ||
    on(record.ratings).some(({ item }) => item === 'stiffness_day')
  const inHours = covered(clipped)
  const gentle = said.includes('gentle')
  const kept = finished > 0 || (gentle && rose)
  const kind = working !== true ? 'off' : kept ? 'done' : inHours < 60 * MIN && !entered ? 'noData' : 'missed'
  return {
    day,
    working,
    gentle,
    watched: said.includes('watched'),
    screen: covered(own),
    inHours,
    lengths,
    finished,
    known: [own, resets, nudges, marks, on(record.ratings)].some((some) => some.length > 0),
    kind,
    ...breaksOf(own, on(record.corrections), nudges, resets, record.settings.breakMinutes * MIN),
  }
}

/** What lies between two stretches: by the user's word where a word, an answer or a routine goes with it. */
function breaksOf(own: Bout[], corrections: Correction[], nudges: Nudge[], resets: Reset[], breakMs: number) {
  const words = corrections
    .filter(({ undone, meaning }) => !undone && ['up', 'away', 'unsure'].includes(meaning))
    .sort((a, b) => a.at - b.at)
  const meets = (one: { from: number; to: number }, other: { from: number; to: number }) =>
    one.from < other.to && one.to > other.from
  let [word, input] = [0, 0]
  const taken = own.map(({ start, end }) => ({ from: start, to: end }))
  for (let i = 1; i < own.length; i++) {
    const before = own.slice(0, i)
    const from = Math.max(...before.map(({ end }) => end))
    const to = (own[i] as Bout).start
    const last = before.findLast(({ end }) => end === from) as Bout
    const space = { from, to }
    if (to <= from || last.endedBy === 'unreliable') continue
    const about = words.filter((each) => meets(each, space))
    if (about.some(({ meaning }) => meaning === 'unsure')) continue
    const answered = nudges.some(
      ({ outcome, why, answeredAt }) =>
        outcome === 'done' &&
        why === null &&
        answeredAt !== null &&
        from - 3 * MIN <= answeredAt &&
        answeredAt <= to,
    )
    const routine = resets.some(
      ({ how, startedAt, endedAt }) => how === 'played' && meets({ from: startedAt, to: endedAt }, space),
    )
    if (about.length > 0 || answered || routine) word++
    else if (to - from >= breakMs || last.endedBy === 'stoodUp') input++
    else continue
    taken.push(space)
  }
  // A word that nothing on one of its sides is left of.
  for (const each of words) {
    if (each.meaning === 'unsure' || taken.some((space) => meets(space, each))) continue
    taken.push(each)
    word++
  }
  return { word, input }
}

/** All signs of n ranks: how many sums there are of each size. */
function subsetCounts(n: number): bigint[] {
  let counts = [1n]
  for (let rank = 1; rank <= n; rank++) {
    counts = Array.from(
      { length: counts.length + rank },
      (_, t) => (counts[t] ?? 0n) + (counts[t - rank] ?? 0n),
    )
  }
  return counts
}

/** The largest k with P(T < k) ≤ 5 %; 0 without. */
function rankOf(n: number): number {
  const counts = subsetCounts(n)
  let [below, k] = [0n, 0]
  for (const count of counts) {
    below += count
    if (20n * below > 2n ** BigInt(n)) return k
    k++
  }
  return k
}

/** The smallest S with 2 P(S ≥ C) ≤ 10 %, of all orders of n; null without. */
function kendallC(n: number): number | null {
  let counts = [1n]
  for (let m = 2; m <= n; m++) {
    const before = counts
    counts = Array.from({ length: before.length + m - 1 }, (_, t) =>
      before.slice(Math.max(0, t - m + 1), t + 1).reduce((a, b) => a + b, 0n),
    )
  }
  const all = counts.reduce((a, b) => a + b, 0n)
  const pairs = (n * (n - 1)) / 2
  let [below, c] = [0n, null as number | null]
  for (const [wrong, count] of counts.entries()) {
    below += count
    if (20n * below > all) return c
    c = pairs - 2 * wrong
  }
  return c
}

function trendOf(weeks: { monday: string; mean: number; answers: number }[]): VisitReport['trend'] {
  const first = weeks[0]?.monday ?? ''
  const at = (week: { monday: string }) => gap(first, week.monday) / 7
  const overWeeks = weeks.length === 0 ? 0 : at(weeks.at(-1) as (typeof weeks)[number]) + 1
  const none = { said: 'notYet', per4Weeks: null, range90: null, change: null, control: null } as const
  if (weeks.length < 6) return { weeks, overWeeks, ...none }
  const slopes = asc(
    weeks.flatMap((one, i) => weeks.slice(i + 1).map((two) => (two.mean - one.mean) / (at(two) - at(one)))),
  )
  const per4Weeks = 4 * mid(slopes)
  const c = kendallC(weeks.length) as number
  const r = Math.floor((slopes.length - (c - 2)) / 2)
  const range90: [number, number] = [4 * (slopes[r - 1] as number), 4 * (slopes[slopes.length - r] as number)]
  const isClear = (range90[0] > 1e-9 || range90[1] < -1e-9) && Math.abs(per4Weeks) >= 0.5 - 1e-9
  const means = weeks.map(({ mean }) => mean)
  const [begin, end] = [average(means.slice(0, 2)), average(means.slice(-2))]
  const tenth = (value: number) => Math.round(value * 10)
  const shown = Math.abs(tenth(end) - tenth(begin))
  const base = means.slice(0, 6)
  const step = average(base.slice(1).map((value, i) => Math.abs(value - (base[i] as number))))
  const centre = average(base)
  const limits: [number, number] = [Math.max(0, centre - 2.66 * step), Math.min(10, centre + 2.66 * step)]
  return {
    weeks,
    overWeeks,
    said: isClear ? (per4Weeks < 0 ? 'easing' : 'rising') : 'steady',
    per4Weeks,
    range90,
    change: {
      first: begin,
      last: end,
      points: (tenth(end) - tenth(begin)) / 10,
      percent: tenth(begin) === 0 ? null : ((tenth(end) - tenth(begin)) / tenth(begin)) * 100,
      size: shown < 10 ? 'same' : shown >= 20 && 10 * shown >= 3 * tenth(begin) ? 'clear' : 'small',
    },
    control: {
      mean: centre,
      limits,
      outside: weeks
        .filter(({ mean }) => mean < limits[0] - 1e-9 || mean > limits[1] + 1e-9)
        .map((week) => week.monday),
      baselineWeeks: 6,
    },
  }
}

function ranks(values: number[]): number[] {
  return values.map(
    (value) =>
      values.filter((other) => other < value).length +
      (values.filter((other) => other === value).length + 1) / 2,
  )
}
function pearson(x: number[], y: number[]): number | null {
  const [mx, my] = [average(x), average(y)]
  const sxy = add(x.map((value, i) => (value - mx) * ((y[i] as number) - my)))
  const size = Math.sqrt(add(x.map((value) => (value - mx) ** 2)) * add(y.map((value) => (value - my) ** 2)))
  return size < 1e-12 ? null : sxy / size
}
function lag(values: number[]): number {
  const from = ranks(values).map((rank) => rank - (values.length + 1) / 2)
  const size = add(from.map((value) => value ** 2))
  return size === 0 ? 0 : add(from.slice(1).map((value, i) => value * (from[i] as number))) / size
}
const steps = (values: number[]) => values.slice(1).map((value, i) => value - (values[i] as number))

export function naiveReport(record: VisitRecord, period: VisitPeriod): VisitReport {
  const { from, to } = period
  const inside = <R extends Dated>(rows: R[]) => rows.filter(({ day }) => from <= day && day <= to)
  const days = upTo(shift(from, -1), to).map((day) => dayOf(day, record))
  const known = new Map(days.filter((each) => each.known).map((each) => [each.day, each]))
  const dayAt = (day: string) => known.get(day)
  const own = days.filter(({ day }) => day >= from)
  const inTime = (a: Dated & { at: number }, b: Dated & { at: number }) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at
  const ratings = inside(record.ratings).sort(inTime)
  const resets = inside(record.resets).sort((a, b) => a.startedAt - b.startedAt)
  const runs = inside(record.runs).sort(inTime)
  const nudges = inside(record.nudges)
  const marks = inside(record.marks)
  const checks = inside(record.checks).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const said = inside(record.corrections).filter(({ undone }) => !undone)
  const told = own.filter(({ kind, day }) => kind === 'done' || (kind === 'missed' && day < to))
  const of = (item: Rating['item']) => ratings.filter((rating) => rating.item === item)
  const valueOn = (day: string, item: Rating['item']) =>
    onDay(record.ratings, day).find((rating) => rating.item === item)?.value
  const firstAndLast = (rows: Rating[]) => ({
    first: rows[0] ? { day: rows[0].day, value: rows[0].value } : null,
    latest:
      rows.length > 0 ? { day: (rows.at(-1) as Rating).day, value: (rows.at(-1) as Rating).value } : null,
  })

  // One answer of a day, of weeks that are over.
  const ratedDays = (item: 'stiffness_day' | 'pain_day') =>
    own
      .filter(({ day }) => day < monday(to))
      .flatMap(({ day, working }) => {
        const weekend = valueOn(day, 'stiffness_weekend')
        const daily = valueOn(day, item)
        if (working !== true && weekend !== undefined) return [{ day, work: false, value: weekend }]
        return working === null || daily === undefined ? [] : [{ day, work: working, value: daily }]
      })
  const weeksOf = (item: 'stiffness_day' | 'pain_day') => {
    const rated = ratedDays(item)
    return [...new Set(rated.map(({ day }) => monday(day)))].map((start) => {
      const week = rated.filter(({ day }) => monday(day) === start)
      const values = (work: boolean) => week.filter((each) => each.work === work).map(({ value }) => value)
      return { monday: start, work: values(true), off: values(false) }
    })
  }
  const trendWeeks = (item: 'stiffness_day' | 'pain_day') =>
    weeksOf(item)
      .filter(({ work }) => work.length >= 3)
      .map(({ monday, work }) => ({ monday, mean: average(work), answers: work.length }))
  const trend = trendOf(trendWeeks('stiffness_day'))

  // Work days against days off.
  const full = weeksOf('stiffness_day').filter(({ work, off }) => work.length >= 3 && off.length >= 1)
  const differences = full.map(({ work, off }) => average(work) - average(off))
  const walsh = asc(differences.flatMap((one, i) => differences.slice(i).map((two) => (one + two) / 2)))
  const k = rankOf(full.length)
  const estimate = full.length < 3 ? null : mid(walsh)
  const range90: [number, number] | null =
    k < 1 ? null : [walsh[k - 1] as number, walsh[walsh.length - k] as number]
  const notZero = range90 !== null && (range90[0] > 1e-9 || range90[1] < -1e-9)
  const far = Math.abs(estimate ?? 0) >= 1 - 1e-9
  const workOffSaid =
    full.length < 3
      ? 'notYet'
      : full.length < 6
        ? 'weeks'
        : !notZero || !far
          ? 'noDifference'
          : (estimate as number) > 0
            ? 'workStiffer'
            : 'offStiffer'

  // Long stretches and answers.
  const pairs = own
    .filter(({ day, working, screen }) => day < to && working === true && screen > 0)
    .flatMap(({ day, lengths }) => {
      const value = valueOn(day, 'stiffness_day')
      return value === undefined ? [] : [{ longest: Math.max(0, ...lengths), value }]
    })
  const between = (low: number, high: number) =>
    pairs.filter(({ longest }) => low * MIN <= longest && longest < high * MIN).map(({ value }) => value)
  const groups = {
    under60: between(0, 60),
    to90: between(60, 90),
    over90: between(90, Number.POSITIVE_INFINITY),
  }
  const typical = (values: number[]) => (values.length < 5 ? null : mid(values))
  const outer = groups.under60.length >= 5 && groups.over90.length >= 5
  const groupShift = outer ? mid(groups.over90.flatMap((a) => groups.under60.map((b) => a - b))) : null
  const [x, y] = [pairs.map(({ longest }) => longest), pairs.map(({ value }) => value)]
  const rho = pearson(ranks(x), ranks(y))
  const changeRho = pearson(ranks(steps(x)), ranks(steps(y)))
  const p = Math.max(0, lag(x) * lag(y))
  const nEff = (x.length * (1 - p)) / (1 + p)
  const reach = 1.96 * Math.sqrt(1.06 / (nEff - 3))
  const rhoRange: [number, number] = [
    Math.tanh(Math.atanh(rho ?? 0) - reach),
    Math.tanh(Math.atanh(rho ?? 0) + reach),
  ]
  const enough = pairs.length >= 20 && nEff >= 10
  const way = Math.sign(groupShift ?? 0)
  const differ =
    groupShift !== null &&
    Math.abs(groupShift) >= 1 - 1e-9 &&
    rho !== null &&
    (rhoRange[0] > 1e-9 || rhoRange[1] < -1e-9) &&
    way * rho > 0 &&
    way * (changeRho ?? 0) >= 0.5 * Math.abs(rho)
  const desk = own.filter(({ day, working, inHours }) => working === true && day < to && inHours >= 60 * MIN)
  const longest = (day: NaiveDay) => Math.max(0, ...day.lengths)
  const highest = Math.max(...desk.map(longest))
  const watched = days.filter((day) => day.watched)
  const lastWatched = watched.at(-1)?.day ?? null
  const before = watched.filter(({ inHours }) => inHours >= 60 * MIN)
  const after = days.filter(
    ({ day, working, gentle, inHours }) =>
      lastWatched !== null &&
      working === true &&
      !gentle &&
      day > lastWatched &&
      day >= shift(to, -14) &&
      day < to &&
      inHours >= 60 * MIN,
  )
  const late = lastWatched !== null && shift(lastWatched, 14) <= to
  const usual = (some: NaiveDay[]) => ({ days: some.length, longestMs: mid(some.map(longest)) })
  const stood = said.filter(({ meaning }) => meaning === 'stood')

  const name = (reset: Reset, id: string) => {
    const plan = record.plans.find((each) => each.id === reset.plan.id)
    return { id, name: (id.startsWith('own.') && plan?.plan.own[Number(id.slice(4)) - 1]?.name) || null }
  }
  const lines = new Map<string, VisitReport['exercises'][number]>()
  for (const reset of resets) {
    for (const step of reset.steps) {
      const named = name(reset, step.exercise)
      const key = named.name ?? `catalogue ${named.id}`
      if (!lines.has(key)) lines.set(key, { ...named, times: 0, done: 0, skipped: 0, easier: 0, stopped: [] })
      const line = lines.get(key) as VisitReport['exercises'][number]
      line.times += 1
      if (step.result === 'done') line.done += 1
      if (step.result === 'skipped') line.skipped += 1
      if (step.result === 'stopped') line.stopped.push({ day: reset.day, side: step.side })
      if (step.level === 'easier' && step.result !== 'skipped') line.easier += 1
    }
  }

  const whole = upTo(from, to).filter((day) => monday(day) === day && shift(day, 7) <= to)
  const perWeek = (count: (runs: Run[]) => number) => {
    const values = whole.map((start) => count(runs.filter(({ day }) => monday(day) === start)))
    if (values.length === 0) return null
    return {
      weeks: values.length,
      median: mid(values),
      lowest: Math.min(...values),
      highest: Math.max(...values),
    }
  }
  const timed = runs.filter(({ minutes }) => minutes !== null)
  const most = Math.max(...timed.map(({ minutes }) => minutes as number))
  const both = runs.filter(({ backAtStart, backAtEnd }) => backAtStart !== null && backAtEnd !== null)
  const noticed = (some: Run[]) =>
    Object.fromEntries(
      ['notAtAll', 'fromStart', 'laterOn', 'afterRun', 'nextMorning'].map((when) => [
        when,
        some.filter((run) => run.noticed === when).length,
      ]),
    ) as NonNullable<VisitReport['running']>['noticed']
  const group = (some: Run[]) => ({
    runs: some.length,
    minutes: midOfFive(some.map(({ minutes }) => minutes)),
    atStart: midOfFive(some.map(({ backAtStart }) => backAtStart)),
    atEnd: midOfFive(some.map(({ backAtEnd }) => backAtEnd)),
    twoHoursAfter: midOfFive(some.map(({ backTwoHoursAfter }) => backTwoHoursAfter)),
    noticed: noticed(some),
  })
  const deskDay = ({ day }: Run) =>
    [dayAt(day), dayAt(shift(day, -1))].find((each) => each?.working === true && each.screen > 0)

  const high = [
    ...ratings
      .filter(({ item }) =>
        ['stiffness_day', 'pain_day', 'stiffness_weekend', 'stiffness_week'].includes(item),
      )
      .map(({ day, item, value }) => ({ day, about: item, value })),
    ...runs.flatMap(({ day, backAtStart, backAtEnd, backTwoHoursAfter }) => [
      { day, about: 'runStart', value: backAtStart },
      { day, about: 'runEnd', value: backAtEnd },
      { day, about: 'runTwoHoursAfter', value: backTwoHoursAfter },
    ]),
    ...resets.flatMap(({ day, before, after }) => [
      { day, about: 'routineBefore', value: before },
      { day, about: 'routineAfter', value: after },
    ]),
  ]
    .filter(({ value }) => value !== null && value >= 7)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) as VisitReport['flags']['high']

  const firstTwo = average(trend.weeks.slice(0, 2).map(({ mean }) => mean))
  const isRisen = trend.weeks.map(({ mean }, i) => i >= 2 && mean >= firstTwo + 2 - 1e-9)
  const inARow = trend.weeks.filter((_, i) => isRisen[i] && (isRisen[i - 1] || isRisen[i + 1]))

  const oneThing = of('one_thing')
  const goal = record.oneThing ?? oneThing.findLast(({ note }) => note !== undefined)?.note ?? null
  const aboutGoal = oneThing.filter(({ note }) => note === goal)
  const latestVersion = (check: string) =>
    Math.max(...checks.filter((row) => row.check === check).map(({ version }) => version))
  const current = checks.filter(({ check, version }) => version === latestVersion(check))
  const sideOf = { right: 1, left: 2, both: 3 }
  const questionOf = (row: (typeof checks)[number]) => [row.check, sideOf[row.side], row.question].join('|')
  const questions = [...new Set(current.map(questionOf))].sort()

  const midday = resets.filter(({ routine, finished }) => finished && routine === 'midday-reset')
  const perDay = told.map(({ day }) => midday.filter((reset) => reset.day === day).length)
  const shown = nudges.filter(({ shownAt }) => shownAt !== null)
  const ended = (outcome: Nudge['outcome']) => shown.filter((nudge) => nudge.outcome === outcome).length
  const weeks = (gap(from, to) + 1) / 7
  const sessions = (routine: Reset['routine'], clinic: number | null, set: number) => {
    const all = resets.filter((reset) => reset.finished && reset.routine === routine)
    const played = all.filter(({ how }) => how === 'played').length
    const total = all.length
    return { total, played, selfLogged: total - played, weeks, perWeek: total / weeks, clinic, set }
  }
  const plan = record.plan?.plan
  const { practice, settings } = record
  const clinicMobility = !plan?.mobility
    ? null
    : plan.mobility === 'daily'
      ? 7
      : (plan.running ?? practice.running ?? { days: [] }).days.length
  const entered = [ratings, resets, runs, checks].flat().map(({ day }) => day)
  const withData = upTo(from, to).filter(
    (day) => entered.includes(day) || own.some((each) => each.day === day && each.screen > 0),
  )

  return {
    goal: goal === null ? null : { text: goal, ...firstAndLast(aboutGoal), answers: aboutGoal.length },
    header: {
      period,
      daysWithData: withData.length,
      firstDay: withData[0] ?? null,
      plan: record.plan && {
        title: record.plan.plan.title,
        clinic: record.plan.plan.clinic.name,
        day: record.plan.day,
        issued: record.plan.plan.issued,
        review: record.plan.plan.review,
      },
      plansTaken: inside(record.plans).map((each) => ({
        day: each.day,
        title: each.plan.title,
        clinic: each.plan.clinic.name,
      })),
      interval: {
        clinicMinutes: plan?.intervalMinutes ?? null,
        setMinutes: settings.intervalMinutes,
        pace: settings.pace,
      },
    },
    flags: {
      high,
      rise: inARow.length === 0 ? null : { first: firstTwo, weeks: inARow },
      morning: of('morning_stiff')
        .filter(({ value }) => value === 3 || value === 4)
        .map(({ day, value }) => ({ day, value })),
      stops: resets.flatMap((reset) =>
        reset.steps
          .filter(({ result }) => result === 'stopped')
          .map((step) => ({
            day: reset.day,
            exercise: name(reset, step.exercise),
            played: name(reset, step.played),
            side: step.side,
          })),
      ),
    },
    adherence: {
      planned: own.filter(({ working, day, kind }) => working === true && (day < to || kind === 'done'))
        .length,
      withData: told.length,
      kept: told.filter(({ kind }) => kind === 'done').length,
      withReset: perDay.filter((count) => count > 0).length,
      resetsPerDay: midOrNull(perDay),
      resets: midday.length,
      resetsSelfLogged: midday.filter(({ how }) => how !== 'played').length,
      nudges: {
        shown: shown.length,
        done: ended('done'),
        natural: ended('natural'),
        dismissed: ended('dismissed'),
        ignored: ended('ignored'),
        withdrawn: ended('withdrawn'),
        snoozed: shown.filter(({ snoozes }) => snoozes >= 1).length,
        inputWentOn: shown.filter(({ outcome, why }) => outcome === 'done' && why === 'inputWentOn').length,
      },
      breaks: {
        byWord: add(told.map(({ word }) => word)),
        byInput: add(told.map(({ input }) => input)),
        perDay: midOrNull(told.map(({ word, input }) => word + input)),
      },
      gentleDays: own.filter(({ gentle }) => gentle).length,
      daysOffSaid: upTo(from, to).filter((day) =>
        marks.some((mark) => mark.day === day && OFF.includes(mark.kind) && stands(mark)),
      ).length,
      strength: sessions('strength', plan?.strengthDays?.length ?? null, practice.strengthDays.length),
      mobility: sessions(
        'mobility',
        clinicMobility,
        practice.mobility === 'daily' ? 7 : (practice.running?.days.length ?? 0),
      ),
    },
    running:
      runs.length === 0
        ? null
        : {
            runs: runs.length,
            minutesPerWeek:
              timed.length === 0 ? null : perWeek((some) => add(some.map((run) => run.minutes ?? 0))),
            runsPerWeek: perWeek((some) => some.length),
            runsWithMinutes: timed.length,
            longest:
              timed.length === 0
                ? null
                : { day: (timed.find(({ minutes }) => minutes === most) as Run).day, minutes: most },
            long: runs.filter(({ long }) => long).length,
            change: {
              runs: both.length,
              median: midOfFive(
                both.map(({ backAtStart, backAtEnd }) => (backAtEnd as number) - (backAtStart as number)),
              ),
            },
            noticed: noticed(runs),
            groups: {
              all: group(runs),
              onWorkDays: group(runs.filter(({ day }) => dayAt(day)?.working === true)),
              onDaysOff: group(runs.filter(({ day }) => dayAt(day)?.working !== true)),
              afterReset: group(runs.filter((run) => (deskDay(run)?.finished ?? 0) > 0)),
              afterNoReset: group(runs.filter((run) => deskDay(run)?.finished === 0)),
            },
          },
    exercises: [...lines.values()].sort((a, b) =>
      a.times === b.times ? (a.name ?? a.id).localeCompare(b.name ?? b.id, 'en') : b.times - a.times,
    ),
    trend,
    pain: of('pain_day').length === 0 ? null : trendOf(trendWeeks('pain_day')),
    weekly: of('stiffness_week').map(({ day, value }) => ({ day, value })),
    workOff: {
      about: 'workOff',
      said: workOffSaid,
      weeks: full.map(({ monday, work, off }) => ({
        monday,
        work: average(work),
        off: average(off),
        workDays: work.length,
        offDays: off.length,
      })),
      estimate,
      range90,
      above: differences.filter((d) => d > 1e-9).length,
      equal: differences.filter((d) => Math.abs(d) <= 1e-9).length,
      below: differences.filter((d) => d < -1e-9).length,
      workRated: ratedDays('stiffness_day').filter(({ work }) => work).length,
      offRated: ratedDays('stiffness_day').filter(({ work }) => !work).length,
    },
    desk:
      desk.length === 0
        ? null
        : {
            days: desk.length,
            screenMs: mid(desk.map(({ screen }) => screen)),
            longestMs: {
              median: mid(desk.map(longest)),
              highest,
              highestDay: (desk.find((day) => longest(day) === highest) as NaiveDay).day,
            },
            stretches30: average(desk.map(({ lengths }) => lengths.filter((ms) => ms >= 30 * MIN).length)),
            stretches60: average(desk.map(({ lengths }) => lengths.filter((ms) => ms >= 60 * MIN).length)),
            stood: { times: stood.length, ms: add(stood.map((word) => word.to - word.from)) },
            sinceWatched:
              late && before.length >= 3 && after.length >= 5
                ? { before: usual(before), after: usual(after) }
                : null,
            groups: {
              about: 'groups',
              said: !enough || groupShift === null ? 'notYet' : differ ? 'differ' : 'alike',
              days: pairs.length,
              groups: (['under60', 'to90', 'over90'] as const).map((each) => ({
                name: each,
                days: groups[each].length,
                typical: typical(groups[each]),
              })),
              shift: groupShift,
            },
            spearman:
              enough && rho !== null ? { rho, range95: rhoRange, changeRho, days: pairs.length, nEff } : null,
          },
    checks: questions.map((question) => {
      const rows = current.filter((row) => questionOf(row) === question)
      const [first, last] = [rows[0] as (typeof rows)[number], rows.at(-1) as (typeof rows)[number]]
      return {
        check: last.check,
        version: last.version,
        side: last.side,
        question: last.question,
        first: { day: first.day, answer: first.answer },
        latest: { day: last.day, answer: last.answer },
        times: rows.length,
      }
    }),
    monthly: (['change_month', 'morning_stiff', 'standing_up'] as const)
      .filter((item) => of(item).length > 0)
      .map((item) => ({
        item,
        ...firstAndLast(of(item)),
        answers: of(item).length,
      })) as VisitReport['monthly'],
    notes: ratings
      .filter(({ item, note }) => item !== 'one_thing' && note !== undefined && note !== '')
      .map(({ day, at, item, note }) => ({ day, at, item, text: note as string }))
      .sort((a, b) => (a.day === b.day ? b.at - a.at : a.day < b.day ? 1 : -1)),
    method: {
      breakMinutes: settings.breakMinutes,
      dayStartHour: settings.dayStartHour,
      watchCapMinutes: settings.watchCapMinutes,
      unsureDays: new Set(said.filter(({ meaning }) => meaning === 'unsure').map(({ day }) => day)).size,
      corrections: said.filter(({ meaning }) => !['unsure', 'stood'].includes(meaning)).length,
      usedElsewhere: settings.usedElsewhere,
      watchedDays: own.filter((day) => day.watched).length,
    },
  }
}
