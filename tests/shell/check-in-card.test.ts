/** What the popup asks and tells, as a reader sees it: every question, every first one, what follows an answer. */
import { type ComponentProps, h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { CheckInCard } from '../../components/popup/check-in/CheckInCard.tsx'
import { StrainTold } from '../../components/popup/check-in/First.tsx'
import { Tally } from '../../components/popup/Tally.tsx'
import { DigestCard } from '../../components/popup/today/DigestCard.tsx'
import { NewDay } from '../../components/popup/today/NewDay.tsx'
import type { CheckIn } from '../../lib/core/check-in.ts'
import type { PopupModel, TodayModel } from '../../lib/core/pages.ts'
import { DEFAULT_SETTINGS, MINUTE } from '../../lib/core/rules.ts'
import { clock, ZONE } from '../core/make.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)
vi.mock('../../components/shared/second-click.ts', () => ({ isSecondClick: () => false }))

const DAY = '2026-03-03'
const NOTHING = () => {}
const ACT = async () => true

const daily: CheckIn = {
  item: 'stiffness_day',
  day: DAY,
  about: 'today',
  recallDays: 1,
  first: null,
  rhythm: 'daily',
  opens: true,
  saved: null,
  ticks: [],
  note: '',
  pain: null,
  oneThing: null,
  told: { ran: null, long: false, strength: false, sick: false },
}

const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .trim()

const draw = renderToStaticMarkup

const card = (over: Partial<CheckIn> = {}, more: Partial<ComponentProps<typeof CheckInCard>> = {}) =>
  draw(
    h(CheckInCard, {
      checkIn: { ...daily, ...over },
      open: true,
      playedStrength: false,
      notes: true,
      act: ACT,
      onOpen: NOTHING,
      onTold: NOTHING,
      onHelp: NOTHING,
      onRecord: NOTHING,
      ...more,
    }),
  )

const all = (markup: string, tag: string) =>
  [...markup.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) =>
    plain(inner),
  )
const headings = (markup: string) => all(markup, 'h2')
const buttons = (markup: string) => all(markup, 'button')
const pressed = (markup: string) =>
  [...markup.matchAll(/<button[^>]*aria-pressed="true"[^>]*>(.*?)<\/button>/gs)].map(([, inner = '']) =>
    plain(inner),
  )
const names = (markup: string) => [...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)
const anchors = (markup: string) =>
  [...markup.matchAll(/<p class="anchors"[^>]*>(.*?)<\/p>/gs)].map(([, inner = '']) => all(inner, 'span'))

const NUMBERS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
const STIFF = ['Not stiff at all', 'As stiff as I can imagine']

