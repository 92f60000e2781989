/**
 * What older versions wrote, as it would be written now. A file tells two versions: its own, and that of the
 * database whose rows it has. `FORMATS[n]` brings a line of format n to n + 1, `ROWS[n]` a row of database n to
 * n + 1, as `lib/shell/database.ts` migrates it where it lies; none is ever edited.
 */
import { BACKUP_VERSION } from './format.ts'

type Line = [kind: string, row: unknown]
type Migrations<T> = Record<number, (given: T) => T>

/** The first format is the one of today. */
const FORMATS: Migrations<Line> = {}

const EXERCISES_OF_VERSION_2: Record<string, string> = {
  R1: 'stand',
  R2: 'hipExtension',
  R3: 'thoracicRotation',
  R4: 'breathing',
}

const ROWS: Migrations<Line> = {
  // A day's summary told more from then on; no summary is in a backup.
  1: (line) => line,
  // A routine's row tells its version, and of each step which exercise it was.
  2: ([kind, row]) => {
    if (kind !== 'resets' || !(row instanceof Object) || !('steps' in row)) return [kind, row]
    const steps = Array.isArray(row.steps) ? row.steps.map(withExercise) : row.steps
    return [kind, { ...row, version: 'full', before: null, after: null, steps }]
  },
}

function withExercise(step: unknown): unknown {
  if (!(step instanceof Object) || !('id' in step)) return step
  const exercise = EXERCISES_OF_VERSION_2[String(step.id)]
  return { ...step, exercise, played: exercise, level: 'standard', side: null }
}

function brought<T>(given: T, from: number, to: number, migrations: Migrations<T>): T {
  let now = given
  for (let version = from; version < to; version++) now = migrations[version]?.(now) ?? now
  return now
}

export function broughtUp(
  line: Line,
  { version, database }: { version: number; database: number },
  now: { database: number; version?: number },
  formats = FORMATS,
): Line {
  const told = brought(line, version, now.version ?? BACKUP_VERSION, formats)
  return brought(told, database, now.database, ROWS)
}
