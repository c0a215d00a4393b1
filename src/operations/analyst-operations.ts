import type { DecisionState, Doubt, Printed } from '../review/index.ts'
import type {
  AgencyIdentity,
  AgencySuggestion,
  CountedPage,
  MadeDecision,
  PageRequest,
  ReportFacets,
  ReportOrder,
  ReportPageRequest,
  ReportQuery,
  ReportSummary,
  RunKey,
  StoredReport,
} from '../store/index.ts'
import type { SourcePrefix } from './operations.ts'

/** What analysts look at, judge and take away. Errors of all: as for `Operations`. */
export interface AnalystOperations {
  /** Sources with what their reports say, in a person's order. */
  listReports(query: ReportQuery, page: ReportPageRequest): Promise<CountedPage<ReportSummary>>
  /** How many reports the list would have with each value of each filter. */
  countFacets(query: ReportQuery): Promise<ReportFacets>
  /** The reports of a list in its order, as they are now: sources without one are left out. */
  selectReports(query: ReportQuery, order: ReportOrder): Promise<readonly RunKey[]>
  /** Selected reports in their order, as often as it is asked for; those forgotten meanwhile are left out. */
  streamSelected(selected: readonly RunKey[]): AsyncIterable<StoredReport>
  /** What is doubted of a source's current report, open or settled, and what was decided on the source. */
  review(source: SourcePrefix): Promise<ReviewState>
  /** The open doubts of the reports that a query finds: the most serious first, then the latest year, then by agency. */
  listDoubts(query: ReportQuery, page: PageRequest): Promise<CountedPage<QueuedDoubt>>
  /** Puts a decision on record. */
  decide(request: DecisionRequest): Promise<MadeDecision>
  /** Takes a decision back, which is a decision of its own; taking that one back too restores the first. */
  undo(decisionId: string, by: string | null): Promise<MadeDecision>
  /** Agencies whose names hold a word, those with most reports first. */
  findAgencies(word: string, limit: number): Promise<readonly AgencySuggestion[]>
  /** The preferred report of each year of an agency (normalised name), the first year first. */
  loadSeries(agency: string): Promise<AgencySeries>
}

/** A doubt with whose report it is of. */
export interface QueuedDoubt extends Doubt {
  readonly sourceId: string
  /** As in `ReportSummary`. */
  readonly agency: string | null
  readonly year: number | null
  readonly title: string | null
}

export interface ReviewState {
  readonly doubts: readonly QueuedDoubt[]
  /** In the order they were made. */
  readonly decisions: readonly ReviewedDecision[]
}

export interface ReviewedDecision extends MadeDecision {
  readonly state: DecisionState
}

/** What a person decides; `printed` is what they had before them, null: whatever is read now. */
export type DecisionRequest = {
  readonly sourceId: string
  readonly by: string | null
  readonly note: string
} & (
  | { readonly type: 'accept' | 'dismiss'; readonly subject: string; readonly printed: Printed | null }
  | {
      readonly type: 'correct'
      readonly cell: string
      readonly value: number | null
      readonly printed: Printed | null
    }
  | { readonly type: 'agency'; readonly agency: AgencyIdentity }
  | { readonly type: 'prefer' }
)

export interface AgencySeries {
  readonly agency: string
  readonly years: readonly { readonly year: number; readonly stored: StoredReport }[]
}