describe('each question, before it is answered', () => {
  const SCALES: [Partial<CheckIn>, string, string[], [string, string]][] = [
    [
      {},
      'On average today, how stiff did your lower back feel?',
      STIFF,
      ['0, not stiff at all', '10, as stiff as I can imagine'],
    ],
    [
      { about: 'yesterday' },
      'Yesterday, on average, how stiff did your lower back feel?',
      STIFF,
      ['0, not stiff at all', '10, as stiff as I can imagine'],
    ],
    [
      { item: 'stiffness_weekend', about: 'weekend' },
      'Over the weekend, on average, how stiff did your lower back feel?',
      STIFF,
      ['0, not stiff at all', '10, as stiff as I can imagine'],
    ],
    [
      { item: 'stiffness_weekend', about: 'daysOff' },
      'Over your days off, on average, how stiff did your lower back feel?',
      STIFF,
      ['0, not stiff at all', '10, as stiff as I can imagine'],
    ],
    [
      { item: 'stiffness_week', about: 'week' },
      'This week, on average, how stiff did your lower back feel?',
      STIFF,
      ['0, not stiff at all', '10, as stiff as I can imagine'],
    ],
    [
      { item: 'one_thing', about: 'now', oneThing: 'sit through a film' },
      'How able are you to do this?',
      ['Not able at all', 'Fully able'],
      ['0, not able at all', '10, fully able'],
    ],
  ]
  test.each(SCALES)('%o: %s', (over, question, ends, [least, most]) => {
    const drawn = card(over)
    expect(headings(drawn)).toEqual([question])
    expect(anchors(drawn)).toEqual([ends])
    expect(buttons(drawn)).toEqual([...NUMBERS, 'Skip'])
    expect(names(drawn)).toEqual([least, '1', '2', '3', '4', '5', '6', '7', '8', '9', most])
    expect(pressed(drawn)).toEqual([])
    expect(plain(drawn)).toContain('One tap saves it. Keys: 0 to 9, - for 10.')
    expect(drawn).not.toContain('Saved')
  })

  const LISTS: [CheckIn['item'], string, string[]][] = [
    [
      'change_month',
      'Compared with when you started, your back is…',
      [
        'Very much better',
        'Much better',
        'A little better',
        'No different',
        'A little worse',
        'Much worse',
        'Very much worse',
      ],
    ],
    [
      'morning_stiff',
      'On a usual morning, how long does your back feel stiff after you get up?',
      ['None', 'Under 15 minutes', '15 to 30 minutes', '30 to 60 minutes', 'Over 60 minutes'],
    ],
    [
      'standing_up',
      'When you stand up after a long sit, how is your back?',
      ['No trouble', 'Stiff for a few steps', 'Stiff for minutes'],
    ],
  ]
  test.each(LISTS)('%s: %s', (item, question, answers) => {
    const drawn = card({ item, about: 'now' })
    expect(headings(drawn)).toEqual([question])
    expect(buttons(drawn)).toEqual([...answers, 'Skip'])
    expect(pressed(drawn)).toEqual([])
    expect(pressed(card({ item, about: 'now', saved: 2 }))).toEqual([answers[2]])
  })

  test('what it is about stands by: before one goes, and what one would like to do', () => {
    expect(card()).toContain('One question before you go.')
    expect(card({ about: 'yesterday' })).not.toContain('before you go')
    expect(all(card({ item: 'one_thing', about: 'now', oneThing: 'sit through a film' }), 'q')).toEqual([
      'sit through a film',
    ])
  })

  test('pain is asked about under it', () => {
    const today = card({ pain: { saved: null } })
    expect(headings(today)).toEqual([
      'On average today, how stiff did your lower back feel?',
      'On average today, how much lower-back pain did you have?',
    ])
    expect(anchors(today)).toEqual([STIFF, ['No pain', 'Worst pain imaginable']])
    expect(names(today)).toContain('10, worst pain imaginable')
    expect(headings(card({ about: 'yesterday', pain: { saved: null } }))[1]).toBe(
      'Yesterday, on average, how much lower-back pain did you have?',
    )
    const half = card({ saved: 3, pain: { saved: null } })
    expect(pressed(half)).toEqual(['3'])
    expect(buttons(half)).toContain('Skip')
    expect(buttons(card({ saved: 3, pain: { saved: 0 } }))).not.toContain('Skip')
  })
})

describe('what is settled before', () => {
  test('whether the back started hurting of late', () => {
    const drawn = card({ first: 'strain' })
    expect(headings(drawn)).toEqual(['Has your back started hurting in the last 6 weeks?'])
    expect(buttons(drawn)).toEqual(['Yes', 'No', "I don't have back pain", 'Skip'])
  })
  test('every work day, after six weeks', () => {
    const drawn = card({ item: 'stiffness_week', about: 'week', first: 'goDaily' })
    expect(headings(drawn)).toEqual([
      'Six weeks with one question a week. Would you like it every work day now?',
    ])
    expect(buttons(drawn)).toEqual(['Every work day', 'Keep once a week', 'Skip'])
  })
  test('what one would like to do more easily, in one line', () => {
    const drawn = card({ item: 'one_thing', about: 'now' })
    expect(headings(drawn)).toEqual(['What would you like to do more easily?'])
    expect(buttons(drawn)).toEqual(['Save', 'Skip'])
    expect(drawn).toMatch(/<input type="text"[^>]* maxlength="140"/i)
  })
  test.each([
    [
      'yes',
      "Then we won't ask every day. Rating a new pain each day can keep your mind on it. Once a week is enough.",
    ],
    ['noPain', "Then we won't ask about it. You can turn it on in the options."],
  ] as const)('after %s', (answer, text) => {
    const drawn = draw(h(StrainTold, { told: { answer, rhythm: 'daily' }, act: ACT, onChanged: () => {} }))
    expect(plain(drawn)).toBe(`${text}Change`)
    expect(buttons(drawn)).toEqual(['Change'])
  })
})

