export type { SourceView, ViewBlock } from '../../document/index.ts'
export type { AgencySeries, AgencySuggestion } from './agencies.ts'
export type { DecisionRequest, MadeDecision, UndoRequest } from './decision.ts'
export type { RunEvent, StatusEvent } from './events.ts'
export type { ExportFormat, ExportQuery } from './exports.ts'
export type { LedgerList, LedgerQuery, LedgerRow } from './ledger.ts'
export type { Problem } from './problem.ts'
export type {
  Facet,
  ReportFacets,
  ReportFilters,
  ReportList,
  ReportListQuery,
  ReportSort,
  ReportState,
  ReportSummary,
} from './reports.ts'
export type { Doubt, ReviewedDecision, ReviewQuery, ReviewQueue, ReviewState } from './review.ts'
export type { Role, Session, SignIn } from './session.ts'
export type {
  Site,
  SiteEntry,
  SiteList,
  SiteListChange,
  SiteTest,
  SiteTestLine,
  SiteVisit,
  SiteVisitList,
  WatchedSite,
} from './sites.ts'
export type {
  FailedRun,
  FailureCounts,
  FailureList,
  RunRequest,
  RunsRequested,
  SeenOrigin,
  SourceDetails,
  SourceList,
  SourceSummary,
} from './sources.ts'
export type { PipelineStatus, StoreStatus } from './status.ts'
export type { AgencyIdentity, Run, RunFailure, RunState, StoredReport } from './stored-report.ts'
export type { Upload } from './uploads.ts'
