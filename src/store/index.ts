export type { CrawlFind, CrawlTarget, CrawlTrail, CrawlVisit } from './crawl/crawl.ts'
export type { Claim, HostTurn, SiteState } from './crawl/crawl-schedule.ts'
export type { Choice, Decision, MadeDecision } from './decisions/decision.ts'
export type { CompleteVisit, LedgerFind, LedgerGrounds, LedgerReport } from './ledger/ledger-grounds.ts'
export type { GoneReason, MissedReport, Sighting } from './ledger/sighting.ts'
export { CursorError } from './listing/cursor.ts'
export {
  type AgencySuggestion,
  type CountedPage,
  type DoubtedReport,
  type DoubtPlace,
  type Facet,
  type ReportFacets,
  type ReportOrder,
  type ReportPageRequest,
  type ReportQuery,
  type ReportSort,
  type ReportState,
  type ReportSummary,
  reportSorts,
  reportStates,
  type Snippet,
} from './listing/report-list.ts'
export { openStore, type StoreOptions } from './open-store.ts'
export type { AgencyIdentity, OwedSeries, ReportFilter, StoredReport } from './reports/stored-report.ts'
export { compareVersions } from './runs/compare-versions.ts'
export type {
  EndedRun,
  FailedRun,
  FailureCounts,
  FailureFilter,
  OwedRun,
  Run,
  RunFailure,
  RunKey,
  RunOutcome,
  RunSelection,
  RunState,
  StartedRun,
  StoreStatus,
} from './runs/run.ts'
export type { KeptSource, Origin, SeenOrigin, SourceFilter, SourceSummary } from './sources/source.ts'
export type {
  CrawlScheduleStore,
  CrawlStore,
  DecisionStore,
  LedgerStore,
  ListingStore,
  Page,
  PageRequest,
  ReportStore,
  RunStore,
  SeriesStore,
  SightingStore,
  SourceStore,
  Store,
} from './store.ts'
