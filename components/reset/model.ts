/** What the routines' window shows. */
import type { PopupModel, RoutinesModel } from '../../lib/core/pages.ts'
import type { Session } from '../../lib/shell/session.ts'

export type ResetModel = PopupModel & { routines: RoutinesModel }

export async function readReset(session: Session): Promise<ResetModel> {
  const [popup, routines] = await Promise.all([session.readPopup(), session.readRoutines()])
  return { ...popup, routines }
}
