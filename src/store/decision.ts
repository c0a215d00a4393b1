import type { AgencyIdentity } from './stored-report.ts'

/** What a person decided; it outlives every run and every rebuild. */
export type Decision =
  | { readonly type: 'agency'; readonly sourceId: string; readonly agency: AgencyIdentity }
  /** This source is the one to take for its agency and year. */
  | { readonly type: 'prefer'; readonly sourceId: string }
  /** `cell` is '<table>.<row>.<column>'; the extraction itself stays as it is. */
  | {
      readonly type: 'correct'
      readonly sourceId: string
      readonly cell: string
      readonly value: number | null
      readonly note: string
    }
  /** `subject` names a check or an issue, as '<rule or code>:<first cell>'. */
  | { readonly type: 'dismiss'; readonly sourceId: string; readonly subject: string; readonly note: string }

export interface MadeDecision {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly decision: Decision
}
