/** Reads tables back, and knows RFC 4180 and nothing of us. */

/** RFC 4180, section 2, and its grammar: quoted fields hold anything, a quote is doubled. */
export function parsed(text: string): string[][] {
  const records: string[][] = []
  let at = 0
  const field = (): string => {
    let value = ''
    if (text[at] !== '"') {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r' && text[at] !== '\n')
        value += text[at++]
      if (value.includes('"')) throw new Error(`a quote in ${value}`)
      return value
    }
    for (at++; ; at++) {
      if (at >= text.length) throw new Error('no closing quote')
      if (text[at] !== '"') value += text[at]
      else if (text[at + 1] === '"') value += text[at++]
      else break
    }
    at++
    return value
  }
  while (at < text.length) {
    const record = [field()]
    while (text[at] === ',') {
      at++
      record.push(field())
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`)
    at += 2
    records.push(record)
  }
  return records
}

/** A table's rows by their headers. */
export function rowsOf(text: string): Record<string, string>[] {
  const [header = [], ...lines] = parsed(text.replace(/^\uFEFF/, ''))
  return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ''])))
}
