/**
 * The pages in Firefox, to the same marks, in turns in one browser with two copies of the extension.
 */
import type { Given } from './parts.ts'
import type { Row } from './rows.ts'

export async function firefoxPages(_given: Given): Promise<Row[]> {
  return []
}
