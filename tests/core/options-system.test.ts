/** Which system's steps are told first when a notification was not seen. */
import { expect, test } from 'vitest'
import { systemOf } from '../../components/options/system.ts'

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36'

test.each([
  ['windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`],
  ['windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/144.0.0.0`],
  ['windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0'],
  ['mac', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME}`],
  ['mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:142.0) Gecko/20100101 Firefox/142.0'],
  ['linux', `Mozilla/5.0 (X11; Linux x86_64) ${CHROME}`],
  ['linux', 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0'],
  [null, `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME}`],
  [null, 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0'],
  [null, `Mozilla/5.0 (Linux; Android 10; K) ${CHROME}`],
  [null, 'Mozilla/5.0 (X11; FreeBSD amd64; rv:142.0) Gecko/20100101 Firefox/142.0'],
])('%s: %s', (system, userAgent) => {
  expect(systemOf(userAgent)).toBe(system)
})