describe('after an answer', () => {
  test.each<[Partial<CheckIn>, string]>([
    [{}, 'Saved. You can change it until tomorrow night.'],
    [{ about: 'yesterday' }, 'Saved. You can change it until tonight.'],
    [{ item: 'stiffness_weekend', about: 'weekend' }, 'Saved. You can change it until tomorrow night.'],
    [{ item: 'change_month', about: 'now' }, 'Saved. You can change it until tomorrow night.'],
  ])('%o: %s', (over, text) => {
    const drawn = card({ ...over, saved: 4 })
    expect(plain(drawn)).toContain(text)
    expect(buttons(drawn)).not.toContain('Skip')
    expect(pressed(drawn)).toHaveLength(1)
  })

  test.each<[string, Partial<CheckIn>, boolean]>([
    ['6', { saved: 6 }, false],
    ['7', { saved: 7 }, true],
    ['7 of a weekend', { item: 'stiffness_weekend', about: 'weekend', saved: 7 }, true],
    ['8 of a week', { item: 'stiffness_week', about: 'week', saved: 8 }, true],
    ['a pain of 7', { saved: 2, pain: { saved: 7 } }, true],
    ['a pain of 6', { saved: 2, pain: { saved: 6 } }, false],
    ['being able', { item: 'one_thing', about: 'now', oneThing: 'sit', saved: 9 }, false],
  ])('the way to help: %s', (_, over, shown) => {
    expect(buttons(card(over)).includes('When to get help')).toBe(shown)
  })

  test.each<[string, Partial<CheckIn>, string[]]>([
    ['a day', {}, ['Today I:', 'ran', 'did strength', 'slept badly', 'travelled', 'was off sick']],
    [
      'yesterday',
      { about: 'yesterday' },
      ['Yesterday I:', 'ran', 'did strength', 'slept badly', 'travelled', 'was off sick'],
    ],
    [
      'a weekend',
      { item: 'stiffness_weekend', about: 'weekend' },
      ['Over the weekend I:', 'ran', 'ran long', 'did strength'],
    ],
    [
      'days off',
      { item: 'stiffness_weekend', about: 'daysOff' },
      ['Over my days off I:', 'ran', 'ran long', 'did strength'],
    ],
    ['a week', { item: 'stiffness_week', about: 'week' }, []],
  ])('what else there was: %s', (_, over, words) => {
    const [legend, ...ticks] = words
    const drawn = card({ ...over, saved: 3 })
    const shown = all(drawn, 'label').filter((label) => !label.startsWith('Note'))
    expect(shown).toEqual(ticks)
    if (legend) expect(plain(drawn)).toContain(legend)
  })

  test('what is known is ticked; a run with more to it is looked up, strength that was played stays', () => {
    const told = { ran: { id: '1', day: DAY, bare: true }, long: false, strength: true, sick: false }
    const checked = (markup: string) =>
      [...markup.matchAll(/<input type="checkbox"([^>]*)\/?>([^<]*)</g)]
        .filter(([, attributes = '']) => /\bchecked\b/.test(attributes))
        .map(([, attributes = '', name]) => `${name}${/\bdisabled\b/.test(attributes) ? ' for good' : ''}`)
    expect(checked(card({ saved: 3, told, ticks: ['travelled'] }))).toEqual([
      'ran',
      'did strength',
      'travelled',
    ])
    const more = card(
      { saved: 3, told: { ...told, ran: { ...told.ran, bare: false } } },
      { playedStrength: true },
    )
    expect(checked(more)).toEqual(['did strength for good'])
    expect(buttons(more)).toContain('ran, see the record')
  })

  test.each<[CheckIn['item'], boolean]>([
    ['stiffness_day', true],
    ['stiffness_weekend', true],
    ['stiffness_week', true],
    ['one_thing', false],
    ['change_month', false],
    ['standing_up', false],
  ])('a note with %s: %s', (item, there) => {
    const drawn = card({ item, saved: 1, note: 'the train', oneThing: 'sit' })
    expect(drawn.includes('value="the train"')).toBe(there)
    expect(plain(drawn).includes('9 of 140')).toBe(there)
    expect(card({ item, oneThing: 'sit' })).not.toContain('of 140')
  })
})

