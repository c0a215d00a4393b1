import type { AgencyIdentity, GoneReason, MissedReport } from '../store/index.ts'

/** What is known of an agency's report on a year. */
export type LedgerState =
  /** It was found, and stands where it was found as far as we know. */
  | 'published'
  /** It was found on a watched site, and is gone from all of its addresses. */
  | 'disappeared'
  /** A watched site has something for this year that could not be read, or not be fetched: it may be the report. */
  | 'unread'
  /** The watched sites were looked through and have none. */
  | 'not-found'
  /** No site is known to look at, or none was looked through yet. */
  | 'not-watched'

/** Where a day of publication comes from, the best first. */
export type DateEvidence =
  /** The page of the report says so. */
  | 'page'
  /** It stands beside the link in a list. */
  | 'list'
  /** The server says when the file was changed last: it was published then, or earlier and changed then. */
  | 'last-modified'
  /** It came to us on that day: it was published then or earlier. */
  | 'first-seen'

/** The day on which a report was published, as far as that can be told. */
export interface Publication {
  /** YYYY-MM-DD, in China. */
  readonly on: string
  readonly evidence: DateEvidence
  /** The words or the metadata of the page; null where it is not the page that says so. */
  readonly label: string | null
  /** Null of a file that came by hand. */
  readonly url: string | null
}

/** `unproven`: the day is later than the deadline, and the report may have been there before. */
export type Timeliness = 'on-time' | 'late' | 'unproven'

/** What stood at a place after a report that was published there. */
export interface LedgerChange {
  /** When it was noticed: ISO 8601, UTC. */
  readonly at: string
  /** Of the later one. */
  readonly url: string
  readonly before: string
  readonly after: string
}

export interface Disappearance {
  /** When it was noticed: ISO 8601, UTC. */
  readonly at: string
  readonly url: string
  readonly reason: GoneReason
}

/** An agency's report on a year: whether, when and where it was published, and what became of it. */
export interface LedgerEntry {
  readonly agency: AgencyIdentity
  readonly year: number
  readonly state: LedgerState
  /** Null where there is nothing to judge, or no deadline. */
  readonly timeliness: Timeliness | null
  /** The last day in time, YYYY-MM-DD; null where the law gives none. */
  readonly deadline: string | null
  readonly publication: Publication | null
  /** In the order in which they were noticed. */
  readonly changes: readonly LedgerChange[]
  readonly disappearance: Disappearance | null
  /** Of one that is unread for that: what a site names and did not give, and why. */
  readonly missed: Pick<MissedReport, 'url' | 'reason'> | null
  /** The watched sites that could have it, by name. */
  readonly sites: readonly string[]
  /** All of these sites that were looked through were so at this time or later; null where none was. */
  readonly checkedAt: string | null
  /** The source to take, or one that could not be read; null where there is none. */
  readonly sourceId: string | null
}
