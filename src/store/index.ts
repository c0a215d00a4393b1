export { compareVersions } from './compare-versions.ts'
export type { CrawlFind, CrawlTarget, CrawlTrail, CrawlVisit } from './crawl.ts'
export type { Claim, HostTurn, SiteState } from './crawl-schedule.ts'
export type { Choice, Decision, MadeDecision } from './decision.ts'
export type { CompleteVisit, LedgerFind, LedgerGrounds, LedgerReport } from './ledger-grounds.ts'
export { CursorError } from './listing/cursor.ts'
export { openStore, type StoreOptions } from './open-store.ts'
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
} from './report-list.ts'
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
} from './run.ts'
export type { GoneReason, MissedReport, Sighting } from './sighting.ts'
export type { KeptSource, Origin, SeenOrigin, SourceFilter, SourceSummary } from './source.ts'
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
export type { AgencyIdentity, OwedSeries, ReportFilter, StoredReport } from './stored-report.ts'
