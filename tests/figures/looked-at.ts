/** The record of approved pictures: which picture, when, and what was looked at. One line for each. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const APPROVED = join(import.meta.dirname, 'approved')
const RECORD = join(APPROVED, 'looked-at.md')

const HEAD = `# Approved pictures

Each figure's key poses as they were looked at. \`npm run figures -- --approve <id> "what was looked at"\` writes
the picture and its line.

| figure | sha256 | date | what was looked at |
|---|---|---|---|
`

type Line = { id: string; sha: string; date: string; note: string }

export const shaOf = (picture: Buffer): string =>
  createHash('sha256').update(picture).digest('hex').slice(0, 12)

export const approvedIds = (): string[] =>
  readdirSync(APPROVED)
    .filter((name) => name.endsWith('.png'))
    .map((name) => name.slice(0, -4))

export const approvedPicture = (id: string): Buffer => readFileSync(join(APPROVED, `${id}.png`))

export function readLines(text: string): Line[] {
  return [...text.matchAll(/^\| (\w+) \| ([0-9a-f]{12}) \| ([\d-]{10}) \| (\S.*?) \|$/gm)].map(
    ([, id = '', sha = '', date = '', note = '']) => ({ id, sha, date, note }),
  )
}

export const recorded = (): Line[] => readLines(readFileSync(RECORD, 'utf8'))

export function record(line: Line): void {
  const lines = [...recorded().filter(({ id }) => id !== line.id), line]
  const rows = lines
    .sort((a, b) => a.id.localeCompare(b.id, 'en'))
    .map(({ id, sha, date, note }) => `| ${id} | ${sha} | ${date} | ${note} |\n`)
  writeFileSync(RECORD, HEAD + rows.join(''))
}
