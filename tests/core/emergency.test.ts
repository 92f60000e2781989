/** Emergency numbers: those that the clinical pages name, and none where we are not sure. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emergencyNumber } from '../../lib/content/emergency.ts'

test.each([
  ['US', '911'],
  ['CA', '911'],
  ['MX', '911'],
  ['GB', '999'],
  ['DE', '112'],
  ['AT', '112'],
  ['CH', '112'],
  ['ES', '112'],
  ['FR', '112'],
  ['IE', '112'],
  ['AU', '000'],
  ['NZ', '111'],
  // An ambulance has a number of its own there, or several.
  ['AR', null],
  ['CL', null],
  ['JP', null],
  // Not a country.
  ['419', null],
  ['ZZ', null],
  ['', null],
])('%s: %s', (region, number) => expect(emergencyNumber(region)).toBe(number))

test('each known region is one, with a number of three digits', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const regions = letters.flatMap((first) => letters.map((second) => first + second))
  const known = regions.filter((region) => emergencyNumber(region) !== null)
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  expect(known).toHaveLength(45)
  expect(known.filter((region) => names.of(region) === undefined)).toEqual([])
  expect(
    known.map((region) => emergencyNumber(region) ?? '').filter((number) => !/^\d{3}$/.test(number)),
  ).toEqual([])
})

test('no region stands under two numbers', () => {
  const source = readFileSync(new URL('../../lib/content/emergency.ts', import.meta.url), 'utf8')
  const listed = [...source.matchAll(/'\d{3}': '([^']+)'/g)].flatMap(([, regions = '']) => regions.split(' '))
  expect(listed).toHaveLength(45) // as many as are known
  expect(listed.filter((region, index) => listed.indexOf(region) !== index)).toEqual([])
})
