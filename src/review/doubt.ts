import type { Cell, Check, Issue, Report, Severity } from '../document/index.ts'
import type { Judgement, Made, Undo } from './judgement.ts'

/** A report with what was found out between reports, and what people decided on its source. */
export interface Reviewed {
  readonly report: Report
  /** Checks across years. */
  readonly seriesChecks: readonly Check[]
  /** Issues between sources. */
  readonly issues: readonly Issue[]
  /** In the order they were made; those of other kinds are no judgements and are passed over. */
  readonly decisions: readonly Made<Judgement | Undo | { readonly type: 'agency' | 'prefer' }>[]
}

export type DoubtState = 'open' | 'accepted' | 'corrected' | 'dismissed'

/** A cell of a doubt as the machine read it. */
export interface DoubtedCell extends Pick<Cell, 'value' | 'raw' | 'status'> {
  /** '<table>.<row>.<column>' */
  readonly cell: string
}

/** Something of a report that a person is to look at. */
export interface Doubt {
  /** Tells the doubt from the others of the source, also after the source was read again. */
  readonly subject: string
  readonly kind: 'issue' | 'check' | 'cell'
  /** Of the issue, the rule of the check, or the status of the cell. */
  readonly code: string
  /** An 'error' is a check that fails and may be due to the reading; the rest are warnings. */
  readonly severity: Severity
  readonly params: Issue['params']
  /** English. */
  readonly message: string
  readonly cells: readonly string[]
  readonly values: readonly DoubtedCell[]
  readonly state: DoubtState
  /** The decision that settled it; null while it is open. */
  readonly decisionId: string | null
}
