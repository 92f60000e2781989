/** Reads the changelog (`.github/CHANGELOG.md`): from it come a release's notes, and whether it may be packed at all. */
import { Stop } from './shell.mjs'

export const CHANGELOG = '.github/CHANGELOG.md'

const HEADING = /^## (\d+\.\d+\.\d+) - (\d{4}-\d{2}-\d{2}|unpublished)$/

const UNRELEASED = '## Unreleased\n'

const sectionsOf = (changelog) =>
  changelog
    .replaceAll('\r\n', '\n')
    .split(/^(?=## )/m)
    .slice(1)

/** What is in no version's notes yet; it may stand above all others. */
export function unreleasedIn(changelog) {
  const [first = ''] = sectionsOf(changelog)
  return first.startsWith(UNRELEASED) ? first.slice(UNRELEASED.length).trim() : ''
}

/** Releases, newest first: version, date (null until it is published) and text. */
export function releasesIn(changelog) {
  const [first = '', ...others] = sectionsOf(changelog)
  const sections = first === '' || first.startsWith(UNRELEASED) ? others : [first, ...others]
  return sections.map((section) => {
    const [heading, ...lines] = section.split('\n')
    const [, version, date] = HEADING.exec(heading) ?? []
    if (version === undefined) {
      throw new Stop(
        `${CHANGELOG}: "${heading}" should read "## 1.2.3 - 2026-01-31" or "## 1.2.3 - unpublished".`,
      )
    }
    const text = lines.join('\n').trim()
    if (!/^- \S/m.test(text)) throw new Stop(`${CHANGELOG}: version ${version} says nothing.`)
    return { version, date: date === 'unpublished' ? null : date, text }
  })
}

/** The newest release, which must be the one that is packed. */
export function releaseOf(version, changelog) {
  const [newest] = releasesIn(changelog)
  if (newest?.version === version) return newest
  throw new Stop(
    `package.json says version ${version}, and the newest entry of ${CHANGELOG} is ${newest?.version ?? 'none'}. ` +
      'Write what this version changes before it is packed.',
  )
}

/** In front, above or below another. */
export function compareVersions(one, other) {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number))
  return a.map((part, at) => part - b[at]).find((difference) => difference !== 0) ?? 0
}
