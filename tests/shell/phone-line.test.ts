/** A clinic's number as a phone dials it. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, test, vi } from 'vitest'
import { PhoneLine } from '../../components/shared/PhoneLine.tsx'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const dialled = (phone: string) =>
  renderToStaticMarkup(h(PhoneLine, { phone })).match(/href="tel:([^"]*)"/)?.[1]

test.each<[string, string | undefined]>([
  ['+49 (0)30 / 123-45', '+493012345'],
  ['+49(0)30 12345', '+493012345'],
  ['+44 ( 0 ) 20 7946 0018', '+442079460018'],
  ['(+49) (0)30 12345', '+493012345'],
  ['0049 (0)30 12345', '00493012345'],
  ['(0)30 12345', '03012345'],
  ['(030) 123-45', '03012345'],
  ['+49 30 (0) 12345', '+4930012345'],
  ['+1 (919) 555 0100', '+19195550100'],
  ['+1 919 555 0147 ext 12', '+19195550147'],
  ['919-516-9050', '9195169050'],
  ['(0)', undefined],
])('%s', (phone, number) => expect(dialled(phone)).toBe(number))
