/** What the stores' forms ask for is all there, in each language, within their limits, and in the product's own words. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../lib/core/language.ts'
import { captionsOf, listingOf, STORE, sectionsOf } from '../store/listing.ts'
import { MOST_BYTES, PICTURES, SHOTS } from '../store/pictures.ts'
import { flat, textsIn } from '../support/locale-files.ts'
import { BANNED } from './banned-words.ts'
import { BUILDS, readBuilt } from './built.ts'
import { filesIn, read } from './tree.ts'

const FIELDS = [
  'Name',
  'Summary',
  'Summary for Firefox',
  'Description',
  'Screenshots',
  'Search terms',
  'Support',
]
const PLACEHOLDERS = ['publisher', 'support']

const wordsOf = (language: Language) => new Map(flat(textsIn(language)))
const said = (language: Language, key: string): string => {
  const text = wordsOf(language).get(key)
  if (text === undefined) throw new Error(`${language} has no ${key}`)
  return text
}
const textOf = (language: Language, file: string) => readFileSync(join(STORE, language, file), 'utf8')
const placeholdersIn = (text: string) => [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, name]) => name)
const termsOf = (language: Language) =>
  [...(listingOf(language).get('Search terms') ?? '').matchAll(/^- (.+)$/gm)].map(([, term = '']) => term)

/** The disclaimer says what it is not, in words that stand nowhere else. */
const claims = (language: Language, text: string) => text.replaceAll(said(language, 'help.disclaimer'), '')

