/** A text whose key the build would not find ends the build, with the file and the key. */
import { expect, test } from 'vitest'
import { withNumbers } from '../../.ci/build/numbered-texts.ts'

const NUMBERS = new Map([
  ['', 0],
  ['popup.title', 1],
])
const FILE = 'components/popup/Popup.tsx'
const numbered = (code: string) => withNumbers(code, FILE, NUMBERS)

test('a key in single quotes gets its number, wherever it is written', () => {
  expect(numbered("t('popup.title')")).toBe('t(1)')
  expect(numbered("const TITLE = 'popup.title'")).toBe('const TITLE = 1')
})

test('what keeps its name may be put together from data', () => {
  const code = `t(\`exercise.\${id}.\${part}\`)`
  expect(numbered(code)).toBe(code)
})

test('what is no key, or where a field lies in a plan, stays as it is', () => {
  for (const code of [
    '<Field path="popup.title" />',
    '<p class="big">',
    "t('later')",
    'format("popup.title2")',
  ])
    expect(numbered(code)).toBe(code)
})

test.each([
  ['t("popup.title")', 'popup.title'],
  ['t(`popup.title`)', 'popup.title'],
  ['t(\n  "popup.title", 3)', 'popup.title'],
  [`t(\`popup.\${what}\`)`, `popup.\${what}`],
  ['const TITLE = "popup.title"', 'popup.title'],
  ['<Card title="popup.title" />', 'popup.title'],
])('%s ends the build', (code, key) => {
  expect(() => numbered(code)).toThrow(`${FILE}: the text key ${key} gets no number`)
})
