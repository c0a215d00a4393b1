import type { ColumnType, GeneratedAlways } from 'kysely'
import type {
  CellStatus,
  Check,
  Evidence,
  FormYear,
  Issue,
  SectionKey,
  TableKey,
  Unit,
} from '../document/index.ts'
import type { ErrorCode } from '../error-catalogue.ts'
import type { CrawlTrail, CrawlVisit } from './crawl/crawl.ts'
import type { Decision } from './decisions/decision.ts'
import type { Sighting } from './ledger/sighting.ts'
import type { AgencyIdentity } from './reports/stored-report.ts'
import type { RunState } from './runs/run.ts'

/** Read as a value, written as its JSON. */
type JsonColumn<T> = ColumnType<T, string, string>

type Params = Readonly<Record<string, string | number>>

/** The tables of the schema `gongkai`, as queries see them. What they hold is said in the migrations. */
export interface StoreTables {
  readonly facts: FactsTable
  readonly sources: SourcesTable
  readonly source_names: SourceNamesTable
  readonly source_chunks: SourceChunksTable
  readonly runs: RunsTable
  readonly parser_deaths: ParserDeathsTable
  readonly reports: ReportsTable
  readonly report_tables: ReportTablesTable
  readonly sections: SectionsTable
  readonly issues: IssuesTable
  readonly report_series: ReportSeriesTable
  readonly series_owed: SeriesOwedTable
  readonly decisions: DecisionsTable
  readonly source_lists: SourceListsTable
  readonly crawl_targets: CrawlTargetsTable
  readonly crawl_finds: CrawlFindsTable
  readonly crawl_visits: CrawlVisitsTable
  readonly sightings: SightingsTable
  readonly missed_reports: MissedReportsTable
  readonly listed_sources: ListedSourcesTable
  readonly crawl_requests: CrawlRequestsTable
  readonly crawl_site_claims: CrawlSiteClaimsTable
  readonly crawl_hosts: CrawlHostsTable
}

interface FactsTable {
  name: 'sequence' | 'record'
  value: number
}

interface SourcesTable {
  id: string
  position: GeneratedAlways<number>
  bytes: number
  media_type: string | null
  first_seen_at: Date | string
}

interface SourceNamesTable {
  source_id: string
  origin_key: string
  position: GeneratedAlways<number>
  name: string
  url: string | null
  retrieved_at: string | null
  charset: string | null
  first_seen_at: Date | string
  last_seen_at: Date | string
}

interface SourceChunksTable {
  source_id: string
  position: number
  bytes: Uint8Array
}

interface RunsTable {
  source_id: string
  number: number
  position: GeneratedAlways<number>
  version: string
  state: RunState
  error_code: ErrorCode | null
  error_params: JsonColumn<Params> | null
  is_result: boolean
  requested_at: Date | string
  started_at: Date | string | null
  finished_at: Date | string | null
  sequence: number | null
}

interface ParserDeathsTable {
  source_id: string
  version: string
  count: number
}

interface OfRun {
  source_id: string
  number: number
}

/** The columns of `reports`; `order_…` and `preference` are for sorting only. */
export interface ReportsTable extends OfRun {
  schema_version: number
  source_name: string
  source_url: string | null
  source_retrieved_at: string | null
  media_type: string
  source_bytes: number
  extractor_name: string
  extractor_version: string
  title: string | null
  agency: string | null
  year: number | null
  period_start: string | null
  period_end: string | null
  form: FormYear | 'mixed' | null
  preamble: string
  doubts: number
  failed_checks: number
  checks: readonly Check[]
  agency_name: string | null
  region_code: string | null
  region_name: string | null
  agency_level: string | null
  agency_kind: string | null
  order_year: number
  order_agency: string
  preference: string
  exact: unknown
  found_agency: AgencyIdentity | null
}

export interface ReportTablesTable extends OfRun {
  table_key: TableKey
  form: FormYear
  values: (number | null)[]
  units: (Unit | null)[]
  states: CellStatus[]
  raw: (string | null)[]
  evidence: (Evidence | null)[]
}

export interface SectionsTable extends OfRun {
  ordinal: 1 | 2 | 3 | 4 | 5 | 6
  key: SectionKey
  title: string | null
  text: string
  evidence: Evidence | null
}

interface ReportSeriesTable extends OfRun {
  checks: Check[]
}

export interface IssuesTable extends OfRun {
  position: number
  code: Issue['code']
  severity: Issue['severity']
  params: Params
  message: string
  cells: string[] | null
}

interface SeriesOwedTable {
  agency: string
  year: number
  stamp: number
}

interface DecisionsTable {
  id: string
  position: GeneratedAlways<number>
  source_id: string
  made_at: Date | string
  type: Decision['type']
  decision: JsonColumn<Decision>
  is_undone: ColumnType<boolean, boolean | undefined, boolean>
}

interface SourceListsTable {
  name: string
  content: JsonColumn<unknown>
  stored_at: Date | string
}

interface CrawlTargetsTable {
  site: string
  url_key: string
  url: string
  etag: string | null
  last_modified: string | null
  digest: string
  source_id: string | null
  is_kept: boolean
  found: JsonColumn<unknown>
  visited_at: Date | string
}

interface CrawlFindsTable {
  source_id: string
  site: string
  url_key: string
  position: GeneratedAlways<number>
  trail: JsonColumn<CrawlTrail>
  found_at: Date | string
}

export interface CrawlVisitsTable {
  site: string
  state: CrawlVisit['state']
  started_at: Date | string
  ended_at: Date | string | null
  counts: JsonColumn<CrawlVisit['counts']>
  failure: JsonColumn<CrawlVisit['failure']> | null
  retry_at: Date | string | null
}

interface CrawlRequestsTable {
  site: string
  requested_at: Date | string
}

interface CrawlSiteClaimsTable {
  site: string
  holder: string
  held_until: Date | string
}

interface CrawlHostsTable {
  host: string
  free_at: Date | string
  holder: string | null
  held_until: Date | string | null
}

interface SightingsTable {
  site: string
  url_key: string
  at: Date | string
  type: Sighting['type']
  source_id: string
  position: GeneratedAlways<number>
  url: string
  reason: Sighting['reason']
}

/** A source as lists filter, sort and count it. */
export interface ListedSourcesTable {
  source_id: string
  arrived_at: Date | string
  outcome: 'report' | 'failed' | 'waiting'
  number: number | null
  names: string
  words: string
  agency: string | null
  is_named: boolean
  region_code: string | null
  level: string | null
  year: number | null
  form: FormYear | 'mixed' | null
  doubts: number
  failed_checks: number
  open_doubts: number
  open_errors: number
  open_checks: number
  doubts_between: number
  text: string | null
  grams: readonly number[] | null
}

interface MissedReportsTable {
  site: string
  url_key: string
  url: string
  name: string
  year: number | null
  reason: string
  at: Date | string
}
