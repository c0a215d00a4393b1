import type { Decision, MadeDecision } from './decision.ts'

/** A decision as the database gives it out. */
export interface DecisionRow {
  readonly id: string
  readonly made_at: Date | string
  readonly decision: Decision
}

/** A decision of before there were names and prints was made by nobody, and is bound to no print. */
export function toMadeDecision({ id, made_at: madeAt, decision }: DecisionRow): MadeDecision {
  return {
    id,
    madeAt: new Date(madeAt).toISOString(),
    decision: { ...unnamed, ...('printed' in decision ? {} : unbound(decision)), ...decision },
  }
}

const unnamed = { by: null, note: '' }

function unbound({ type }: Decision): { readonly printed?: null } {
  return type === 'accept' || type === 'correct' || type === 'dismiss' ? { printed: null } : {}
}
