/** What others made: listed with its licence, and its notice in the package. */
import { expect, test } from 'vitest'
import { LICENCES, licenceOf, licencesText, SHIPPED, versionOf } from '../../.ci/licences.mjs'
import { BUILDS, filesOf, readBuilt } from './built.ts'
import { read } from './tree.ts'

const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>

/** One row for each package: name, version, licence, whether it ships. */
const rows = read('.github/SECURITY.md')
  .split('\n## Dependencies\n')[1]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| package'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', version, licence, ships, why = '']) => ({ name, version, licence, ships, why }))

test('each package is listed as it is installed, with a reason', () => {
  const names = new Set([
    ...Object.keys(SHIPPED),
    ...Object.keys(dependencies),
    ...Object.keys(devDependencies),
  ])
  expect(rows?.map(({ name }) => name).sort()).toEqual([...names].sort())
  for (const { name, version, licence, ships, why } of rows ?? []) {
    expect({ name, version, licence, ships }).toEqual({
      name,
      version: versionOf(name),
      licence: licenceOf(name),
      ships: name in SHIPPED ? 'yes' : 'no',
    })
    expect(why).not.toBe('')
  }
})

test('every dependency ships, under a licence that lets it; one is changed, under the MPL', () => {
  expect(Object.keys(dependencies).filter((name) => !(name in SHIPPED))).toEqual([])
  const others = Object.keys(SHIPPED).filter(
    (name) => !/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/.test(licenceOf(name)),
  )
  expect(others).toEqual(['webextension-polyfill'])
})

test('the notices are those of the installed packages', () => {
  expect(read(LICENCES), 'node .ci/licences.mjs writes it').toBe(licencesText())
})

test.each(BUILDS)('%s holds the notices', (build) => {
  expect(filesOf(build)).toContain('licences.txt')
  expect(readBuilt(build, 'licences.txt')).toBe(read(LICENCES))
})
