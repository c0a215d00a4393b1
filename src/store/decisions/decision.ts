import type { Judgement, Made, Remark, Undo } from '../../review/index.ts'
import type { AgencyIdentity } from '../reports/stored-report.ts'

/** What a person decides of a source. */
export type Choice =
  | Judgement
  | Undo
  | { readonly type: 'agency'; readonly agency: AgencyIdentity }
  /** This source is the one to take for its agency and year. */
  | { readonly type: 'prefer' }

/** What a person decided, with their name and reason; it outlives every run and every rebuild. */
export type Decision = Choice & Remark & { readonly sourceId: string }

/** A decision on record. */
export type MadeDecision = Made<Choice & { readonly sourceId: string }>