describe('closed', () => {
  const closed = (over: Partial<CheckIn>) => card(over, { open: false })
  test.each<[Partial<CheckIn>, string]>([
    [{}, "Add today's answer"],
    [{ about: 'yesterday' }, "Add yesterday's answer"],
    [{ item: 'stiffness_weekend', about: 'weekend' }, 'Add an answer about the weekend'],
    [{ item: 'stiffness_weekend', about: 'daysOff' }, 'Add an answer about your days off'],
    [{ item: 'stiffness_week', about: 'week' }, "Add this week's answer"],
    [{ item: 'standing_up', about: 'now' }, 'Answer one more question'],
  ])('%o: %s', (over, text) => {
    expect(plain(closed(over))).toBe(text)
  })
  test.each<[Partial<CheckIn>, string]>([
    [{}, "Today's answer is saved."],
    [{ about: 'yesterday' }, "Yesterday's answer is saved."],
    [{ item: 'stiffness_weekend', about: 'weekend' }, 'Your answer is saved.'],
    [{ item: 'one_thing', about: 'now' }, 'Your answer is saved.'],
  ])('answered, %o: %s, and not which', (over, text) => {
    const drawn = closed({ ...over, saved: 5, note: 'the train' })
    expect(plain(drawn)).toBe(`${text}Change`)
    expect(drawn).not.toMatch(/5|train/)
  })
})

describe('last week', () => {
  const digest = {
    week: '2026-W09',
    workDays: 5,
    doneDays: 4,
    breaks: 18,
    longestMs: 62 * MINUTE,
    longestBeforeMs: 75 * MINUTE,
  }
  test.each([
    [{}, 'Last week: 4 of 5 work days with a reset, 18 breaks. Usual longest stretch 75 → 62 min.'],
    [{ breaks: 1 }, 'Last week: 4 of 5 work days with a reset, 1 break. Usual longest stretch 75 → 62 min.'],
    [
      { workDays: 1, doneDays: 0, breaks: 0, longestBeforeMs: null },
      'Last week: 0 of 1 work day with a reset, 0 breaks. Usual longest stretch 62 min.',
    ],
  ])('%o', (over, text) => {
    const drawn = draw(h(DigestCard, { digest: { ...digest, ...over }, act: ACT, onProgress: NOTHING }))
    expect(all(drawn, 'p')).toEqual([text])
    expect(buttons(drawn)).toEqual(['Put aside', 'Progress'])
  })
})

describe('how it goes', () => {
  const streak = {
    current: 4,
    since: '2026-02-24',
    best: 9,
    doneDays: 31,
    workDays: 38,
    sparesUsedThisWeek: 1,
  }
  const tally = (over: object, hideRun = false) => {
    const model = { streak: { ...streak, ...over }, resetsToday: 1, resetsInAll: 44, hideRun } as PopupModel
    return all(draw(h(Tally, { model })), 'p')
  }
  const TOTALS = '31 of 38 work days with a reset.'
  test.each<[string, object, boolean, string[]]>([
    ['a run', {}, false, [`${TOTALS} 4 in a row.`, 'Spare days this week: 1 of 2 left.']],
    ['one day', { current: 1 }, false, [TOTALS, 'Spare days this week: 1 of 2 left.']],
    ['no run', { current: 0, sparesUsedThisWeek: 2 }, false, [TOTALS]],
    ['not to be shown', {}, true, [TOTALS]],
    [
      'none left',
      { sparesUsedThisWeek: 2 },
      false,
      [`${TOTALS} 4 in a row.`, 'Spare days this week: 0 of 2 left.'],
    ],
  ])('%s', (_, over, hideRun, lines) => {
    expect(tally(over, hideRun)).toEqual([...lines, '1 reset today · 44 in all'])
  })

  const LINE = 'New day. One stand before lunch?'
  test.each<[string, object, object, string]>([
    ['in the morning', {}, {}, LINE],
    [
      'for who does not stand',
      { settings: { ...DEFAULT_SETTINGS, seated: true } },
      {},
      'New day. One move before lunch?',
    ],
    ['from noon on no more', { at: clock('12:00', DAY) }, {}, ''],
    ['to the last minute before', { at: clock('11:59', DAY) }, {}, LINE],
    ['not outside the hours', { status: { kind: 'outsideHours' } }, {}, ''],
    ['not on a day off', { off: { kind: 'sick', to: DAY } }, {}, ''],
    ['not after a day that was kept', {}, { newDay: false }, ''],
  ])('the kind line, %s', (_, over, today, text) => {
    const model = {
      at: clock('09:00', DAY),
      timeZone: ZONE,
      status: { kind: 'counting' },
      off: null,
      settings: DEFAULT_SETTINGS,
      ...over,
    } as PopupModel
    expect(plain(draw(h(NewDay, { model, today: { newDay: true, ...today } as TodayModel })))).toBe(text)
  })
})
