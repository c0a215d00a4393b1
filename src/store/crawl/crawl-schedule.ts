import type { CrawlVisit } from './crawl.ts'

/** What is known of a site besides what the list says of it. */
export interface SiteState {
  readonly site: string
  /** The last one; null before the first. */
  readonly visit: CrawlVisit | null
  /** When a visit was last asked for; ISO 8601, UTC. */
  readonly requestedAt: string | null
  /** Whether somebody visits it now. */
  readonly isClaimed: boolean
}

/** Whether a host was taken, and the ms until it is free. */
export interface HostTurn {
  readonly isTaken: boolean
  readonly waitMs: number
}

/** Who wants to do something that only one may do at a time, and for how long if nothing more is heard. */
export interface Claim {
  /** Names the process; unique. */
  readonly holder: string
  readonly ms: number
}
