/** The language and the colours that a page wears: chosen, kept for the next page, and what is borne when it fails. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Settings } from '../../lib/core/rules.ts'
import type { Messages } from '../../lib/shell/texts.ts'

type Look = Pick<Settings, 'language' | 'appearance'>

const fileOf = vi.hoisted(() => ({ read: vi.fn<(language: string) => Promise<Messages>>() }))
vi.mock('../../lib/shell/language-file.ts', () => ({ languageFile: fileOf.read }))

const IN_ENGLISH: Record<string, string> = {
  page_language: 'en',
  page_direction: 'ltr',
  popup_start: 'Start',
}
const messages = (language: string): Messages => ({
  page_language: { message: language },
  popup_start: { message: `Start, ${language}` },
})
/** What a page keeps outlives it. */
let copies: Map<string, string>
let refused = false
let page: { lang: string; dir: string; dataset: { appearance?: string } }
let told: unknown[][]

const storage = {
  getItem: (key: string) => copies.get(key) ?? null,
  setItem: (key: string, value: string) => void copies.set(key, value),
  clear: () => copies.clear(),
}

/** A page as it is opened: nothing is left of the one before but what was kept. */
async function openPage() {
  vi.resetModules()
  page = { lang: '', dir: '', dataset: {} }
  vi.stubGlobal('document', { documentElement: page })
  const { browser } = await import('../../lib/shell/browser.ts')
  browser.i18n.getMessage = (key: string) => IN_ENGLISH[key] ?? ''
  const look = await import('../../lib/shell/page-look.ts')
  const { forgetLook, speaking } = await import('../../lib/shell/chosen-look.ts')
  const { t } = await import('../../lib/shell/texts.ts')
  const seen = () => `${page.lang} ${page.dataset.appearance ?? 'as it comes'}: ${t('popup.start')}`
  return { ...look, forgetLook, speaking, seen, said: () => t('popup.start') }
}

const look = (language: Look['language'], appearance: Look['appearance'] = 'system'): Look => ({
  language,
  appearance,
})

beforeEach(() => {
  copies = new Map()
  refused = false
  told = []
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      if (refused) throw new Error('The operation is insecure')
      return storage
    },
  })
  vi.spyOn(console, 'error').mockImplementation((...line) => void told.push(line))
  fileOf.read.mockReset().mockImplementation(async (language) => messages(language))
  return () => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  }
})

describe('chosen', () => {
  test.each<[Look, string]>([
    [look(null), 'en as it comes: Start'],
    [look('de'), 'de system: Start, de'],
    [look('fr', 'dark'), 'fr dark: Start, fr'],
    [look(null, 'light'), 'en light: Start'],
    // The browser speaks it already.
    [look('en', 'dark'), 'en dark: Start'],
  ])('%j: %s', async (chosen, seen) => {
    const { wearKept, wearLook, seen: shown } = await openPage()
    await wearKept()
    await wearLook(chosen)
    expect(shown()).toBe(seen)
    expect(page.dir).toBe('ltr')
    expect(told).toEqual([])
  })

  test('and taken back', async () => {
    const { wearLook, seen } = await openPage()
    await wearLook(look('de', 'dark'))
    await wearLook(look(null))
    expect(seen()).toBe('en system: Start')
  })

  test('read once, however often the page draws', async () => {
    const { wearLook } = await openPage()
    for (const _ of [1, 2, 3]) await wearLook(look('de'))
    expect(fileOf.read.mock.calls).toEqual([['de']])
  })

  test('of two choices the later one is worn, whichever file is there first', async () => {
    const { wearLook, seen } = await openPage()
    const slow = Promise.withResolvers<Messages>()
    fileOf.read.mockImplementation((language) =>
      language === 'de' ? slow.promise : Promise.resolve(messages(language)),
    )
    const german = wearLook(look('de', 'dark'))
    await vi.waitFor(() => expect(fileOf.read).toHaveBeenCalledWith('de'))
    await wearLook(look('fr', 'light'))
    slow.resolve(messages('de'))
    await german
    expect(seen()).toBe('fr light: Start, fr')
    expect([...copies.values()]).toEqual(['fr light'])
  })
})

