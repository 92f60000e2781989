/** A file for the user to keep: the browser puts it where it puts downloads. Nothing is sent. */

/** The browser may still be reading it a while after the click. */
const KEPT_MS = 60_000

/** `name` with its ending; `type` as in a header, "text/csv". */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
