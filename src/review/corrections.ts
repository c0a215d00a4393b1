import type { DecisionStates } from './decision-states.ts'
import type { Reviewed } from './doubt.ts'
import { findCell } from './find-doubts.ts'

/** A person's value for a cell, beside the machine's. */
export interface Correction {
  readonly decisionId: string
  /** Null: there is no number. */
  readonly value: number | null
  readonly machineValue: number | null
  readonly note: string
  readonly by: string | null
  /** ISO 8601, UTC. */
  readonly madeAt: string
}

/** The correction of each cell that applies, in the order they were made. */
export function applyCorrections(
  { report, decisions }: Reviewed,
  states: DecisionStates,
): ReadonlyMap<string, Correction> {
  return new Map(
    decisions.flatMap(({ id, madeAt, decision }) => {
      if (decision.type !== 'correct' || states.get(id) !== 'applied') return []
      const { cell, value, note, by } = decision
      const machineValue = findCell(report, cell)?.value ?? null
      return [[cell, { decisionId: id, value, machineValue, note, by, madeAt }] as const]
    }),
  )
}
