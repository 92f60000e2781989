/** What a page asks of the shell after its first frame, by name: all that the popup carries of it. */
import type { Session } from './session.ts'

export const LATER = [
  'readLooks',
  'readPlan',
  'readDraft',
  'saveDraft',
  'readAsking',
  'readProgress',
  'readRange',
  'readInsights',
  'readWritten',
  'readResponses',
  'readVisit',
  'readData',
  'writeBackup',
  'readBackup',
  'restore',
  'deleteEverything',
  'showTest',
  'clearTest',
  'readShortcuts',
  'openShortcuts',
  'diagnosis',
] as const satisfies (keyof Session)[]
