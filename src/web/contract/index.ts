export type { SourceView, ViewBlock } from '../../document/index.ts'
export type { AgencySeries, AgencySuggestion } from './agencies.ts'
export type { DecisionRequest, MadeDecision } from './decision.ts'
export type { RunEvent, StatusEvent } from './events.ts'
export type { ExportFormat } from './exports.ts'
export type { LedgerList, LedgerRow } from './ledger.ts'
export type { Problem } from './problem.ts'
export type {
  Facet,
  ReportFacets,
  ReportFilters,
  ReportList,
  ReportSort,
  ReportState,
  ReportSummary,
} from './reports.ts'
export type { Doubt, ReviewedDecision, ReviewQueue, ReviewState } from './review.ts'
export type { Role, Session } from './session.ts'
export type {
  SiteEntry,
  SiteList,
  SiteTestLine,
  WatchedSite,
} from './sites.ts'
export type {
  FailedRun,
  FailureCounts,
  FailureList,
  RunRequest,
  RunsRequested,
  SourceDetails,
  SourceList,
} from './sources.ts'
export type { PipelineStatus, StoreStatus } from './status.ts'
export type { RunFailure, RunState, StoredReport } from './stored-report.ts'
export type { Upload } from './uploads.ts'
