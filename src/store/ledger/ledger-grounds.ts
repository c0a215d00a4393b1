import type { CrawlFind } from '../crawl/crawl.ts'
import type { AgencyIdentity } from '../reports/stored-report.ts'
import type { MissedReport, Sighting } from './sighting.ts'

/** A current report, as far as it matters for when and where it was published. */
export interface LedgerReport {
  readonly sourceId: string
  readonly agency: AgencyIdentity
  readonly year: number
  /** Whether it is the one to take for its agency and year. */
  readonly isPreferred: boolean
  /** When its bytes came to us first: ISO 8601, UTC. */
  readonly firstSeenAt: string
}

/** A source that was found on a watched site. */
export interface LedgerFind extends CrawlFind {
  /** ISO 8601, UTC. */
  readonly foundAt: string
  /** Whether the source gives a report of a known agency and year. */
  readonly isRead: boolean
}

/** The last visit of a site that came to its end. */
export interface CompleteVisit {
  readonly site: string
  /** ISO 8601, UTC. */
  readonly endedAt: string
}

/** All that a ledger of publications stands on. */
export interface LedgerGrounds {
  readonly reports: readonly LedgerReport[]
  /** In the order in which they were found. */
  readonly finds: readonly LedgerFind[]
  /** In the order in which they were made. */
  readonly sightings: readonly Sighting[]
  readonly visits: readonly CompleteVisit[]
  /** By the last complete visit of their sites. */
  readonly missed: readonly MissedReport[]
}
