/** What the clinic typed: in its own language, shown as text. */
import type { Plan } from '../../lib/core/plan/plan.ts'

export const Typed = ({ plan, text }: { plan: Pick<Plan, 'language'>; text: string }) => (
  <bdi lang={plan.language}>{text}</bdi>
)
