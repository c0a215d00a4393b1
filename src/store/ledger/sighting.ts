/** Why an address shows a report no more. */
export type GoneReason =
  /** Status 404. */
  | 'not-found'
  /** Status 410. */
  | 'removed'
  /** A page with status 200 that says that there is nothing. */
  | 'missing'
  /** The file may still be there, but the page that offered it is gone. */
  | 'page-gone'
  /** The page that offered it offers another file now. */
  | 'replaced'

/** A report that a watched site names, and that could not be fetched, or held nothing. */
export interface MissedReport {
  readonly site: string
  readonly url: string
  /** The text of the link. */
  readonly name: string
  readonly year: number | null
  /** In the words of the crawler: `login`, `robots`, `timed-out`, … */
  readonly reason: string
}

/** What an address of a watched site shows from a moment on, until its next sighting. */
export interface Sighting {
  readonly site: string
  /** Where the link led, before redirects. */
  readonly url: string
  readonly type: 'shown' | 'gone'
  /** What stands there, or of one that is gone what stood there last. */
  readonly sourceId: string
  /** Null of one that is shown. */
  readonly reason: GoneReason | null
  /** When it was noticed: ISO 8601, UTC. */
  readonly at: string
}
