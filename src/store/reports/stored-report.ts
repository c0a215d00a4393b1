import type { Check, Issue, Report } from '../../document/index.ts'
import type { MadeDecision } from '../decisions/decision.ts'
import type { Run } from '../runs/run.ts'

/** Who published, as the agencies room resolved it or a person corrected it. */
export interface AgencyIdentity {
  /** The normalised name. */
  readonly name: string
  /** Code of GB/T 2260; null where it is not resolved. */
  readonly regionCode: string | null
  readonly regionName: string | null
  readonly level: string | null
  readonly kind: string | null
}

/** A report as it is kept: the extraction unaltered, and beside it what was found out afterwards. */
export interface StoredReport {
  readonly report: Report
  readonly run: Run
  /** Grows with every finished run; an export is bounded by it. */
  readonly sequence: number
  readonly agency: AgencyIdentity | null
  /** Every name that the source came under, the first one first. */
  readonly names: readonly string[]
  /** Whether this is the source to take for its agency and year. */
  readonly isPreferred: boolean
  /** Other sources for the same agency and year. */
  readonly rivals: readonly string[]
  /** Checks across years; never part of the extraction. */
  readonly seriesChecks: readonly Check[]
  /** Remarks that arise between reports, such as sources that disagree. */
  readonly issues: readonly Issue[]
  /** What people decided on this source, in the order they did. */
  readonly decisions: readonly MadeDecision[]
}

/** Which reports an export takes; every field given narrows it. */
export interface ReportFilter {
  readonly year?: number
  /** The normalised name, or the name as printed. */
  readonly agency?: string
  /** Code of a region, or the beginning of one. */
  readonly region?: string
  /** Only the preferred source for each agency and year. */
  readonly isPreferred?: boolean
}

/** An agency and a year whose checks across years are to be made anew. */
export interface OwedSeries {
  readonly agency: string
  readonly year: number
  /** To be given back with the checks, so that a change in between is not lost. */
  readonly stamp: number
  /** Whether there are reports of the year and of the one before, so that there is something to check. */
  readonly hasBothYears: boolean
}
