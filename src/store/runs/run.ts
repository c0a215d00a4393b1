import type { ErrorCode } from '../../error-catalogue.ts'
import type { Facet } from '../listing/report-list.ts'
import type { SeenOrigin } from '../sources/source.ts'

export type RunState = 'waiting' | 'running' | 'done' | 'failed'

/** One reading of one source by one version of the extractor. */
export interface RunKey {
  readonly sourceId: string
  /** Counts from 1 within the source. */
  readonly number: number
}

/** A run that is still to be done, or to be finished. */
export interface OwedRun extends RunKey {
  readonly version: string
}

/** A run that is over, with the sequence number that its end got. */
export interface EndedRun extends RunKey {
  readonly version: string
  readonly sequence: number
  /** Whether its source has no other run, also none that is still to be done. */
  readonly isOnly: boolean
}

/** Why a run gave no report. */
export interface RunFailure {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
  /**
   * Whether the bytes are to blame, so that the failure replaces an earlier report of them. A failure that
   * may pass leaves the earlier report in place.
   */
  readonly isVerdict: boolean
}

export interface Run extends RunKey {
  readonly version: string
  readonly state: RunState
  readonly failure: RunFailure | null
  /** Parsers that died while they read this source with this version. */
  readonly parserDeaths: number
  /** ISO 8601, UTC. */
  readonly requestedAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

/** What a call on a run met: `finished` and `forgotten` leave everything as it is. */
export type RunOutcome = 'accepted' | 'finished' | 'forgotten'

/** A run that was begun, with what is known of its source. */
export interface StartedRun {
  /** Every way that the source came, the first one first. */
  readonly origins: readonly SeenOrigin[]
  /** Parsers that died while they read it with this version. */
  readonly parserDeaths: number
}

/** Which sources a person wants read again. */
export type RunSelection =
  | { readonly type: 'source'; readonly sourceId: string }
  | ({ readonly type: 'failed' } & FailureFilter)
  | { readonly type: 'all' }
  /** Those whose latest run is by an older version than this one. */
  | { readonly type: 'older-than'; readonly version: string }

/** Counts of the latest runs of all sources. */
export interface StoreStatus {
  readonly sources: number
  readonly runs: Readonly<Record<RunState, number>>
  /** When the oldest waiting run was asked for; ISO 8601, UTC. */
  readonly oldestWaitingAt: string | null
  readonly reports: number
}

/** A failed run as a list shows it. */
export interface FailedRun extends RunKey {
  readonly name: string
  readonly version: string
  readonly failure: RunFailure
  readonly finishedAt: string
}

/** Which failures are meant: all, those of a code, those of sources whose names have some words. */
export interface FailureFilter {
  readonly code?: string | undefined
  readonly q?: string | undefined
}

/** How many failures there are. */
export interface FailureCounts {
  /** Of all that the filter leaves. */
  readonly total: number
  /** By code, whatever code the filter asks for; the most frequent first. */
  readonly codes: readonly Facet[]
}