describe('kept', () => {
  const next = async () => {
    const opened = await openPage()
    await opened.wearKept()
    return opened.seen()
  }

  test('the next page wears it before anything is read', async () => {
    await (await openPage()).wearLook(look('de', 'dark'))
    expect(await next()).toBe('de dark: Start, de')
    await (await openPage()).wearLook(look('es'))
    expect(await next()).toBe('es system: Start, es')
  })

  test('what was taken back is not worn by the next', async () => {
    const { wearLook } = await openPage()
    await wearLook(look('de', 'dark'))
    await wearLook(look(null))
    expect(await next()).toBe('en as it comes: Start')
  })

  test('nothing after everything was deleted', async () => {
    const { wearLook, forgetLook } = await openPage()
    await wearLook(look('de', 'dark'))
    forgetLook()
    expect(copies.size).toBe(0)
    expect(await next()).toBe('en as it comes: Start')
  })

  test.each([
    ['de sepia', 'de system: Start, de'],
    ['xx light', 'en light: Start'],
    ['', 'en system: Start'],
    ['../x', 'en system: Start'],
  ])('"%s" of another version: %s', async (copy, seen) => {
    copies.set('look', copy)
    expect(await next()).toBe(seen)
    expect(told).toEqual([])
  })
})

describe('what fails is told, and the page is there', () => {
  const gone = async () => Promise.reject(new Error('Failed to fetch'))

  test("a language's file: the browser's own language, and a later try may work", async () => {
    copies.set('look', 'de dark')
    const { wearKept, wearLook, seen } = await openPage()
    fileOf.read.mockImplementation(gone)
    await wearKept()
    expect(seen()).toBe('en dark: Start')
    expect(told).toHaveLength(1)
    await wearLook(look('de', 'dark'))
    expect(told).toHaveLength(2)
    fileOf.read.mockImplementation(async (language) => messages(language))
    await wearLook(look('de', 'dark'))
    expect(seen()).toBe('de dark: Start, de')
    expect(told).toHaveLength(2)
  })

  test('of another language than the one before: not that one any more', async () => {
    const { wearLook, seen } = await openPage()
    await wearLook(look('de'))
    fileOf.read.mockImplementation(gone)
    await wearLook(look('fr'))
    expect(seen()).toBe('en system: Start')
    await wearLook(look(null))
    expect(seen()).toBe('en system: Start')
    expect(copies.get('look')).toBe(' system')
  })

  test('a file that fails late takes nothing from a later choice', async () => {
    const { wearLook, seen } = await openPage()
    const slow = Promise.withResolvers<Messages>()
    fileOf.read.mockReturnValueOnce(slow.promise)
    const german = wearLook(look('de'))
    await vi.waitFor(() => expect(fileOf.read).toHaveBeenCalled())
    await wearLook(look('fr', 'dark'))
    slow.reject(new Error('Failed to fetch'))
    await german
    await wearLook(look('fr', 'dark'))
    expect(seen()).toBe('fr dark: Start, fr')
    expect(fileOf.read).toHaveBeenCalledTimes(2)
  })

  test('nor one that fails just then', async () => {
    const { wearLook, seen } = await openPage()
    fileOf.read.mockImplementationOnce(gone)
    let french: Promise<void> | undefined
    vi.spyOn(storage, 'setItem').mockImplementationOnce(() => {
      french = wearLook(look('fr'))
    })
    await wearLook(look('de'))
    await french
    expect(seen()).toBe('fr system: Start, fr')
  })

  test('a store that the browser refuses: the choice is worn from the settings', async () => {
    refused = true
    const { wearKept, wearLook, forgetLook, seen } = await openPage()
    await wearKept()
    expect(seen()).toBe('en as it comes: Start')
    expect(told).toHaveLength(1)
    await wearLook(look('de', 'dark'))
    expect(seen()).toBe('de dark: Start, de')
    expect(told).toHaveLength(2)
    await wearLook(look('de', 'dark'))
    forgetLook()
    expect(told).toHaveLength(3)
    expect(fileOf.read).toHaveBeenCalledTimes(1)
  })
})

describe('one thing in a language of its own', () => {
  test.each([
    ['de', 'Start, de'],
    ['de-AT', 'Start, de'],
    ['en', 'Start'],
    ['ja', 'Start, fr'], // no texts in it: as the page
  ])('%s: %s, and the page goes on as before', async (language, drawn) => {
    const { wearLook, speaking, said } = await openPage()
    await wearLook(look('fr'))
    const texts: string[] = []
    await speaking(language, () => void texts.push(said()))
    expect([...texts, said()]).toEqual([drawn, 'Start, fr'])
  })

  test('its file fails: drawn as the page is', async () => {
    const { wearLook, speaking, said } = await openPage()
    await wearLook(look('fr'))
    fileOf.read.mockRejectedValue(new Error('Failed to fetch'))
    await speaking('de', () => expect(said()).toBe('Start, fr'))
    expect(told).toHaveLength(1)
  })
})
