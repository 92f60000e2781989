/** Where something that was typed is not right, and so is not saved. Pure but for the page it is given. */

/** The emptied one of two that are marked together; else the first. */
export const mostWrong = <F extends { value: string }>(fields: F[]): F | null =>
  fields.find(({ value }) => value === '') ?? fields[0] ?? null

export const firstWrong = (page: ParentNode): HTMLInputElement | null =>
  mostWrong([...page.querySelectorAll<HTMLInputElement>('input[aria-invalid="true"]')])
