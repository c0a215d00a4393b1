export type {
  AgencySeries,
  AnalystOperations,
  DecisionRequest,
  QueuedDoubt,
  ReviewedDecision,
  ReviewState,
} from './analyst-operations.ts'
export type {
  CellChange,
  CellReading,
  DifferingRun,
  FieldChange,
  ReportChanges,
  RunDifference,
} from './diff-reports.ts'
export { dryRun, type SiteTestLine } from './dry-run.ts'
export {
  type FileOperations,
  type FileOperationsOptions,
  fileOperations,
  type SourceFile,
} from './file-operations.ts'
export type {
  ComparedChange,
  LedgerFilter,
  LedgerOperations,
  LedgerPart,
  LedgerRange,
  LedgerRow,
} from './ledger-operations.ts'
export type {
  Operations,
  PipelineStatus,
  RunReference,
  RunRequest,
  ServiceStatus,
  SourceDetails,
  SourcePrefix,
} from './operations.ts'
export {
  RequestError,
  type RequestErrorCode,
  requestErrorCodes,
  requestErrorMessage,
} from './request-error.ts'
export {
  type SiteListChange,
  type SiteOperations,
  type SiteOperationsOptions,
  type SiteTest,
  siteOperations,
  type WatchedSite,
  type WatchedSites,
} from './site-operations.ts'
export { type SourceViewsOptions, sourceViews, type ViewOperations } from './source-views.ts'
export { analystOperations } from './store-analyst-operations.ts'
export { type ServiceHooks, type StoreOperationsOptions, storeOperations } from './store-operations.ts'