/** Paragraphs and points of each section, and the numbers in them: alike in each language, or one says more. */
function shape(text: string) {
  return [...sectionsOf(text).values()].map((section) => ({
    paragraphs: section.split('\n\n').length,
    points: section.match(/^(?:-|\d+\.) /gm)?.length ?? 0,
    numbers: (section.replace(/^\d+\. /gm, '').match(/\d+/g) ?? []).sort(),
    code: (section.match(/`[^`]+`/g) ?? []).sort(),
  }))
}

test('these files, and no others', () => {
  const ofLanguage = ['listing.md', 'privacy.md', ...PICTURES.map(([name]) => name)]
  const wanted = LANGUAGES.flatMap((language) =>
    ofLanguage.map((name) => `.github/store/${language}/${name}`),
  )
  const found = filesIn('.github/store').sort()
  expect(found).toEqual([...wanted, '.github/store/README.md', '.github/store/permissions.md'].sort())
})

describe.each(LANGUAGES)('%s', (language) => {
  const listing = listingOf(language)
  const field = (name: string) => listing.get(name) as string

  test('the listing has the fields of the forms', () => {
    expect([...listing.keys()]).toEqual(FIELDS)
    for (const name of FIELDS) expect(field(name), name).not.toBe('')
  })

  test('what the package says itself is said alike', () => {
    expect(field('Name')).toBe(said(language, 'extension_name'))
    expect(field('Summary')).toBe(said(language, 'extension_description'))
  })

  test('each text keeps to the limit of its field', () => {
    expect(field('Name').length).toBeLessThanOrEqual(45)
    expect(field('Summary').length).toBeLessThanOrEqual(132)
    expect(field('Summary for Firefox').length).toBeLessThanOrEqual(250)
    expect(field('Description').length).toBeGreaterThan(1500)
    expect(field('Description').length).toBeLessThanOrEqual(10_000)
    const terms = termsOf(language)
    expect(terms).toHaveLength(7)
    expect(terms.filter((term) => term.length > 30)).toEqual([])
    expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(21)
  })

  test('there is a caption for each screenshot', () => {
    expect(captionsOf(language)).toHaveLength(SHOTS.length)
  })

  test('what it is, where the entries are and who has read it is said as the product says it', () => {
    const keys = ['help.disclaimer', 'help.adults', 'help.privacy_text', 'about.unread', 'about.needs']
    for (const key of [...keys, 'welcome.not_1', 'welcome.not_2', 'welcome.not_3'])
      expect(field('Description'), key).toContain(said(language, key))
  })

  test("the product's parts have the product's names", () => {
    const names = ['page.midday_reset', 'visit.open', 'clinic.page', 'nudge', 'welcome.does']
    const described = field('Description').toLowerCase()
    // No text is a name of the nudge alone: the word that the options, the backup and the questions have for it.
    for (const key of names) {
      const name = key === 'nudge' ? said(language, 'data.nudges').replace(/[se]$/, '') : said(language, key)
      expect(described, key).toContain(name.toLowerCase())
    }
    const privacy = textOf(language, 'privacy.md')
    for (const key of ['data.title', 'data.delete', 'clinic.page', 'safety.title'])
      expect(privacy, key).toContain(said(language, key))
  })

  test.each(['listing.md', 'privacy.md'])('%s claims nothing that the product may not', (file) => {
    const [banned] = BANNED[language].exec(claims(language, textOf(language, file))) ?? []
    expect(banned).toBeUndefined()
  })

  test.each(['listing.md', 'privacy.md'])('%s says as much as the English, and the same numbers', (file) => {
    expect(shape(textOf(language, file))).toEqual(shape(textOf('en', file)))
  })

  test.each(['listing.md', 'privacy.md'])('%s leaves open who publishes it, and names nobody', (file) => {
    const text = textOf(language, file)
    expect(placeholdersIn(text).filter((name) => !PLACEHOLDERS.includes(name as string))).toEqual([])
    expect(text).toContain('{{support}}')
    expect(text).not.toMatch(/@[\w-]+\.\w|https?:|endurance/i)
  })

  test.each(PICTURES)('%s is of its size, of three colours without alpha, and not heavy', (name, size) => {
    const file = readFileSync(join(STORE, language, name))
    expect(file.readUInt16BE(0), 'a JPEG').toBe(0xffd8)
    expect(frameOf(file)).toEqual({ ...size, components: 3 })
    expect(statSync(join(STORE, language, name)).size).toBeLessThanOrEqual(MOST_BYTES)
  })
})

/** Size and number of colours of a JPEG, from its frame header. */
function frameOf(file: Buffer): { width: number; height: number; components: number } {
  for (let at = 2; at < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file.readUInt16BE(at)
    // A start of frame; c4, c8 and cc are other things.
    if (marker < 0xffc0 || marker > 0xffcf || [0xffc4, 0xffc8, 0xffcc].includes(marker)) continue
    return {
      height: file.readUInt16BE(at + 5),
      width: file.readUInt16BE(at + 7),
      components: file.readUInt8(at + 9),
    }
  }
  throw new Error('No frame')
}

test('all pictures together are not heavy', () => {
  const sizes = LANGUAGES.flatMap((language) =>
    PICTURES.map(([name]) => statSync(join(STORE, language, name)).size),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4_000_000)
})

test('a heading that is missing, a number that differs or a point too many would be found', () => {
  const english = textOf('en', 'privacy.md')
  expect(shape(english.replace(/^## 9\. [\s\S]*?(?=^## )/m, ''))).not.toEqual(shape(english))
  expect(shape(english.replace('140 characters', '400 characters'))).not.toEqual(shape(english))
  expect(shape(english.replace('- Links:', '- Links: none.\n- Links:'))).not.toEqual(shape(english))
  expect(shape(english.replace("connect-src 'none'", "connect-src 'self'"))).not.toEqual(shape(english))
})

describe('permissions.md', () => {
  const text = read('.github/store/permissions.md')
  const sections = sectionsOf(text)
  const justified = [...(sections.get('Permissions') ?? '').matchAll(/^### (\w+)\n\n(.+)$/gm)]

  test.each(BUILDS)('justifies the permissions of %s, each of them and no other', (build) => {
    const { permissions } = JSON.parse(readBuilt(build, 'manifest.json'))
    expect(justified.map(([, name]) => name)).toEqual(permissions)
    for (const [, name, why = ''] of justified) expect(why.length, name).toBeGreaterThan(40)
  })

  test('no form takes more than 1,000 characters', () => {
    for (const [, name, why = ''] of justified) expect(why.length, name).toBeLessThanOrEqual(1000)
    expect(sections.get('Single purpose')?.length).toBeLessThanOrEqual(1000)
  })

  test('says of hosts, code and data what the manifest says', () => {
    const { host_permissions, content_scripts, content_security_policy, browser_specific_settings } =
      JSON.parse(readBuilt('firefox-mv3', 'manifest.json'))
    expect([host_permissions, content_scripts]).toEqual([undefined, undefined])
    expect(sections.get('Host permissions')).toMatch(/^None\./)
    expect(content_security_policy.extension_pages).toContain("connect-src 'none'")
    expect(sections.get('Remote code')).toMatch(/^No, /)
    const { data_collection_permissions } = browser_specific_settings.gecko
    expect(data_collection_permissions).toEqual({ required: ['none'] })
    expect(sections.get('Data collection, addons.mozilla.org')).toContain('{ "required": ["none"] }')
  })

  test('claims nothing that the product may not', () => {
    expect(text).not.toMatch(BANNED.en)
  })
})

test('the placeholders are explained where they are to be filled in', () => {
  const readme = read('.github/store/README.md')
  for (const name of PLACEHOLDERS) expect(readme).toContain(`| \`{{${name}}}\` |`)
  expect(placeholdersIn(readme).filter((name) => !PLACEHOLDERS.includes(name as string))).toEqual([])
})
