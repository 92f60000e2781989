/** Each sentence that the progress page can say of a record is said there of somebody of whom it is true, and no other. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { dayOf } from '../../lib/core/day.ts'
import { type Insight, insightsOf } from '../../lib/core/insights.ts'
import en from '../../lib/locales/en.json' with { type: 'json' }
import { expect, test } from '../support/fixtures.ts'
import { forWeeks, historyOf, PERSONAS, type Persona } from '../support/personas.ts'
import { replaceScripts } from '../support/personas-database.ts'
import { cachesOf } from '../support/personas-rows.ts'
import { changeState } from '../support/raw-state.ts'

test.use({ anyDay: true })

const SAYS = new URL('../../components/progress/insights/said.ts', import.meta.url)
/** Parts of a sentence. */
const FRAGMENTS = ['likely']

type Key = keyof typeof en.insights

/** Every sentence, and half of one, that is written where insights are put into words. */
const SENTENCES = [
  ...new Set([...readFileSync(SAYS, 'utf8').matchAll(/t\('insights\.(\w+)'/g)].map(([, key]) => key as Key)),
].filter((key) => !FRAGMENTS.includes(key))

/** "2 points", "likely 0.6 to 1.3", "−0.4", "12". */
const VALUE = String.raw`(?:likely \S+ to \S+|\S+ points?|\S+)`

function patternOf(key: Key): RegExp {
  const escaped = en.insights[key].replace(/[.*+?^{}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`(^|[.;] )${escaped.replace(/\$\d/g, VALUE)}( |$)`)
}

/** The longest first: one may end with what is another by itself. */
const PATTERNS = SENTENCES.toSorted((a, b) => en.insights[b].length - en.insights[a].length).map((key) => ({
  key,
  pattern: patternOf(key),
}))

/** Which sentences are on the page, except how each is worked out; what is none of them, as it is. */
async function saidOn(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const text of await page.locator('.insights p:not(details p)').allTextContents()) {
    let rest = text.trim()
    for (const { key, pattern } of PATTERNS) {
      const without = rest.replace(pattern, '$1').trim()
      if (without !== rest) found.push(key)
      rest = without
    }
    if (/\w/.test(rest)) found.push(rest)
  }
  return [...inOrder(found), ...found.filter((said) => !SENTENCES.includes(said as Key))]
}

const EARLY_WEEKS: Key[] = ['weeks_so_far', 'full_week']
const NO_DIFFERENCE: Key[] = ['no_difference', 'worth_knowing', 'from_full_weeks']
const TREND: Key[] = ['from_weeks', 'first_last']
const STEADY: Key[] = [...TREND, 'change_share', 'steady']
const EARLY_TREND: Key[] = ['trend_so_far', 'trend_week']
const TYPICAL: Key[] = ['long_days', 'short_days', 'busy']
const ALIKE: Key[] = [...TYPICAL, 'groups_alike']
const EARLY: Key[] = [...EARLY_WEEKS, 'sure', ...EARLY_TREND, 'days_so_far']

const { noEffect, weekendRunner } = PERSONAS

const CASES: { name: string; persona: Persona; says: Key[]; tables?: string[] }[] = [
  { name: 'the first weeks', persona: forWeeks(noEffect, 2), says: EARLY },
  {
    name: 'four weeks',
    persona: forWeeks(noEffect, 4),
    says: [...EARLY_WEEKS, 'weeks_shown', ...EARLY_TREND, 'days_so_far'],
    tables: [en.insights.week_averages],
  },
  { name: 'no effect', persona: noEffect, says: [...NO_DIFFERENCE, ...STEADY, ...ALIKE] },
  {
    name: 'improving',
    persona: PERSONAS.improving,
    says: [...NO_DIFFERENCE, ...TREND, 'change_share', 'easing', 'settle', ...ALIKE],
    tables: [en.insights.before_after_caption],
  },
  {
    name: 'worsening',
    persona: PERSONAS.worsening,
    says: [...NO_DIFFERENCE, ...TREND, 'change_share', 'rising', 'weeks_differ', ...ALIKE],
  },
  {
    name: 'worse on work days',
    persona: PERSONAS.worseOnWorkDays,
    says: ['work_stiffer', 'went_that_way', 'many_ways', ...STEADY, ...ALIKE],
  },
  {
    name: 'stiffer on days off',
    persona: PERSONAS.offStiffer,
    says: ['off_stiffer', 'went_that_way', 'long_run', ...STEADY, ...ALIKE],
  },
  {
    name: 'stiffer on busy days',
    persona: PERSONAS.busyDaysStiffer,
    says: [...NO_DIFFERENCE, ...STEADY, ...TYPICAL],
  },
  {
    name: 'never stiff',
    persona: PERSONAS.neverStiff,
    says: [...NO_DIFFERENCE, ...TREND, 'change_points', 'steady', ...ALIKE],
  },
  {
    name: 'no long stretches',
    persona: PERSONAS.shortStretches,
    says: [...NO_DIFFERENCE, ...STEADY, 'one_kind', 'nothing_to_do'],
  },
  {
    name: 'stretches and stiffness both rise',
    persona: PERSONAS.bothRise,
    says: [
      ...NO_DIFFERENCE,
      ...TREND,
      'change_share',
      'rising',
      'weeks_differ',
      'days_alike',
      'nothing_to_do',
    ],
  },
  {
    name: 'runs at weekends',
    persona: weekendRunner,
    says: [...NO_DIFFERENCE, ...STEADY, ...ALIKE],
    tables: [en.insights.runs_by_day, en.insights.runs_after_desk],
  },
  { name: 'irregular', persona: PERSONAS.irregular, says: EARLY },
  {
    name: 'stops for months',
    persona: PERSONAS.stopsForMonths,
    says: [...NO_DIFFERENCE, ...STEADY, 'days_so_far'],
  },
]

const written = (text: string, ...values: number[]) =>
  values.reduce((told, value, index) => told.replace(`$${index + 1}`, String(value)), text)

/** Its counts as the page must show them; empty where a sentence has none of its own. */
function countsOf(insight: Insight): string {
  switch (insight.about) {
    case 'workOff': {
      const { said, weeks, above, below } = insight
      if (said === 'noDifference') return written(en.insights.from_full_weeks, weeks.length)
      if (said === 'workStiffer') return written(en.insights.went_that_way, above, weeks.length)
      if (said === 'offStiffer') return written(en.insights.went_that_way, below, weeks.length)
      return written(en.insights.weeks_so_far, weeks.length, 6)
    }
    case 'trend': {
      const { said, weeks } = insight
      if (said === 'notYet') return written(en.insights.trend_so_far, weeks.length, 6)
      return written(en.insights.from_weeks, weeks.length)
    }
    case 'groups':
      return insight.days < 20 ? written(en.insights.days_so_far, insight.days, 20) : ''
  }
}

test('what is said of each of them is what is true of them', async ({ desk, place }) => {
  test.setTimeout(240_000)
  const { timeZone } = place
  const page = await desk.page('progress.html')
  await desk.started(page)
  // Where today's question is open, nothing is said before it is answered.
  await changeState(desk, 'checkIn', { rhythm: 'off' })
  const still = await desk.still()
  const reached = new Set<string>()
  for (const { name, persona, says, tables = [] } of CASES) {
    await test.step(name, async () => {
      const now = desk.now()
      const history = historyOf(persona, now, timeZone)
      const today = dayOf(now, timeZone, 4)
      const caches = cachesOf(history, today)
      for (const script of replaceScripts(history, caches)) await still.evaluate(script)
      // What the extension tells its open pages when something was recorded.
      await still.evaluate(() => new BroadcastChannel('midday-reset').postMessage(true))
      await expect.poll(() => saidOn(page), { message: name }).toEqual(inOrder(says))
      for (const insight of insightsOf({ today, days: caches.days, ratings: history.ratings })) {
        await expect(page.locator('.insights')).toContainText(countsOf(insight))
      }
      for (const caption of tables) {
        await expect(page.getByRole('table', { name: caption, includeHidden: true })).toHaveCount(1)
      }
    })
    for (const key of says) reached.add(key)
  }
  expect(inOrder([...reached])).toEqual(SENTENCES)
})

/** As they are written in the source. */
const inOrder = (keys: string[]) => SENTENCES.filter((key) => keys.includes(key))
