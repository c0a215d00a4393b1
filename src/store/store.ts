import type { Check, Report } from '../document/index.ts'
import type { CrawlFind, CrawlTarget, CrawlVisit } from './crawl/crawl.ts'
import type { Claim, HostTurn, SiteState } from './crawl/crawl-schedule.ts'
import type { Decision, MadeDecision } from './decisions/decision.ts'
import type { LedgerGrounds } from './ledger/ledger-grounds.ts'
import type { GoneReason, MissedReport, Sighting } from './ledger/sighting.ts'
import type {
  AgencySuggestion,
  CountedPage,
  DoubtedReport,
  DoubtPlace,
  ReportFacets,
  ReportOrder,
  ReportPageRequest,
  ReportQuery,
  ReportSummary,
} from './listing/report-list.ts'
import type { AgencyIdentity, OwedSeries, ReportFilter, StoredReport } from './reports/stored-report.ts'
import type {
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
  StartedRun,
  StoreStatus,
} from './runs/run.ts'
import type { KeptSource, Origin, SeenOrigin, SourceFilter, SourceSummary } from './sources/source.ts'

/** A page of a list: `after` is what the page before gave as `next`, null at the beginning. */
export interface PageRequest {
  readonly after: string | null
  readonly limit: number
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Null on the last page. */
  readonly next: string | null
}

/**
 * What is kept: sources, what was read from them, and what people decided.
 *
 * A store is opened for one version of the extractor, the present one. Every call is one transaction: when
 * it returns, what it did is there for good. Source ids are sha256 in lower-case hex, times ISO 8601 in UTC.
 * Errors: TransientError('database-unavailable') where the database is away.
 */
export interface Store
  extends SourceStore,
    RunStore,
    ReportStore,
    SeriesStore,
    SightingStore,
    LedgerStore,
    DecisionStore,
    ListingStore,
    CrawlStore,
    CrawlScheduleStore {
  /** Resolves when the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface SourceStore {
  /**
   * Keeps the bytes and the way they came; new bytes get a waiting run of the present version.
   *
   * It returns when bytes, names and run are safe: only then may the file leave the inbox.
   */
  keepSource(bytes: Uint8Array, origin: Origin): Promise<KeptSource>
  /** The bytes, checked against their hash; null for a source that is not there or was forgotten. */
  loadBytes(sourceId: string): Promise<Uint8Array | null>
  /** Every way that the source came to us, the first one first; empty where there is no such source. */
  listOrigins(sourceId: string): Promise<readonly SeenOrigin[]>
  /** Sources by id. */
  listSources(filter: SourceFilter, page: PageRequest): Promise<Page<SourceSummary>>
  /** The ids that begin with a prefix, at most ten: what a person types. */
  findSources(idPrefix: string): Promise<readonly string[]>
  /** Removes a source with all that came of it, from the record too; false where there is none. */
  forget(sourceId: string): Promise<boolean>
}

export interface RunStore {
  /** Gives every source without a run of the present version a waiting one; how many it gave. */
  planRuns(): Promise<number>
  /** Runs of the present version that are waiting or running, in the order they were asked for. */
  listOwedRuns(page: PageRequest): Promise<Page<OwedRun>>
  /** All runs that are over, in the order in which they ended; the page's `after` is a sequence number. */
  listEndedRuns(page: PageRequest): Promise<Page<EndedRun>>
  /** Begins a run, or begins it anew. */
  startRun(run: RunKey): Promise<StartedRun | Exclude<RunOutcome, 'accepted'>>
  /** Stores the report of a run; a second call for the same run changes nothing. */
  finishRun(run: RunKey, report: Report, agency: AgencyIdentity | null): Promise<RunOutcome>
  failRun(run: RunKey, failure: RunFailure): Promise<RunOutcome>
  /** Counts one more parser that died over a source with the present version; the count so far. */
  countParserDeath(sourceId: string): Promise<number>
  /**
   * Gives the sources chosen a new waiting run of the present version, and forgets their parser deaths.
   * A source with an unfinished run of the present version keeps that one. How many runs it gave.
   */
  requestRuns(selection: RunSelection): Promise<number>
  loadRun(run: RunKey): Promise<Run | null>
  /** All runs of a source, the first one first. */
  listRuns(sourceId: string): Promise<readonly Run[]>
  status(): Promise<StoreStatus>
  /** Sources whose latest run failed, the last failure first. */
  listFailures(page: PageRequest, filter?: FailureFilter): Promise<Page<FailedRun>>
  countFailures(filter: FailureFilter): Promise<FailureCounts>
}

export interface ReportStore {
  /** The current report of a source, or the one of a run; null where there is none. */
  loadReport(sourceId: string, runNumber?: number): Promise<StoredReport | null>
  /** The sequence number of the last finished run; 0 at the beginning. */
  lastSequence(): Promise<number>
  /**
   * The current reports as they were at a sequence number, by year, agency as printed (by code point, null
   * last) and id: the same content gives the same order. Read in pages; no transaction is held between them.
   */
  streamReports(filter: ReportFilter, upTo: number): AsyncIterable<StoredReport>
  /** How many reports the stream would yield. */
  countReports(filter: ReportFilter, upTo: number): Promise<number>
}

