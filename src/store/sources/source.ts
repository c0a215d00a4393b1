import type { ErrorCode } from '../../error-catalogue.ts'
import type { OwedRun, RunState } from '../runs/run.ts'

/** How bytes came to us: a name and, from the web, an address; the same bytes may come in several ways. */
export interface Origin {
  /** The path as given, or relative to the folder that was given, with `/` on every system. */
  readonly name: string
  readonly url: string | null
  /** ISO 8601, UTC. */
  readonly retrievedAt: string | null
  /** The charset of an HTTP header: a hint that decides only where bytes and markup cannot. */
  readonly charset: string | null
}

/** An origin with the times that the source came under it (ISO 8601, UTC). */
export interface SeenOrigin extends Origin {
  readonly firstSeenAt: string
  readonly lastSeenAt: string
}

/** What became of bytes that were kept. */
export interface KeptSource {
  /** sha256 of the bytes, lower-case hex. */
  readonly sourceId: string
  /** False where the same bytes were there already, under whatever name. */
  readonly isNew: boolean
  /** The name that the source came under first. */
  readonly firstName: string
  /** The run of the present version, while it is unfinished; null once it is done or failed. */
  readonly owedRun: OwedRun | null
}

/** A source as a list shows it. */
export interface SourceSummary {
  readonly sourceId: string
  readonly bytes: number
  readonly name: string
  readonly firstSeenAt: string
  /** Of the latest run; null before there is one. */
  readonly state: RunState | null
  readonly runNumber: number | null
  readonly errorCode: ErrorCode | null
  /** Of the current result. */
  readonly title: string | null
  readonly agency: string | null
  readonly year: number | null
  readonly doubts: number | null
  readonly failedChecks: number | null
  readonly isPreferred: boolean
}

/** Which sources a list shows; every field given narrows it. */
export interface SourceFilter {
  readonly state?: RunState
  /** The normalised name. */
  readonly agency?: string
  readonly year?: number
  /** Code of a region, or the beginning of one. */
  readonly region?: string
}
