/** The changelog: what a release's notes are taken from, and what `npm run zip` refuses without. */
import { describe, expect, test } from 'vitest'
import {
  CHANGELOG,
  compareVersions,
  releaseOf,
  releasesIn,
  unreleasedIn,
} from '../../.ci/setup/changelog.mjs'
import { read } from './tree.ts'

const releases = releasesIn(read(CHANGELOG))
const { version } = JSON.parse(read('package.json')) as { version: string }
const entry = (heading: string, text = '- New.') =>
  `# Changelog\n\nIntroduction.\n\n## ${heading}\n\n${text}\n`

test('the newest entry is of the version in package.json', () => {
  expect(releases[0]?.version).toBe(version)
  expect(releaseOf(version, read(CHANGELOG))).toEqual(releases[0])
})

test('versions descend, days do not ascend, and only the newest may be unpublished', () => {
  for (const [at, { version, date }] of releases.entries()) {
    const older = releases[at + 1]
    if (date !== null) expect(Temporal.PlainDate.from(date).toString()).toBe(date)
    if (at > 0) expect(date).not.toBeNull()
    if (older === undefined) continue
    expect(compareVersions(version, older.version)).toBeGreaterThan(0)
    if (date !== null) expect(date >= (older.date ?? '')).toBe(true)
  }
})

test('what was added is listed under words of Keep a Changelog, and said without words of the workshop', () => {
  const headings = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security', 'Known limits']
  for (const { text } of releases) {
    const used = [...text.matchAll(/^### (.*)$/gm)].map(([, heading = '']) => heading)
    expect(used.filter((heading) => !headings.includes(heading))).toEqual([])
    expect(text).not.toMatch(/\b(IndexedDB|refactor\w*|reducer|service worker|commit|typescript)\b/i)
  }
})

describe('read by `npm run zip`', () => {
  test('version, day and text of each entry, newest first', () => {
    const both = `${entry('1.10.0 - unpublished', '### Added\n\n- Two.')}\n## 1.9.0 - 2026-01-31\n\n- One.\n`
    const wanted = [
      { version: '1.10.0', date: null, text: '### Added\n\n- Two.' },
      { version: '1.9.0', date: '2026-01-31', text: '- One.' },
    ]
    expect(releasesIn(both)).toEqual(wanted)
    expect(releasesIn(both.replaceAll('\n', '\r\n'))).toEqual(wanted)
    expect(compareVersions('1.10.0', '1.9.0')).toBeGreaterThan(0)
    expect(compareVersions('1.9.0', '1.9.0')).toBe(0)
  })

  test.each(['1.2.3', '1.2 - 2026-01-31', 'v1.2.3 - 2026-01-31', '1.2.3 - soon', 'unreleased'])(
    'a heading that reads "%s" is refused',
    (heading) => {
      expect(() => releasesIn(entry(heading))).toThrow(`"## ${heading}" should read`)
    },
  )

  test('what is in no version yet stands above them, and is none of them', () => {
    const text = entry('1.2.3 - 2026-01-31')
    const more = text.replace('## 1.2.3', '## Unreleased\n\n- More.\n\n## 1.2.3')
    expect(releasesIn(more)).toEqual(releasesIn(text))
    expect([unreleasedIn(more), unreleasedIn(text)]).toEqual(['- More.', ''])
    expect(() => releasesIn(`${text}\n## Unreleased\n`)).toThrow('should read')
  })

  test('an entry that says nothing is refused', () => {
    expect(() => releasesIn(entry('1.2.3 - unpublished', '### Added'))).toThrow('1.2.3 says nothing')
  })

  test('a version without an entry, or with one that is not the newest, is refused', () => {
    const refused = /package\.json says version 1\.2\.4, and the newest entry of .* is (1\.2\.3|none)\./
    expect(() => releaseOf('1.2.4', entry('1.2.3 - unpublished'))).toThrow(refused)
    expect(() => releaseOf('1.2.4', '# Changelog\n')).toThrow(refused)
  })
})