/** Lists of sources as analysts ask for them. Errors: CursorError for an `after` that the list did not give. */
export interface ListingStore {
  listReports(query: ReportQuery, page: ReportPageRequest): Promise<CountedPage<ReportSummary>>
  countFacets(query: ReportQuery): Promise<ReportFacets>
  /** The reports in force that a query finds, in an order; sources without one are left out. */
  selectRuns(query: ReportQuery, order: ReportOrder): Promise<readonly RunKey[]>
  /** The reports of runs in their order; those that are no longer there are left out. */
  loadRuns(runs: readonly RunKey[]): Promise<readonly StoredReport[]>
  /** Reports with open doubts of a severity, from a place on: the latest year first, then by agency and id. */
  listDoubted(
    query: ReportQuery,
    page: { readonly from: DoubtPlace; readonly limit: number },
  ): Promise<readonly DoubtedReport[]>
  /** How many doubts, of any severity, are open in all that a query finds. */
  countDoubts(query: ReportQuery): Promise<Pick<CountedPage<unknown>, 'total' | 'isTotalExact'>>
  /** Agencies (normalised names) whose names hold the words, those with most reports first. */
  findAgencies(word: string, limit: number): Promise<readonly AgencySuggestion[]>
  /** The preferred report of each year of an agency (normalised name), the first year first. */
  loadSeries(agency: string): Promise<readonly StoredReport[]>
}

export interface SeriesStore {
  /** Agencies and years whose checks across years are to be made, because a report came, changed or went. */
  listOwedSeries(limit: number): Promise<readonly OwedSeries[]>
  /** The preferred report of an agency and year. */
  loadPreferred(agency: string, year: number): Promise<StoredReport | null>
  /**
   * Puts the checks of an agency and year in place of the earlier ones, for its preferred report; false where
   * something changed since the series was listed, and it stays owed.
   */
  storeSeries(owed: OwedSeries, checks: readonly Check[]): Promise<boolean>
  /** Takes the checks of agencies and years away; how many were still owed as they were listed. */
  clearSeries(owed: readonly OwedSeries[]): Promise<number>
}

export interface DecisionStore {
  decide(decision: Decision): Promise<MadeDecision>
  /** Null where there is none, or its source was forgotten. */
  findDecision(id: string): Promise<MadeDecision | null>
  /** In the order they were made. */
  listDecisions(sourceId: string): Promise<readonly MadeDecision[]>
  /** Puts a list of sources (say, of sites to visit) in place of the one of the same name. */
  storeSourceList(name: string, content: unknown): Promise<void>
  loadSourceList(name: string): Promise<unknown>
}

export interface CrawlStore {
  /** Null where the address was not seen on this site. */
  loadTarget(site: string, url: string): Promise<CrawlTarget | null>
  storeTarget(target: CrawlTarget): Promise<void>
  /** Notes how a source was found, on the record too; a second time for the same address changes nothing. */
  noteFind(find: CrawlFind): Promise<void>
  /** The finds of a site, the first one first. */
  listFinds(site: string): Promise<readonly CrawlFind[]>
  /** Notes that a visit began; a second call, of the same site and begin, notes how it ended. */
  noteVisit(visit: CrawlVisit): Promise<void>
  /**
   * The last visit of each site, by the site's name.
   *
   * One by a clock that has been set back since is the last one only where there is no other.
   */
  listVisits(): Promise<readonly CrawlVisit[]>
  /** As above, of one site; null before its first visit. */
  loadLastVisit(site: string): Promise<CrawlVisit | null>
  /** The visits of a site, the last one first. */
  listVisitsOf(site: string, page: PageRequest): Promise<Page<CrawlVisit>>
}

/** Whose turn it is, for all machines that share the store. */
export interface CrawlScheduleStore {
  /** All sites that were visited, asked for or claimed, by name. */
  listSiteStates(): Promise<readonly SiteState[]>
  /** Notes that these sites are to be visited now. */
  requestVisits(sites: readonly string[]): Promise<void>
  /** When a visit of a site was last asked for; null where it never was. */
  loadRequest(site: string): Promise<string | null>
  /** Takes a site to visit; false where somebody has it, this process included. */
  claimSite(site: string, claim: Claim): Promise<boolean>
  releaseSite(site: string, holder: string): Promise<void>
  /**
   * Takes a host for one request, if nobody has it and it is free in `leadMs` at the latest: whoever takes it waits for
   * the rest of its rest.
   */
  claimHost(host: string, claim: Claim, leadMs: number): Promise<HostTurn>
  /** Gives the host back; nobody may take it for so long, a week at most. */
  releaseHost(host: string, holder: string, restMs: number): Promise<void>
  /** Goes on holding all that a process holds; the sites that it still has. */
  renewClaims(claim: Claim): Promise<readonly string[]>
}

export interface SightingStore {
  /**
   * Notes that a source stands at an address, on the record too, unless that is known; whether something else stood
   * there, or nothing any more, before.
   */
  noteShown(place: Pick<Sighting, 'site' | 'url' | 'sourceId'>): Promise<boolean>
  /** Notes that what stood at an address is gone, on the record too; false where nothing was known to stand there. */
  noteGone(place: Pick<Sighting, 'site' | 'url'>, reason: GoneReason): Promise<boolean>
  /** Notes that a report was missed, at the present time; it counts until the site is looked through without it. */
  noteMissed(missed: MissedReport): Promise<void>
  /** The last sighting of every address of a site. */
  listStanding(site: string): Promise<readonly Sighting[]>
  /** Every sighting, the first one first. */
  listSightings(): Promise<readonly Sighting[]>
}

export interface LedgerStore {
  /** What was published where and when, as things stand: a row for each report, find and sighting. */
  loadLedgerGrounds(): Promise<LedgerGrounds>
}
