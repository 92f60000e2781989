/** What a plan from outside may say: each rule at its edge, and where it is broken. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../../lib/content/plans.ts'
import { decodePlan, decodePlanFile, encodePlanFile } from '../../lib/core/plan/decode-plan.ts'
import { fingerprint } from '../../lib/core/plan/fingerprint.ts'
import { readLink } from '../../lib/core/plan/link.ts'
import { readPicture } from '../../lib/core/plan/picture.ts'
import { EMPTY_PLAN, EMPTY_STEP, type Plan } from '../../lib/core/plan/plan.ts'
import type { Problem } from '../../lib/core/plan/problems.ts'
import { changedSettings, DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { anyPlan, IDS, PNG } from './plan-any.ts'
import { asData, chunk, frame, ihdr, jpeg, jpegOf, png, pngOf } from './plan-pictures.ts'

const refusalOf = (given: unknown) => {
  const decoded = decodePlan(given, IDS)
  return decoded.ok ? { problems: [], more: 0 } : decoded.refusal
}
const problemsOf = (given: unknown) => refusalOf(given).problems
const fileProblems = (text: string) => {
  const decoded = decodePlanFile(text, IDS)
  return decoded.ok ? [] : decoded.refusal.problems
}
const planOf = (given: unknown): Plan => {
  const decoded = decodePlan(given, IDS)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.refusal))
  return decoded.value
}
const inReset = (step: object) => ({
  routines: { 'midday-reset': [{ exercise: 'stand' }, { exercise: 'walk', ...step }] },
})
const own = (more: object = {}) => ({
  own: [
    {
      name: 'Wall sit',
      steps: ['Lean.', 'Slide down.'],
      reps: 3,
      sets: 2,
      seconds: 20,
      sides: 'none',
      ...more,
    },
  ],
})
const letters = (count: number) => 'x'.repeat(count)
const logo = (data: string) => ({ clinic: { logo: { data, alt: 'Us' } } })

describe('what is absent says nothing', () => {
  test.each<[string, unknown, object]>([
    ['nothing at all', {}, {}],
    ['undefined, as a stored row may have it', { title: undefined, routines: undefined }, {}],
    [
      'a clinic with a name alone',
      { clinic: { name: 'A' } },
      { clinic: { ...EMPTY_PLAN.clinic, name: 'A' } },
    ],
    [
      'a step with an exercise alone',
      { routines: { strength: [{ exercise: 'clam' }] } },
      { routines: { strength: [{ ...EMPTY_STEP, exercise: 'clam' }] } },
    ],
    ['a routine without a step', { routines: { strength: [], mobility: undefined } }, {}],
    ['running without a time', { running: { days: [5, 1] } }, { running: { days: [1, 5], at: null } }],
    [
      'a stage that changes nothing',
      { stages: [{ from: '2026-03-01' }] },
      { stages: [{ from: '2026-03-01', routines: {} }] },
    ],
    ['fields that are not ours', { patient: 'A. B.', clinic: { fax: 1 } }, {}],
    ['a language as it is written elsewhere', { language: 'DE-at' }, { language: 'de-AT' }],
    [
      'a link as it opens',
      { clinic: { link: 'HTTPS://Clinic.Example' } },
      { clinic: { ...EMPTY_PLAN.clinic, link: 'https://clinic.example/' } },
    ],
    [
      'an own exercise, and a step that is it',
      { ...own(), ...inReset({ exercise: 'own.1' }) },
      {
        own: [{ ...own().own[0], picture: null }],
        routines: { 'midday-reset': ['stand', 'own.1'].map((exercise) => ({ ...EMPTY_STEP, exercise })) },
      },
    ],
    ['zero has one sign', { middayAt: -0 }, { middayAt: 0 }],
  ])('%s', (_, given, more) => {
    expect(planOf(given)).toEqual({ ...EMPTY_PLAN, ...more })
  })

  test('two plans share nothing that one could change for the other', () => {
    const one = planOf({})
    one.routines.strength = []
    one.clinic.name = 'changed'
    one.own.push({ name: 'x', steps: [], reps: 1, sets: 1, seconds: 1, sides: 'none', picture: null })
    expect(planOf({})).toEqual(EMPTY_PLAN)
  })
})

describe('each rule at its edge', () => {
  test.each<[string, object]>([
    ['title', { title: letters(80) }],
    ['clinic.name', { clinic: { name: letters(60) } }],
    ['clinic.phone', { clinic: { phone: '+49 (0)89/123.4-5 ext 6 x7' } }],
    ['clinic.note', { clinic: { note: letters(280) } }],
    ['gentle', { gentle: letters(280) }],
    ['goal', { goal: letters(140) }],
    ['interval', { intervalMinutes: 30 }],
    ['interval', { intervalMinutes: 90 }],
    ['break', { breakMinutes: 2 }],
    ['break', { breakMinutes: 10 }],
    ['midday', { midday: { start: 1439, end: 1439 + 720 } }],
    ['middayAt', { middayAt: 1439 }],
    [
      'hours that touch',
      {
        workingHours: [
          [
            { start: 0, end: 60 },
            { start: 60, end: 1440 },
          ],
          [],
          [],
          [],
          [],
          [],
          [],
        ],
      },
    ],
    ['hours past midnight', { workingHours: [[{ start: 1320, end: 1800 }], [], [], [], [], [], []] }],
    ['reps', inReset({ reps: 50, leftReps: 1, sides: 'each' })],
    ['hold', inReset({ hold: 0.5, tempo: 120 })],
    ['sets', inReset({ sets: 10, rest: 300 })],
    ['rest', inReset({ rest: 0 })],
    ['days', inReset({ days: [6, 0] })],
    ['cue', inReset({ cue: letters(80) })],
    ['fourteen steps', { routines: { mobility: Array.from({ length: 14 }, () => ({ exercise: 'walk' })) } }],
    ['own', own({ name: letters(60), steps: Array.from({ length: 12 }, () => letters(120)), seconds: 120 })],
    ['ten of them', { own: Array.from({ length: 10 }, () => own().own[0]) }],
    ['review on the day of issue', { issued: '2026-02-28', review: '2026-02-28' }],
    ['a leap day', { issued: '2028-02-29' }],
    [
      'a picture',
      { ...own({ picture: { data: PNG, alt: letters(140) } }), ...logo(asData('jpeg', jpeg(1024, 1))) },
    ],
  ])('%s: %j', (_, given) => {
    expect(problemsOf(given)).toEqual([])
  })

  type Broken = [given: object, path: string, kind: Problem['kind'], limit?: string]
  test.each<Broken>([
    [{ title: letters(81) }, 'title', 'tooLong', '80'],
    [{ title: letters(100_000) }, 'title', 'tooLong', '80'],
    [{ title: 5 }, 'title', 'type'],
    [{ title: null }, 'title', 'type'],
    [{ clinic: [] }, 'clinic', 'type'],
    [{ clinic: 'us' }, 'clinic', 'type'],
    [{ clinic: { name: letters(61) } }, 'clinic.name', 'tooLong', '60'],
    [{ clinic: { phone: '1'.repeat(31) } }, 'clinic.phone', 'tooLong', '30'],
    [{ clinic: { phone: 'call me' } }, 'clinic.phone', 'choice', '0-9 + - ( ) . / x ext'],
    [{ clinic: { note: letters(281) } }, 'clinic.note', 'tooLong', '280'],
    [{ clinic: { link: 'http://clinic.example' } }, 'clinic.link', 'link'],
    [{ clinic: { checked: 'yes' } }, 'clinic.checked', 'type'],
    [{ gentle: letters(281) }, 'gentle', 'tooLong', '280'],
    [{ goal: letters(141) }, 'goal', 'tooLong', '140'],
    [{ language: 'not a language' }, 'language', 'choice'],
    [{ language: '' }, 'language', 'choice'],
    [{ issued: '2026-02-29' }, 'issued', 'date'],
    [{ issued: '29.2.2026' }, 'issued', 'date'],
    [{ issued: '+012345-01' }, 'issued', 'date'],
    [{ issued: '1999-12-31' }, 'issued', 'date'],
    [{ issued: 20260301 }, 'issued', 'date'],
    [{ issued: '2026-03-02', review: '2026-03-01' }, 'review', 'order'],
    [{ intervalMinutes: 29 }, 'intervalMinutes', 'number', '30–90'],
    [{ intervalMinutes: 91 }, 'intervalMinutes', 'number', '30–90'],
    [{ intervalMinutes: 60.5 }, 'intervalMinutes', 'number', '30–90'],
    [{ intervalMinutes: '60' }, 'intervalMinutes', 'number', '30–90'],
    [{ breakMinutes: 1 }, 'breakMinutes', 'number', '2–10'],
    [{ breakMinutes: Number.NaN }, 'breakMinutes', 'number', '2–10'],
    [{ breakMinutes: Infinity }, 'breakMinutes', 'number', '2–10'],
    [{ midday: { start: 600, end: 600 } }, 'midday', 'time'],
    [{ midday: { start: 0, end: 721 } }, 'midday', 'time'],
    [{ midday: { start: 600 } }, 'midday.end', 'missing'],
    [{ middayAt: 1440 }, 'middayAt', 'number', '0–1439'],
    [{ anchor: 'noon' }, 'anchor', 'choice', 'nextNudge, afterLunch, beforeLunch, atTime'],
    [{ workingHours: [[], [], []] }, 'workingHours', 'tooShort', '7'],
    [{ workingHours: [[], [], [], [], [], [], [], []] }, 'workingHours', 'tooMany', '7'],
    [
      {
        workingHours: [
          [],
          [
            { start: 0, end: 61 },
            { start: 60, end: 90 },
          ],
          [],
          [],
          [],
          [],
          [],
        ],
      },
      'workingHours.1',
      'order',
    ],
    [{ workingHours: [[{ start: 60, end: 30 }], [], [], [], [], [], []] }, 'workingHours.0.0', 'time'],
    [{ eveningRuns: [7] }, 'eveningRuns.0', 'number', '0–6'],
    [{ strengthDays: [1, 1] }, 'strengthDays', 'twice'],
    [{ strengthDays: Array.from({ length: 8 }, () => 1) }, 'strengthDays', 'tooMany', '7'],
    [{ running: { at: 60 } }, 'running.days', 'missing'],
    [{ mobility: 'weekly' }, 'mobility', 'choice', 'daily, runDays'],
    [{ stiffness: true }, 'stiffness', 'choice', 'daily, weekly, off'],
    [{ pain: 1 }, 'pain', 'type'],
    [{ routines: [] }, 'routines', 'type'],
    [{ routines: { yoga: [] } }, 'routines.yoga', 'choice', 'midday-reset, mobility, strength'],
    [{ routines: { 'midday-reset': [] } }, 'routines.midday-reset', 'tooShort', '1'],
    [
      { routines: { mobility: Array.from({ length: 15 }, () => ({ exercise: 'walk' })) } },
      'routines.mobility',
      'tooMany',
      '14',
    ],
    [{ routines: { mobility: [{}] } }, 'routines.mobility.0.exercise', 'missing'],
    [inReset({ exercise: 'squat' }), 'routines.midday-reset.1.exercise', 'exercise'],
    [inReset({ exercise: 'toString' }), 'routines.midday-reset.1.exercise', 'exercise'],
    [inReset({ exercise: '__proto__' }), 'routines.midday-reset.1.exercise', 'exercise'],
    [inReset({ exercise: 'own.1' }), 'routines.midday-reset.1.exercise', 'exercise'],
    [{ ...own(), ...inReset({ exercise: 'own.2' }) }, 'routines.midday-reset.1.exercise', 'exercise'],
    [{ ...own(), ...inReset({ exercise: 'own.0' }) }, 'routines.midday-reset.1.exercise', 'exercise'],
    [{ ...own(), ...inReset({ exercise: 'own.01' }) }, 'routines.midday-reset.1.exercise', 'exercise'],
    [inReset({ level: 'hard' }), 'routines.midday-reset.1.level', 'choice', 'easier, standard, harder'],
    [inReset({ reps: 0 }), 'routines.midday-reset.1.reps', 'number', '1–50'],
    [inReset({ reps: 51 }), 'routines.midday-reset.1.reps', 'number', '1–50'],
    [inReset({ leftReps: 5 }), 'routines.midday-reset.1.leftReps', 'choice'],
    [inReset({ reps: 5, leftReps: 5, sides: 'none' }), 'routines.midday-reset.1.leftReps', 'choice'],
    [inReset({ hold: 0.4 }), 'routines.midday-reset.1.hold', 'number', '0.5–120'],
    [inReset({ tempo: 121 }), 'routines.midday-reset.1.tempo', 'number', '0.5–120'],
    [inReset({ sets: 11 }), 'routines.midday-reset.1.sets', 'number', '1–10'],
    [inReset({ rest: 301 }), 'routines.midday-reset.1.rest', 'number', '0–300'],
    [inReset({ sides: 'both' }), 'routines.midday-reset.1.sides', 'choice', 'none, each, alternate'],
    [inReset({ days: [] }), 'routines.midday-reset.1.days', 'tooShort', '1'],
    [inReset({ cue: letters(81) }), 'routines.midday-reset.1.cue', 'tooLong', '80'],
    [own({ name: '' }), 'own.0.name', 'tooShort', '1'],
    [own({ name: ' \u200b ' }), 'own.0.name', 'tooShort', '1'],
    [own({ steps: [] }), 'own.0.steps', 'tooShort', '1'],
    [own({ steps: Array.from({ length: 13 }, () => 'x') }), 'own.0.steps', 'tooMany', '12'],
    [own({ steps: ['x', letters(121)] }), 'own.0.steps.1', 'tooLong', '120'],
    [own({ reps: undefined }), 'own.0.reps', 'missing'],
    [own({ picture: { data: PNG, alt: letters(141) } }), 'own.0.picture.alt', 'tooLong', '140'],
    [{ own: Array.from({ length: 11 }, () => own().own[0]) }, 'own', 'tooMany', '10'],
    [{ stages: [{ from: '2026-03-01' }, { from: '2026-03-01' }] }, 'stages.1.from', 'order'],
    [{ stages: [{ from: '2026-02-30' }] }, 'stages.0.from', 'date'],
    [
      { stages: [{ from: '2026-03-01', routines: { strength: [{ exercise: 'x' }] } }] },
      'stages.0.routines.strength.0.exercise',
      'exercise',
    ],
    [{ stages: Array.from({ length: 13 }, () => ({})) }, 'stages', 'tooMany', '12'],
  ])('%j', (given, path, kind, limit) => {
    expect(problemsOf(given)).toMatchObject([{ path, kind, ...(limit && { limit }) }])
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['nothing', undefined],
    ['a text', 'plan'],
    ['a list', [[]]],
    ['a number', 7],
  ])('%s is no plan', (_, given) => {
    expect(problemsOf(given)).toMatchObject([{ path: '', kind: 'type' }])
  })

  test('what it says of settings, they take', () => {
    fc.assert(
      fc.property(
        anyPlan,
        ({ intervalMinutes, breakMinutes, workingHours, midday, anchor, middayAt, eveningRuns }) => {
          const given = { intervalMinutes, breakMinutes, workingHours, midday, anchor, middayAt, eveningRuns }
          const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
          expect(changedSettings(DEFAULT_SETTINGS, said)).toMatchObject(said)
        },
      ),
      { numRuns: 50, seed: 5 },
    )
  })

  test('at most twenty are told, the rest counted, none with more than a line of what was there', () => {
    const bad = { exercise: 'x'.repeat(5), reps: 'a\u202eb\n'.repeat(500), sets: 99, cue: 5 }
    const { problems, more } = refusalOf({ routines: { mobility: Array.from({ length: 14 }, () => bad) } })
    expect(problems).toHaveLength(20)
    expect(more).toBe(14 * 3 - 20)
    expect(problems[0]?.given).toMatch(/^ab ab.{0,60}…$/)
    expect(problems[0]?.given?.length).toBeLessThanOrEqual(60)
  })
})

describe('pictures', () => {
  const is = (data: string) => {
    const read = readPicture(data)
    return read.ok ? read.value : (read.refusal.problems[0]?.limit ?? 'no')
  }
  test.each<[string, string, unknown]>([
    ['png', PNG, { kind: 'png', width: 1, height: 1, bytes: 70 }],
    ['png of 1,024', asData('png', png(1024, 1024)), { width: 1024, height: 1024 }],
    ['jpeg', asData('jpeg', jpeg(640, 480)), { kind: 'jpeg', width: 640, height: 480 }],
    ['progressive jpeg', asData('jpeg', jpeg(3, 2, 0xc2)), { width: 3, height: 2 }],
    ['100 KB', asData('png', png(9, 9, 100 * 1024 - 57)), { bytes: 100 * 1024 }],
  ])('%s', (_, data, facts) => {
    expect(is(data)).toMatchObject(facts as object)
  })
  test.each<[string, string, string]>([
    ['too wide', asData('png', png(1025, 1)), '≤ 1024 × 1024 px'],
    ['too high', asData('jpeg', jpeg(1, 1025)), '≤ 1024 × 1024 px'],
    ['of no width', asData('png', png(0, 5)), 'no'],
    ['a byte too many', asData('png', png(9, 9, 100 * 1024 - 56)), '≤ 100 KB'],
    ['megabytes', `data:image/png;base64,${'A'.repeat(4_000_000)}`, '≤ 100 KB'],
    ['a png that says it is a jpeg', asData('jpeg', png(5, 5)), 'no'],
    ['a jpeg that says it is a png', asData('png', jpeg(5, 5)), 'no'],
    [
      'svg',
      asData(
        'svg+xml',
        [...'<svg onload="x()"/>'].map((s) => s.charCodeAt(0)),
      ),
      'no',
    ],
    [
      'svg as png',
      asData(
        'png',
        [...'<svg/>'].map((s) => s.charCodeAt(0)),
      ),
      'no',
    ],
    ['gif', asData('gif', [0x47, 0x49, 0x46]), 'no'],
    ['an address', 'https://clinic.example/a.png', 'no'],
    ['not base64', 'data:image/png;base64,<script>', 'no'],
    ['half a base64', `${PNG.slice(0, -3)}`, 'no'],
    ['with spaces', PNG.replace('Rw0', 'Rw 0'), 'no'],
    ['nothing', 'data:image/png;base64,', 'no'],
    ['other parameters', PNG.replace(';base64', ';charset=x;base64'), 'no'],
    ['cut short', asData('png', png(5, 5).slice(0, -3)), 'no'],
    ['something behind its end', asData('png', [...png(5, 5), 1, 2]), 'no'],
    ['two headers', asData('png', pngOf(ihdr(5, 5), ihdr(5000, 5), chunk('IEND', []))), 'no'],
    ['one that moves', asData('png', pngOf(ihdr(5, 5), chunk('acTL', [0]), chunk('IEND', []))), 'no'],
    ['no header first', asData('png', pngOf(chunk('IDAT', []), ihdr(5, 5), chunk('IEND', []))), 'no'],
    ['two frames', asData('jpeg', jpegOf(frame(5, 5), frame(5000, 5))), 'no'],
    ['no frame', asData('jpeg', jpegOf()), 'no'],
    ['no scan', asData('jpeg', [0xff, 0xd8, ...frame(5, 5), 0xff, 0xd9]), 'no'],
  ])('%s is refused', (_, data, why) => {
    expect(is(data)).toBe(why)
    expect(problemsOf(logo(data))).toMatchObject([{ path: 'clinic.logo', kind: 'picture' }])
  })
})

describe('links', () => {
  test.each([
    ['https://clinic.example/a?b=c#d', 'https://clinic.example/a?b=c#d', 'clinic.example'],
    ['https://CLINIC.example:8443', 'https://clinic.example:8443/', 'clinic.example:8443'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/', 'xn--mnchen-3ya.example'],
    ['https://аррlе.example/', 'https://xn--l-7sbaa2g.example/', null],
    [' https://clinic.example/\u200b ', 'https://clinic.example/', 'clinic.example'],
  ])('%s', (given, href, host) => {
    const read = readLink(given)
    if (host === null) expect(read?.host).toMatch(/^xn--/)
    else expect(read).toEqual({ href, host })
  })
  test.each([
    'http://clinic.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https:clinic.example',
    'https:\\\\clinic.example',
    'https://clinic.example\\@evil.example',
    'https://user@clinic.example',
    'https://user:word@clinic.example/',
    'https://',
    'https:// clinic.example',
    'java\nscript:alert(1)',
    '//clinic.example',
    `https://clinic.example/${letters(178)}`,
    `https://clinic.example/${'ü'.repeat(60)}`,
  ])('%s is none', (given) => {
    expect(readLink(given)).toBeNull()
  })
})

describe('files', () => {
  const file = (more: object, format: unknown = 'midday-reset-plan', version: unknown = 1) =>
    JSON.stringify({ format, version, ...more })

  test.each<[string, string, Partial<Problem>]>([
    ['no JSON', '{"format":', { path: '', kind: 'notJson' }],
    ['nothing', '', { path: '', kind: 'notJson' }],
    ['a list', '[]', { path: '', kind: 'notOurs' }],
    ['null', 'null', { path: '', kind: 'notOurs' }],
    [
      'another format',
      file({}, 'midday-reset-backup'),
      { path: 'format', kind: 'notOurs', given: 'midday-reset-backup' },
    ],
    ['no format', '{"version":1}', { path: 'format', kind: 'notOurs' }],
    ['a newer version', file({ title: 5 }, undefined, 2), { path: 'version', kind: 'newer', given: '2' }],
    ['no version', '{"format":"midday-reset-plan"}', { path: 'version', kind: 'missing' }],
    ['a version that is none', file({}, undefined, '1'), { path: 'version', kind: 'type' }],
    ['deeper than 12', '['.repeat(13) + ']'.repeat(13), { path: '', kind: 'tooDeep', limit: '12' }],
    ['deep and never closed', '[{"a":'.repeat(100_000), { path: '', kind: 'tooBig' }],
    [
      'larger than 512 KB',
      file({ title: letters(512 * 1024) }),
      { path: '', kind: 'tooBig', limit: '512 KB' },
    ],
    ['larger in bytes alone', file({ title: '日'.repeat(180_000) }), { path: '', kind: 'tooBig' }],
    ['a rule that is broken', file({ goal: 5 }), { path: 'goal', kind: 'type', given: '5' }],
  ])('%s', (_, text, problem) => {
    expect(fileProblems(text)).toMatchObject([problem])
  })

  test('brackets in a text are no depth; a mark at the beginning is none', () => {
    const text = file({ title: '"[[[[[[[[[[[[[[[["\\' })
    expect(fileProblems(text)).toEqual([])
    expect(fileProblems(`\ufeff${text}`)).toEqual([])
  })

  test('a file of exactly the size is read, one byte more is not', () => {
    const text = file({ fill: '' })
    const filled = (bytes: number) => text.replace('""', `"${'é'.repeat(bytes / 2)}${bytes % 2 ? 'x' : ''}"`)
    expect(fileProblems(filled(512 * 1024 - text.length))).toEqual([])
    expect(fileProblems(filled(512 * 1024 - text.length + 1))).toMatchObject([{ kind: 'tooBig' }])
  })

  test('twenty megabytes are refused unparsed', () => {
    const parse = JSON.parse
    JSON.parse = () => {
      throw new Error('parsed')
    }
    try {
      expect(fileProblems(`"${letters(20_000_000)}"`)).toEqual([
        { path: '', kind: 'tooBig', limit: '512 KB' },
      ])
    } finally {
      JSON.parse = parse
    }
  })

  test('keys of the prototype do nothing', () => {
    const text =
      '{"format":"midday-reset-plan","version":1,"__proto__":{"title":"x","polluted":1},"constructor":{"prototype":{"polluted":1}},"clinic":{"__proto__":{"name":"y"}}}'
    expect(decodePlanFile(text, IDS)).toEqual({ ok: true, value: EMPTY_PLAN })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(
      fileProblems('{"format":"midday-reset-plan","version":1,"routines":{"__proto__":[]}}'),
    ).toMatchObject([{ path: 'routines.__proto__', kind: 'choice' }])
  })

  test.each(Object.entries(PRESETS))('the preset %s as a file', (_, preset) => {
    expect(decodePlanFile(encodePlanFile(preset), IDS)).toEqual({ ok: true, value: preset })
  })

  test('only what is said is in it, the exercise first', () => {
    const plan: Plan = {
      ...EMPTY_PLAN,
      goal: 'Run 10 km',
      routines: { strength: [{ ...EMPTY_STEP, exercise: 'clam', reps: 8 }] },
    }
    expect(JSON.stringify(JSON.parse(encodePlanFile(plan)))).toBe(
      '{"format":"midday-reset-plan","version":1,"language":"en","goal":"Run 10 km","routines":{"strength":[{"exercise":"clam","reps":8}]}}',
    )
  })

  test('any plan comes back from its file as it was, and has the same fingerprint', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const decoded = decodePlanFile(encodePlanFile(plan), IDS)
        expect(decoded).toEqual({ ok: true, value: plan })
        if (decoded.ok) expect(fingerprint(decoded.value)).toBe(fingerprint(plan))
      }),
      { numRuns: 150, seed: 2 },
    )
  })
})
