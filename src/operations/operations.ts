import type { InboxStatus } from '../intake/index.ts'
import type { JobCounts, JobKind } from '../queue/index.ts'
import type {
  FailedRun,
  FailureCounts,
  FailureFilter,
  Page,
  PageRequest,
  ReportStore,
  Run,
  RunSelection,
  SeenOrigin,
  SourceFilter,
  SourceSummary,
  StoredReport,
  StoreStatus,
} from '../store/index.ts'
import type { RunDifference } from './diff-reports.ts'
import type { LedgerOperations } from './ledger-operations.ts'

/** A service at work, as it tells of itself. */
export interface ServiceStatus {
  readonly pid: number
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly jobs: Readonly<Record<JobKind, JobCounts>>
  /** Null where it watches none. */
  readonly inbox: InboxStatus | null
}

export interface PipelineStatus {
  /** Of the extractor. */
  readonly version: string
  readonly store: StoreStatus
  /** The last ones, five at most. */
  readonly failures: readonly FailedRun[]
  /** Null where no service is asked, but the store itself. */
  readonly service: ServiceStatus | null
}

/** One source with all that is known of it. */
export interface SourceDetails {
  readonly sourceId: string
  readonly origins: readonly SeenOrigin[]
  /** The first one first. */
  readonly runs: readonly Run[]
  /** The report of the run that was asked for, or the current one; null where there is none. */
  readonly stored: StoredReport | null
}

/** A source as a person types it: the beginning of its id, long enough to tell it from others. */
export type SourcePrefix = string

/** What a person types for a report: a source and the number of a run; null: its current report. */
export interface RunReference {
  readonly source: SourcePrefix
  readonly number: number | null
}

/** Which sources are to be read again. */
export type RunRequest =
  | Exclude<RunSelection, { type: 'source' }>
  | { readonly type: 'source'; readonly source: SourcePrefix }

/**
 * What people ask of the pipeline, whether a service runs or not.
 *
 * Errors of all: RequestError where the request cannot be met; TransientError where the database is away.
 */
export interface Operations
  extends LedgerOperations,
    Pick<ReportStore, 'countReports' | 'lastSequence' | 'streamReports'> {
  status(): Promise<PipelineStatus>
  /** Sources whose latest run failed, the last failure first. */
  listFailures(page: PageRequest, filter?: FailureFilter): Promise<Page<FailedRun>>
  countFailures(filter: FailureFilter): Promise<FailureCounts>
  listSources(filter: SourceFilter, page: PageRequest): Promise<Page<SourceSummary>>
  /** With the report of a run, or where that is null the current one. */
  show(source: SourcePrefix, runNumber: number | null): Promise<SourceDetails>
  /** Asks for new runs by the present version; how many it gave. */
  requestRuns(request: RunRequest): Promise<number>
  /** What changed from one report to another: of two runs of a source, or of two sources. */
  diff(before: RunReference, after: RunReference): Promise<RunDifference>
  /** Removes a source with all that came of it; its id comes out. */
  forget(source: SourcePrefix): Promise<string>
}
