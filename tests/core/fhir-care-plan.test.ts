/** The clinic's plan in the file: when it ends, on which days, and whom it names. */
import { expect, it, test } from 'vitest'
import { carePlan } from '../../lib/core/export/fhir-care-plan.ts'
import type { Plan } from '../../lib/core/plan/plan.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { EMPTY_RECORD, PLAN } from './visit-records.ts'

const made = (change: Partial<Plan>, settings = DEFAULT_SETTINGS) => {
  const plan = { ...PLAN, plan: { ...PLAN.plan, ...change } }
  const record = { ...EMPTY_RECORD, settings, plan, plans: [plan] }
  return carePlan(record, (name) => ({ name, exercises: '' }), { reference: 'urn:uuid:1' })[0]
}

test.each<[string, string | null, string | undefined]>([
  ['after it was taken', '2026-03-05', '2026-03-05'],
  ['on the day it was taken', '2026-03-04', '2026-03-04'],
  ['before it was taken: it has no end, for none is before its start', '2026-03-03', undefined],
  ['nowhere', null, undefined],
])('the next visit is %s', (_name, review, end) => {
  expect(made({ review })?.period).toEqual({ start: '2026-03-04', ...(end && { end }) })
})

it('is of the plan’s own working days, and where it says nothing of those that are set', () => {
  const nine = [{ start: 540, end: 1020 }]
  const onDays = (...days: number[]) => [0, 1, 2, 3, 4, 5, 6].map((day) => (days.includes(day) ? nine : []))
  const days = (plan: ReturnType<typeof made>) =>
    plan?.activity?.slice(0, 2).map(({ detail }) => detail.scheduledTiming.repeat.dayOfWeek.join(' '))
  const set = { ...DEFAULT_SETTINGS, workingHours: onDays(0, 1) }
  expect(days(made({ workingHours: onDays(1, 5) }, set))).toEqual(['tue sat', 'tue sat'])
  expect(days(made({ workingHours: null }, set))).toEqual(['mon tue', 'mon tue'])
})

it('is called by the clinic or not at all: its own title may name the patient', () => {
  const title = 'Plan for Anna Muster'
  const named = made({ title })
  expect(named).toMatchObject({ title: 'Clinic & Söhne', author: { display: 'Clinic & Söhne' } })
  const bare = made({ title, clinic: { ...PLAN.plan.clinic, name: '' } })
  expect(bare).not.toHaveProperty('title')
  expect(JSON.stringify([named, bare])).not.toContain('Anna')
})
